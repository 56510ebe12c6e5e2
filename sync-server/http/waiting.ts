import type { Database } from '../store/database.ts';

/** Waits for something to happen to a database, for a time at most, unless it is given up. */
export function nextChange(
	database: Database,
	timeoutMs: number,
	stop: AbortSignal
): Promise<'changed' | 'timeout' | 'stopped'> {
	return new Promise((resolve) => {
		if (stop.aborted) {
			resolve('stopped');
			return;
		}
		const end = (why: 'changed' | 'timeout' | 'stopped') => {
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
