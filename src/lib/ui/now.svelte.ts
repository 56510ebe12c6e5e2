import { createSubscriber } from 'svelte/reactivity';

const A_MINUTE_MS = 60_000;

/** The time, for what a screen says relative to it: moves on every minute while somebody looks. */
export class Now {
	readonly #follow = createSubscriber((update) => {
		const timer = setInterval(update, A_MINUTE_MS);
		document.addEventListener('visibilitychange', update);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', update);
		};
	});

	get ms(): number {
		this.#follow();
		return Date.now();
	}
}
