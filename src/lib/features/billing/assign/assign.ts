import type { Assignment } from '#lib/domain/collection/facts.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import { reversalOf } from '../customers/reverse.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';

/** The most customers that one assignment names. */
export const CUSTOMERS_AN_ASSIGNMENT = 1_000;

/** What was kept of an assignment of many, and what kept the rest from it. */
export interface Assigned {
	readonly kept: readonly Pick<Assignment, '_id' | 'customerNos'>[];
	readonly problem: RecordProblem | null;
}

/**
 * Says who works on these customers from now on; null for nobody. Kept by a thousand at a time, each
 * whole or not at all: the accounts of all of them are worked out anew in the same write, and the
 * device stays usable between. Ends at the first part that cannot be kept.
 */
export async function assignCustomers(
	office: BillingOffice,
	customerNos: readonly string[],
	collector: string | null,
	onProgress: (customers: number) => void = () => undefined
): Promise<Assigned> {
	const kept: Unsigned<Assignment>[] = [];
	for (let from = 0; from < customerNos.length; from += CUSTOMERS_AN_ASSIGNMENT) {
		const part: Unsigned<Assignment> = {
			_id: office.newId('assignment'),
			type: 'assignment',
			customerNos: customerNos.slice(from, from + CUSTOMERS_AN_ASSIGNMENT),
			collector
		};
		const result = await office.record([part]);
		if (!result.ok) return { kept, problem: result.problem };
		kept.push(part);
		onProgress(from + part.customerNos.length);
	}
	return { kept, problem: null };
}

/** Takes assignments back, one after the other: whoever worked on the customers before does so again. */
export async function takeBackAssignments(
	office: BillingOffice,
	assignments: readonly Pick<Assignment, '_id' | 'customerNos'>[],
	reason: string
): Promise<Result<void, RecordProblem>> {
	for (const { _id, customerNos } of assignments) {
		const kept = await office.record([reversalOf(_id, customerNos, reason)]);
		if (!kept.ok) return kept;
	}
	return succeed(undefined);
}
