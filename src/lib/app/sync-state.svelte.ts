import { proxy } from 'comlink';
import { createContext } from 'svelte';
import type { SyncStatus } from '#lib/sync/sync-status.ts';
import { askForBackgroundSync, onBackgroundSync } from './background-sync.ts';
import type { OpenStore } from './open-office.svelte.ts';

/** How the store that is open stands with the server; nothing where the device is alone. */
export class SyncState {
	#status = $state.raw<SyncStatus | null>(null);

	get status(): SyncStatus | null {
		return this.#status;
	}

	/** Documents that the server does not have yet. */
	get waiting(): number {
		return this.#status?.databases.reduce((sum, { waiting }) => sum + waiting, 0) ?? 0;
	}

	/** Documents that the server does not have: those that wait, and those that it does not take. */
	get unsent(): number {
		const denied = this.#status?.databases.flatMap((database) => database.denied).length ?? 0;
		return this.waiting + denied;
	}

	/** Follows a store; returns what stops the nudges. */
	follow(store: OpenStore): () => void {
		void store.worker.listenToSync(
			proxy((status) => {
				if (status?.phase === 'waiting' && this.#status?.phase !== 'waiting') {
					void askForBackgroundSync();
				}
				this.#status = status;
			})
		);
		const nudge = () => {
			if (document.visibilityState === 'visible') void store.worker.nudgeSync();
		};
		const stopHearing = onBackgroundSync(() => void store.worker.nudgeSync());
		document.addEventListener('visibilitychange', nudge);
		window.addEventListener('focus', nudge);
		// A worker is not told of it by every browser.
		window.addEventListener('online', nudge);
		return () => {
			stopHearing();
			document.removeEventListener('visibilitychange', nudge);
			window.removeEventListener('focus', nudge);
			window.removeEventListener('online', nudge);
		};
	}
}

export const [useSyncState, provideSyncState] = createContext<SyncState>();
