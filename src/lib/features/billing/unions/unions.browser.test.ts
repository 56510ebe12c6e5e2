import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/access/person.ts';
import { openAmount } from '#lib/domain/billing/account.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aPayment, aUnion } from '#tests/builders/billing-facts.ts';
import { aBill, aCustomer, aReminder, signedAgo, TODAY } from '#tests/builders/billing-records.ts';
import { customerRecord, customerStories, unitedNumbers } from '../customers/customer-record.ts';
import { pauseCustomer } from '../customers/pause-customer.ts';
import { timelineOfAll } from '../customers/timeline.ts';
import { recordSharedPayment, type SharedEntry } from '../payments/record-payment.ts';
import { likelySame } from './likely-same.ts';
import { mayUnite, part, unite } from './unite.ts';

const phone = '+6281300000001';
let at: AnOffice;
beforeEach(async () => {
	at = await AnOffice.open();
	await at.given(
		aCustomer({ name: 'Budi Contoh', phones: [phone] }),
		aCustomer({ customerNo: '1002', name: 'BUDI CONTOH', phones: [phone] }),
		aCustomer({ customerNo: '1003', name: 'Sari Lain', phones: ['+6281300000003'] }),
		aBill({ key: '2026-09', amount: 100_000 }),
		aBill({ key: '2026-10', amount: 100_000 }),
		aBill({ customerNo: '1002', key: '2026-08', amount: 50_000 }),
		aBill({ customerNo: '1002', key: '2026-10', amount: 70_000 })
	);
});
afterEach(() => at.close());

async function openOf(customerNo: string): Promise<Record<string, number>> {
	const record = (await customerRecord(at.office.tables, customerNo))!;
	return Object.fromEntries(
		record.bills.map((bill) => [bill.key, openAmount(bill, record.account)])
	);
}

const anEntry = (given: Partial<SharedEntry> = {}): SharedEntry => ({
	amount: 180_000,
	method: 'cash',
	paidOn: TODAY,
	reference: '',
	note: '',
	today: TODAY,
	...given
});

describe('two numbers that are one customer', () => {
	it('are found from either, and are two again when it is taken back', async () => {
		valueOf(await unite(at.office, '1001', '1002', ' orang yang sama '));
		expect(await unitedNumbers(at.office.tables, '1001')).toEqual(['1001', '1002']);
		expect(await unitedNumbers(at.office.tables, '1002')).toEqual(['1002', '1001']);
		expect(at.view.find('1002', 5)).toMatchObject([{ customerNo: '1002' }]);
		valueOf(await part(at.office, '1002', 'ternyata kakaknya'));
		expect(await unitedNumbers(at.office.tables, '1001')).toEqual(['1001']);
		valueOf(await unite(at.office, '1002', '1001', 'memang sama'));
		expect(await unitedNumbers(at.office.tables, '1001')).toEqual(['1001', '1002']);
	});

	it('are united with a reason, once, and not with nobody', async () => {
		const codeOf = async (other: string, reason: string) => {
			const kept = await unite(at.office, '1001', other, reason);
			return kept.ok ? null : kept.problem.code;
		};
		expect(await codeOf('1002', '  ')).toBe('reason-missing');
		expect(await codeOf('9999', 'sama')).toBe('other-missing');
		expect(await codeOf('1001', 'sama')).toBe('other-missing');
		expect(await codeOf('1002', 'sama')).toBe(null);
		expect(await codeOf('1003', 'sama')).toBe(null);
		expect(await codeOf('1003', 'sama')).toBe('united-already');
	});

	it('have one story, in which what speaks of both is told once', async () => {
		valueOf(await unite(at.office, '1001', '1002', 'orang yang sama'));
		await at.given(
			aReminder({ customerNos: ['1001', '1002'] }),
			aPayment({ _id: 'payment:9', customerNo: '1002', ...signedAgo(5) })
		);
		const stories = (await customerStories(at.office.tables, '1001'))!;
		const told = timelineOfAll(stories).map(({ entry, customerNo }) => [entry.kind, customerNo]);
		expect(told).toEqual([
			['union', '1001'],
			['payment', '1002'],
			['reminder', '1001']
		]);
	});

	it('keep their own bills and accounts, whatever an import says of either', async () => {
		valueOf(await unite(at.office, '1001', '1002', 'orang yang sama'));
		await at.given(aBill({ customerNo: '1002', key: '2026-11', amount: 10_000 }));
		expect(Object.keys(await openOf('1002'))).toEqual(['2026-08', '2026-10', '2026-11']);
		expect(Object.keys(await openOf('1001'))).toEqual(['2026-09', '2026-10']);
	});

	it('are one recipient while they share a phone', async () => {
		valueOf(await unite(at.office, '1001', '1002', 'orang yang sama'));
		for (const customerNo of ['1001', '1002']) at.view.tickCustomer(customerNo, true);
		const items = at.view.itemsOfSelection();
		expect(items.map((item) => item.toSorted())).toEqual([['1001', '1002']]);
	});

	it('are not written to under any of the numbers once asked not to be', async () => {
		const entry = { kind: 'opt-out' as const, reason: 'diminta', until: TODAY, today: TODAY };
		valueOf(await pauseCustomer(at.office, { ...entry, customerNos: ['1002'] }));
		valueOf(await unite(at.office, '1001', '1002', 'orang yang sama'));
		const accounts = await at.office.tables.accounts.bulkGet(['1001', '1002']);
		expect(accounts.map((account) => account?.pause?.kind)).toEqual(['opt-out', 'opt-out']);
		expect(await at.office.tables.pauses.count()).toBe(2);
	});

	it('are nobody’s business to unite in the field', async () => {
		await at.close();
		const budi: Person = { id: 'budi', name: 'Budi Contoh', roles: ['collector'] };
		at = await AnOffice.open(budi);
		await at.given(aCustomer(), aCustomer({ customerNo: '1002' }), aUnion());
		expect(mayUnite(at.office)).toBe(false);
		expect(await part(at.office, '1001', 'bukan')).toMatchObject({
			ok: false,
			problem: { code: 'role-missing' }
		});
	});
});

