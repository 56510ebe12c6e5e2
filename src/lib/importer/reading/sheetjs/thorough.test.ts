import { describe, expect, test } from 'vitest';
import { featuresFile } from '#tests/workbooks/features-file.ts';
import { flatOdsFile, odsFile } from '#tests/workbooks/ods-file.ts';
import { cellsRead, problemOf, workbookRead } from '#tests/workbooks/reading.ts';
import { xlsxFile } from '#tests/workbooks/xlsx-file.ts';
import { DateCell, ErrorCell, UncachedFormula } from '../../workbook.ts';
import { LIMITS } from '../limits.ts';

const formats = [
	['xlsx', 'xlsx'],
	['xls', 'xls'],
	['biff5', 'xls'],
	['xlsb', 'xlsb'],
	['xlml', 'xls']
] as const;

describe('a workbook of every kind has the same cells', () => {
	test.each(formats)('as %s', async (written, format) => {
		const workbook = await workbookRead(featuresFile(written));
		expect(workbook.format).toBe(format);
		expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
			['Daftar', false],
			['Arsip', true]
		]);
		expect(workbook.sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
			['NAMA', 'TAGIHAN', 'LUNAS'],
			['Budi & Ani', 125_000, true],
			[new DateCell(46_251), '000000081234', new ErrorCell('#N/A')],
			['terakhir', null, false]
		]);
	});

	test.each(formats)('as %s with the days of 1904', async (written) => {
		const workbook = await workbookRead(featuresFile(written, { is1904: true }));
		expect(workbook.sheets[0]!.rows[2]!.cells[0]).toEqual(new DateCell(46_251 + 1462));
	});

	test.each(['xlsx', 'xlsb', 'xlml'] as const)('as %s with a hidden row', async (written) => {
		const { sheets } = await workbookRead(featuresFile(written));
		expect(sheets[0]!.rows.map(({ hidden }) => hidden)).toEqual([false, false, false, true]);
	});

	test.each(['xlsx', 'xls', 'xlsb', 'ods', 'xlml'] as const)(
		'as %s with merged cells',
		async (written) => {
			const { sheets } = await workbookRead(featuresFile(written));
			expect(sheets[0]!.merges).toEqual([
				{ firstRow: 3, lastRow: 3, firstColumn: 0, lastColumn: 1 }
			]);
		}
	);
});

const text = (content: string, attributes = '') =>
	`<table:table-cell office:value-type="string"${attributes}><text:p>${content}</text:p></table:table-cell>`;
const table = (rows: string, attributes = 'table:name="Daftar"') =>
	`<table:table ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = '') =>
	`<table:table-row${attributes}>${cells}</table:table-row>`;

describe('an .ods', () => {
	const cells =
		text('Toko A &amp; B') +
		'<table:table-cell office:value-type="date" office:date-value="2026-08-17"><text:p>17/08/26</text:p></table:table-cell>' +
		'<table:table-cell office:value-type="boolean" office:boolean-value="true"/>' +
		'<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>' +
		'<table:table-cell table:formula="of:=1+1"/>' +
		'<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>';
	const expected = [
		'Toko A & B',
		new DateCell(46_251),
		null,
		2,
		new UncachedFormula(),
		new ErrorCell('#N/A')
	];

	test('has texts, dates, results and formulas without one', async () => {
		expect(await cellsRead(await odsFile(table(row(cells))))).toEqual([expected]);
		expect(await cellsRead(flatOdsFile(table(row(cells))))).toEqual([expected]);
	});

	test('has hidden rows and tables, and names with any letters', async () => {
		const rows =
			row(text('a')) +
			row(text('b'), ' table:visibility="collapse"') +
			row(text('c'), ' table:visibility="filter" table:number-rows-repeated="2"') +
			row(text('d')) +
			row('<table:table-cell/>', ' table:number-rows-repeated="1048000"');
		const style =
			'<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
		const hidden = table(row(text('x')), 'table:name="Arsip" table:style-name="ta2"');
		const { sheets } = await workbookRead(
			await odsFile(table(rows, 'table:name="A &amp; B"') + hidden, style)
		);
		expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
			['A & B', false],
			['Arsip', true]
		]);
		expect(sheets[0]!.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
			[1, false],
			[2, true],
			[3, true],
			[4, true],
			[5, false]
		]);
	});

	test('is refused when a few bytes ask for more cells than a laptop holds', async () => {
		const columns = text('x', ' table:number-columns-repeated="250"');
		expect(
			await problemOf(await odsFile(table(row(columns, ' table:number-rows-repeated="400000"'))))
		).toEqual({ code: 'too-large-unpacked', limit: LIMITS.bytesUnpacked });
		const wide = text('x', ' table:number-columns-repeated="16384"');
		expect(await problemOf(await odsFile(table(row(wide))))).toEqual({
			code: 'too-many-columns',
			limit: LIMITS.columns
		});
	});

	test('may have a row far down, with nothing made for the rows before it', async () => {
		const gap = row('<table:table-cell/>', ' table:number-rows-repeated="1000000000"');
		const { sheets } = await workbookRead(await odsFile(table(gap + row(text('x')))));
		expect(sheets[0]!.rows.map(({ number }) => number)).toEqual([1_000_000_001]);
	});
});

test('a sheet that cannot be read is not left out without a word', async () => {
	const missing = '<row r="1"><c r="A1" t="s"><v>99</v></c></row>';
	const bytes = await xlsxFile({
		sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { name: 'Rusak', rows: missing }]
	});
	expect(await problemOf(bytes)).toEqual({ code: 'damaged', part: 'Rusak' });
});
