import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';

/** The rows of the queue that are at hand, and how many there are in all. */
export interface RowsAtHand {
	readonly from: number;
	readonly rows: readonly { readonly ticket: Pick<TicketSummary, 'id'> }[];
	readonly count: number;
}

/**
 * Where somebody is in a queue that moves under them. It knows the ticket, not only its row: what was
 * done with a ticket takes it out of the queue or further down, and the next one must not be passed over.
 */
export interface QueueCursor {
	readonly at: number;
	/** The ticket there; null until the row is at hand. */
	readonly id: string | null;
	/** The ticket that came after it when somebody came to it. */
	readonly next: string | null;
	/** The ticket has left its place: what comes next stands at `at`. */
	readonly hasLeft: boolean;
}

/** The cursor on a row. */
export function cursorAt(at: number, { from, rows }: RowsAtHand): QueueCursor {
	return {
		at,
		id: rows[at - from]?.ticket.id ?? null,
		next: rows[at + 1 - from]?.ticket.id ?? null,
		hasLeft: false
	};
}

/** The cursor after rows were read anew. */
export function followed(cursor: QueueCursor, now: RowsAtHand): QueueCursor {
	const { from, rows, count } = now;
	const last = Math.max(0, count - 1);
	const isAtHand = cursor.at >= from && cursor.at < from + Math.max(1, rows.length);
	if (cursor.id === null) return cursorAt(Math.min(cursor.at, last), now);
	if (!isAtHand && cursor.at <= last) return cursor;
	const place = placeOf(cursor.id, now);
	const next = cursor.next === null ? -1 : placeOf(cursor.next, now);
	if (place >= 0 && (next < 0 || place < next)) return cursorAt(place, now);
	const at = next >= 0 ? next : Math.min(cursor.at, last);
	return { ...cursor, at, hasLeft: true };
}

/** Where a step down (1) or up (−1) leads; the first and the last row are ends. */
export function stepped({ at, hasLeft }: QueueCursor, by: number, count: number): number {
	const to = hasLeft && by > 0 ? at : at + by;
	return Math.max(0, Math.min(count - 1, to));
}

function placeOf(id: string, { from, rows }: RowsAtHand): number {
	const at = rows.findIndex(({ ticket }) => ticket.id === id);
	return at < 0 ? -1 : at + from;
}