describe('money for all numbers of a customer', () => {
	const records = async () => (await customerStories(at.office.tables, '1001'))!;

	beforeEach(async () => {
		valueOf(await unite(at.office, '1001', '1002', 'orang yang sama'));
	});

	it('pays the oldest bills first, whatever their number, with a receipt for each number', async () => {
		valueOf(await recordSharedPayment(at.office, anEntry(), await records()));
		expect(await openOf('1002')).toEqual({ '2026-08': 0, '2026-10': 70_000 });
		expect(await openOf('1001')).toEqual({ '2026-09': 0, '2026-10': 70_000 });
		const payments = await at.office.tables.payments.toArray();
		expect(payments.map(({ amount }) => amount).sort()).toEqual([130_000, 50_000]);
		expect(new Set(payments.map(({ receiptNo }) => receiptNo)).size).toBe(2);
	});

	it('leaves what is too much as credit of the number it was entered under', async () => {
		valueOf(await recordSharedPayment(at.office, anEntry({ amount: 400_000 }), await records()));
		const accounts = await at.office.tables.accounts.bulkGet(['1001', '1002']);
		expect(accounts.map((account) => account?.credit)).toEqual([80_000, 0]);
	});

	it('is kept whole or not at all, and asked about when the same is there', async () => {
		valueOf(await recordSharedPayment(at.office, anEntry(), await records()));
		const again = await recordSharedPayment(
			at.office,
			anEntry({ amount: 140_000 }),
			await records()
		);
		expect(again.ok).toBe(true);
		await at.given(
			aPayment({ _id: 'payment:x', customerNo: '1003', amount: 5_000, paidOn: TODAY })
		);
		expect(await openOf('1001')).toEqual({ '2026-09': 0, '2026-10': 0 });
		expect(
			await recordSharedPayment(at.office, anEntry({ amount: 130_000 }), await records())
		).toMatchObject({ ok: false, problem: { code: 'looks-recorded' } });
		expect(await at.office.tables.payments.where({ customerNo: '1001' }).count()).toBe(2);
	});
});

describe('who may be the same customer', () => {
	it('is suggested by phone and name, and never united by itself', async () => {
		const customer = (await customerRecord(at.office.tables, '1001'))!.customer!;
		const likely = await likelySame(at.office, customer, []);
		expect(likely.map(({ customer: one, why }) => [one.customerNo, why])).toEqual([
			['1002', 'phone-and-name']
		]);
		expect(await at.office.tables.unions.count()).toBe(0);
		expect(await likelySame(at.office, customer, ['1002'])).toEqual([]);
	});
});
