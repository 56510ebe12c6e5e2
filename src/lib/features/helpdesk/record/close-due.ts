import { eventRules } from '#lib/domain/access/desk-rules.ts';
import type { Helpdesk } from '../helpdesk.ts';

type ClosingDesk = Pick<Helpdesk, 'person' | 'isAtDesk' | 'isPractice' | 'record'> & {
	readonly view: Pick<Helpdesk['view'], 'dueAutoCloses'>;
};

/** So many are kept at once; a session that finds more goes on with the rest. */
const AT_ONCE = 200;

/** Whose session has closed already. */
const closedFor = new Set<string>();

/**
 * Closes what nobody rated within the days of the settings (S2-43), once a session, by whoever works
 * at the desk and may close. Devices that do it at once record one and the same fact. In practice
 * nothing closes by itself: sample tickets stay as their story says.
 *
 * @returns how many tickets were closed
 */
export async function closeDue(desk: ClosingDesk): Promise<number> {
	const { person, isAtDesk, isPractice } = desk;
	const mayClose = person.roles.some((role) => eventRules.close.desk.includes(role));
	if (!isAtDesk || isPractice || !mayClose || closedFor.has(person.id)) return 0;
	closedFor.add(person.id);
	const due = await desk.view.dueAutoCloses();
	let closed = 0;
	for (let from = 0; from < due.length; from += AT_ONCE) {
		const some = due.slice(from, from + AT_ONCE);
		// Refused where another tab was quicker: it has recorded the same.
		if ((await desk.record(some)).ok) closed += some.length;
	}
	return closed;
}
