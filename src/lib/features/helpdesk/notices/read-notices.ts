/*
 * Which notices were read, per device and person. Kept by id and not up to a moment: what comes in late
 * from another device is unread, however old it is.
 */
const MOST_KEPT = 1_000;

function keyOf(person: string): string {
	return `satuloket.notices-read.${person}`;
}

export function readNotices(person: string): ReadonlySet<string> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person)) ?? '[]');
		return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
	} catch {
		// Whatever was left there is nobody's list; everything counts as unread again.
		return new Set();
	}
}

/** Told to the page when something was read, for whoever shows how much is not. */
export const NOTICES_READ = 'satuloket:notices-read';

/** The last ones stay where there are too many. */
export function markRead(person: string, ids: readonly string[]): void {
	const all = [...new Set([...readNotices(person), ...ids])];
	localStorage.setItem(keyOf(person), JSON.stringify(all.slice(-MOST_KEPT)));
	window.dispatchEvent(new Event(NOTICES_READ));
}
