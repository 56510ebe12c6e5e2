/** Short names that repeat (services, people), kept once and pointed at by a small number. */
export class Names {
	readonly all: string[];
	readonly #places = new Map<string, number>();

	constructor(names: readonly string[] = []) {
		this.all = [...names];
		this.all.forEach((name, place) => this.#places.set(name, place));
	}

	/** The place of a name, given out at first sight; -1 for none. */
	placeOf(name: string | null): number {
		if (name === null) return NOBODY;
		const known = this.#places.get(name);
		if (known !== undefined) return known;
		this.#places.set(name, this.all.length);
		return this.all.push(name) - 1;
	}

	/** The places of those that were ever seen. */
	placesOf(names: Iterable<string>): Set<number> {
		const places = new Set<number>();
		for (const name of names) {
			const place = this.#places.get(name);
			if (place !== undefined) places.add(place);
		}
		return places;
	}

	at(place: number): string | null {
		return this.all[place] ?? null;
	}
}

/** Stands for no name. */
export const NOBODY = -1;
