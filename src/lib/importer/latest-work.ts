import type { LongWork } from './client.ts';
import type { Progress } from './pace.ts';

/** Long work on a file, of which only what began last counts. */
export class LatestWork {
	#begun: AbortController | null = null;

	get isRunning(): boolean {
		return this.#begun !== null;
	}

	/** Begins, and calls off what an earlier file still has running. Progress is told until the end. */
	begin(onProgress: (progress: Progress) => void): LongWork {
		this.abort();
		const begun = new AbortController();
		this.#begun = begun;
		return {
			signal: begun.signal,
			onProgress: (progress) => {
				if (this.#begun === begun) onProgress(progress);
			}
		};
	}

	/** Whether nothing else has begun since: an answer to what was asked before must change nothing. */
	isCurrent({ signal }: LongWork): boolean {
		return this.#begun !== null && this.#begun.signal === signal;
	}

	/** Calls off what runs; whoever waits for it is answered that it was. */
	abort(): void {
		this.#begun?.abort();
	}

	/** It is over: progress may still be on its way, and must not show over what comes next. */
	end(): void {
		this.#begun = null;
	}
}
