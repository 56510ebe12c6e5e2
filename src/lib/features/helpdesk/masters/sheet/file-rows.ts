import type { MasterKind } from '../kinds.ts';
import type { KnownMasters } from '../known.ts';
import { cellName, type PlainCell, type PlainRow } from './plain-book.ts';
import { RowNaming } from './row-naming.ts';
import { CODE } from './sheets.ts';
import type { Table } from './table.ts';
import type { CellTrouble, RowProblem } from './trouble.ts';

/** A row that says which one it is about. */
export interface FileRow {
	readonly sheet: string;
	readonly number: number;
	readonly columns: ReadonlyMap<string, number>;
	readonly kind: MasterKind;
	/** Of the service, for a question. */
	readonly slug: string;
	readonly texts: Readonly<Record<string, string>>;
}

interface FileRows {
	readonly rows: readonly FileRow[];
	/** Questions by the slug of their service, in the order of the file. */
	readonly questions: ReadonlyMap<string, readonly FileRow[]>;
	readonly troubles: CellTrouble[];
}

export function rowsOf(tables: readonly Table[], known: KnownMasters): FileRows {
	const troubles: CellTrouble[] = [];
	const rows: FileRow[] = [];
	for (const table of tables) {
		if (table.of === 'question' || table.of === 'template') continue;
		const kind = table.of;
		const naming = new RowNaming(kind, known);
		for (const row of table.rows) {
			const texts = textsIn(table, row, troubles);
			const slug = naming.slugOf(texts);
			if (slug.ok) rows.push(fileRow(table, row, kind, slug.value, texts));
			else troubles.push(at(table, row, CODE, slug.problem));
		}
	}
	return { rows, questions: questionsIn(tables, rows, known, troubles), troubles };
}

function questionsIn(
	tables: readonly Table[],
	rows: readonly FileRow[],
	known: KnownMasters,
	troubles: CellTrouble[]
): Map<string, FileRow[]> {
	const services = new Set(rows.filter(({ kind }) => kind === 'service').map(({ slug }) => slug));
	const questions = new Map<string, FileRow[]>();
	for (const table of tables) {
		if (table.of !== 'question') continue;
		for (const row of table.rows) {
			const { layanan: given = '', ...texts } = textsIn(table, row, troubles);
			const slug = services.has(given.trim()) ? given.trim() : known.find('service', given);
			if (slug === null || !services.has(slug)) {
				troubles.push(at(table, row, 'layanan', { code: 'service-unknown', given }));
				continue;
			}
			const list = questions.get(slug) ?? [];
			questions.set(slug, [...list, fileRow(table, row, 'service', slug, texts)]);
		}
	}
	return questions;
}

function fileRow(
	{ sheet, columns }: Table,
	{ number }: PlainRow,
	kind: MasterKind,
	slug: string,
	{ [CODE]: _, ...texts }: Readonly<Record<string, string>>
): FileRow {
	return { sheet, number, columns, kind, slug, texts };
}

/** What the cells of a row say, by column. */
export function textsIn(
	table: Table,
	row: PlainRow,
	troubles: CellTrouble[]
): Record<string, string> {
	const texts: Record<string, string> = {};
	for (const [key, column] of table.columns) {
		const cell: PlainCell | undefined = row.cells[column];
		texts[key] = cell?.text ?? '';
		if (cell?.trouble) troubles.push(at(table, row, key, { code: cell.trouble }));
		else if (cell?.isNumber && phones.has(key)) {
			troubles.push(at(table, row, key, { code: 'digits-as-number' }));
		}
	}
	return texts;
}

/** Where a number has lost its zeros and its plus. */
const phones: ReadonlySet<string> = new Set(['telepon', 'whatsapp']);

export function at(
	table: Table,
	{ number }: PlainRow,
	key: string,
	problem: RowProblem
): CellTrouble {
	const column = table.columns.get(key);
	const cell = column === undefined ? String(number) : cellName(column, number);
	return { sheet: table.sheet, cell, heading: key, problem };
}
