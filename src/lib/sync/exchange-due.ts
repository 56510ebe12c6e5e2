import type { Due } from './due-list.ts';
import type { BringOptions } from './outbox.ts';
import type { Exchanged, ExchangeOptions, Synced } from './synced.ts';

/**
 * Exchanges no more than is due, where it is known what that can be: with as few requests as possible.
 * Throws a `SyncProblem`.
 */
export async function exchangeDue(
	database: Synced,
	due: ReadonlySet<Due>,
	{ maySettle, ...bringing }: BringOptions & ExchangeOptions
): Promise<Exchanged> {
	const { isSlow, signal, onProgress } = bringing;
	let brought: number | null = null;
	let fetched: number | null = null;
	let merged: number | null = null;
	if (!due.has('all')) {
		brought = due.has('here') ? await database.bringNext(bringing) : 0;
		fetched = due.has('there') ? await database.fetchNext(signal, { maySettle }) : 0;
		// What was merged goes at once. Held back, it would meet what others merged meanwhile and be merged
		// with that, and so would theirs: three devices in turn never came to an end.
		merged = fetched ? await database.bringNext(bringing) : 0;
	}
	if (brought !== null && fetched !== null && merged !== null) {
		return { brought: brought + merged, fetched };
	}
	const all = await database.exchange(isSlow, signal, onProgress, { maySettle });
	return {
		brought: all.brought + (brought ?? 0) + (merged ?? 0),
		fetched: all.fetched + (fetched ?? 0)
	};
}
