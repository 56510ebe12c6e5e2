import { describe, expect, test } from 'vitest';
import { workbookRead } from '#tests/workbooks/reading.ts';
import { twoReaders } from '#tests/workbooks/two-readers.ts';
import { xlsxFile, type XlsxFile } from '#tests/workbooks/xlsx-file.ts';
import { DateCell, ErrorCell, UncachedFormula, type Cell, type Workbook } from '../../workbook.ts';

/** Reads with both readers, which have to agree, and gives what they say. */
async function read(file: XlsxFile): Promise<Workbook> {
	const { fast, thorough } = await twoReaders(await xlsxFile(file));
	expect(fast).toStrictEqual(thorough);
	return fast;
}

async function row(cells: string, file: Partial<XlsxFile> = {}): Promise<readonly Cell[]> {
	const { sheets } = await read({ sheets: [{ rows: `<row r="1">${cells}</row>` }], ...file });
	return sheets[0]!.rows[0]?.cells ?? [];
}

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('numbers', () => {
	test('keep every digit that the file has', async () => {
		const numbers = ['81234567890', '1.6239265548612346E+17', '1234567.1000000001', '-5.5', '0'];
		expect(await row(numbers.map((text) => `<c><v>${text}</v></c>`).join(''))).toEqual(
			numbers.map(Number)
		);
	});

	test('are a date by their format, never by their size', async () => {
		const formats = [
			'dd/mm/yyyy',
			'#,##0',
			'[$-421]d mmmm yyyy;@',
			'h:mm',
			'"d"0',
			'[Red]0.00',
			'\\d0'
		];
		const cells = formats.map((_, at) => `<c s="${at + 1}"><v>46251</v></c>`).join('');
		expect(await row(`<c><v>46251</v></c>${cells}`, { formats })).toEqual([
			46251,
			new DateCell(46251),
			46251,
			new DateCell(46251),
			new DateCell(46251),
			46251,
			46251,
			46251
		]);
	});

	test('in the system of 1904 are the same days', async () => {
		const file = { formats: ['dd/mm/yyyy'], workbookProperties: '<workbookPr date1904="1"/>' };
		expect(await row('<c s="1"><v>44789</v></c>', file)).toEqual([new DateCell(46251)]);
	});

	test('with a format of zeros are the text that the person sees', async () => {
		const formats = ['000000000000', '0', '[$-421]000000'];
		const cells = [
			'<c s="1"><v>16239265548</v></c>',
			'<c s="2"><v>7</v></c>',
			'<c s="3"><v>7</v></c>'
		];
		expect(await row(cells.join(''), { formats })).toEqual(['016239265548', 7, '000007']);
		const rounded = '<c s="1"><v>1.6239265548612346E+17</v></c>';
		expect(await row(rounded, { formats })).toEqual([162392655486123460]);
	});
});

describe('texts', () => {
	test('are shared, inline, or the result of a formula', async () => {
		const cells = `<c t="s"><v>1</v></c>${inline('0812')}<c t="str"><f>A1</f><v>hasil</v></c>`;
		expect(await row(cells, { strings: '<si><t>a</t></si><si><t>b</t></si>' })).toEqual([
			'b',
			'0812',
			'hasil'
		]);
	});

	test('have their letters from any font, and no reading aid', async () => {
		const strings =
			'<si><r><rPr><b/></rPr><t xml:space="preserve">Toko </t></r><r><t>Awan</t></r></si>' +
			'<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
			'<si/><si><t>d</t></si>';
		const cells = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('');
		expect(await row(cells, { strings })).toEqual(['Toko Awan', '東京', null, 'd']);
	});

	test('say letters by name, by number and in Excel’s own way', async () => {
		expect(await row(inline('A &amp; B &lt;c&gt; &#233;&#x1F600;'))).toEqual(['A & B <c> é😀']);
		expect(await row(inline('a_x000D_\nb_x005F_x0041_'))).toEqual(['a\nb_x0041_']);
		expect(await row('<c t="str"><f>A1</f><v>&amp;lt;&#233;</v></c>')).toEqual(['&lt;é']);
	});

	test('that begin like a formula are texts', async () => {
		expect(await row(inline('=HYPERLINK(&quot;x&quot;)') + inline('+62 812'))).toEqual([
			'=HYPERLINK("x")',
			'+62 812'
		]);
	});

	test('with spaces at the ends keep them', async () => {
		const cell = '<c t="inlineStr"><is><t xml:space="preserve"> Budi </t></is></c>';
		expect(await row(cell)).toEqual([' Budi ']);
	});
});

