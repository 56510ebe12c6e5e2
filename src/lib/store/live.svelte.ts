import { liveQuery } from 'dexie';

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
 */
export function live<A, T extends NonNullable<unknown> | null>(
	ask: () => A | null,
	read: (args: A) => Promise<T>
): Live<T> {
	let current = $state.raw<T>();
	let failure = $state.raw<unknown>(null);

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
