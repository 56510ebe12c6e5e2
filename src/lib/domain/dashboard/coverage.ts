import { isWithin, type Days, type Scope } from './scope.ts';
import type { Columns } from './rows.ts';

export interface Coverage {
	/** Customers with something open now. */
	readonly customers: number;
	/** Those of them whom a reminder reached in the period. */
	readonly reached: number;
}

/** By customer number: 1 where something is open, 2 where a reminder of the period reached them as well. */
export function coveredOf(
	bills: Columns<'bills'>,
	reminders: Columns<'reminders'>,
	{ worked }: Scope,
	period: Days,
	dayOf: (ms: number) => number
): Uint8Array {
	const covered = new Uint8Array(worked.length);
	for (let row = 0; row < bills.count; row++) {
		const whose = bills.customer[row]!;
		if (whose >= 0 && bills.open[row]! > 0 && worked[whose]) covered[whose] = 1;
	}
	for (let row = 0; row < reminders.count; row++) {
		const whose = reminders.customer[row]!;
		if (whose < 0 || reminders.reached[row] !== 1 || covered[whose] !== 1) continue;
		if (isWithin(period, dayOf(reminders.at[row]!))) covered[whose] = 2;
	}
	return covered;
}

/**
 * **Reminder coverage**: of the customers who owe something now, how many were reached by a reminder
 * in the period, by anybody. Reached is what its last outcome says: a message that was opened and of
 * which nobody said more has reached nobody. Source: bills, reminders, outcomes.
 */
export function coverageOf(covered: Uint8Array): Coverage {
	let customers = 0;
	let reached = 0;
	for (const one of covered) {
		if (one > 0) customers++;
		if (one === 2) reached++;
	}
	return { customers, reached };
}
