import type { Rating, RatingKind } from '#lib/domain/desk/ticket.ts';
import { ratingId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import { recordEvents, type DeskRecorder, type OfTicket } from './ticket-event.ts';

export interface RatingEntry {
	/** 1 (very dissatisfied) to 5 (very satisfied). */
	readonly stars: Rating['stars'];
	readonly kind: RatingKind | null;
	readonly comment: string;
}

/**
 * Rates a ticket, which closes it: the rating is the closing, so there is never one without the other
 * (S2-112). There is one rating a ticket, named by it; a second one is refused.
 */
export async function rateTicket(
	desk: Pick<DeskRecorder, 'record'>,
	ticket: OfTicket,
	{ stars, kind, comment }: RatingEntry
): Promise<Result<void, RecordProblem>> {
	return desk.record([
		{
			_id: ratingId(ticket.id),
			type: 'rating',
			ticket: ticket.id,
			requester: ticket.requester,
			stars,
			...(kind ? { kind } : {}),
			...(comment.trim() === '' ? {} : { comment: comment.trim() })
		}
	]);
}

/** Closes a ticket that is done, without a rating. */
export function closeUnrated(
	desk: DeskRecorder,
	ticket: OfTicket
): Promise<Result<void, RecordProblem>> {
	return recordEvents(desk, ticket, [{ kind: 'close', how: 'unrated' }]);
}
