import { describe, expect, test } from 'vitest';
import { ErrorCell, UncachedFormula, type Cell } from '../workbook.ts';
import type { AmountRemark } from '../remark.ts';
import { readAmount } from './amount.ts';
import { amountColumn } from './amount-column.ts';

describe('an amount on its own is read as Indonesians write it', () => {
	test.each<[Cell, number | null, AmountRemark[]]>([
		['Rp 1.234.567,00', 1_234_567, []],
		['1,234,567.00', 1_234_567, []],
		['1.234.567', 1_234_567, []],
		['Rp1.234.567,-', 1_234_567, []],
		['Rp 1.234.567.-', 1_234_567, []],
		['Rp. 1.234.567,50', 1_234_567.5, ['sen']],
		['1234567.00', 1_234_567, []],
		['1.234', 1234, []],
		['1,234', 1234, []],
		['(150.000)', -150_000, ['negative']],
		['(Rp 150.000)', -150_000, ['negative']],
		['-150000', -150_000, ['negative']],
		['Rp -150.000', -150_000, ['negative']],
		['150.000-', -150_000, ['negative']],
		['IDR 350.000', 350_000, []],
		['350.000 IDR', 350_000, []],
		['Rp\u00a01.234.567', 1_234_567, []],
		['1 234 567', 1_234_567, []],
		["'350000", 350_000, []],
		[1_234_567, 1_234_567, []],
		[1_234_567.5, 1_234_567.5, ['sen']],
		[207_680.000_000_000_03, 207_680, []],
		['-', 0, ['zero']],
		['Rp -', 0, ['zero']],
		['0', 0, ['zero']],
		[0, 0, ['zero']],
		['', null, ['missing']],
		[null, null, ['missing']],
		['   ', null, ['missing']],
		['LUNAS', null, ['not-a-number']],
		['1,5 jt', null, ['not-a-number']],
		['350rb', null, ['not-a-number']],
		['N/A', null, ['not-a-number']],
		['1.234.56', null, ['not-a-number']],
		['1.23.456', null, ['not-a-number']],
		['Rp', null, ['not-a-number']],
		[true, null, ['not-a-number']],
		['#N/A', null, ['cell-error']],
		[new ErrorCell('#REF!'), null, ['cell-error']],
		[new UncachedFormula(), null, ['formula-without-result']],
		['12.345.678.900', 12_345_678_900, []],
		[1e15, null, ['too-large']],
		['350.5', 350.5, ['sen']]
	])('%j', (cell, value, remarks) => {
		expect(readAmount(cell)).toEqual({ value, remarks });
	});
});

describe('the column decides between 1.234 and 1,234', () => {
	test('a column that writes 1,234,567.00 means sen by 1.234', () => {
		const column = amountColumn(['1,234,567.00', '350,000.00']);
		expect(readAmount('1.234', column)).toEqual({ value: 1.234, remarks: ['sen'] });
		expect(readAmount('1,234', column).value).toBe(1234);
	});

	test('a column that writes 1.234.567,00 means sen by 1,234', () => {
		const column = amountColumn(['1.234.567,00', 'Rp 350.000,00']);
		expect(readAmount('1,234', column)).toEqual({ value: 1.234, remarks: ['sen'] });
		expect(readAmount('1.234', column).value).toBe(1234);
	});

	test('a column that writes both ways leaves 1.234 in doubt and reads what is certain', () => {
		const column = amountColumn(['1.234.567,00', '1,234,567.00']);
		expect(readAmount('1.234', column)).toEqual({ value: 1234, remarks: ['ambiguous-separator'] });
		expect(readAmount('2,500,000.00', column)).toEqual({ value: 2_500_000, remarks: [] });
		expect(readAmount('2.500.000,00', column)).toEqual({ value: 2_500_000, remarks: [] });
	});

	test('a small number among dotted texts may be thousands that Excel took for a fraction', () => {
		const column = amountColumn(['1.250.000', 350, '2.100.500']);
		expect(readAmount(350, column)).toEqual({ value: 350, remarks: ['maybe-thousands'] });
		expect(readAmount(350_000, column)).toEqual({ value: 350_000, remarks: [] });
	});
});
