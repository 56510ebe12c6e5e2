import { createSubscriber } from 'svelte/reactivity';

/** Whether the browser believes that there is a network. */
export class Connection {
	readonly #follow = createSubscriber((update) => {
		addEventListener('online', update);
		addEventListener('offline', update);
		return () => {
			removeEventListener('online', update);
			removeEventListener('offline', update);
		};
	});

	get isOnline(): boolean {
		this.#follow();
		return navigator.onLine;
	}
}
