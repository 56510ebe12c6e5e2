import { describe, expect, test } from 'vitest';
import { arrearsWorkbook } from '#tests/workbooks/arrears.ts';
import { csvBytes } from '#tests/workbooks/csv-file.ts';
import { cellsRead, workbookRead } from '#tests/workbooks/reading.ts';

const rows = [
	['NO INDIBIZ', 'NAMA', 'ALAMAT', 'TAGIHAN'],
	[
		'016239265548',
		'Toko "Awan" Ungu; dan, Anak',
		'Jl. Contoh, RT 1,\r\nKel. Misal',
		'1.234.567,00'
	],
	['016239265549', 'Café | Umpama', '', '05/08/2026'],
	['016239265550', "'0812", '=HYPERLINK("x")', '-5000']
];
const expected = rows.map((row) => row.map((text) => (text === '' ? null : text)));

describe('separated values', () => {
	test.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const)(
		'in %s are read with every separator, and stay text',
		async (encoding) => {
			for (const delimiter of [';', ',', '\t', '|'] as const) {
				for (const lineEnd of ['\r\n', '\n', '\r'] as const) {
					const bytes = csvBytes(rows, { encoding, delimiter, lineEnd });
					expect(await cellsRead(bytes)).toEqual(expected);
				}
			}
		}
	);

	test.each(['utf-16le', 'utf-16be'] as const)('in %s need no mark in front', async (encoding) => {
		expect(await cellsRead(csvBytes(rows, { encoding, markless: true }))).toEqual(expected);
	});

	test('obey the line that names their separator, which is no row', async () => {
		const bytes = csvBytes(rows, { sepLine: true, delimiter: '|' });
		expect(await cellsRead(bytes)).toEqual(expected);
	});

	test('keep the cells of a list of arrears as they are written', async () => {
		const bytes = await arrearsWorkbook({ rows: 400, format: 'csv', csv: { delimiter: ',' } });
		const workbook = await workbookRead(bytes);
		expect(workbook.format).toBe('csv');
		expect(workbook.sheets[0]!.rows).toHaveLength(401);
		expect(workbook.sheets[0]!.rows[1]!.cells[1]).toMatch(/^1[673]00\d{8}$/);
	});
});

const csv = (text: string) => cellsRead(new TextEncoder().encode(text));

describe('what people and programs do to separated values', () => {
	test('a blank line is passed over, and the next keeps its number', async () => {
		const { sheets } = await workbookRead(new TextEncoder().encode('a;b\n\n;;\n1;2\n'));
		expect(sheets[0]!.rows.map(({ number }) => number)).toEqual([1, 4]);
	});

	test('a quote that is never closed does not swallow the rest of the list', async () => {
		expect(await csv('NO;NAMA\n1;"Toko Maju\n2;Toko Baru')).toEqual([
			['NO', 'NAMA'],
			['1', '"Toko Maju'],
			['2', 'Toko Baru']
		]);
	});

	test('a quote inside a value is a character', async () => {
		expect(await csv('NO;NAMA\n1;Layar 14"\n2;"A"B;')).toEqual([
			['NO', 'NAMA'],
			['1', 'Layar 14"'],
			['2', 'AB']
		]);
	});

	test('a number kept as text for Excel is what the person sees', async () => {
		expect(await csv('NO,HP\n="0162","=""0812"""')).toEqual([
			['NO', 'HP'],
			['0162', '0812']
		]);
	});

	test('a title and a total do not hide the separator', async () => {
		const text =
			'DAFTAR TUNGGAKAN, SEPTEMBER 2026\n\nNO;NAMA;TAGIHAN\n1;A, B;1,5\n2;C;2,5\nTOTAL;;4';
		expect((await csv(text)).at(2)).toEqual(['1', 'A, B', '1,5']);
	});

	test('a list that begins like another format is a list', async () => {
		expect(await csv('ID;NAMA\n1;A')).toEqual([
			['ID', 'NAMA'],
			['1', 'A']
		]);
		expect(await csv('TABLE,PK\n1,A')).toEqual([
			['TABLE', 'PK'],
			['1', 'A']
		]);
	});

	test('numbers one below the other are a list of one column', async () => {
		expect(await csv('HP\n0812\n0813\n')).toEqual([['HP'], ['0812'], ['0813']]);
	});
});

describe('what is pasted', () => {
	test('comes from a spreadsheet with tabs, quotes and line breaks', async () => {
		const workbook = await workbookRead('NO\tNAMA\r\n1\t"Toko ""A""\nJl. Contoh"\r\n\t2,5;x\r\n');
		expect(workbook.format).toBe('paste');
		expect(workbook.sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
			['NO', 'NAMA'],
			['1', 'Toko "A"\nJl. Contoh'],
			[null, '2,5;x']
		]);
	});

	test('comes from a text file with its own separator', async () => {
		expect(await cellsRead('NO;NAMA\n1;A')).toEqual([
			['NO', 'NAMA'],
			['1', 'A']
		]);
	});

	test('comes from a page as a table, or is a single value', async () => {
		const table = '<meta charset="utf-8"><table><tr><td>0812</td><td>1.000</td></tr></table>';
		expect(await cellsRead(table)).toEqual([['0812', '1.000']]);
		expect(await cellsRead('0812')).toEqual([['0812']]);
	});
});

describe('a web page under the name of .xls', () => {
	const page = (inside: string) => new TextEncoder().encode(`<html><body>${inside}</body></html>`);

	test('gives its table, with zeros in front and points in numbers as they stand', async () => {
		const { format, sheets } = await workbookRead(
			page(
				'<table><tr><th colspan=3>DAFTAR</th></tr><tr><td>0162</td><td>1.234.567</td><td>05/08/2026</td></tr></table>'
			)
		);
		expect(format).toBe('html');
		expect(sheets[0]!.merges).toEqual([{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 }]);
		expect(sheets[0]!.rows[1]!.cells).toEqual(['0162', '1.234.567', '05/08/2026']);
	});

	test('says letters by name and by number', async () => {
		const table =
			'<table><tr><td>Toko &#039;A&#039; &amp; B&nbsp;&lt;C&gt;</td><td>Caf&eacute; &#x201c;X&rdquo; &#60;b&#62;</td></tr></table>';
		expect(await cellsRead(page(table))).toEqual([["Toko 'A' & B <C>", 'Café “X” <b>']]);
	});

	test('is read in the encoding of its bytes', async () => {
		const text = '<table><tr><td>Café</td></tr></table>';
		const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
		expect(await cellsRead(bytes)).toEqual([['Café']]);
	});
});
