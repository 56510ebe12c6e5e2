import { expect, test } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import { accountOf, isAbsent, openAmount } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Absence, CustomerFact } from '#lib/domain/billing/facts.ts';
import { absenceId, billId } from '#lib/domain/ids.ts';
import { succeed } from '#lib/domain/result.ts';
import { answerPaid, answerStillOwed, takeBackPaid } from './absent-bill.ts';

const signed = { by: 'sari', at: stampAt(Date.UTC(2026, 10, 21)), device: 'laptop' };
const bill: Bill = {
	_id: billId('1001', '2026-10'),
	type: 'bill',
	customerNo: '1001',
	key: '2026-10',
	amount: 350_000,
	importId: 'import:october',
	...signed
};
const absence: Absence = {
	_id: absenceId(bill._id, 'import:october'),
	type: 'absence',
	customerNo: '1001',
	key: '2026-10',
	listedIn: 'import:october',
	importId: 'import:november'
};

/** A desk that keeps facts in memory, as the store would. */
function aDesk() {
	const facts: CustomerFact[] = [absence];
	let next = 1;
	return {
		account: () => accountOf('1001', facts),
		newId: (type: string) => `${type}:${next++}`,
		record: async (docs: readonly object[]) => {
			facts.push(...docs.map((doc) => ({ ...doc, ...signed }) as CustomerFact));
			return succeed(undefined);
		}
	};
}

test('a bill that is gone from the list and paid is settled with what was open', async () => {
	const desk = aDesk();
	expect(isAbsent(bill, desk.account())).toBe(true);
	await answerPaid(desk, bill, desk.account(), '2026-11-21');
	expect(openAmount(bill, desk.account())).toBe(0);
	expect(desk.account().credit).toBe(0);
	expect(desk.account().lastPaidOn).toBe('2026-11-21');
});

test('“paid” said by mistake is taken back: the bill waits for an answer as before', async () => {
	const desk = aDesk();
	const paid = await answerPaid(desk, bill, desk.account(), '2026-11-21');
	if (!paid.ok) throw new Error('not kept');
	await takeBackPaid(desk, paid.value, '1001', 'Salah tekan');
	expect(openAmount(bill, desk.account())).toBe(350_000);
	expect(isAbsent(bill, desk.account())).toBe(true);
});

test('a bill that is still owed is asked for again, and nothing counts as paid', async () => {
	const desk = aDesk();
	await answerStillOwed(desk, bill, 'Masih menunggak');
	expect(isAbsent(bill, desk.account())).toBe(false);
	expect(openAmount(bill, desk.account())).toBe(350_000);
});
