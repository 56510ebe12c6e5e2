import { liveQuery, type Subscription } from 'dexie';
import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** Who is told of each reading that fails in a part of the page, so that none fails unseen. */
const [useListener, hearFailures, isHeard] = createContext<(reason: unknown) => void>();
export { hearFailures };

/** Tells whoever hears of failures here; nobody where nobody does. To be called while a component is made. */
export function failureListener(): (reason: unknown) => void {
	return isHeard() ? useListener() : () => undefined;
}

/** What a live query has to show. While it reads again, the last answer stays. */
export interface Live<T> {
	/** Undefined until the first answer; an answer of "nothing there" is null, never undefined. */
	readonly current: T | undefined;
	/** The reason why the last reading failed; null once one succeeds. */
	readonly failure: unknown;
}

/**
 * Keeps a query's answer current: it is read again whenever what it has read changes, in this tab,
 * in another or in the worker, and whenever `ask` gives other arguments. To be called while a
 * component is made.
 *
 * `ask` is tracked by Svelte, `read` by Dexie; null arguments mean that there is nothing to ask yet.
 * `first` is shown until the first answer: what was read before the component was made.
 */
export function live<A, T extends NonNullable<unknown> | null>(
	ask: () => A | null,
	read: (args: A) => Promise<T>,
	first?: T
): Live<T> {
	let current = $state.raw<T | undefined>(first);
	let failure = $state.raw<unknown>(null);
	const tell = failureListener();

	$effect(() => {
		const args = ask();
		if (args === null) return;
		const subscription = liveQuery(() => read(args)).subscribe({
			next: (answer) => {
				current = answer;
				failure = null;
			},
			error: (reason: unknown) => {
				failure = reason;
				tell(reason);
			}
		});
		return () => subscription.unsubscribe();
	});

	return {
		get current() {
			return current;
		},
		get failure() {
			return failure;
		}
	};
}

/**
 * The same for several things, each with a query of its own: where another is asked for as well, or one
 * of them changes, the others are not read again. To be called while a component is made.
 */
export function liveEach<T extends NonNullable<unknown> | null>(
	ask: () => readonly string[],
	read: (key: string) => Promise<T>
): { get(key: string): T | undefined } {
	const answers = new SvelteMap<string, T>();
	const followed = new Map<string, Subscription>();
	const tell = failureListener();

	function forget(key: string): void {
		followed.get(key)?.unsubscribe();
		followed.delete(key);
		answers.delete(key);
	}

	$effect(() => {
		const keys = new Set(ask());
		for (const key of [...followed.keys()]) if (!keys.has(key)) forget(key);
		for (const key of keys) {
			if (followed.has(key)) continue;
			const query = liveQuery(() => read(key));
			followed.set(
				key,
				query.subscribe({ next: (answer) => answers.set(key, answer), error: tell })
			);
		}
	});
	$effect(() => () => [...followed.keys()].forEach(forget));

	return answers;
}
