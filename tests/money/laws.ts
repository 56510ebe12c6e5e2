import { expect } from 'vitest';
import { openAmount } from '#lib/domain/billing/account.ts';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import { creditOf } from '#lib/domain/collection/credit.ts';
import { OWN_UP_TO, type Known } from './moves.ts';

/**
 * What must be true of a customer's money on every device at every moment, worked out from the raw
 * facts in another way than the account is.
 */
export function expectEveryRupiah({ bills, facts, account }: Known): void {
	if (account === null) return expect(facts).toEqual([]);
	const ids = new Set(facts.map(({ _id }) => _id));
	const stands = ({ _id }: CustomerFact) => !ids.has(`reversal:${_id}`);
	const payments = facts.filter((fact) => fact.type === 'payment');
	const moneyIn = sum(payments.map(({ amount }) => amount));
	const reversed = sum(payments.filter((one) => !stands(one)).map(({ amount }) => amount));
	const doubtful = sum(account.doubtful.map(({ amount }) => amount));
	const onBills = sum(account.paid.values());
	expect(moneyIn, 'money in').toBe(onBills + account.credit + reversed + doubtful);
	expect(account.credit, 'credit').toBeGreaterThanOrEqual(0);
	for (const amount of account.paid.values()) expect(amount).toBeGreaterThanOrEqual(0);

	// A double is one: it stands, nobody has told it apart, and what it looks like is counted.
	for (const { id, like, amount } of account.doubtful) {
		const [double, first] = [id, like].map((each) => payments.find(({ _id }) => _id === each)!);
		expect([double!, first!].every(stands)).toBe(true);
		expect(first).toMatchObject({ amount, method: double!.method, paidOn: double!.paidOn });
		expect(first!.device).not.toBe(double!.device);
		expect(account.doubtful.map((other) => other.id)).not.toContain(like);
		const said = facts.find(({ _id }) => _id === `distinction:${id}`);
		expect(said !== undefined && stands(said)).toBe(false);
	}

	let excess = account.credit;
	for (const { key, amount, settled } of bills) {
		const paid = account.paid.get(key) ?? 0;
		const { discounted, writtenOff } = takenOff(facts.filter(stands), key);
		const owed = settled ? amount : Math.max(0, amount - discounted);
		const open = openAmount({ key, amount, ...(settled ? { settled } : {}) }, account);
		// A balance is below zero by what is credit, and by nothing else.
		if (settled) expect(open).toBe(0);
		else expect(open).toBe(Math.max(0, owed - paid - writtenOff));
		if (paid > owed && !(settled && amount === 0)) excess += paid - owed;
	}
	expect(creditOf(bills, account), 'all that was paid in excess').toBe(excess);
}

/** What discounts and write-offs take off a bill: approved by another, or by oneself up to the limit. */
function takenOff(standing: readonly CustomerFact[], key: string) {
	let [discounted, writtenOff, own] = [0, 0, 0];
	const verdicts = standing.filter((fact) => fact.type === 'verdict' && fact.approved);
	for (const verdict of verdicts.sort(byTime)) {
		const lowered = standing.find(
			(fact) => fact.type === 'adjustment' && `verdict:${fact._id}` === verdict._id
		);
		if (lowered?.type !== 'adjustment' || lowered.key !== key) continue;
		if ('by' in verdict && verdict.by === lowered.by) {
			if (own + lowered.amount > OWN_UP_TO) continue;
			own += lowered.amount;
		}
		if (lowered.kind === 'discount') discounted += lowered.amount;
		else writtenOff += lowered.amount;
	}
	return { discounted, writtenOff };
}

function byTime(a: CustomerFact, b: CustomerFact): number {
	const [first, second] = [a, b].map((fact) => `${'at' in fact ? fact.at : ''} ${fact._id}`);
	return first! < second! ? -1 : 1;
}

function sum(amounts: Iterable<number>): number {
	let total = 0;
	for (const amount of amounts) total += amount;
	return total;
}
