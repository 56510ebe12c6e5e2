import type { FieldKey, MasterField } from '../fields/field.ts';
import { fieldsOf } from '../fields/all-fields.ts';
import { questionFields } from '../fields/service-fields.ts';
import type { MasterKind } from '../kinds.ts';

/*
 * What a workbook of master data looks like. Names of sheets and columns are Indonesian in every
 * language: they are what a file is understood by, and never change.
 */

/** The sheet of each kind. */
export const sheetNames: Readonly<Record<MasterKind, string>> = {
	service: 'Layanan',
	category: 'Kategori',
	unit: 'Unit kerja',
	pic: 'PIC',
	vendor: 'Vendor',
	calendar: 'Kalender kerja',
	canned: 'Balasan siap pakai',
	faq: 'FAQ',
	setting: 'Pengaturan'
};

/** The questions of all services: a row each. */
export const QUESTIONS = 'Isian layanan';

/** What a document is known by; in the sheet of questions the service's. */
export const CODE: FieldKey = 'kode';
export const QUESTION_CODE: FieldKey = 'kode_isian';

export function columnsOf(kind: MasterKind): readonly FieldKey[] {
	return [...(kind === 'setting' ? [] : [CODE]), ...keys(fieldsOf[kind])];
}

export const questionColumns: readonly FieldKey[] = [
	'layanan',
	QUESTION_CODE,
	...keys(questionFields)
];

function keys(fields: readonly MasterField[]): FieldKey[] {
	return fields.map(({ key }) => key);
}

/** How names of sheets and columns are compared: a file that a person touched writes them as it likes. */
export function plainName(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '');
}
