import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { creditOf } from '#lib/domain/collection/credit.ts';
import { aDispute, aPayment } from '#tests/builders/billing-facts.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aBill, aCustomer, TODAY } from '#tests/builders/billing-records.ts';
import { customerStory } from '../customers/customer-record.ts';
import { reverseFact } from '../customers/reverse.ts';
import { timelineOf } from '../customers/timeline.ts';
import { planCredit, recordCreditUse } from './use-credit.ts';

let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
	const allocations = [{ key: '2026-09', amount: 100_000 }];
	await at.given(
		aCustomer(),
		aBill({ key: '2026-09', amount: 80_000 }),
		aBill({ key: '2026-10', amount: 100_000 }),
		aBill({ key: '2026-11', amount: 100_000 }),
		aPayment({ amount: 150_000, allocations })
	);
});

afterEach(() => at.close());

const theStory = async () => (await customerStory(at.office.tables, '1001'))!;

async function planNow() {
	const { bills, account } = await theStory();
	return planCredit('1001', bills, account, TODAY);
}

describe('the credit of a customer', () => {
	it('pays the oldest bill with one press, lists and sums follow, and it can be taken back', async () => {
		expect(at.view.today()).toMatchObject({ open: 200_000 });
		valueOf(await recordCreditUse(at.office, (await planNow())!));
		const { bills, account, facts, imports } = await theStory();
		expect(creditOf(bills, account)).toBe(0);
		expect(at.view.today()).toMatchObject({ open: 130_000 });
		expect(await planNow()).toBeNull();
		const [told] = timelineOf(facts, imports, account);
		expect(told).toMatchObject({ kind: 'credit-use', given: 70_000 });

		const use = facts.find(({ type }) => type === 'credit-use')!;
		valueOf(await reverseFact(at.office, use, 'salah tekan'));
		expect(at.view.today()).toMatchObject({ open: 200_000 });
		expect(await planNow()).toMatchObject({ freed: [{ key: '2026-09', keeps: 80_000 }] });
	});

	it('does not pay a bill that the customer disputes', async () => {
		await at.given(aDispute({ keys: ['2026-10'] }));
		expect(await planNow()).toMatchObject({ allocations: [{ key: '2026-11', amount: 70_000 }] });
		await at.given(aDispute({ _id: 'dispute:2', keys: [] }));
		expect(await planNow()).toBeNull();
	});
});
