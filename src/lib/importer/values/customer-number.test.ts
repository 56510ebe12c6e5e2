import { expect, test } from 'vitest';
import { dateCell } from '#tests/builders/a-workbook.ts';
import type { CustomerNoRemark } from '../remark.ts';
import type { Cell } from '../workbook.ts';
import { customerNoColumn, readCustomerNo } from './customer-number.ts';

const twelveDigits = customerNoColumn([
	'162392655486',
	'172310965605',
	'131499936196',
	'142452795162',
	'131769473236',
	16_239_265_548
]);

test.each<[Cell, string | null, CustomerNoRemark[]]>([
	['016239265548', '016239265548', []],
	['162392655486', '162392655486', []],
	[162_392_655_486, '162392655486', []],
	['162392655486.0', '162392655486', []],
	["'162392655486", '162392655486', []],
	[' 1623 9265 5486 ', '162392655486', []],
	['162392\u00a0655486\u200b', '162392655486', []],
	['1.62393E+11', null, ['digits-lost']],
	['1,62393E+11', null, ['digits-lost']],
	[162_392_655_486_123_460, null, ['digits-lost']],
	[162_392_655_486.5, null, ['digits-lost']],
	['162392655486123456', '162392655486123456', []],
	[16_239_265_548, '16239265548', ['shorter-than-column']],
	['16239265548', '16239265548', ['shorter-than-column']],
	['1234', '1234', []],
	['ABC-12', 'ABC-12', ['unlike-column']],
	[dateCell('2026-08-20'), null, ['is-a-date']],
	['#N/A', null, ['cell-error']],
	['x'.repeat(65), null, ['too-long']],
	['-', null, ['missing']],
	['0', null, ['missing']],
	[0, null, ['missing']],
	['  ', null, ['missing']],
	[null, null, ['missing']]
])('the customer number in %j', (cell, value, remarks) => {
	expect(readCustomerNo(cell, twelveDigits)).toEqual({ value, remarks });
});

test('codes with letters are numbers like any other where the column has them', () => {
	const column = customerNoColumn(['PLG-001', 'PLG-002', 'PLG-003', 'PLG-004', 'PLG-005']);
	expect(readCustomerNo('PLG-17', column)).toEqual({ value: 'PLG-17', remarks: [] });
});

test('a column with numbers of many lengths doubts none of them', () => {
	const column = customerNoColumn(['12345', '123456', '1234567', '12345678', '123456789']);
	expect(readCustomerNo('1234', column).remarks).toEqual([]);
});
