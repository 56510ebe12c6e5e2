import { timedSets, type ReportClock, type Share, type Spread } from './report-question.ts';
import { spreadOf } from './spread.ts';
import type { TicketSets } from './ticket-sets.ts';

/** Sets of tickets from which the figures of a report and of its parts are made. */
const foundSets = [
	'filed',
	'answered',
	'response-met',
	'response-missed',
	'resolved',
	'resolution-met',
	'resolution-missed',
	'rated',
	'open',
	'breached'
] as const;
type FoundSet = (typeof foundSets)[number];
/** The rows of each set, worked out once. */
export type Found = Readonly<Record<FoundSet, readonly number[]>>;

export function foundIn(sets: TicketSets): Found {
	return foundBy((of) => sets.rows({ of }));
}

/** What was found, parted by a value that each row has. */
export function partedBy(
	found: Found,
	valueOf: (row: number, of: FoundSet) => string
): ReadonlyMap<string, Found> {
	const parts = foundBy((of) => Map.groupBy(found[of], (row) => valueOf(row, of)));
	const values = new Set(Object.values(parts).flatMap((part) => [...part.keys()]));
	return new Map([...values].map((value) => [value, foundBy((of) => parts[of].get(value) ?? [])]));
}

/** How many of those that something was promised for were in time. */
export function inTime(found: Found, clock: ReportClock): Share {
	const met = found[`${clock}-met`].length;
	return { count: met, of: met + found[`${clock}-missed`].length };
}

export function timeOf(sets: TicketSets, found: Found, clock: ReportClock): Spread {
	return spreadOf(found[timedSets[clock]].map((row) => sets.minutesAt(row, clock)));
}

function foundBy<T>(of: (set: FoundSet) => T): Record<FoundSet, T> {
	return Object.fromEntries(foundSets.map((set) => [set, of(set)])) as Record<FoundSet, T>;
}
