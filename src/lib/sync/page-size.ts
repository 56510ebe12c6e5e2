const MOST = 2_500;
const FEWEST = 10;
const FIRST = 250;
/** On a slow line a request that breaks off must not be much work lost. */
const FIRST_WHEN_SLOW = 50;
/** What one request should take: longer, and a drop loses much; shorter, and the way is most of it. */
const GOOD_MS = 1_500;
const GROWTH = 4;
/** What a document is reckoned at: where they are larger, fewer go in a request. */
const BYTES_A_DOCUMENT = 1_000;

/** How many documents go in one request: as many as the line takes in a moment. */
export class PageSize {
	#documents = FIRST;
	#isMeasured = false;

	/** To be told before the first request, where the line is known to be slow. */
	begin(isSlow: boolean): void {
		if (!this.#isMeasured) this.#documents = isSlow ? FIRST_WHEN_SLOW : FIRST;
	}

	get documents(): number {
		return this.#documents;
	}

	get bytes(): number {
		return this.#documents * BYTES_A_DOCUMENT;
	}

	/** So many documents, of so many bytes, were answered for after so long. */
	answered(documents: number, bytes: number, ms: number): void {
		if (documents < FEWEST) return;
		this.#isMeasured = true;
		const factor = Math.min(GROWTH, GOOD_MS / Math.max(1, ms));
		const isFull = documents >= this.#documents || bytes * 2 > this.bytes;
		// What was less than a page tells only that a page would take no less.
		if (isFull || factor < 1) this.#set(this.#documents * factor);
	}

	/** A request got no answer: the next one carries less. */
	broke(): void {
		this.#isMeasured = true;
		this.#set(this.#documents / GROWTH);
	}

	#set(documents: number): void {
		this.#documents = Math.round(Math.min(MOST, Math.max(FEWEST, documents)));
	}
}
