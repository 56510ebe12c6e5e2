import type { Engine } from '#lib/store/engine/engine.ts';

/** What is remembered of a database's exchanges. */
export const SYNC_STATE = '_local/sync-state';

/**
 * How many documents of a database no server has, as far as is known here: all of them where it never
 * met one. Needs no server, and no connection to one.
 */
export async function unsentOf(engine: Engine): Promise<number> {
	const state = await engine.getLocal(SYNC_STATE);
	const { pushedSeq = 0, denied = [] } = (state ?? {}) as {
		readonly pushedSeq?: number;
		readonly denied?: readonly unknown[];
	};
	return (await engine.writtenAfter(pushedSeq)).count + denied.length;
}
