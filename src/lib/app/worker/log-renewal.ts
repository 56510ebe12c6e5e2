import { renewLog } from '#lib/store/engine/renew-log.ts';

/** Screens read first: the renewal waits until a start has settled, or until something is written. */
const SETTLED_AFTER_MS = 3_000;

/** Renews the browser's log once a start, before the first write of the start and out of its way. */
export class LogRenewal {
	#renewed: Promise<boolean> | null = null;

	constructor() {
		setTimeout(() => void this.done(), SETTLED_AFTER_MS);
	}

	/** To be awaited before anything is written. */
	done(): Promise<boolean> {
		this.#renewed ??= renewLog();
		return this.#renewed;
	}
}
