import { ageBucketOf, ageBuckets, type AgeBucket } from '../billing/ageing.ts';
import type { Rupiah } from '../money.ts';
import { isWithin, type Days, type Scope } from './scope.ts';
import { NO_DAY, type Columns } from './rows.ts';

export interface OpenSum {
	readonly bills: number;
	/** Rupiah still open: after payments that count, approved discounts and write-offs. */
	readonly open: Rupiah;
}

export interface Outstanding extends OpenSum {
	/** Customers with something open. */
	readonly customers: number;
	readonly ages: Readonly<Record<AgeBucket, OpenSum>>;
}

/** Calls back for each open bill of those who are asked for, with its age on a day. */
export function eachOpenBill(
	bills: Columns<'bills'>,
	{ worked }: Scope,
	today: number,
	call: (row: number, age: AgeBucket) => void
): void {
	const { customer, open, due, count } = bills;
	for (let row = 0; row < count; row++) {
		const whose = customer[row]!;
		if (whose < 0 || open[row]! <= 0 || !worked[whose]) continue;
		call(row, ageBucketOf(due[row] === NO_DAY ? null : today - due[row]!));
	}
}

/**
 * **Outstanding** and **ageing**: what is open on all bills as they stand now, due or not, by the
 * days past due today. Source: bills, payments, discounts and write-offs.
 */
export function outstandingOf(bills: Columns<'bills'>, scope: Scope, today: number): Outstanding {
	const ages = Object.fromEntries(ageBuckets.map((age) => [age, { bills: 0, open: 0 }])) as Record<
		AgeBucket,
		{ bills: number; open: number }
	>;
	const seen = new Uint8Array(scope.worked.length);
	const all = { bills: 0, open: 0, customers: 0 };
	eachOpenBill(bills, scope, today, (row, age) => {
		const open = bills.open[row]!;
		ages[age].bills++;
		ages[age].open += open;
		all.bills++;
		all.open += open;
		const whose = bills.customer[row]!;
		all.customers += 1 - seen[whose]!;
		seen[whose] = 1;
	});
	return { ...all, ages };
}

/**
 * **Arrears over time**: rupiah that were due and unpaid at the end of each of some days, as it is
 * known today (a payment that was entered late counts on the day on which it was paid). Source: due
 * days of bills, payments, discounts and write-offs. The days are in order.
 */
export function arrearsOn(
	arrears: Columns<'arrears'>,
	{ worked }: Scope,
	days: readonly number[]
): Rupiah[] {
	const { customer, day, change, count } = arrears;
	const first = days[0]!;
	const changes = new Float64Array(days.at(-1)! - first + 1);
	const span: Days = { first, last: days.at(-1)! };
	for (let row = 0; row < count; row++) {
		const whose = customer[row]!;
		if (whose < 0 || !worked[whose]) continue;
		const on = Math.max(first, day[row]!);
		if (isWithin(span, on)) changes[on - first]! += change[row]!;
	}
	for (let at = 1; at < changes.length; at++) changes[at]! += changes[at - 1]!;
	return days.map((on) => changes[on - first]!);
}
