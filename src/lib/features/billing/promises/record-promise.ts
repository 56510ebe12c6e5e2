import { refuse, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export type PromiseProblem =
	{ readonly code: 'date-missing' } | { readonly code: 'date-passed' } | RecordProblem;

export interface PromiseEntry {
	readonly customerNo: string;
	readonly dueOn: CalendarDate | null;
	readonly today: CalendarDate;
}

/** Keeps a promise that was given by word of mouth, without a reminder before it. */
export async function recordPromise(
	office: BillingOffice,
	{ customerNo, dueOn, today }: PromiseEntry
): Promise<Result<void, PromiseProblem>> {
	if (dueOn === null) return refuse({ code: 'date-missing' });
	if (dueOn < today) return refuse({ code: 'date-passed' });
	return office.record([{ _id: office.newId('promise'), type: 'promise', customerNo, dueOn }]);
}
