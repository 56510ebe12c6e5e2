import { describe, expect, test } from 'vitest';
import { dateCell } from '#tests/builders/a-workbook.ts';
import type { DateRemark } from '../remark.ts';
import { DateCell, ErrorCell, type Cell } from '../workbook.ts';
import { readDate } from './date.ts';
import { dateColumn } from './date-column.ts';

describe('a date is read day first, in Indonesian and English', () => {
	test.each<[Cell, string | null, DateRemark[]]>([
		['05/08/2026', '2026-08-05', []],
		['31/12/2026', '2026-12-31', []],
		['5-8-26', '2026-08-05', []],
		['20 Agustus 2026', '2026-08-20', []],
		['20-Agt-26', '2026-08-20', []],
		['20 Agu 2026', '2026-08-20', []],
		['20Agt2026', '2026-08-20', []],
		['1 Mei 2026', '2026-05-01', []],
		['17 Okt 2026', '2026-10-17', []],
		['10 Nop 2026', '2026-11-10', []],
		['25 Des 2026', '2026-12-25', []],
		['3 Pebruari 2026', '2026-02-03', []],
		['August 20, 2026', '2026-08-20', []],
		['20 Aug 2026', '2026-08-20', []],
		['2026-08-20', '2026-08-20', []],
		['2026/8/20', '2026-08-20', []],
		['20.08.2026', '2026-08-20', []],
		['20-08-2026', '2026-08-20', []],
		['20260820', '2026-08-20', []],
		['20082026', '2026-08-20', []],
		[20_260_820, '2026-08-20', []],
		[5_082_026, '2026-08-05', []],
		[46_254, '2026-08-20', []],
		['46254', '2026-08-20', []],
		[46_254.75, '2026-08-20', []],
		[dateCell('2026-08-20'), '2026-08-20', []],
		['Kamis, 20 Agustus 2026', '2026-08-20', []],
		["Jum'at 21/08/2026", '2026-08-21', []],
		['20/08/2026 00:00:00', '2026-08-20', []],
		['2026-08-20T00:00:00.000Z', '2026-08-20', []],
		['20/08/2026 14.30 WIB', '2026-08-20', []],
		['31/02/2026', null, ['no-such-date']],
		['30 Februari 2026', null, ['no-such-date']],
		['9/15/2026', null, ['no-such-date']],
		['00/00/0000', null, []],
		[new DateCell(0), null, []],
		['-', null, []],
		['', null, []],
		[null, null, []],
		[0, null, []],
		['segera', null, ['not-a-date']],
		['tgl 20', null, ['not-a-date']],
		[20, null, ['not-a-date']],
		['#N/A', null, ['cell-error']],
		[new ErrorCell('#VALUE!'), null, ['cell-error']]
	])('%j', (cell, value, remarks) => {
		expect(readDate(cell)).toEqual({ value, remarks });
	});
});

test('a column that can only be read month first is read so, and says it', () => {
	const column = dateColumn(['9/15/2026', '8/5/2026', '10/20/2026']);
	expect(readDate('8/5/2026', column)).toEqual({ value: '2026-08-05', remarks: ['month-first'] });
});

test('one date that needs the day first keeps the whole column day first', () => {
	const column = dateColumn(['9/15/2026', '20/08/2026', '5/8/2026']);
	expect(readDate('5/8/2026', column).value).toBe('2026-08-05');
	expect(readDate('9/15/2026', column)).toEqual({ value: null, remarks: ['no-such-date'] });
});

test('dates that Excel could have turned around are doubted', () => {
	const turned = [dateCell('2026-08-05'), dateCell('2026-03-07'), dateCell('2026-01-12')];
	const column = dateColumn([...turned, '20/08/2026', '15/03/2026', '31/01/2026']);
	expect(readDate(turned[0]!, column).remarks).toEqual(['maybe-swapped']);
	const sound = dateColumn([
		...turned,
		dateCell('2026-08-20'),
		'20/08/2026',
		'15/03/2026',
		'31/01/2026'
	]);
	expect(readDate(turned[0]!, sound).remarks).toEqual([]);
});
