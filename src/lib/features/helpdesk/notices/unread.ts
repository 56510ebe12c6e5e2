import type { Helpdesk } from '../helpdesk.ts';
import { anyTicket, type QueueFilter } from '../ledger/question.ts';
import type { AppNotice } from './app-notice.ts';
import { deskNotices, unitNotices } from './desk-notices.ts';
import { ownNotices } from './own-notices.ts';
import { ownSources } from './own-sources.ts';
import { readNotices } from './read-notices.ts';
import { passedOnLately, takenOver } from './taken-over.ts';

type Desk = Pick<Helpdesk, 'tables' | 'person' | 'isAtDesk' | 'view' | 'settings' | 'nameOf'>;

/** More than this nobody reads, and the oldest are long done. */
const MOST_SHOWN = 300;
const MOST_OF_DESK = 200;

/**
 * What somebody at the desk is told: of tickets that are theirs, that came to their unit, and that they
 * had; nothing for everybody else.
 */
export async function noticesOfDesk(desk: Omit<Desk, 'settings'>): Promise<readonly AppNotice[]> {
	const { person, view, isAtDesk } = desk;
	if (!isAtDesk) return [];
	const glance = (filter: Partial<QueueFilter>) =>
		view.glance({
			person: person.id,
			filter: { ...anyTicket, ...filter },
			sorting: { by: 'due', descending: false },
			from: 0,
			count: MOST_OF_DESK
		});
	const [mine, ofUnit, passed] = await Promise.all([
		glance({ view: 'mine' }),
		glance({ view: 'my-unit' }),
		desk.tables().then((tables) => passedOnLately(tables, person.id))
	]);
	return [
		...takenOver(passed, person.id, (id) => desk.nameOf(id)),
		...unitNotices(ofUnit.rows, person.id),
		...deskNotices(mine.rows)
	];
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
