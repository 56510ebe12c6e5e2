import type { Visit, VisitOutcome } from '#lib/domain/collection/facts.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export interface VisitEntry {
	readonly customerNo: string;
	readonly outcome: VisitOutcome;
	readonly visitedOn: CalendarDate;
	readonly note: string;
	/** Empty: nobody need come again. */
	readonly nextOn: CalendarDate | '';
	/** Left out where the person did not allow it. */
	readonly position?: Visit['position'];
	readonly today: CalendarDate;
}

export type VisitProblem =
	| { readonly code: 'visited-in-the-future' }
	| { readonly code: 'next-in-the-past' }
	| RecordProblem;

/** Keeps a visit to a customer. */
export async function recordVisit(
	office: BillingOffice,
	entry: VisitEntry
): Promise<Result<void, VisitProblem>> {
	const { customerNo, outcome, visitedOn, nextOn, position, today } = entry;
	if (visitedOn > today) return refuse({ code: 'visited-in-the-future' });
	if (nextOn !== '' && nextOn < today) return refuse({ code: 'next-in-the-past' });
	const note = entry.note.trim();
	return office.record([
		{
			_id: office.newId('visit'),
			type: 'visit',
			customerNo,
			outcome,
			visitedOn,
			...(note === '' ? {} : { note }),
			...(nextOn === '' ? {} : { nextOn }),
			...(position ? { position } : {})
		}
	]);
}
