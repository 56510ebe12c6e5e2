const TYPING_PAUSE_MS = 250;

/**
 * The part of the address that says what a list shows. The list leads and the address follows; only
 * an address that somebody else put there (a link, a step back) is for the list to follow.
 */
export class ListAddress {
	readonly #put: (query: string) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#own: string | null;

	/** `shown` is the address that the list begins with. */
	constructor(put: (query: string) => void, shown: string | null = null) {
		this.#put = put;
		this.#own = shown;
	}

	put(query: string): void {
		this.leave();
		this.#own = query;
		this.#put(query);
	}

	/** Puts it there once the typing pauses: an address for each letter is worth nothing to anybody. */
	putSoon(query: string): void {
		this.leave();
		this.#timer = setTimeout(() => this.put(query), TYPING_PAUSE_MS);
	}

	/** Whether an address came from here, perhaps before the latest change of the list. */
	isOwn(query: string): boolean {
		return query === this.#own;
	}

	/** Forgets what was to be put soon. */
	leave(): void {
		clearTimeout(this.#timer);
	}
}
