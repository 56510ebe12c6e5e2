/** What the importer is busy with, for a progress line. */
export type ImportStep = 'reading' | 'understanding' | 'known' | 'comparing' | 'sealing';

export interface Progress {
	readonly step: ImportStep;
	/** Rows or documents done, and how many there are where that is known. */
	readonly done: number;
	readonly total: number | null;
}

/** Work this long at a stretch, then let messages in. */
const STRETCH_MS = 40;

/** Thrown where work was called off; whoever called it off catches it. */
export class CalledOff extends Error {
	constructor() {
		super('the work was called off');
		this.name = 'CalledOff';
	}
}

/** Keeps long work answerable: reports progress, lets messages in, stops when called off. */
export class Pace {
	readonly #onProgress: ((progress: Progress) => void) | undefined;
	readonly #signal: AbortSignal | undefined;
	#since = performance.now();

	constructor(onProgress?: (progress: Progress) => void, signal?: AbortSignal) {
		this.#onProgress = onProgress;
		this.#signal = signal;
	}

	report(step: ImportStep, done: number, total: number | null = null): void {
		if (this.#signal?.aborted) throw new CalledOff();
		this.#onProgress?.({ step, done, total });
	}

	/** Runs steps that give back how far they are, with a pause after each stretch of work. */
	async walk<T>(step: ImportStep, total: number, steps: Generator<number, T>): Promise<T> {
		for (;;) {
			const next = steps.next();
			if (next.done) return next.value;
			if (performance.now() - this.#since < STRETCH_MS) continue;
			this.report(step, next.value, total);
			await new Promise((resolve) => setTimeout(resolve));
			this.#since = performance.now();
		}
	}

	/** The same for a reader, which counts from 0 to 1. */
	forReading(): { onProgress: (done: number) => void; signal?: AbortSignal } {
		const onProgress = (done: number) => this.report('reading', Math.round(done * 100), 100);
		return this.#signal ? { onProgress, signal: this.#signal } : { onProgress };
	}
}
