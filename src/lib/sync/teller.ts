import { pause } from './pause.ts';
import type { SyncStatus } from './sync-status.ts';

/** A status is worked out from every table: what happens in a row is told together. */
const AFTER_MS = 50;

/** Tells a listener of the status; one at a time, and what happens meanwhile in the next. */
export class Teller {
	readonly #statusNow: () => Promise<SyncStatus>;
	readonly #listener: (status: SyncStatus) => void;
	readonly #signal: AbortSignal;
	#isTelling = false;
	#isUntold = false;

	constructor(
		statusNow: () => Promise<SyncStatus>,
		listener: (status: SyncStatus) => void,
		signal: AbortSignal
	) {
		this.#statusNow = statusNow;
		this.#listener = listener;
		this.#signal = signal;
	}

	tell(): void {
		this.#isUntold = true;
		if (this.#isTelling) return;
		this.#isTelling = true;
		void this.#tellAll().finally(() => {
			this.#isTelling = false;
		});
	}

	async #tellAll(): Promise<void> {
		while (this.#isUntold) {
			await pause(AFTER_MS, this.#signal);
			this.#isUntold = false;
			try {
				this.#listener(await this.#statusNow());
			} catch (error) {
				if (!this.#signal.aborted) throw error;
			}
		}
	}
}
