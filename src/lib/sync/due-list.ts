/** Why something has to be looked at. */
export type Due =
	/** Something was recorded here. */
	| 'here'
	/** Something changed on the server. */
	| 'there'
	/** Whatever there may be. */
	| 'all';

/** The first of a row goes at once; what follows goes together, so often at most. */
const EVERY_MS = 200;

/** What has to be looked at, why, and from when on. */
export class DueList<T> {
	readonly #nowMs: () => number;
	readonly #due = new Map<T, Map<Due, number>>();
	readonly #takenAtMs = new Map<T, Map<Due, number>>();

	constructor(nowMs: () => number = () => performance.now()) {
		this.#nowMs = nowMs;
	}

	add(one: T, due: Due): void {
		const taken = due === 'all' ? undefined : this.#takenAtMs.get(one)?.get(due);
		const fromMs = taken === undefined ? 0 : taken + EVERY_MS;
		this.#due.set(one, new Map(this.#due.get(one)).set(due, fromMs));
	}

	addAll(ones: readonly T[]): void {
		for (const one of ones) this.add(one, 'all');
	}

	/** How long until the first of it may be looked at; infinite where there is none. */
	waitMs(): number {
		const times = [...this.#due.values()].flatMap((reasons) => [...reasons.values()]);
		return Math.min(...times, Infinity) - this.#nowMs();
	}

	/** Takes one off the list, early or not: whoever looks at one may as well look at all there is. */
	take(one: T): ReadonlySet<Due> {
		const reasons = new Set(this.#due.get(one)?.keys());
		this.#due.delete(one);
		const taken = this.#takenAtMs.get(one) ?? new Map<Due, number>();
		for (const due of reasons) taken.set(due, this.#nowMs());
		this.#takenAtMs.set(one, taken);
		return reasons;
	}
}
