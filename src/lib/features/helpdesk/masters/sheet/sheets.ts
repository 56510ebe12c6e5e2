import type { Language } from '#lib/domain/billing/template.ts';
import type { FieldKey, MasterField } from '../fields/field.ts';
import { fieldsOf } from '../fields/all-fields.ts';
import { questionFields } from '../fields/service-fields.ts';
import type { MasterKind, SheetKind } from '../kinds.ts';

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

/** The texts of notifications: a row for each event and language. */
export const TEMPLATES = 'Templat pemberitahuan';

/** Of these `peristiwa` and `variabel` are there to be read by people; whatever they say is passed over. */
export const templateColumns = [
	CODE,
	'peristiwa',
	'bahasa',
	'versi',
	'judul_email',
	'isi_pesan',
	'variabel'
] as const;

/** All sheets that are read. */
export const knownSheets: readonly string[] = [...Object.values(sheetNames), QUESTIONS, TEMPLATES];

/** How a file names the language of a text. */
export const languageWords: Readonly<Record<Language, string>> = { id: 'Indonesia', en: 'Inggris' };

/** What a file of one kind is called after. */
export function fileNamePart(kind: SheetKind): string {
	return plainName(kind === 'notice-template' ? TEMPLATES : sheetNames[kind]).replaceAll('_', '-');
}

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

/** A sheet to be written; all of it text, so that reading it gives the same again. */
export interface SheetOfMasters {
	readonly sheetName: string;
	readonly header: readonly string[];
	readonly rows: readonly (readonly (string | null)[])[];
}

/** How names of sheets and columns are compared: a file that a person touched writes them as it likes. */
export function plainName(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '');
}
