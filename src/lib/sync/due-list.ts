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

	/** Takes off the list for what one is to be looked at by now. What has to wait stays on it. */
	take(one: T): ReadonlySet<Due> {
		const nowMs = this.#nowMs();
		const due = this.#due.get(one) ?? new Map<Due, number>();
		const taken = this.#takenAtMs.get(one) ?? new Map<Due, number>();
		const ripe = [...due].filter(([, fromMs]) => fromMs <= nowMs).map(([reason]) => reason);
		for (const reason of ripe) {
			due.delete(reason);
			taken.set(reason, nowMs);
		}
		if (due.size === 0) this.#due.delete(one);
		this.#takenAtMs.set(one, taken);
		return new Set(ripe);
	}
}
