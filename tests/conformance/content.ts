import type { PouchDatabase } from './databases.ts';

/** What a database says of a document: its winner, and every leaf with its content and its history. */
export interface Content {
	/** Null where the winner is a deletion. */
	readonly winner: string | null;
	readonly leaves: readonly Record<string, unknown>[];
}

/** Everything that two databases which agree have in common, by id. */
export async function contentOf(db: PouchDatabase): Promise<Record<string, Content>> {
	const { results } = await db.changes();
	const content: Record<string, Content> = {};
	for (const { id, deleted, changes } of results.sort((a, b) => (a.id < b.id ? -1 : 1))) {
		const leaves = await db.get<{ ok: { _rev: string } }[]>(id, { open_revs: 'all', revs: true });
		content[id] = {
			winner: deleted ? null : (changes[0]?.rev ?? null),
			leaves: leaves
				.map(({ ok }) => ok)
				.sort((a, b) => (a._rev < b._rev ? -1 : 1)) as unknown as Record<string, unknown>[]
		};
	}
	return content;
}
