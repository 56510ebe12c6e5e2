import type { Account } from '#lib/domain/billing/account.ts';
import type { CustomerWork } from '#lib/domain/collection/day-work.ts';
import { momentOf } from '#lib/domain/clock.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { collectionText } from '#lib/i18n/areas/collection.ts';
import { fieldText } from '#lib/i18n/areas/field.ts';
import { ago, relativeDay, rupiah, shortDate } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { FieldLine } from '../ledger/field-view.ts';

/** Why a customer's turn is now; empty where nothing was agreed. */
export function whyWords(why: FieldLine['why'], today: CalendarDate): string {
	const t = fieldText().why;
	if (why === null) return '';
	const when = relativeDay(why.on, today, locale.language);
	switch (why.kind) {
		case 'promise':
			return why.on === today ? t.promiseToday : t.promiseBroken(when);
		case 'visit':
			return why.on === today ? t.visitToday : t.visitDue(when);
		case 'later':
			return t.later(when);
	}
}

/** What was done for a customer today, in a few words each. */
export function workWords(work: CustomerWork): string[] {
	const t = fieldText().today;
	const words: string[] = [];
	if (work.paid > 0) words.push(t.paid(rupiah(work.paid)));
	else if (work.payments.length > 0) words.push(t.doubtful);
	if (work.promisedOn) words.push(t.promised(shortDate(work.promisedOn, locale.language)));
	if (work.visit) words.push(t.visited(collectionText().visits[work.visit]));
	return words;
}

/** The last visit or contact, whichever was later. */
export function lastTouchWords(account: Account | null, nowMs: number): string {
	const t = fieldText();
	const { lastVisit = null, lastContact = null } = account ?? {};
	if (lastVisit && (!lastContact || lastVisit.at > lastContact.at)) {
		const when = ago(momentOf(lastVisit.at), nowMs, locale.language);
		return t.lastVisit(when, collectionText().visits[lastVisit.outcome]);
	}
	if (lastContact) return t.lastContact(ago(momentOf(lastContact.at), nowMs, locale.language));
	return t.neverTouched;
}
