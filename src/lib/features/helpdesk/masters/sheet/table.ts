import type { MasterKind } from '../kinds.ts';
import type { PlainCell, PlainRow, PlainSheet } from './plain-book.ts';
import {
	CODE,
	columnsOf,
	plainName,
	questionColumns,
	QUESTIONS,
	sheetNames,
	templateColumns,
	TEMPLATES
} from './sheets.ts';

/** A sheet whose columns are known. */
export interface Table {
	readonly sheet: string;
	readonly of: MasterKind | 'question' | 'template';
	readonly rows: readonly PlainRow[];
	/** The column of each key that is there. */
	readonly columns: ReadonlyMap<string, number>;
}

/** What is passed over, so that nobody thinks it was taken in. */
export type Passed =
	| { readonly code: 'sheet-unknown'; readonly sheet: string }
	| { readonly code: 'column-unknown'; readonly sheet: string; readonly heading: string };

export type TableProblem =
	| { readonly code: 'no-heading'; readonly sheet: string; readonly heading: string }
	| { readonly code: 'heading-twice'; readonly sheet: string; readonly heading: string }
	| { readonly code: 'sheet-twice'; readonly sheet: string };

export interface TablesFound {
	readonly tables: readonly Table[];
	readonly passed: readonly Passed[];
	readonly problems: readonly TableProblem[];
}

const kindsByName: ReadonlyMap<string, Table['of']> = new Map([
	...Object.entries(sheetNames).map(
		([kind, name]) => [plainName(name), kind as MasterKind] as const
	),
	[plainName(QUESTIONS), 'question' as const],
	[plainName(TEMPLATES), 'template' as const]
]);

/** The sheet in which the app says how to work in the file. */
const NOTES = 'petunjuk';

/** Headings may stand below titles; not further down than this. */
const HEADER_WITHIN = 10;

/** Finds the sheets and columns of master data in a workbook that people may have worked in. */
export function findTables(sheets: readonly PlainSheet[]): TablesFound {
	const tables: Table[] = [];
	const passed: Passed[] = [];
	const problems: TableProblem[] = [];
	for (const { name: sheet, rows } of sheets) {
		const of = kindsByName.get(plainName(sheet));
		if (plainName(sheet) === NOTES) continue;
		if (of === undefined) {
			passed.push({ code: 'sheet-unknown', sheet });
			continue;
		}
		if (tables.some((table) => table.of === of)) problems.push({ code: 'sheet-twice', sheet });
		const header = rows.slice(0, HEADER_WITHIN).find(({ cells }) => isHeader(cells, of));
		if (!header) {
			if (rows.length > 0) problems.push({ code: 'no-heading', sheet, heading: firstOf(of) });
			continue;
		}
		const columns = new Map<string, number>();
		header.cells.forEach(({ text }, column) => {
			const key = plainName(text);
			if (key === '') return;
			if (!keysOf(of).includes(key)) passed.push({ code: 'column-unknown', sheet, heading: text });
			else if (columns.has(key)) problems.push({ code: 'heading-twice', sheet, heading: text });
			else columns.set(key, column);
		});
		const missing = neededOf(of).filter((key) => !columns.has(key));
		problems.push(...missing.map((heading) => ({ code: 'no-heading', sheet, heading }) as const));
		if (missing.length > 0) continue;
		const below = rows.filter(({ number }) => number > header.number);
		tables.push({ sheet, of, rows: below, columns });
	}
	return { tables, passed, problems };
}

function keysOf(of: Table['of']): readonly string[] {
	if (of === 'template') return templateColumns;
	return of === 'question' ? questionColumns : columnsOf(of);
}

/** The column that says which one a row is about. */
function firstOf(of: Table['of']): string {
	if (of === 'question') return 'layanan';
	return of === 'setting' ? 'nama_meja' : CODE;
}

/** The columns without which a row says nothing. */
function neededOf(of: Table['of']): readonly string[] {
	return of === 'template' ? [CODE, 'bahasa'] : [firstOf(of)];
}

function isHeader(cells: readonly PlainCell[], of: Table['of']): boolean {
	return cells.some(({ text }) => plainName(text) === firstOf(of));
}
