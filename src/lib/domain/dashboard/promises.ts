import { GRACE_DAYS, type PromiseStanding } from '../collection/promise-state.ts';
import type { Rupiah } from '../money.ts';
import { isWithin, type Days, type Scope } from './scope.ts';
import { standings, type Columns } from './rows.ts';

export interface PromiseSum {
	readonly promises: number;
	/** Rupiah promised; a promise of a day only adds nothing. */
	readonly amount: Rupiah;
}

export type Promises = Readonly<Record<PromiseStanding, PromiseSum>>;

/** How a promise stands on a day: the same as `promiseStanding`, of columns. */
export function standingOn(
	promises: Columns<'promises'>,
	row: number,
	today: number
): PromiseStanding {
	const due = promises.due[row]!;
	const { before, during, after } = promises;
	const phase = today < due ? before : today <= due + GRACE_DAYS ? during : after;
	return standings[phase[row]!]!;
}

/** Calls back for each promise whose day lies in the period, with how it stands today. */
export function eachDuePromise(
	promises: Columns<'promises'>,
	{ customers, person }: Scope,
	period: Days,
	today: number,
	call: (row: number, standing: PromiseStanding) => void
): void {
	const { customer, due, by, count } = promises;
	for (let row = 0; row < count; row++) {
		const whose = customer[row]!;
		if (whose < 0 || !isWithin(period, due[row]!) || !customers[whose]) continue;
		if (person === null || by[row] === person) call(row, standingOn(promises, row, today));
	}
}

/**
 * **Promises**: those whose day lies in the period, by how they stand today: open (the day is still to
 * come), due (on the day and the day of grace), kept, part kept, broken, replaced by a newer one. Only
 * kept, part kept and broken ones make the rate. Source: promises, payments, reversals.
 */
export function promisesOf(
	promises: Columns<'promises'>,
	scope: Scope,
	period: Days,
	today: number
): Promises {
	const sums = Object.fromEntries(
		standings.map((standing) => [standing, { promises: 0, amount: 0 }])
	) as Record<PromiseStanding, { promises: number; amount: number }>;
	eachDuePromise(promises, scope, period, today, (row, standing) => {
		sums[standing].promises++;
		sums[standing].amount += promises.amount[row]!;
	});
	return sums;
}

/** **Due today**: promises for today that are not kept yet. */
export function dueTodayOf(promises: Columns<'promises'>, scope: Scope, today: number): PromiseSum {
	return promisesOf(promises, scope, { first: today, last: today }, today).due;
}
