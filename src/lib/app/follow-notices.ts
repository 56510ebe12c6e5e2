import type { Helpdesk } from '#lib/features/helpdesk/helpdesk.ts';
import { showOnIcon, unreadCount } from '#lib/features/helpdesk/notices/unread.ts';
import { owedCount } from '#lib/features/helpdesk/outbox/owed-count.ts';
import { NOTICES_READ } from '#lib/features/helpdesk/notices/read-notices.ts';
import type { Unread } from './unread.svelte.ts';

/** Keeps the numbers of unread notices and of messages that the desk owes current while the helpdesk is open; returns what stops it. */
export function followNotices(helpdesk: Helpdesk, unread: Unread): () => void {
	let isGone = false;
	const count = async () => {
		const [found, owed] = await Promise.all([
			unreadCount(helpdesk, Date.now()),
			helpdesk.isAtDesk ? owedCount(helpdesk) : 0
		]);
		if (isGone) return;
		unread.notices = found;
		unread.outbox = owed;
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
