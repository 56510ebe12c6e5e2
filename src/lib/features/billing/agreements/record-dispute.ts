import type { DisputeState } from '#lib/domain/collection/field-state.ts';
import { settlementId } from '#lib/domain/ids.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

type Desk = Pick<BillingOffice, 'newId' | 'record'>;
export type DisputeProblem = { readonly code: 'reason-missing' } | RecordProblem;

/** Keeps that a customer says bills are not right, and gives the id. No keys: all of them, also later ones. */
export async function recordDispute(
	office: Desk,
	customerNo: string,
	keys: readonly string[],
	reason: string
): Promise<Result<string, DisputeProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-missing' });
	const id = office.newId('dispute');
	const kept = await office.record([
		{ _id: id, type: 'dispute', customerNo, keys: [...keys], reason: reason.trim() }
	]);
	return kept.ok ? succeed(id) : kept;
}

/** Closes a dispute with what came of it; its bills may be reminded of again. */
export async function closeDispute(
	office: Desk,
	customerNo: string,
	dispute: Pick<DisputeState, 'id'>,
	result: string
): Promise<Result<void, DisputeProblem>> {
	if (result.trim() === '') return refuse({ code: 'reason-missing' });
	return office.record([
		{
			_id: settlementId(dispute.id),
			type: 'settlement',
			dispute: dispute.id,
			customerNo,
			result: result.trim()
		}
	]);
}
