import type { CalendarDate } from '../../time/date.ts';

/*
 * The ids of the lines of bank statements. A line is named by its own content: whoever takes the same
 * line in, on whichever device, there is one. The date stands first, so that the lines of a period lie
 * together.
 */

const LINE = 'bank-line:';

/**
 * What tells equal lines of a day apart: the balance after the line, in sen, where the statement has
 * one, else its number among equal lines; an occurrence above 1 is the second of the same balance.
 */
export type LineMark =
	{ readonly balance: number; readonly occurrence: number } | { readonly ordinal: number };

/** `hash`: of the account, amount and description, in hex. */
export function bankLineId(bookedOn: CalendarDate, hash: string, mark: LineMark): string {
	const told =
		'ordinal' in mark
			? `n${mark.ordinal}`
			: `b${mark.balance}${mark.occurrence > 1 ? `.${mark.occurrence}` : ''}`;
	return `${LINE}${bookedOn.replaceAll('-', '')}.${hash}.${told}`;
}

/** The ids of all lines booked from one day to another, both included. */
export function bankLineIdRange(
	from: CalendarDate,
	to: CalendarDate
): { readonly from: string; readonly below: string } {
	// '/' is the character after '.'.
	const day = (date: CalendarDate) => `${LINE}${date.replaceAll('-', '')}`;
	return { from: `${day(from)}.`, below: `${day(to)}/` };
}

/**
 * Whether two lines may be one: the same account, day, amount and description, once from a statement
 * with balances and once from one without. Two with balances, or two without, are told apart already.
 */
export function mayBeOneLine(a: string, b: string): boolean {
	const [ofA, ofB] = [a, b].map(sameContent);
	return a !== b && ofA !== undefined && ofA === ofB && kindOf(a) !== kindOf(b);
}

/** The part of a line's id that says its day, account, amount and description. */
export function sameContent(line: string): string {
	return line.split('.', 2).join('.');
}

function kindOf(line: string): string {
	return line.split('.')[2]?.[0] ?? '';
}
