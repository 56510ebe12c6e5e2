import { createContext } from 'svelte';

/** A file that was dropped over the app while the bank's screen was shown. */
export class IncomingStatement {
	#file = $state.raw<File | null>(null);

	get file(): File | null {
		return this.#file;
	}

	offer(file: File): void {
		this.#file = file;
	}

	/** Gives the file once. */
	take(): File | null {
		const file = this.#file;
		this.#file = null;
		return file;
	}
}

export const [useIncomingStatement, provideIncomingStatement] = createContext<IncomingStatement>();
