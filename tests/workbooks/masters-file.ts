import { xlsxFile, type SheetContent } from '#lib/features/billing/export/sheet-file.ts';
import type { Chance } from './random.ts';

type Value = string | number | boolean | null;

export interface SheetToWrite {
	readonly sheetName: string;
	readonly header: readonly string[];
	readonly rows: readonly (readonly Value[])[];
	readonly above?: readonly (readonly Value[])[];
}

/** An .xlsx as the app writes it; yes and no besides, which only people write. */
export function mastersFile([first, ...more]: readonly SheetToWrite[]): Uint8Array<ArrayBuffer> {
	return new Uint8Array(xlsxFile({ ...first, more } as SheetContent));
}

/** The same sheets after people worked in them: nothing of what they say has changed. */
export function touched(
	sheets: readonly SheetToWrite[],
	{ between, oneOf, next }: Chance
): SheetToWrite[] {
	const shuffled = <T>(list: readonly T[]): T[] =>
		list
			.map((item) => ({ item, at: next() }))
			.sort((a, b) => a.at - b.at)
			.map(({ item }) => item);
	const messy = sheets.map(({ sheetName, header, rows }) => {
		const order = shuffled(header.map((_, at) => at));
		const heading = (key: string) =>
			oneOf([
				key,
				key.toUpperCase(),
				` ${key} `,
				key.replaceAll('_', ' '),
				key.replaceAll('_', '-')
			]);
		const around = (cell: Value | undefined) =>
			typeof cell === 'string' && next() < 0.2 ? ` ${cell}  ` : (cell ?? null);
		const inOrder = order.map((at) => heading(header[at] ?? ''));
		const blank: Value[] = [null, '  '];
		return {
			sheetName: oneOf([sheetName, sheetName.toUpperCase(), `${sheetName} `]).slice(0, 31),
			above: Array.from({ length: between(0, 3) }, (_, no) => (no === 0 ? ['Data induk'] : [])),
			header: [...inOrder, 'Catatan kami'],
			rows: rows.flatMap((row) => [
				...(next() < 0.1 ? [blank] : []),
				[...order.map((at) => around(row[at])), next() < 0.5 ? '=1+1' : null]
			])
		};
	});
	return [...shuffled(messy), { sheetName: 'Coretan', header: ['apa saja'], rows: [[1], [true]] }];
}
