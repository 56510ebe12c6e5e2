import { payerHabit, type PayerHabit } from '#lib/domain/collection/payer-habit.ts';
import { reversalId } from '#lib/domain/ids.ts';
import type { CustomerStory } from './customer-record.ts';

/** When a customer usually pays, over all their numbers. */
export function habitOf(
	stories: readonly Pick<CustomerStory, 'customerNo' | 'bills' | 'facts' | 'account'>[],
	usualDueDay: number
): PayerHabit | null {
	// Two numbers have bills of the same month: a key is one of its number.
	const keyed = (customerNo: string, key: string) => `${customerNo} ${key}`;
	const bills = stories.flatMap(({ customerNo, bills: own }) =>
		own.map((bill) => ({ ...bill, key: keyed(customerNo, bill.key) }))
	);
	const payments = stories.flatMap(({ customerNo, facts, account }) => {
		const gone = new Set([
			...facts.filter((fact) => fact.type === 'reversal').map(({ _id }) => _id),
			...(account?.doubtful ?? []).map(({ id }) => reversalId(id))
		]);
		return facts
			.filter((fact) => fact.type === 'payment')
			.filter(({ _id }) => !gone.has(reversalId(_id)))
			.map(({ paidOn, allocations }) => ({
				paidOn,
				allocations: allocations.map(({ key, amount }) => ({
					key: keyed(customerNo, key),
					amount
				}))
			}));
	});
	return payerHabit(bills, payments, usualDueDay);
}
