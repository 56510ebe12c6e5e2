import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILED_MS } from '#tests/builders/desk-facts.ts';
import {
	arrivalsOf,
	someTicketHistory,
	type SomeTicketFact
} from '#tests/builders/some-ticket-histories.ts';
import { momentOf } from '../clock.ts';
import { defaultCalendar } from './default-desk.ts';
import { noticesOf } from './notices.ts';
import { openNoticesOf } from './open-notices.ts';
import { slaOf } from './sla.ts';
import { summaryOf, ticketStateOf, type TicketState } from './ticket-state.ts';
import { workingTimeOf } from './working-time.ts';

const MINUTE = 60_000;
const NOW_MS = FILED_MS + 150 * MINUTE;
const runs = { numRuns: 400, seed: 20_261_126 };
const time = workingTimeOf(defaultCalendar('WIB'), new Map());
const settings = { ratingReminderDays: 0 };

function everythingOf(facts: readonly SomeTicketFact[]) {
	const state = ticketStateOf(facts)!;
	return {
		state,
		sla: slaOf(summaryOf(state), time, NOW_MS, 75),
		notices: noticesOf({ tickets: [state] }, NOW_MS, settings),
		open: openNoticesOf(facts)
	};
}

/** What a requester gets to see of a ticket. */
function publicPart(state: TicketState) {
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

describe('whatever people record', () => {
	it('adds up to the same ticket, clocks and messages in any order of arrival', () => {
		fc.assert(
			fc.property(
				someTicketHistory.chain((facts) => fc.tuple(fc.constant(facts), arrivalsOf(facts))),
				([facts, arrived]) => {
					expect(everythingOf(arrived)).toEqual(everythingOf(facts));
				}
			),
			runs
		);
	});

	it('is the same ticket at the desk and in the mailbox, which holds nothing internal', () => {
		fc.assert(
			fc.property(someTicketHistory, (facts) => {
				const desk = everythingOf(facts);
				const mailbox = everythingOf(facts.filter((fact) => !('internal' in fact)));
				expect(publicPart(mailbox.state)).toEqual(publicPart(desk.state));
				expect(mailbox.sla).toEqual(desk.sla);
				expect(mailbox.notices).toEqual(desk.notices);
			}),
			runs
		);
	});

	it('leads from one status to the next without a gap, and what is void leads nowhere', () => {
		fc.assert(
			fc.property(someTicketHistory, (facts) => {
				const { history, status } = ticketStateOf(facts)!;
				history.forEach(({ from, to, isVoid }, at) => {
					if (at > 0) expect(from).toBe(history[at - 1]!.to);
					if (isVoid) expect(to).toBe(from);
				});
				expect(history.at(-1)!.to).toBe(status);
				expect(history).toHaveLength(facts.length);
			}),
			runs
		);
	});

	it('uses up the minutes in which it was the desk’s turn, counted one by one', () => {
		fc.assert(
			fc.property(someTicketHistory, (facts) => {
				const { sla } = everythingOf(facts);
				let counted = 0;
				for (let ms = FILED_MS; ms < NOW_MS; ms += MINUTE) {
					const known = facts.filter((fact) => fact.type === 'ticket' || momentOf(fact.at) <= ms);
					const { status } = ticketStateOf(known)!;
					if (status === 'open' || status === 'on-progress') counted += 1;
				}
				expect(sla.resolution.used).toBe(counted);
			}),
			{ ...runs, numRuns: 60 }
		);
	});

	it('is rated once at most, by who asked', () => {
		fc.assert(
			fc.property(someTicketHistory, (facts) => {
				const { rating, requester, history } = ticketStateOf(facts)!;
				const counted = history.filter(({ fact, isVoid }) => fact.type === 'rating' && !isVoid);
				expect(counted.length).toBe(rating === null ? 0 : 1);
				expect(rating?.by ?? requester).toBe(requester);
			}),
			runs
		);
	});
});
