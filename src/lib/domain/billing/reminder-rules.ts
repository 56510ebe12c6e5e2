import { momentOf } from '../clock.ts';
import type { Rupiah } from '../money.ts';
import { assertNever } from '../result.ts';
import type { ReminderSettings } from '../settings.ts';
import type { CalendarDate } from '../time/date.ts';
import { localTime, type Zone } from '../time/zone.ts';
import type { Account, NumberHistory } from './account.ts';
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
	| { readonly code: 'paused'; readonly until: CalendarDate; readonly reason: string }
	| { readonly code: 'promised'; readonly dueOn: CalendarDate }
	| { readonly code: 'says-paid'; readonly at: string }
	| { readonly code: 'not-in-last-file' }
	| { readonly code: 'reminded-recently'; readonly at: string; readonly by: string }
	| ClosedBecause;

const final: ReadonlySet<Hold['code']> = new Set(['nothing-open', 'opted-out', 'no-usable-number']);

export function mayOverride(hold: Hold): boolean {
	return !final.has(hold.code);
}

export interface Situation {
	readonly account: Account | null;
	/** What is open over all bills that the message would name. */
	readonly open: Rupiah;
	/** Every open bill is missing from the last file of its source. */
	readonly allAbsent: boolean;
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
	const { account, open, allAbsent, channel, to, zone, settings, holidays, nowMs } = situation;
	const today = localTime(nowMs, zone).date;
	const holds: Hold[] = [];

	if (open <= 0) holds.push({ code: 'nothing-open' });
	if (account?.pause?.kind === 'opt-out') {
		holds.push({ code: 'opted-out', reason: account.pause.reason });
	}
	if (to === null && channel !== 'copy') holds.push({ code: 'no-usable-number', channel });

	const trouble = to === null ? null : (account?.numbers.get(to)?.trouble ?? null);
	if (trouble && !(trouble === 'not-on-whatsapp' && channel !== 'whatsapp')) {
		holds.push({ code: 'number-in-trouble', trouble });
	}
	const pause = account?.pause;
	if (pause?.kind === 'pause' && pause.until !== null && today <= pause.until) {
		holds.push({ code: 'paused', until: pause.until, reason: pause.reason });
	}
	if (account?.promise && today <= account.promise.dueOn) {
		holds.push({ code: 'promised', dueOn: account.promise.dueOn });
	}
	const claim = account?.claimedPaidAt;
	if (claim && nowMs < momentOf(claim) + settings.claimHoldDays * MS_A_DAY) {
		holds.push({ code: 'says-paid', at: claim });
	}
	if (allAbsent) holds.push({ code: 'not-in-last-file' });
	const contact = account?.lastContact;
	if (contact && nowMs < momentOf(contact.at) + settings.cooldownDays * MS_A_DAY) {
		holds.push({ code: 'reminded-recently', at: contact.at, by: contact.by });
	}
	const closed = closedBecause(nowMs, zone, settings, holidays);
	if (closed) holds.push(closed);
	return holds;
}

/**
 * Where a message on this channel would go: the first number of the right kind that is not known to
 * be wrong, or else the first of the right kind at all, so that the person sees it with its trouble.
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
			const sound = usable.find(({ number }) => !account?.numbers.get(number)?.trouble);
			return (sound ?? usable[0])?.number ?? null;
		}
		default:
			return assertNever(channel);
	}
}