describe('other cells', () => {
	test('are true, false, an error, a date as text', async () => {
		const cells =
			'<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>' +
			'<c t="e"><v>#SPILL!</v></c><c t="d"><v>2026-08-17T12:00:00</v></c>';
		expect(await row(cells)).toEqual([
			true,
			false,
			new ErrorCell('#N/A'),
			new ErrorCell('#SPILL!'),
			new DateCell(46251.5)
		]);
	});

	test('are formulas with their result, without one, and with an empty one', async () => {
		const cells =
			'<c><f>1+1</f><v>2</v></c><c><f>A1*2</f></c><c><f>A1*2</f><v></v></c>' +
			'<c><f t="shared" si="0"/></c><c t="str"><f>""</f><v></v></c><c><v>9</v></c>';
		expect(await row(cells)).toEqual([
			2,
			new UncachedFormula(),
			new UncachedFormula(),
			new UncachedFormula(),
			null,
			9
		]);
	});

	test('stand where their reference says, or behind the one before', async () => {
		const cells = '<c r="B1"><v>1</v></c><c><v>2</v></c><c r="AA1"><v>3</v></c><c r="AB1" s="0"/>';
		const read = await row(cells);
		expect(read).toHaveLength(27);
		expect([read[0], read[1], read[2], read[26]]).toEqual([null, 1, 2, 3]);
	});
});

describe('sheets', () => {
	const cell = '<c><v>1</v></c>';

	test('come in the order of their tabs, with their names, and may be hidden', async () => {
		const rows = `<row>${cell}</row>`;
		const { sheets } = await read({
			sheets: [
				{ name: 'Petunjuk & "Isi"', rows: '' },
				{ name: 'Data', rows },
				{ name: 'Arsip', rows, state: 'hidden' },
				{ name: 'Rahasia', rows, state: 'veryHidden' }
			]
		});
		expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
			['Petunjuk & "Isi"', false, 0],
			['Data', false, 1],
			['Arsip', true, 1],
			['Rahasia', true, 1]
		]);
	});

	test('have hidden rows, gaps, and rows without a number', async () => {
		const { sheets } = await read({
			sheets: [
				{
					rows: `<row r="2">${cell}</row><row>${cell}</row><row r="9" hidden="1" ht="0">${cell}</row><row r="10"/>`
				}
			]
		});
		expect(sheets[0]!.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
			[2, false],
			[3, false],
			[9, true]
		]);
	});

	test('have merged cells', async () => {
		const after =
			'<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="AA3:AA4"/></mergeCells>';
		const { sheets } = await read({ sheets: [{ rows: `<row>${cell}</row>`, after }] });
		expect(sheets[0]!.merges).toEqual([
			{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 2 },
			{ firstRow: 2, lastRow: 3, firstColumn: 26, lastColumn: 26 }
		]);
	});

	test.each<[string, Partial<XlsxFile>]>([
		['a prefix', { prefix: 'x' }],
		['the strict edition', { isStrict: true }],
		['targets from the root', { hasRootTargets: true }],
		['stored parts', { packing: { stored: true } }],
		['sizes behind the data', { packing: { descriptor: true } }]
	])('are read with %s', async (_, file) => {
		const p = file.prefix ? 'x:' : '';
		const rows = `<${p}row r="1"><${p}c r="A1" t="s"><${p}v>0</${p}v></${p}c></${p}row>`;
		const strings = `<${p}si><${p}t>Budi</${p}t></${p}si>`;
		const { sheets } = await read({ sheets: [{ rows }], strings, ...file });
		expect(sheets[0]!.rows[0]!.cells).toEqual(['Budi']);
	});

	test('with a hundred thousand empty rows that have a format cost no more than their cells', async () => {
		const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 2}"><c s="1"/></row>`);
		const { sheets } = await workbookRead(
			await xlsxFile({
				sheets: [{ rows: `<row r="1">${cell}</row>${empty.join('')}` }],
				formats: ['0.0']
			})
		);
		expect(sheets[0]!.rows).toHaveLength(1);
	});
});

describe('what the fast reader does not know goes to the thorough one', () => {
	const wrap = (rows: string) => xlsxFile({ sheets: [{ rows }] });

	test.each([
		['CDATA', '<row r="1"><c r="A1" t="str"><v><![CDATA[A & B]]></v></c></row>', ['A & B']],
		['a comment', '<row r="1"><!-- x --><c r="A1"><v>1</v></c></row>', [1]],
		['cells out of order', '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>', [1, 2]],
		['a boolean in words', '<row r="1"><c r="A1" t="b"><v>true</v></c></row>', [true]]
	])('%s', async (_, rows, cells) => {
		const { sheets } = await workbookRead(await wrap(rows));
		expect(sheets[0]!.rows[0]!.cells).toEqual(cells);
	});

	test('a sheet in UTF-16', async () => {
		const xml =
			'<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Café</t></is></c></row></sheetData></worksheet>';
		const content = new Uint8Array(2 + xml.length * 2);
		content.set([0xff, 0xfe]);
		for (let at = 0; at < xml.length; at++) content[2 + at * 2] = xml.charCodeAt(at);
		const path = 'xl/worksheets/sheet1.xml';
		const bytes = await xlsxFile({ sheets: [{ rows: '' }], parts: [{ path, content }] });
		const { sheets } = await workbookRead(bytes);
		expect(sheets[0]!.rows[0]!.cells).toEqual(['Café']);
	});
});
