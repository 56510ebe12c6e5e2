import { BACKGROUND_SYNC } from './background-sync-tag.ts';

interface SyncManager {
	register(tag: string): Promise<void>;
}

/**
 * Asks the browser to tell when there is a network again, also where the page has been asleep. Not
 * every browser can; the page's own tries go on all the same.
 */
export async function askForBackgroundSync(): Promise<void> {
	const registration = await navigator.serviceWorker?.ready;
	const { sync } = (registration ?? {}) as { sync?: SyncManager };
	await sync?.register(BACKGROUND_SYNC).catch(() => undefined);
}

/** Calls back when the browser says that there is a network; returns what stops it. */
export function onBackgroundSync(listener: () => void): () => void {
	const heard = ({ data }: MessageEvent<unknown>) => {
		const isMeant =
			typeof data === 'object' && data !== null && 'type' in data && data.type === BACKGROUND_SYNC;
		if (isMeant) listener();
	};
	navigator.serviceWorker?.addEventListener('message', heard);
	return () => navigator.serviceWorker?.removeEventListener('message', heard);
}
