import { wrap, type Remote } from 'comlink';
import type { StoreWorker } from './store.worker.ts';

export type { ServerOfStore } from './store-sync.ts';
export type { Opened } from './store.worker.ts';
export type { DeskQuestion } from './desk-calls.ts';
export type { StoreWorker };

/** Starts the worker that owns all writing. */
export function startStoreWorker(): Remote<StoreWorker> {
	const worker = new Worker(new URL('./store.worker.ts', import.meta.url), {
		type: 'module',
		name: 'store'
	});
	return wrap<StoreWorker>(worker);
}
