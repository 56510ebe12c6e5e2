import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, xlsxFile, type SheetContent, type SheetValue } from './sheet-file.ts';

function aContent(rows: readonly (readonly SheetValue[])[]): SheetContent {
	return { sheetName: 'Tagihan', header: ['Nomor', 'Nama', 'Sisa'], rows };
}

/** Takes a .csv apart as RFC 4180 says, with semicolons. */
function cellsOf(csv: string): string[][] {
	const cells: string[][] = [[]];
	for (const [, quoted, plain, end] of csv
		.slice(1)
		.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
		cells.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === '\r\n') cells.push([]);
		if (end === '') break;
	}
	return cells.slice(0, -1);
}

const someText = fc.string({
	unit: fc.constantFrom('a', '1', '"', ';', '\n', '\r', '=', '+', '-', '@', "'", ' ', 'é', '\t')
});

describe('a list as .csv', () => {
	it('begins with the mark that tells Excel its letters, and parts cells by semicolons', () => {
		expect(csvFile(aContent([['1001', 'Toko; "Éfek"', 385_000]]))).toBe(
			'\ufeffNomor;Nama;Sisa\r\n1001;"Toko; ""Éfek""";385000\r\n'
		);
	});

	it.each([
		'=HYPERLINK("http://contoh.example")',
		'+62812',
		'-1+1',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		'\n=1',
		'＝1'
	])('never hands a text to a spreadsheet as a formula: %j', (text) => {
		const [, [cell = ''] = []] = cellsOf(csvFile(aContent([[text]])));
		expect(cell).toBe(`'${text}`);
	});

	it('leaves amounts numbers, also below zero, and nothing empty', () => {
		expect(csvFile(aContent([[-5000, null, 0]]))).toContain('\r\n-5000;;0\r\n');
	});

	it('keeps every cell in its place, whatever is in it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(someText, someText, fc.integer()), { minLength: 1 }),
				(rows) => {
					const [header, ...read] = cellsOf(csvFile(aContent(rows)));
					expect(header).toEqual(['Nomor', 'Nama', 'Sisa']);
					expect(read.length).toBe(rows.length);
					for (const [at, cells] of read.entries()) {
						const given = rows[at]!.map(String);
						expect(cells.slice(0, 2).map((cell) => cell.replace(/^'/, ''))).toEqual(
							given.slice(0, 2).map((text) => text.replace(/^'/, ''))
						);
						expect(cells[2]).toBe(given[2]);
						expect(cells.slice(0, 2).some((cell) => /^[=+\-@\t\r\n]/.test(cell))).toBe(false);
					}
				}
			),
			{ seed: 20_261_120, numRuns: 300 }
		);
	});

	it('tells first what the list is', () => {
		const notes = { sheetName: 'Keterangan', lines: [['Saringan', 'Cabang: Sorong']] };
		expect(csvFile({ ...aContent([]), notes })).toBe(
			'\ufeffSaringan;Cabang: Sorong\r\n\r\nNomor;Nama;Sisa\r\n'
		);
	});
});

describe('a list as .xlsx', () => {
	it('keeps numbers of customers whole, amounts as numbers, and formulas as text', () => {
		const file = xlsxFile(aContent([['000123456789012345', '=1+1', 385_000]]));
		const sheet = read(file).Sheets['Tagihan']!;
		expect(sheet['A2']).toMatchObject({ t: 's', v: '000123456789012345' });
		expect(sheet['B2']).toMatchObject({ t: 's', v: '=1+1' });
		expect(sheet['B2']).not.toHaveProperty('f');
		expect(sheet['C2']).toMatchObject({ t: 'n', v: 385_000 });
	});

	it('has what the list is on a sheet of its own', () => {
		const notes = { sheetName: 'Keterangan', lines: [['Jumlah', '1']] };
		const book = read(xlsxFile({ ...aContent([['1001', 'Toko', 1]]), notes }));
		expect(book.SheetNames).toEqual(['Tagihan', 'Keterangan']);
		expect(utils.sheet_to_json(book.Sheets['Keterangan']!, { header: 1 })).toEqual([
			['Jumlah', '1']
		]);
	});
});
