import { expect, test } from 'vitest';
import { dateCell } from '#tests/builders/a-workbook.ts';
import type { PeriodRemark } from '../remark.ts';
import type { Cell } from '../workbook.ts';
import { readPeriod } from './period.ts';

test.each<[Cell, string | null, PeriodRemark[]]>([
	['202608', '2026-08', []],
	[202_608, '2026-08', []],
	['202608.0', '2026-08', []],
	['Agustus 2026', '2026-08', []],
	['AGT 2026', '2026-08', []],
	['Bulan Agustus 2026', '2026-08', []],
	["Tagihan Agt'26", '2026-08', []],
	['08/2026', '2026-08', []],
	['8-2026', '2026-08', []],
	['08-26', '2026-08', []],
	['2026-08', '2026-08', []],
	['2026/8', '2026-08', []],
	['Agt-26', '2026-08', []],
	['Aug-26', '2026-08', []],
	['Sept. 2026', '2026-09', []],
	['082026', '2026-08', []],
	[82_026, '2026-08', []],
	[122_026, '2026-12', []],
	[46_235, '2026-08', []],
	['46235', '2026-08', []],
	[dateCell('2026-08-01'), '2026-08', []],
	['01/08/2026', '2026-08', []],
	['1 Agustus 2026', '2026-08', []],
	['20260801', '2026-08', []],
	['Juli s/d Agustus 2026', '2026-07', ['spans-months']],
	['Agustus', null, ['no-year']],
	[8, null, ['no-year']],
	['20268', null, ['not-a-period']],
	['202613', null, ['not-a-period']],
	['2026', null, ['not-a-period']],
	['3 bulan', null, ['not-a-period']],
	['#REF!', null, ['cell-error']],
	['-', null, []],
	['', null, []],
	[null, null, []]
])('the month in %j', (cell, value, remarks) => {
	expect(readPeriod(cell)).toEqual({ value, remarks });
});

test('a month without its year takes the year that the list gives', () => {
	expect(readPeriod('Agustus', 2026).value).toBe('2026-08');
	expect(readPeriod(8, 2026).value).toBe('2026-08');
	expect(readPeriod('Agustus 2025', 2026).value).toBe('2025-08');
	expect(readPeriod(13, 2026)).toEqual({ value: null, remarks: ['not-a-period'] });
});
