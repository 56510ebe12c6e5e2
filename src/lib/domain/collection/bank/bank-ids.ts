import type { CalendarDate } from '../../time/date.ts';

/*
 * The ids of what comes from a bank statement. A line is named by its own content, and the payment
 * that is made of it by the line: whoever takes the same line in, and wherever it is confirmed, there
 * is one line and one payment. The date stands first, so that the lines of a period lie together.
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

/**
 * The id of a payment made of a line. `attempt` counts up when an earlier one was taken back: a
 * reversal is for good. `part` is above 1 for the others of a line that several customers share.
 */
export function bankPaymentId(line: string, attempt: number, part = 1): string {
	return `payment:${line.slice(LINE.length)}.${attempt}${part > 1 ? `-${part}` : ''}`;
}

/** Whether a payment's id is one of those that a line gives. */
export function isBankPaymentId(id: string, line: string): boolean {
	const prefix = `payment:${line.slice(LINE.length)}.`;
	return (
		line.startsWith(LINE) &&
		id.startsWith(prefix) &&
		/^[1-9]\d{0,2}(-([2-9]|[1-9]\d))?$/.test(id.slice(prefix.length))
	);
}

/** How often a line was made a payment of, up to this one. */
export function attemptOf(paymentId: string): number {
	return Number.parseInt(paymentId.slice(paymentId.lastIndexOf('.') + 1), 10);
}
