import type { Pause } from '#lib/domain/billing/facts.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export interface PauseEntry {
	/** All numbers of the customer. */
	readonly customerNos: readonly string[];
	readonly kind: Pause['kind'];
	readonly reason: string;
	/** The last day of a pause; not asked for an opt-out. */
	readonly until: CalendarDate;
	readonly today: CalendarDate;
}

export type PauseProblem =
	{ readonly code: 'reason-missing' } | { readonly code: 'ends-in-the-past' } | RecordProblem;

/** Holds all reminders to a customer, until a day or for good. */
export async function pauseCustomer(
	office: BillingOffice,
	entry: PauseEntry
): Promise<Result<void, PauseProblem>> {
	const reason = entry.reason.trim();
	if (reason === '') return refuse({ code: 'reason-missing' });
	const isPause = entry.kind === 'pause';
	if (isPause && entry.until < entry.today) return refuse({ code: 'ends-in-the-past' });
	return office.record(
		entry.customerNos.map((customerNo) => ({
			_id: office.newId('pause'),
			type: 'pause',
			kind: entry.kind,
			customerNo,
			reason,
			...(isPause ? { until: entry.until } : {})
		}))
	);
}
