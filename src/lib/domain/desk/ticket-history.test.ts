import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILED_MS } from '#tests/builders/desk-facts.ts';
import { arrivalsOf, someTicketHistory } from '#tests/builders/some-ticket-histories.ts';
import { everythingOf, LOOKED_AT_MS, publicPart } from '#tests/builders/ticket-seen.ts';
import { momentOf } from '../clock.ts';
import { ticketStateOf } from './ticket-state.ts';

const MINUTE = 60_000;
const runs = { numRuns: 400, seed: 20_261_126 };
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
				for (let ms = FILED_MS; ms < LOOKED_AT_MS; ms += MINUTE) {
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
