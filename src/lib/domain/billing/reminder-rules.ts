import { momentOf } from '../clock.ts';
import { planDays } from '../collection/plan-state.ts';
import { promiseDays } from '../collection/promise-state.ts';
import type { Rupiah } from '../money.ts';
import { assertNever } from '../result.ts';
import type { ReminderSettings } from '../settings.ts';
import type { CalendarDate } from '../time/date.ts';
import { localTime, type Zone } from '../time/zone.ts';
import type { Account, NumberHistory } from './account.ts';
import type { Withheld } from './asked-for.ts';
import { byReach } from './best-number.ts';
import { closedBecause, type ClosedBecause } from './contact-hours.ts';
import type { Customer } from './customer.ts';
import type { Channel } from './facts.ts';

/**
 * Why a reminder is held back. A person may go past those that `mayOverride` names, with a reason
 * that stays in the log; the others cannot be passed, because passing them would be a wrong message.
 */
export type Hold =
	| { readonly code: 'nothing-open' }
	| { readonly code: 'opted-out'; readonly reason: string }
	| { readonly code: 'no-usable-number'; readonly channel: Exclude<Channel, 'copy'> }
	| { readonly code: 'number-in-trouble'; readonly trouble: NonNullable<NumberHistory['trouble']> }
	| { readonly code: 'disputed'; readonly reason: string }
	| { readonly code: 'on-plan'; readonly nextOn: CalendarDate }
	| { readonly code: 'paused'; readonly until: CalendarDate; readonly reason: string }
	| { readonly code: 'promised'; readonly dueOn: CalendarDate }
	| { readonly code: 'says-paid'; readonly at: string }
	| { readonly code: 'not-in-last-file' }
	| { readonly code: 'reminded-recently'; readonly at: string; readonly by: string }
	| ClosedBecause;

/** A dispute is not gone past but closed, with what came of it. */
const final: ReadonlySet<Hold['code']> = new Set([
	'nothing-open',
	'opted-out',
	'no-usable-number',
	'disputed'
]);

export function mayOverride(hold: Hold): boolean {
	return !final.has(hold.code);
}

export interface Situation {
	readonly account: Account | null;
	/** What is open over all bills that the message would name. */
	readonly open: Rupiah;
	/** Set where everything that is open is withheld (see `askedFor`). */
	readonly withheld: Withheld | null;
	readonly channel: Channel;
	/** The number that the message would go to; null when the customer has none for this channel. */
	readonly to: string | null;
	readonly zone: Zone;
	readonly settings: Pick<
		ReminderSettings,
		'cooldownDays' | 'claimHoldDays' | 'contactDays' | 'contactFrom' | 'contactUntil'
	>;
	readonly holidays: ReadonlyMap<CalendarDate, string>;
	readonly nowMs: number;
}

const MS_A_DAY = 86_400_000;

/** Everything that speaks against reminding this customer now, the hardest first; empty: go ahead. */
export function holdsOn(situation: Situation): Hold[] {
	const { account, open, withheld, channel, to, zone, settings, holidays, nowMs } = situation;
	const today = localTime(nowMs, zone).date;
	const holds: Hold[] = [];

	if (open <= 0) holds.push({ code: 'nothing-open' });
	if (account?.pause?.kind === 'opt-out') {
		holds.push({ code: 'opted-out', reason: account.pause.reason });
	}
	if (to === null && channel !== 'copy') holds.push({ code: 'no-usable-number', channel });

	const dispute = account?.disputes.at(-1);
	if (withheld === 'disputed' && dispute) {
		holds.push({ code: 'disputed', reason: dispute.reason });
	}
	const trouble = to === null ? null : (account?.numbers.get(to)?.trouble ?? null);
	if (trouble && !(trouble === 'not-on-whatsapp' && channel !== 'whatsapp')) {
		holds.push({ code: 'number-in-trouble', trouble });
	}
	const pause = account?.pause;
	if (pause?.kind === 'pause' && pause.until !== null && today <= pause.until) {
		holds.push({ code: 'paused', until: pause.until, reason: pause.reason });
	}
	const { heldUntil } = promiseDays(account?.promise ?? null);
	if (account?.promise && heldUntil !== null && today <= heldUntil) {
		holds.push({ code: 'promised', dueOn: account.promise.dueOn });
	}
	const { nextOn } = planDays(account?.plan ?? null);
	if (withheld === 'on-plan' && nextOn !== null) holds.push({ code: 'on-plan', nextOn });
	const claim = account?.claimedPaidAt;
	if (claim && nowMs < momentOf(claim) + settings.claimHoldDays * MS_A_DAY) {
		holds.push({ code: 'says-paid', at: claim });
	}
	if (withheld === 'absent') holds.push({ code: 'not-in-last-file' });
	const contact = account?.lastContact;
	if (contact && nowMs < momentOf(contact.at) + settings.cooldownDays * MS_A_DAY) {
		holds.push({ code: 'reminded-recently', at: contact.at, by: contact.by });
	}
	const closed = closedBecause(nowMs, zone, settings, holidays);
	if (closed) holds.push(closed);
	return holds;
}

/**
 * Where a message on this channel would go: of the numbers of the right kind the best (`byReach`),
 * even where all are known to be wrong, so that the person sees it with its trouble. Never a number
 * that is only proposed.
 * Null where the customer cannot be reached on the channel, and for `copy`, which goes nowhere.
 */
export function addressFor(
	channel: Channel,
	customer: Pick<Customer, 'phones' | 'email'>,
	account: Account | null
): string | null {
	switch (channel) {
		case 'mail':
			return customer.email ?? null;
		case 'copy':
			return null;
		case 'whatsapp':
		case 'phone': {
			const usable = customer.phones.filter(({ kind }) => channel === 'phone' || kind === 'mobile');
			return byReach(usable, account?.numbers)[0]?.number ?? null;
		}
		default:
			return assertNever(channel);
	}
}
