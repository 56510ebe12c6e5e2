import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import { reversalId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export type ReverseProblem = { readonly code: 'reason-missing' } | RecordProblem;

/** Takes a fact back, with the reason. The fact stays to be seen; it no longer counts. */
export async function reverseFact(
	office: BillingOffice,
	fact: CustomerFact,
	reason: string
): Promise<Result<void, ReverseProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-missing' });
	return office.record([
		{
			_id: reversalId(fact._id),
			type: 'reversal',
			target: fact._id,
			customerNos: [...customersOf(fact)],
			reason: reason.trim()
		}
	]);
}
