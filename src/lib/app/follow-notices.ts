import type { Helpdesk } from '#lib/features/helpdesk/helpdesk.ts';
import { showOnIcon, unreadCount } from '#lib/features/helpdesk/notices/unread.ts';
import { NOTICES_READ } from '#lib/features/helpdesk/notices/read-notices.ts';
import type { Unread } from './unread.svelte.ts';

/** Keeps the number of unread notices current while the helpdesk is open; returns what stops it. */
export function followNotices(helpdesk: Helpdesk, unread: Unread): () => void {
	let isGone = false;
	const count = async () => {
		const found = await unreadCount(helpdesk, Date.now());
		if (isGone) return;
		unread.tell(found);
		await showOnIcon(found);
	};
	const again = () => void count();
	const stop = helpdesk.onChange(again);
	window.addEventListener(NOTICES_READ, again);
	return () => {
		isGone = true;
		stop();
		window.removeEventListener(NOTICES_READ, again);
	};
}
