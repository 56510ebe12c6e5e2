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
		numbers.promisedOn[customer]! >= clock.todayNumber ||
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
	const { pausedUntil, promisedOn, claimedAt } = ledger.customers.numbers;
	switch (hold) {
		case 'paused':
			return pausedUntil[customer]! >= clock.todayNumber && pausedUntil[customer] !== NO_DAY;
		case 'opted-out':
			return pausedUntil[customer] === NO_DAY;
		case 'promised':
			return promisedOn[customer]! >= clock.todayNumber;
		case 'promise-due':
			return promisedOn[customer]! > 0 && promisedOn[customer]! <= clock.todayNumber;
		case 'says-paid':
			return claimedAt[customer]! > clock.claimSinceMs;
	}
}

/** Whether a bill is asked for in reminders: open, and listed by the last file of its source. */
export function isAskedFor(ledger: Ledger, bill: number): boolean {
	const { open, flags } = ledger.bills.numbers;
	return open[bill]! > 0 && (flags[bill]! & (bits.absent | bits.gone)) === 0;
}
