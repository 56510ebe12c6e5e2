import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { number } from '#lib/i18n/format.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aBill, aCustomer } from '#tests/builders/billing-records.ts';
import { noFilter } from '../ledger/filter.ts';
import { exportBills } from './export-bills.ts';

const byNumber = { by: 'customerNo', descending: false } as const;
const BILLS = 2_100;
let at: AnOffice;
let saved: { readonly name: string; readonly file: Promise<Blob> } | null = null;

beforeEach(async () => {
	at = await AnOffice.open();
	const places = Array.from({ length: BILLS }, (_, place) => place);
	await at.given(
		...places.flatMap((place) => {
			const customerNo = `1${String(place).padStart(4, '0')}`;
			return [
				aCustomer({ customerNo, name: place === 7 ? '=1+1' : `Toko ${place}` }),
				aBill({ customerNo, amount: 1_000 + place })
			];
		})
	);
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		saved = { name: this.download, file: fetch(this.href).then((answer) => answer.blob()) };
	});
});

afterEach(async () => {
	vi.restoreAllMocks();
	await at.close();
});

const sum = (BILLS * (1_000 + 1_000 + BILLS - 1)) / 2;

describe('an exported list', () => {
	it('has every bill of the filter once, in order, and a total that they add up to', async () => {
		expect(await exportBills(at.office, noFilter, byNumber, 'xlsx')).toBe(BILLS);
		const book = read(await (await saved!.file).arrayBuffer());
		const [list, notes] = book.SheetNames.map(
			(name) => utils.sheet_to_json(book.Sheets[name]!, { header: 1 }) as (string | number)[][]
		);
		const [header, ...rows] = list!;
		expect(rows.map(([customerNo]) => customerNo)).toEqual(
			Array.from({ length: BILLS }, (_, place) => `1${String(place).padStart(4, '0')}`)
		);
		const amountAt = header!.findIndex((_, column) => rows[0]![column] === 1_000);
		expect(rows.reduce((total, row) => total + Number(row[amountAt]), 0)).toBe(sum);
		expect(notes!.at(-1)?.[1]).toBe(number(sum));
		expect(saved!.name).toMatch(/^tagihan-\d{4}-\d{2}-\d{2}\.xlsx$/);
	});

	it('has only what the filter lets through, and no formula from anybody’s name', async () => {
		const filter = { ...noFilter, search: '10007' };
		expect(await exportBills(at.office, filter, byNumber, 'csv')).toBe(1);
		const text = await (await saved!.file).text();
		expect(text).toContain(";'=1+1;");
		expect(text).not.toContain('Toko 8');
	});
});
