import type { Payment } from '#lib/domain/billing/facts.ts';
import { distinctionId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export type TellApartProblem = { readonly code: 'reason-missing' } | RecordProblem;

/** Says that a payment which looks like another is one of its own; from then on it counts. */
export async function tellApart(
	office: BillingOffice,
	{ _id, customerNo }: Payment,
	reason: string
): Promise<Result<void, TellApartProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-missing' });
	return office.record([
		{
			_id: distinctionId(_id),
			type: 'distinction',
			payment: _id,
			customerNo,
			reason: reason.trim()
		}
	]);
}
