import { describe, expect, it } from 'vitest';
import { billingText } from '#lib/i18n/areas/billing.ts';
import type { Absence, CustomerFact } from '#lib/domain/billing/facts.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { aPayment, anAdjustment, aVerdict } from '#tests/builders/billing-facts.ts';
import {
	aBill,
	aCustomer,
	anAccount,
	anOutcome,
	aReminder,
	someSettings
} from '#tests/builders/billing-records.ts';
import { billHeader, billSheetRow } from './bill-sheet-row.ts';
import { filterSentence } from './filter-sentence.ts';
import { noFilter } from '../ledger/filter.ts';

const t = billingText();

/** A row by the names of its columns. */
function aRow(bill: Bill | null, facts: readonly CustomerFact[] = []): Record<string, unknown> {
	const cells = billSheetRow(
		{
			line: { id: 'bill:1001:2026-10', customerNo: '1001', isTicked: false },
			bill: bill && { ...bill, _rev: '1-a' },
			customer: { ...aCustomer({ branch: 'Sorong' }), _rev: '1-a' },
			account: anAccount('1001', facts)
		},
		someSettings()
	);
	const header = billHeader('ID Pelanggan');
	expect(cells.length).toBe(header.length);
	return Object.fromEntries(header.map((name, at) => [name, cells[at]]));
}

const listed = aBill({ importId: 'import:a' });
const absence: Absence = {
	_id: 'absence:1001:2026-10:import%3Aa',
	type: 'absence',
	customerNo: '1001',
	key: '2026-10',
	listedIn: 'import:a',
	importId: 'import:b'
};
const paid = (amount: number) => aPayment({ amount, allocations: [{ key: '2026-10', amount }] });

describe('a row of an exported list', () => {
	it('says what was owed, what was paid and what is open, so that they add up', () => {
		expect(aRow(listed, [paid(85_000)])).toMatchObject({
			'ID Pelanggan': '1001',
			[t.branch]: 'Sorong',
			[t.period]: '2026-10',
			[t.dueOn]: '2026-10-20',
			[t.amount]: 385_000,
			[t.paid]: 85_000,
			[t.open]: 300_000
		});
	});

	it('tells what was taken off from what was paid', () => {
		const facts = [paid(85_000), anAdjustment({ amount: 100_000 }), aVerdict({ by: 'kepala' })];
		expect(aRow(listed, facts)).toMatchObject({
			[t.paid]: 85_000,
			[t.reduced]: 100_000,
			[t.open]: 200_000
		});
		const more = [paid(385_000), anAdjustment({ amount: 100_000 }), aVerdict({ by: 'kepala' })];
		expect(aRow(listed, more)).toMatchObject({
			[t.paid]: 285_000,
			[t.reduced]: 100_000,
			[t.open]: 0
		});
	});

	it.each([
		['open', listed, []],
		['part-paid', listed, [paid(1)]],
		['paid', listed, [paid(385_000)]],
		['paid', aBill({ settled: true }), []],
		['absent', listed, [absence]]
	] as const)('has the status “%s” as the list on the screen has it', (status, bill, facts) => {
		expect(aRow(bill, facts)[t.status]).toBe(t.statuses[status]);
	});

	it('tells when the customer was last reached, and that nobody was', () => {
		expect(aRow(listed)[t.reminded]).toBe(t.never);
		expect(aRow(listed, [aReminder()])[t.reminded]).toBe(t.never);
		expect(aRow(listed, [aReminder(), anOutcome()])[t.reminded]).toMatch(/2026/);
	});

	it('claims nothing of a bill that is gone meanwhile', () => {
		expect(aRow(null)).toMatchObject({ [t.amount]: null, [t.open]: 0, [t.status]: null });
	});
});

describe('the sentence that says what a list is restricted to', () => {
	it('says that it is everything', () => {
		expect(filterSentence(noFilter)).not.toBe('');
	});

	it('names every restriction', () => {
		const sentence = filterSentence({
			search: 'toko',
			statuses: ['open', 'absent'],
			holds: ['promised'],
			ages: ['over-90'],
			amountFrom: 100_000,
			amountTo: 900_000,
			branches: ['Sorong'],
			collectors: ['Budi'],
			reminded: 'no',
			reach: 'none'
		});
		for (const part of [
			'toko',
			t.statuses.open,
			t.statuses.absent,
			t.holdsShort.promised,
			t.ages['over-90'],
			'100.000',
			'900.000',
			'Sorong',
			'Budi'
		]) {
			expect(sentence).toContain(part);
		}
		expect(sentence.split('; ').length).toBe(10);
	});
});
