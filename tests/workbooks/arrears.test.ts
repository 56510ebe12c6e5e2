import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { arrearsBills } from './arrears-bills.ts';
import { ARREARS_HEADER } from './arrears-list.ts';
import { arrearsWorkbook } from './arrears.ts';

function rowsOf(bytes: Uint8Array): unknown[][] {
	const book = read(bytes, { dense: true });
	return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1, raw: true });
}

describe('an invented arrears list', () => {
	test.each(['xlsx', 'xlsx-inline', 'xls', 'xlsb', 'ods'] as const)(
		'as %s has titles, a header on row 4, the bills and their total',
		async (format) => {
			const rows = rowsOf(await arrearsWorkbook({ rows: 60, seed: 4, format }));
			expect(rows[3]).toEqual([...ARREARS_HEADER]);
			expect(rows).toHaveLength(4 + 60 + 1);
			const bills = rows.slice(4, -1);
			const sum = bills.reduce((total, bill) => total + Number(bill[11]), 0);
			expect(rows.at(-1)![0]).toBe('TOTAL');
			expect(rows.at(-1)![11]).toBe(sum);
			expect(bills.every((bill) => /^1[673]00\d{8}$/.test(String(bill[1])))).toBe(true);
		}
	);

	test('is the same each time, and another seed gives other people', async () => {
		const [once, again, other] = [
			[...arrearsBills({ rows: 50, seed: 2 })],
			[...arrearsBills({ rows: 50, seed: 2 })],
			[...arrearsBills({ rows: 50, seed: 3 })]
		];
		expect(again).toEqual(once);
		expect(other.map((bill) => bill.customerNo)).not.toEqual(once.map((bill) => bill.customerNo));
	});

	test('drawn a month later has the same people in it', () => {
		const names = (asOf: string) =>
			new Set([...arrearsBills({ rows: 40, asOf })].map((bill) => bill.name));
		expect(names('2026-11-01')).toEqual(names('2026-10-01'));
	});

	test('has bills that fell due before the list was drawn', () => {
		for (const bill of arrearsBills({ rows: 200, asOf: '2026-01-05' })) {
			expect(bill.ageInDays).toBeGreaterThan(0);
			expect(bill.period).toBe(bill.dueOn.slice(0, 7).replace('-', ''));
		}
	});

	test('gives no two customers one number', () => {
		const names = new Map<string, string>();
		for (const { customerNo, name } of arrearsBills({ rows: 20_000 })) {
			expect(names.get(customerNo) ?? name).toBe(name);
			names.set(customerNo, name);
		}
	});
});
