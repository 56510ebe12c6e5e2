import { isRupiah, type Rupiah } from '#lib/domain/money.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import { isCalendarDate, type CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export interface PromiseEntry {
	readonly customerNo: string;
	/** As it was typed: may be empty. */
	readonly dueOn: string;
	readonly amount: Rupiah | null;
	readonly note: string;
	readonly today: CalendarDate;
}

export type PromiseProblem =
	{ readonly code: 'date-missing' } | { readonly code: 'date-passed' } | RecordProblem;

/** Keeps that a customer promised to pay; reminders wait until that day. */
export async function recordPromise(
	office: Pick<BillingOffice, 'newId' | 'record'>,
	{ customerNo, dueOn, amount, note, today }: PromiseEntry
): Promise<Result<void, PromiseProblem>> {
	if (!isCalendarDate(dueOn)) return refuse({ code: 'date-missing' });
	if (dueOn < today) return refuse({ code: 'date-passed' });
	return office.record([
		{
			_id: office.newId('promise'),
			type: 'promise',
			customerNo,
			dueOn,
			...(isRupiah(amount) && amount > 0 ? { amount } : {}),
			...(note.trim() === '' ? {} : { note: note.trim() })
		}
	]);
}
