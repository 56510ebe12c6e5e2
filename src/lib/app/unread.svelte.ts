import { createContext } from 'svelte';

/** How many notices of the person are unread on this device: 0 until the helpdesk was looked at. */
export class Unread {
	#count = $state(0);

	get count(): number {
		return this.#count;
	}

	tell(count: number): void {
		this.#count = count;
	}
}

export const [useUnread, provideUnread] = createContext<Unread>();
