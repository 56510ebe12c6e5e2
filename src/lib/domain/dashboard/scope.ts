import { dayNumber } from '../time/date.ts';
import type { Period } from './period.ts';

/** Whose rows are counted. */
export interface Scope {
	/** By customer number: 1 for those of the branches that are asked for. */
	readonly customers: ArrayLike<number>;
	/** Of these, those that the person who is asked for works on; all of them where nobody is. */
	readonly worked: ArrayLike<number>;
	/** Who recorded, as a place in the list of people; null: everybody. */
	readonly person: number | null;
}

/** A period as day numbers. */
export interface Days {
	readonly first: number;
	readonly last: number;
}

export function daysOf({ from, to }: Period): Days {
	return { first: dayNumber(from), last: dayNumber(to) };
}

export function isWithin({ first, last }: Days, day: number): boolean {
	return day >= first && day <= last;
}
