import { paymentMethods, type PaymentMethod } from '../billing/facts.ts';
import type { Rupiah } from '../money.ts';
import { isWithin, type Days, type Scope } from './scope.ts';
import type { Columns } from './rows.ts';

export interface Collected {
	readonly amount: Rupiah;
	readonly payments: number;
	readonly customers: number;
	readonly methods: Readonly<Record<PaymentMethod, Rupiah>>;
	/** Entered, and perhaps another payment entered twice: in none of the sums above. */
	readonly doubtful: { readonly payments: number; readonly amount: Rupiah };
	/** Rupiah by step, in the order of the steps. */
	readonly steps: readonly Rupiah[];
}

/** Calls back for each payment of a period, by the day on which it was paid. */
export function eachPayment(
	payments: Columns<'payments'>,
	{ customers, person }: Scope,
	period: Days,
	call: (row: number, counts: boolean) => void
): void {
	const { customer, day, by, counts, count } = payments;
	for (let row = 0; row < count; row++) {
		const whose = customer[row]!;
		if (whose < 0 || !isWithin(period, day[row]!) || !customers[whose]) continue;
		if (person === null || by[row] === person) call(row, counts[row] === 1);
	}
}

/**
 * **Collected**: rupiah of payments by the day on which they were paid, whoever is to hand them over.
 * Payments that were taken back, or that look like another one, count for nothing. With a person:
 * what they recorded. Source: payments, reversals, distinctions.
 */
export function collectedOf(
	payments: Columns<'payments'>,
	scope: Scope,
	period: Days,
	steps: readonly Days[] = []
): Collected {
	const methods = Object.fromEntries(paymentMethods.map((method) => [method, 0])) as Record<
		PaymentMethod,
		number
	>;
	const doubtful = { payments: 0, amount: 0 };
	const sums = { amount: 0, payments: 0, customers: 0 };
	const byDay = new Float64Array(Math.max(0, period.last - period.first + 1));
	const seen = new Uint8Array(scope.customers.length);
	eachPayment(payments, scope, period, (row, counts) => {
		const amount = payments.amount[row]!;
		if (!counts) {
			doubtful.payments++;
			doubtful.amount += amount;
			return;
		}
		sums.amount += amount;
		sums.payments++;
		methods[paymentMethods[payments.method[row]!]!] += amount;
		byDay[payments.day[row]! - period.first]! += amount;
		const whose = payments.customer[row]!;
		sums.customers += 1 - seen[whose]!;
		seen[whose] = 1;
	});
	const stepSums = steps.map(({ first, last }) =>
		byDay
			.subarray(first - period.first, last - period.first + 1)
			.reduce((sum, amount) => sum + amount, 0)
	);
	return { ...sums, methods, doubtful, steps: stepSums };
}
