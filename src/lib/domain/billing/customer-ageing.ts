import type { Rupiah } from '../money.ts';
import type { CalendarDate } from '../time/date.ts';
import { openAmount, type Account } from './account.ts';
import { ageBucketOf, ageBuckets, daysOverdue, dueDateOf, type AgeBucket } from './ageing.ts';
import type { Bill } from './bill.ts';

export interface AgedSum {
	readonly age: AgeBucket;
	readonly bills: number;
	readonly open: Rupiah;
}

/**
 * What is open of one customer, over all their numbers, by how old it is; the youngest first, ages
 * without a bill left out.
 */
export function ageingOf(
	numbers: readonly { readonly bills: readonly Bill[]; readonly account: Account | null }[],
	usualDueDay: number,
	today: CalendarDate
): AgedSum[] {
	const sums = new Map<AgeBucket, { bills: number; open: Rupiah }>();
	for (const { bills, account } of numbers) {
		for (const bill of bills) {
			const open = openAmount(bill, account);
			if (open <= 0) continue;
			const due = dueDateOf(bill, usualDueDay);
			const age = ageBucketOf(due === null ? null : daysOverdue(due, today));
			const before = sums.get(age) ?? { bills: 0, open: 0 };
			sums.set(age, { bills: before.bills + 1, open: before.open + open });
		}
	}
	return ageBuckets.flatMap((age) => {
		const sum = sums.get(age);
		return sum ? [{ age, ...sum }] : [];
	});
}
