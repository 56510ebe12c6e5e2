import type { Database } from '../store/database.ts';
import { HttpRefusal } from './couch-errors.ts';
import type { Query } from './query.ts';

const DEFAULT_MS = 60_000;
/** Also what keeps a number within what a timer takes: one that is too large fires at once. */
const LONGEST_MS = 600_000;
const SHORTEST_HEARTBEAT_MS = 100;

/** How long a reader waits where nothing happens. */
export function timeoutOf(query: Query): number {
	return Math.min(query.count('timeout') ?? DEFAULT_MS, LONGEST_MS);
}

/** How often a reader wants a sign of life; null where it wants none. */
export function heartbeatOf(query: Query): number | null {
	const asked = query.text('heartbeat');
	if (asked === undefined || asked === 'false') return null;
	if (asked === 'true') return DEFAULT_MS;
	if (!/^-?\d{1,15}$/.test(asked)) {
		throw wrong('Invalid heartbeat value. Expecting a positive integer value (in milliseconds).');
	}
	if (Number(asked) <= 0) {
		throw wrong('The heartbeat value should be a positive integer (in milliseconds).');
	}
	return Math.min(Math.max(SHORTEST_HEARTBEAT_MS, Number(asked)), LONGEST_MS);
}

function wrong(reason: string): HttpRefusal {
	return new HttpRefusal(400, 'bad_request', reason);
}

/** Why a wait is over. */
export type Waited = 'changed' | 'timeout' | 'stopped';

/** Waits for something to happen to a database, for a time at most, unless it is given up. */
export function nextChange(
	database: Database,
	timeoutMs: number,
	stop: AbortSignal
): Promise<Waited> {
	return new Promise((resolve) => {
		if (stop.aborted) {
			resolve('stopped');
			return;
		}
		const end = (why: Waited) => {
			clearTimeout(timer);
			unlisten();
			stop.removeEventListener('abort', stopped);
			resolve(why);
		};
		const stopped = () => end('stopped');
		const timer = setTimeout(() => end('timeout'), timeoutMs);
		const unlisten = database.onChange(() => end(database.isClosed ? 'stopped' : 'changed'));
		stop.addEventListener('abort', stopped, { once: true });
	});
}
