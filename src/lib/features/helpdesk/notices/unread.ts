import type { Helpdesk } from '../helpdesk.ts';
import { anyTicket } from '../ledger/question.ts';
import type { AppNotice } from './app-notice.ts';
import { deskNotices } from './desk-notices.ts';
import { ownNotices } from './own-notices.ts';
import { ownSources } from './own-sources.ts';
import { readNotices } from './read-notices.ts';

type Desk = Pick<Helpdesk, 'tables' | 'person' | 'isAtDesk' | 'view' | 'settings'>;

/** More than this nobody reads, and the oldest are long done. */
const MOST_SHOWN = 300;
const MOST_OF_DESK = 200;

/** What the tickets tell that somebody at the desk works on; nothing for everybody else. */
export async function noticesOfDesk({
	view,
	person,
	isAtDesk
}: Pick<Desk, 'view' | 'person' | 'isAtDesk'>): Promise<readonly AppNotice[]> {
	if (!isAtDesk) return [];
	const { rows } = await view.glance({
		person: person.id,
		filter: { ...anyTicket, view: 'mine' },
		sorting: { by: 'due', descending: false },
		from: 0,
		count: MOST_OF_DESK
	});
	return deskNotices(rows);
}

/** Notices of a list that nobody has read on this device yet. */
export function unreadOf(notices: readonly AppNotice[], person: string): readonly AppNotice[] {
	const read = readNotices(person);
	return notices.filter(({ id, isOwnDoing }) => !isOwnDoing && !read.has(id));
}

/**
 * How many notices of a person are unread on this device. Opens the database of the helpdesk: to be asked
 * once the screen stands, never on the way of a start.
 */
export async function unreadCount(desk: Desk, nowMs: number): Promise<number> {
	const { person, settings } = desk;
	const [sources, ofDesk] = await Promise.all([
		desk.tables().then((tables) => ownSources(tables, person.id)),
		noticesOfDesk(desk)
	]);
	const own = ownNotices(sources, person.id, nowMs, settings.desk).slice(0, MOST_SHOWN);
	return unreadOf([...own, ...ofDesk], person.id).length;
}

/** The number on the app's icon, where the browser has one for it; zero takes it away. */
export async function showOnIcon(count: number): Promise<void> {
	if (!('setAppBadge' in navigator)) return;
	try {
		await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge());
	} catch {
		// Not installed, or not allowed: the number stands in the page as well.
	}
}
