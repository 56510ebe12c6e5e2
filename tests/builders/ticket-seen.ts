import { defaultCalendar } from '#lib/domain/desk/default-desk.ts';
import { noticesOf } from '#lib/domain/desk/notices.ts';
import { openNoticesOf } from '#lib/domain/desk/open-notices.ts';
import { slaOf } from '#lib/domain/desk/sla.ts';
import { summaryOf, ticketStateOf, type TicketState } from '#lib/domain/desk/ticket-state.ts';
import { workingTimeOf } from '#lib/domain/desk/working-time.ts';
import { FILED_MS } from './desk-facts.ts';
import type { SomeTicketFact } from './some-ticket-histories.ts';

/** The moment at which clocks and messages are looked at. */
export const LOOKED_AT_MS = FILED_MS + 150 * 60_000;
const time = workingTimeOf(defaultCalendar('WIB'), new Map());

/** All that the facts of one ticket add up to. */
export function everythingOf(facts: readonly SomeTicketFact[]) {
	const state = ticketStateOf(facts)!;
	return {
		state,
		sla: slaOf(summaryOf(state), time, LOOKED_AT_MS, 75),
		notices: noticesOf({ tickets: [state] }, LOOKED_AT_MS, { ratingReminderDays: 0 }),
		open: openNoticesOf(facts)
	};
}

/** What a requester gets to see of a ticket. */
export function publicPart(state: TicketState) {
	const {
		lastDeskAt: _at,
		lastDeskBy: _by,
		links: _links,
		feedback: _feedback,
		files: _files,
		lastAt: _last,
		...seen
	} = state;
	return { ...seen, history: seen.history.filter(({ fact }) => !('internal' in fact)) };
}
