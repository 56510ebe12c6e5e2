/** Lets somebody sleep who others may wake; being woken while awake is not forgotten. */
export class Waker {
	#isWoken = false;
	#wake: (() => void) | null = null;

	wake(): void {
		this.#isWoken = true;
		this.#wake?.();
	}

	/** Until woken, for `ms` at most. False: the time passed. */
	async sleep(ms: number, signal: AbortSignal): Promise<boolean> {
		if (!this.#isWoken && !signal.aborted) {
			await new Promise<void>((resolve) => {
				const end = () => {
					clearTimeout(timer);
					signal.removeEventListener('abort', end);
					this.#wake = null;
					resolve();
				};
				const timer = setTimeout(end, ms);
				signal.addEventListener('abort', end, { once: true });
				this.#wake = end;
			});
		}
		const isWoken = this.#isWoken;
		this.#isWoken = false;
		return isWoken;
	}
}
