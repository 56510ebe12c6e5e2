import { momentOf } from '#lib/domain/clock.ts';
import type { TicketEvent } from '#lib/domain/desk/ticket.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import { ticketHref } from '../desk/ticket-href.ts';
import type { DeskTables } from '../helpdesk.ts';
import type { AppNotice } from './app-notice.ts';
import { statesOf } from './own-sources.ts';

/** How many of the last events are looked at: what is older is no news. */
const LAST_EVENTS = 200;

type Passing = Extract<TicketEvent, { readonly kind: 'take' | 'assign' }>;

/** What a person is told of tickets that were theirs and that somebody else took or gave away, the newest first. */
export function takenOver(
	states: readonly TicketState[],
	person: string,
	nameOf: (person: string) => string
): readonly AppNotice[] {
	return states
		.flatMap((state) => {
			const lost = lastLoss(state, person);
			return lost ? [noticeOf(state, lost, nameOf)] : [];
		})
		.sort((a, b) => b.atMs - a.atMs);
}

/** The states of tickets that changed hands lately by somebody else's doing. */
export async function passedOnLately(
	tables: DeskTables,
	person: string
): Promise<readonly TicketState[]> {
	// Ids end in a ULID, which sorts by time.
	const last = await tables.ticketEvents.orderBy('_id').reverse().limit(LAST_EVENTS).toArray();
	const passed = last.filter((event) => isPassing(event) && event.by !== person);
	const ids = [...new Set(passed.map(({ ticket }) => ticket))];
	const filed = await tables.tickets.bulkGet(ids);
	return statesOf(
		tables,
		filed.filter((ticket) => ticket !== undefined)
	);
}

/** What took it from the person last; null where it was not theirs, or is again. */
function lastLoss({ history, assignee }: TicketState, person: string): Passing | null {
	if (assignee === person) return null;
	let before: string | null = null;
	let lost: Passing | null = null;
	for (const { fact, isVoid } of history) {
		if (isVoid || fact.type !== 'ticket-event' || !isPassing(fact)) continue;
		const after = fact.kind === 'take' ? fact.by : fact.person;
		if (before === person && after !== person) lost = fact.by === person ? null : fact;
		before = after;
	}
	return lost;
}

function isPassing(event: TicketEvent): event is Passing {
	return event.kind === 'take' || event.kind === 'assign';
}

function noticeOf(
	{ id, number, title }: TicketState,
	lost: Passing,
	nameOf: (person: string) => string
): AppNotice {
	const reason = lost.kind === 'assign' ? (lost.reason ?? '') : '';
	return {
		id: lost._id,
		kind: 'taken-over',
		atMs: momentOf(lost.at),
		number,
		about: { id: title, en: '' },
		detail: [nameOf(lost.by), reason].filter((part) => part !== '').join(': '),
		status: null,
		href: ticketHref(id),
		isOwnDoing: false
	};
}
