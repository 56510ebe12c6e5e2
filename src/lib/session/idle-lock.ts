/** Where the time of the last activity is kept, so that it survives a restart and other tabs see it. */
export interface ActivityRecord {
	read(): { personId: string; atMs: number } | null;
	write(personId: string, atMs: number): void;
	clear(): void;
}

const KEY = 'satuloket.active';

/** The record in the browser's local storage. */
export function activityInStorage(storage: Storage): ActivityRecord {
	return {
		read() {
			const [personId, at] = (storage.getItem(KEY) ?? '').split(' ');
			const atMs = Number(at);
			return personId && Number.isFinite(atMs) ? { personId, atMs } : null;
		},
		write: (personId, atMs) => storage.setItem(KEY, `${personId} ${atMs}`),
		clear: () => storage.removeItem(KEY)
	};
}

/** Who is still signed in: the last active person, unless they have been idle for too long. */
export function signedInPerson(
	record: ActivityRecord,
	nowMs: number,
	idleMs: number
): string | null {
	const active = record.read();
	// A clock that was set back must not keep the lock open.
	const isFresh = active !== null && nowMs - active.atMs < idleMs && active.atMs <= nowMs + 60_000;
	return isFresh ? active.personId : null;
}

const signsOfLife = ['pointerdown', 'keydown', 'scroll', 'focus'] as const;
const CHECK_EVERY_MS = 5_000;

/**
 * Watches for activity and calls `lock` once nobody has touched the app, in any tab, for `idleMs`.
 * Time spent in another window (WhatsApp, say) counts as idle: nobody can tell who sits there.
 * Returns what stops watching.
 */
export function watchIdle(
	record: ActivityRecord,
	personId: string,
	idleMs: () => number,
	lock: () => void
): () => void {
	let written = 0;
	const seen = () => {
		const now = Date.now();
		if (now - written < 1_000) return;
		written = now;
		record.write(personId, now);
	};
	const check = () => {
		if (signedInPerson(record, Date.now(), idleMs()) !== personId) lock();
	};
	seen();
	for (const sign of signsOfLife)
		window.addEventListener(sign, seen, { passive: true, capture: true });
	document.addEventListener('visibilitychange', check);
	const timer = setInterval(check, CHECK_EVERY_MS);
	return () => {
		for (const sign of signsOfLife) window.removeEventListener(sign, seen, { capture: true });
		document.removeEventListener('visibilitychange', check);
		clearInterval(timer);
	};
}
