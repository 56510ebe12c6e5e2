import { tooBusy } from './auth-refusal.ts';

/**
 * Lets few of a costly kind of work run at once and the others wait in line. Hashing runs in the
 * threads that also read files: without this, a crowd that signs in would stop everything else.
 */
export class Turns {
	readonly #atOnce: number;
	readonly #maxWaiting: number;
	readonly #waiting: (() => void)[] = [];
	#running = 0;

	constructor(atOnce: number, maxWaiting: number) {
		this.#atOnce = atOnce;
		this.#maxWaiting = maxWaiting;
	}

	/** Throws a refusal (503) where the line is too long. */
	async take<T>(work: () => Promise<T>): Promise<T> {
		if (this.#running >= this.#atOnce) {
			if (this.#waiting.length >= this.#maxWaiting) throw tooBusy();
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		} else {
			this.#running++;
		}
		try {
			return await work();
		} finally {
			// The place is handed on: a newcomer cannot take it before who waits.
			const next = this.#waiting.shift();
			if (next) next();
			else this.#running--;
		}
	}
}
