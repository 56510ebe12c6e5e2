import { planDifference } from '#lib/domain/collection/plan-proposal.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import { isCalendarDate, type CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

/** A part as it stands in the form: either may still be missing. */
export interface PlanRow {
	readonly dueOn: string;
	readonly amount: Rupiah | null;
}

export interface PlanEntry {
	readonly customerNo: string;
	/** The bills that are paid in parts, by their keys. */
	readonly keys: readonly string[];
	/** What is open on them. */
	readonly open: Rupiah;
	readonly rows: readonly PlanRow[];
	/** The person says that the sum is meant to differ from what is open. */
	readonly mayDiffer: boolean;
	readonly note: string;
	readonly today: CalendarDate;
}

export type PlanProblem =
	| { readonly code: 'no-bills' }
	| { readonly code: 'no-parts' }
	/** 1 is the first row. */
	| { readonly code: 'incomplete'; readonly at: number }
	| { readonly code: 'in-the-past'; readonly at: number }
	| { readonly code: 'differs' }
	| RecordProblem;

/** Keeps instalments that were agreed; they take the place of those before. */
export async function recordPlan(
	office: Pick<BillingOffice, 'newId' | 'record'>,
	{ customerNo, keys, open, rows, mayDiffer, note, today }: PlanEntry
): Promise<Result<void, PlanProblem>> {
	if (keys.length === 0) return refuse({ code: 'no-bills' });
	if (rows.length === 0) return refuse({ code: 'no-parts' });
	const parts: { dueOn: CalendarDate; amount: Rupiah }[] = [];
	for (const [index, { dueOn, amount }] of rows.entries()) {
		const at = index + 1;
		if (!isCalendarDate(dueOn) || !amount) return refuse({ code: 'incomplete', at });
		if (dueOn < today) return refuse({ code: 'in-the-past', at });
		parts.push({ dueOn, amount });
	}
	if (planDifference(parts, open) !== 0 && !mayDiffer) return refuse({ code: 'differs' });
	return office.record([
		{
			_id: office.newId('plan'),
			type: 'plan',
			customerNo,
			keys: [...keys],
			parts,
			...(note.trim() === '' ? {} : { note: note.trim() })
		}
	]);
}
