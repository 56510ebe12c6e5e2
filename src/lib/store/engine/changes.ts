import { stateOf, type DocState } from './row.ts';
import type { StoreTables } from './tables.ts';

/** A page of the feed: documents in the order of their last write. */
export interface ChangesPage {
	readonly changes: readonly DocState[];
	/** Where the next page begins. */
	readonly lastSeq: number;
	/** Whether there was more than the page holds. */
	readonly hasMore: boolean;
}

/** Documents written after `since`, deleted ones included, oldest write first. */
export async function changesSince(
	tables: StoreTables,
	since: number,
	limit: number
): Promise<ChangesPage> {
	const found = (
		await Promise.all(
			[...tables.living, tables.deleted].map(async (table) => {
				const rows = await table.where('$.s').above(since).limit(limit).toArray();
				return rows.map((row) => stateOf(row, table === tables.deleted));
			})
		)
	).flat();
	found.sort((a, b) => a.seq - b.seq);
	const changes = found.slice(0, limit);
	return {
		changes,
		lastSeq: changes.at(-1)?.seq ?? since,
		hasMore: found.length >= limit
	};
}

/** All documents, the last written first. */
export async function changesBackwards(tables: StoreTables): Promise<DocState[]> {
	const { changes } = await changesSince(tables, 0, Number.MAX_SAFE_INTEGER);
	return [...changes].reverse();
}
