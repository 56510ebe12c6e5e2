import { customersOf, type CustomerFact, type Reversal } from '#lib/domain/billing/facts.ts';
import { reversalId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';

export type ReverseProblem = { readonly code: 'reason-missing' } | RecordProblem;

/** Takes a fact back, with the reason. The fact stays to be seen; it no longer counts. */
export async function reverseFact(
	office: BillingOffice,
	fact: CustomerFact,
	reason: string
): Promise<Result<void, ReverseProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-missing' });
	return office.record([reversalOf(fact._id, customersOf(fact), reason.trim())]);
}

/** What takes back one fact. */
export function reversalOf(
	target: string,
	customerNos: readonly string[],
	reason: string
): Unsigned<Reversal> {
	return {
		_id: reversalId(target),
		type: 'reversal',
		target,
		customerNos: [...customerNos],
		reason
	};
}
