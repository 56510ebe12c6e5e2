import type { WorkBook } from '@e965/xlsx';
import { attributesOf, isTrue } from '../xlsx/xml.ts';

/** What SheetJS leaves out of an .ods: hidden tables, hidden rows, and names as they are meant. */
interface OdsTable {
	readonly name: string;
	readonly hidden: boolean;
	/** First row and the row behind the last, zero-based. */
	readonly hiddenRows: (readonly [from: number, to: number])[];
}

const tag = /<(\/?)(?:[\w-]+:)?(table|table-row|style|table-properties)(?=[\s/>])([^>]*)>/g;

/** Adds to a workbook what its content says beyond what SheetJS took from it. */
export function withOdsTables(book: WorkBook, content: string): WorkBook {
	const tables = odsTables(content);
	if (tables.length !== book.SheetNames.length) return book;
	const sheets = book.SheetNames.map((name) => book.Sheets[name]);
	for (const [nth, { hiddenRows }] of tables.entries()) {
		const rows = (sheets[nth]!['!rows'] ??= []);
		for (const key of Object.keys(sheets[nth]?.['!data'] ?? [])) {
			const row = Number(key);
			if (hiddenRows.some(([from, to]) => row >= from && row < to)) rows[row] = { hidden: true };
		}
	}
	return {
		...book,
		SheetNames: tables.map(({ name }) => name),
		Sheets: Object.fromEntries(tables.map(({ name }, nth) => [name, sheets[nth]!])),
		Workbook: {
			...book.Workbook,
			Sheets: tables.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 }))
		}
	};
}

function odsTables(content: string): OdsTable[] {
	const tables: OdsTable[] = [];
	const hiddenStyles = new Set<string>();
	let style = '';
	let row = 0;
	let repeated = 1;
	for (const [, slash, name, inside] of content.matchAll(tag)) {
		if (name === 'table-row' && slash) row += repeated;
		if (slash) continue;
		const attributes = attributesOf(inside!);
		const isEmpty = inside!.endsWith('/');
		if (name === 'style') style = attributes.get('name') ?? '';
		else if (name === 'table-properties') {
			if (attributes.has('display') && !isTrue(attributes.get('display'))) hiddenStyles.add(style);
		} else if (name === 'table' && !isEmpty) {
			const hidden = hiddenStyles.has(attributes.get('style-name') ?? '');
			tables.push({ name: attributes.get('name') ?? '', hidden, hiddenRows: [] });
			row = 0;
		} else if (name === 'table-row') {
			repeated = Number(attributes.get('number-rows-repeated') ?? 1);
			const isHidden = (attributes.get('visibility') ?? 'visible') !== 'visible';
			if (isHidden) tables.at(-1)?.hiddenRows.push([row, row + repeated]);
			if (isEmpty) row += repeated;
		}
	}
	return tables;
}
