import { preloadCode } from '$app/navigation';

/** Where a browser cannot say when it is idle (Safari), this long after the frame is drawn. */
const OTHERWISE_AFTER_MS = 2000;

/**
 * Loads the code of a place once nothing else is to be done, so that its first opening need not wait
 * for it; returns what calls it off.
 */
export function preloadWhenIdle(href: string): () => void {
	// Without it the place loads its code when it is opened, and tells of a failure then.
	const load = () => void preloadCode(href).catch(() => undefined);
	if (!('requestIdleCallback' in window)) {
		const timer = setTimeout(load, OTHERWISE_AFTER_MS);
		return () => clearTimeout(timer);
	}
	const idle = requestIdleCallback(load);
	return () => cancelIdleCallback(idle);
}
