import fc from 'fast-check';
import type { Rating, Ticket, TicketEvent, TicketEventKind } from '#lib/domain/desk/ticket.ts';
import { allowedFrom } from '#lib/domain/desk/transitions.ts';
import {
	AGENT,
	anAutoClose,
	aRating,
	aTicket,
	aTicketEvent,
	OTHER_AGENT,
	REQUESTER
} from './desk-facts.ts';

export type SomeTicketFact = Ticket | TicketEvent | Rating;

const kinds = Object.keys(allowedFrom) as readonly (TicketEventKind | 'rating')[];

const someStep = fc.record({
	kind: fc.constantFrom(...kinds),
	by: fc.constantFrom(REQUESTER, AGENT, OTHER_AGENT),
	// Some at the same moment, and some before the ticket: a clock was wrong.
	minute: fc.integer({ min: -3, max: 60 }),
	isWaitForOthers: fc.boolean(),
	tier: fc.constantFrom(1 as const, 2 as const, 3 as const),
	isAuto: fc.boolean(),
	isLinked: fc.boolean()
});

/**
 * A ticket and whatever may be recorded of it, sensible or not: people act at once, offline, where
 * they no longer may. No two facts have the same id.
 */
export const someTicketHistory: fc.Arbitrary<readonly SomeTicketFact[]> = fc
	.array(someStep, { maxLength: 14 })
	.map((steps) => {
		const facts = new Map<string, SomeTicketFact>();
		const ticket = aTicket();
		facts.set(ticket._id, ticket);
		let lastResolve: Extract<TicketEvent, { kind: 'resolve' }> | null = null;
		for (const { kind, by, minute, isWaitForOthers, tier, isAuto, isLinked } of steps) {
			const place = { by, minute, ticket };
			if (kind === 'rating') {
				const rating = aRating(place);
				facts.set(rating._id, rating);
				continue;
			}
			const event: TicketEvent =
				kind === 'close' && isAuto && lastResolve !== null
					? anAutoClose(lastResolve, Math.abs(minute))
					: kind === 'wait'
						? aTicketEvent('wait', place, { for: isWaitForOthers ? 'third-party' : 'requester' })
						: kind === 'escalate'
							? aTicketEvent('escalate', place, { tier })
							: kind === 'link'
								? aTicketEvent('link', place, { isLinked })
								: aTicketEvent(kind, place);
			if (event.kind === 'resolve') lastResolve = event;
			if (!facts.has(event._id)) facts.set(event._id, event);
		}
		return [...facts.values()];
	});

/** The same facts in another order, some of them twice. */
export function arrivalsOf<T>(facts: readonly T[]): fc.Arbitrary<readonly T[]> {
	return fc
		.tuple(
			fc.shuffledSubarray([...facts], { minLength: facts.length, maxLength: facts.length }),
			fc.subarray([...facts])
		)
		.map(([once, again]) => [...once, ...again]);
}
