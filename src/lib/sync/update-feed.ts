import { isCalledOff, type Connection } from './connection.ts';
import { pause } from './pause.ts';
import { syncProblem } from './sync-problem.ts';

const HEARTBEAT_MS = 25_000;
const WAIT_AT_MOST_MS = 120_000;
const POLL_MS = 20_000;

interface Updates {
	readonly results: readonly { readonly db_name: string; readonly type: string }[];
	readonly last_seq: string;
}

/**
 * Tells which databases changed on the server, over one connection for all of them. A server that
 * keeps that feed to its admins (Apache CouchDB) is asked again and again instead: then `null` stands
 * for all databases. Ends by throwing a `SyncProblem`, or when it is called off.
 */
export async function followUpdates(
	connection: Connection,
	signal: AbortSignal,
	onUpdate: (database: string | null) => void
): Promise<void> {
	let since = 'now';
	while (!signal.aborted) {
		try {
			const path = `_db_updates?feed=longpoll&heartbeat=${HEARTBEAT_MS}&since=${since}`;
			const asked = { signal, waitsMs: WAIT_AT_MOST_MS };
			const { results, last_seq } = await connection.json<Updates>(path, asked);
			since = last_seq;
			for (const { db_name, type } of results) if (type === 'updated') onUpdate(db_name);
		} catch (error) {
			if (signal.aborted || isCalledOff(error)) return;
			const problem = syncProblem(error);
			if (problem.status !== 401 && problem.status !== 403 && problem.status !== 404) throw problem;
			if (problem.code === 'device-revoked' || problem.code === 'signed-in-as-another')
				throw problem;
			await pollInstead(signal, onUpdate);
		}
	}
}

async function pollInstead(
	signal: AbortSignal,
	onUpdate: (database: string | null) => void
): Promise<void> {
	await pause(POLL_MS, signal);
	if (!signal.aborted) onUpdate(null);
}
