import type { Queue } from '#lib/domain/billing/queue.ts';
import { reversalId } from '#lib/domain/ids.ts';
import type { BillingTables } from '../office.ts';
import { coverageOf, itemStates, type Coverage, type QueueFacts } from './queue-state.ts';

export interface QueueSummary {
	readonly queue: Queue;
	readonly coverage: Coverage;
}

/** The newest queues and how far each has come. Ids of queues sort by time. */
export async function queueSummaries(
	tables: BillingTables,
	limit: number
): Promise<QueueSummary[]> {
	const queues = await tables.queues.orderBy('_id').reverse().limit(limit).toArray();
	return Promise.all(
		queues.map(async (queue) => ({
			queue,
			coverage: coverageOf(itemStates(queue, await queueFacts(tables, queue._id)))
		}))
	);
}

/** Everything that was recorded in the course of a queue. */
export async function queueFacts(tables: BillingTables, queueId: string): Promise<QueueFacts> {
	const [reminders, outcomes] = await Promise.all([
		tables.reminders.where('queue').equals(queueId).toArray(),
		tables.outcomes.where('queue').equals(queueId).toArray()
	]);
	const reversals = await tables.reversals.bulkGet(
		[...reminders, ...outcomes].map(({ _id }) => reversalId(_id))
	);
	return {
		reminders,
		outcomes,
		reversals: reversals.filter((reversal) => reversal !== undefined)
	};
}
