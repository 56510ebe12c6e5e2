import type { Tier } from '#lib/domain/desk/words.ts';
import type { Result } from '#lib/domain/result.ts';
import {
	recordWithText,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** Whom a ticket goes to: the helpdesk, a unit with its PIC, or a vendor. */
export interface EscalationTarget {
	readonly tier: Tier;
	readonly unit?: string;
	readonly pic?: string;
	readonly vendor?: string;
	/** The name, for who has no such master. */
	readonly toName: string;
}

/** *Eskalasi*: passes a ticket to another tier, up or back down (S2-07, S2-08, S2-38). */
export function escalateTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	{ tier, unit, pic, vendor, toName }: EscalationTarget,
	reason: string
): Promise<Result<void, ActionProblem>> {
	return recordWithText(desk, ticket, reason, (said) => ({
		kind: 'escalate',
		tier,
		...(unit === undefined ? {} : { unit }),
		...(pic === undefined ? {} : { pic }),
		...(vendor === undefined ? {} : { vendor }),
		toName,
		reason: said
	}));
}
