import type { Outcome, OutcomeKind, Reminder } from '#lib/domain/billing/facts.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { reversalId } from '#lib/domain/ids.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { reversalOf } from '../customers/reverse.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export type OutcomeProblem =
	{ readonly code: 'date-missing' } | { readonly code: 'date-passed' } | RecordProblem;

export interface OutcomeEntry {
	readonly kind: Exclude<OutcomeKind, 'skipped'>;
	readonly reminder: Pick<Reminder, '_id' | 'customerNos' | 'to'>;
	readonly queue: string | null;
	/** For `will-pay`: when. */
	readonly promisedOn: CalendarDate | null;
	readonly today: CalendarDate;
}

/** Keeps what came of a message; a promise is kept in the same write. Gives the outcome's id. */
export async function recordOutcome(
	office: BillingOffice,
	entry: OutcomeEntry
): Promise<Result<Outcome['_id'], OutcomeProblem>> {
	const { kind, reminder, queue, promisedOn, today } = entry;
	if (kind === 'will-pay' && promisedOn === null) return refuse({ code: 'date-missing' });
	if (promisedOn !== null && promisedOn < today) return refuse({ code: 'date-passed' });
	const _id = office.newId('outcome');
	const promises =
		kind === 'will-pay' && promisedOn !== null
			? reminder.customerNos.map((customerNo) => ({
					_id: office.newId('promise'),
					type: 'promise' as const,
					customerNo,
					dueOn: promisedOn,
					outcome: _id
				}))
			: [];
	const kept = await office.record([
		{
			_id,
			type: 'outcome',
			kind,
			customerNos: [...reminder.customerNos],
			reminder: reminder._id,
			to: reminder.to,
			...(queue === null ? {} : { queue })
		},
		...promises
	]);
	return kept.ok ? succeed(_id) : kept;
}

export interface SkipEntry {
	readonly customerNos: readonly string[];
	readonly queue: string;
	readonly reason: string;
}

/** Leaves an item of a queue out, with the reason. Gives the outcome's id. */
export async function skipItem(
	office: BillingOffice,
	{ customerNos, queue, reason }: SkipEntry
): Promise<Result<Outcome['_id'], RecordProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-missing', id: queue });
	const _id = office.newId('outcome');
	const kept = await office.record([
		{
			_id,
			type: 'outcome',
			kind: 'skipped',
			customerNos: [...customerNos],
			queue,
			reason: reason.trim()
		}
	]);
	return kept.ok ? succeed(_id) : kept;
}

/** Takes back an outcome that was pressed by mistake, and the promises that were kept with it. */
export async function takeBackOutcome(
	office: BillingOffice,
	outcome: Pick<Outcome, '_id' | 'customerNos'>,
	reason: string
): Promise<Result<void, RecordProblem>> {
	const promises = await office.tables.promises
		.where('customerNo')
		.anyOf([...outcome.customerNos])
		.toArray();
	const toldWithIt = promises.filter((promise) => promise.outcome === outcome._id);
	// A promise may have been taken back on the customer's page already: a fact is taken back once.
	const known = await office.tables.reversals.bulkGet(toldWithIt.map(({ _id }) => reversalId(_id)));
	const standing = toldWithIt.filter((_, at) => known[at] === undefined);
	return office.record(
		[outcome, ...standing].map(({ _id }) => reversalOf(_id, outcome.customerNos, reason))
	);
}
