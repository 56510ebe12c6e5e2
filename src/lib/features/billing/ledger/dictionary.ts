/** Short names that repeat (branches, collectors), stored once and pointed at by a small number. */
export class Dictionary {
	readonly #names: string[];
	readonly #indexes = new Map<string, number>();

	constructor(names: readonly string[] = []) {
		this.#names = [...names];
		this.#names.forEach((name, index) => this.#indexes.set(name, index));
	}

	get names(): readonly string[] {
		return this.#names;
	}

	/** The number of a name, given out at first sight. */
	indexOf(name: string): number {
		const known = this.#indexes.get(name);
		if (known !== undefined) return known;
		const index = this.#names.length;
		this.#names.push(name);
		this.#indexes.set(name, index);
		return index;
	}

	/** Null where the name was never seen. */
	find(name: string): number | null {
		return this.#indexes.get(name) ?? null;
	}
}
