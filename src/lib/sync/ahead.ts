/**
 * The same items, each made while the one before it is worked on. One is made ahead, never more:
 * what is ready and not yet wanted lies in memory.
 */
export async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
	let next = source.next();
	try {
		for (;;) {
			const { done, value } = await next;
			if (done) return;
			next = source.next();
			// Whether it fails is asked when it is wanted.
			next.catch(() => undefined);
			yield value;
		}
	} finally {
		void source.return(undefined).catch(() => undefined);
	}
}
