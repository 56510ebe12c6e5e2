import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export type QueueProblem = { readonly code: 'nobody-to-remind' } | RecordProblem;

/** Keeps a new queue; gives its id. */
export async function makeQueue(
	office: BillingOffice,
	name: string,
	items: readonly (readonly string[])[]
): Promise<Result<string, QueueProblem>> {
	if (items.length === 0) return refuse({ code: 'nobody-to-remind' });
	const _id = office.newId('queue');
	const kept = await office.record([
		{ _id, type: 'queue', name, items: items.map((item) => [...item]) }
	]);
	return kept.ok ? succeed(_id) : kept;
}
