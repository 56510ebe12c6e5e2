import type { ClockView } from './clock-view.ts';
import { bits } from './bill-columns.ts';
import { NO_DAY } from './columns.ts';
import type { CustomerHold } from './filter.ts';
import type { Ledger } from './ledger.ts';

/**
 * What speaks against reminding a customer, from the columns: the same rules as the domain's
 * `holdsOn`, without contact hours, for counting over all customers at once. A test proves that the
 * two agree.
 */
export function isHeld(ledger: Ledger, customer: number, clock: ClockView): boolean {
	const { numbers, texts } = ledger.customers;
	return (
		texts.whatsapp[customer] === '' ||
		numbers.inTrouble[customer] === 1 ||
		numbers.pausedUntil[customer]! >= clock.todayNumber ||
		numbers.promiseHeld[customer]! >= clock.todayNumber ||
		numbers.claimedAt[customer]! > clock.claimSinceMs ||
		numbers.contactedAt[customer]! > clock.cooldownSinceMs
	);
}

/** Whether a hold that can be filtered by is on the customer. */
export function hasHold(
	ledger: Ledger,
	customer: number,
	hold: CustomerHold,
	clock: ClockView
): boolean {
	const { pausedUntil, promiseHeld, claimedAt, planHeld } = ledger.customers.numbers;
	switch (hold) {
		case 'paused':
			return pausedUntil[customer]! >= clock.todayNumber && pausedUntil[customer] !== NO_DAY;
		case 'opted-out':
			return pausedUntil[customer] === NO_DAY;
		case 'promised':
			return promiseHeld[customer]! >= clock.todayNumber;
		case 'promise-due':
			return isPromiseDue(ledger, customer, clock);
		case 'says-paid':
			return claimedAt[customer]! > clock.claimSinceMs;
		case 'disputed':
			return ledger.hasFlag(customer, bits.disputed);
		case 'on-plan':
			return planHeld[customer]! >= clock.todayNumber;
		case 'plan-late':
			return isPlanLate(ledger, customer, clock);
	}
}

/** Whether somebody should ask a customer after a promise: its day has come, and it is not kept. */
export function isPromiseDue(ledger: Ledger, customer: number, clock: ClockView): boolean {
	const { promiseAsk } = ledger.customers.numbers;
	return promiseAsk[customer]! > 0 && promiseAsk[customer]! <= clock.todayNumber;
}

/** Whether a part of the customer's plan is late, and something is open on its bills. */
export function isPlanLate(ledger: Ledger, customer: number, clock: ClockView): boolean {
	const { planHeld } = ledger.customers.numbers;
	const isPast = planHeld[customer]! > 0 && planHeld[customer]! < clock.todayNumber;
	return isPast && ledger.hasFlag(customer, bits.planned);
}

/** Whether a bill is open and listed by the last file of its source. */
export function isListed(ledger: Ledger, bill: number): boolean {
	const { open, flags } = ledger.bills.numbers;
	return open[bill]! > 0 && (flags[bill]! & (bits.absent | bits.gone)) === 0;
}

/**
 * Whether a bill is asked for in reminders: listed, not disputed, and not on a plan that is kept. The
 * same rule as the domain's `withheldBecause`.
 */
export function isAskedFor(ledger: Ledger, bill: number, clock: ClockView): boolean {
	const { customer, flags } = ledger.bills.numbers;
	if (!isListed(ledger, bill) || flags[bill]! & bits.disputed) return false;
	const isHeldByPlan =
		(flags[bill]! & bits.planned) !== 0 &&
		ledger.customers.numbers.planHeld[customer[bill]!]! >= clock.todayNumber;
	return !isHeldByPlan;
}

/** The day from which a bill is late: its own, or that of the part of a plan that stands for it. */
export function lateSince(ledger: Ledger, bill: number): number {
	const { customer, due, flags } = ledger.bills.numbers;
	const next =
		flags[bill]! & bits.planned ? ledger.customers.numbers.planNext[customer[bill]!]! : 0;
	return next > 0 ? next : due[bill]!;
}
