import { expect, test } from 'vitest';
import { ARREARS_HEADER } from '#tests/workbooks/arrears-list.ts';
import { arrearsWorkbook } from '#tests/workbooks/arrears.ts';
import { workbookRead } from '#tests/workbooks/reading.ts';
import { DateCell } from '../workbook.ts';

const list = { rows: 300, seed: 7 };

test('a list has its titles, its header on row 4, and a row for each bill and the total', async () => {
	const workbook = await workbookRead(await arrearsWorkbook(list));
	const [sheet] = workbook.sheets;
	expect(workbook.format).toBe('xlsx');
	expect(sheet).toMatchObject({ name: 'Tunggakan', hidden: false, merges: [] });
	expect(sheet!.rows.map(({ number }) => number).slice(0, 4)).toEqual([1, 2, 4, 5]);
	expect(sheet!.rows[2]!.cells).toEqual([...ARREARS_HEADER]);
	expect(sheet!.rows[3]!.cells[12]).toBeInstanceOf(DateCell);
	expect(sheet!.rows).toHaveLength(3 + 300 + 1);
});

test.each(['xlsx-inline', 'xls', 'xlsb', 'ods'] as const)(
	'the same list as %s has the same cells',
	async (format) => {
		const ordinary = await workbookRead(await arrearsWorkbook(list));
		const other = await workbookRead(await arrearsWorkbook({ ...list, format }));
		expect(other.format).toBe(format === 'xlsx-inline' ? 'xlsx' : format);
		expect(other.sheets).toEqual(ordinary.sheets);
	}
);
