import { CalledOff } from '../pace.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

export interface ReadingOptions {
	readonly onProgress?: (done: number) => void;
	readonly signal?: AbortSignal;
}

/** Work this long at a stretch, then let messages in; each pause costs some four milliseconds. */
const STRETCH_MS = 80;

/** How far one reading has come, and whether it may go on. */
export class Course {
	readonly limits: Limits;
	readonly signal: AbortSignal | undefined;
	readonly #onProgress: ((done: number) => void) | undefined;
	readonly #started = performance.now();
	#paused = this.#started;

	constructor(limits: Limits, options: ReadingOptions = {}) {
		this.limits = limits;
		this.signal = options.signal;
		this.#onProgress = options.onProgress;
	}

	/** Throws where the reading was called off or takes too long. */
	check(): void {
		if (this.signal?.aborted) throw new Unreadable({ code: 'cancelled' });
		const { seconds } = this.limits;
		if (performance.now() - this.#started > seconds * 1000) {
			throw new Unreadable({ code: 'took-too-long', seconds });
		}
	}

	/** To be awaited often: tells how far (0 to 1) and lets messages in, when it is time for that. */
	async pause(done: () => number): Promise<void> {
		if (performance.now() - this.#paused < STRETCH_MS) return;
		await this.rest(done());
	}

	/** Lets messages in now, as before a long step that cannot be interrupted. */
	async rest(done: number): Promise<void> {
		this.check();
		try {
			this.#onProgress?.(done);
		} catch (thrown) {
			if (thrown instanceof CalledOff) throw new Unreadable({ code: 'cancelled' });
			throw thrown;
		}
		await new Promise((resolve) => setTimeout(resolve));
		this.check();
		this.#paused = performance.now();
	}
}
