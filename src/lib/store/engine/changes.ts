import type { Collection, Table } from 'dexie';
import { stateOf, type DocState, type Row } from './row.ts';
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
	const found = await everywhere(tables, (table) => table.where('$.s').above(since).limit(limit));
	found.sort((a, b) => a.seq - b.seq);
	return pageOf(found, since, limit);
}

/** Living documents with several leaves, deleted ones counted, that were written after `since`. */
export async function branchedSince(tables: StoreTables, since: number): Promise<DocState[]> {
	const { living } = tables;
	return tables.dexie.transaction('r', [...living], async () => {
		const found = await Promise.all(
			living.map((table) => table.where('$.b').above(since).toArray())
		);
		return found
			.flat()
			.map((row) => stateOf(row, false))
			.sort((a, b) => a.seq - b.seq);
	});
}

/**
 * How many documents were written after `since`, and the clock stamp of the first of them, where it
 * was recorded on a device: what comes with the app is stamped with the day of its making.
 */
export async function writtenAfter(
	tables: StoreTables,
	since: number
): Promise<{ count: number; oldestStamp: string | null }> {
	const all = [...tables.living, tables.deleted];
	return tables.dexie.transaction('r', all, async () => {
		const after = (table: Table<Row, string>) => table.where('$.s').above(since);
		const counts = await Promise.all(all.map((table) => after(table).count()));
		const firsts = await Promise.all(all.map((table) => after(table).first()));
		const [oldest] = firsts.filter((row) => row !== undefined).sort((a, b) => a.$.s - b.$.s);
		const stamp = oldest?.['device'] === undefined ? undefined : oldest['at'];
		return {
			count: counts.reduce((sum, count) => sum + count, 0),
			oldestStamp: typeof stamp === 'string' ? stamp : null
		};
	});
}

/** Documents written before `before`, the last written first; `Infinity` begins with the last of all. */
export async function changesBefore(
	tables: StoreTables,
	before: number,
	limit: number
): Promise<ChangesPage> {
	const found = await everywhere(tables, (table) =>
		table.where('$.s').below(before).reverse().limit(limit)
	);
	found.sort((a, b) => b.seq - a.seq);
	return pageOf(found, before, limit);
}

/**
 * Asks every table in one transaction. Asked one by one, a write in between would show its later
 * sequences and hide its earlier ones, and whoever goes on from the last would never see those.
 */
async function everywhere(
	tables: StoreTables,
	ask: (table: Table<Row, string>) => Collection<Row, string>
): Promise<DocState[]> {
	const all = [...tables.living, tables.deleted];
	return tables.dexie.transaction('r', all, async () => {
		const found = await Promise.all(all.map((table) => ask(table).toArray()));
		return found.flatMap((rows, at) => rows.map((row) => stateOf(row, all[at] === tables.deleted)));
	});
}

function pageOf(found: readonly DocState[], from: number, limit: number): ChangesPage {
	const changes = found.slice(0, limit);
	return { changes, lastSeq: changes.at(-1)?.seq ?? from, hasMore: found.length >= limit };
}
