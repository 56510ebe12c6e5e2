/** Words that repeat (people, templates, branches), stored once and pointed at by their place. */
export class WordList {
	readonly words: string[];
	readonly #places = new Map<string, number>();

	constructor(words: readonly string[] = []) {
		this.words = [...words];
		this.words.forEach((word, place) => this.#places.set(word, place));
	}

	/** The place of a word, given out at first sight. */
	placeOf(word: string): number {
		const known = this.#places.get(word);
		if (known !== undefined) return known;
		this.#places.set(word, this.words.length);
		return this.words.push(word) - 1;
	}

	/** Null where the word was never seen. */
	find(word: string): number | null {
		return this.#places.get(word) ?? null;
	}
}
