import { landmarks, type Landmark } from './report-question.ts';
import { placeOf } from './spread.ts';
import type { TicketsAsked, TicketSets } from './ticket-sets.ts';

/** Rows of the tickets behind a figure, in the order in which they are shown. */
export interface TicketsBehind {
	readonly rows: readonly number[];
	/** Working time, where a time is asked for. */
	readonly minutesAt: (row: number) => number | null;
	/** Whose time is the median or the 90th percentile; none where a time is not asked for. */
	readonly landmarks: readonly { readonly name: Landmark; readonly row: number }[];
}

/** The newest first; where a time is asked for, the longest first. */
export function ticketsBehind(sets: TicketSets, asked: TicketsAsked): TicketsBehind {
	const { number } = sets.measure.ledger.columns.texts;
	const { filedMs } = sets.measure.ledger.columns.numbers;
	const newest = sets
		.rows(asked)
		.sort((a, b) => filedMs[b]! - filedMs[a]! || (number[a]! < number[b]! ? 1 : -1));
	const { time } = asked;
	if (time === undefined) return { rows: newest, minutesAt: () => null, landmarks: [] };
	const minutesAt = (row: number) => sets.minutesAt(row, time);
	const longest = newest.sort((a, b) => minutesAt(b) - minutesAt(a));
	return {
		rows: longest,
		minutesAt,
		landmarks: landmarks.flatMap((name) => {
			const place = placeOf(name, longest.length);
			// The place counts from the shortest.
			return place === null ? [] : [{ name, row: longest.at(-1 - place)! }];
		})
	};
}
