import { live } from '#lib/store/live.svelte.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { deskPeople, type DeskPerson } from './desk-people.ts';

/**
 * Who a ticket can be given to, those of the desk first; empty until it is read. To be called while a
 * component is made.
 */
export function liveAssignees(desk: Pick<Helpdesk, 'masters' | 'person' | 'view'>): {
	readonly current: readonly DeskPerson[];
} {
	// Asked before: a live query may only wait for the database itself.
	let atDesk = $state.raw<readonly string[] | null>(null);
	$effect(() => {
		let isGone = false;
		void desk.view.peopleAtDesk().then((ids) => {
			if (!isGone) atDesk = ids;
		});
		return () => (isGone = true);
	});
	const people = live(
		() => atDesk,
		(ids) => deskPeople(desk.masters, desk.person, ids)
	);
	return {
		get current() {
			return people.current ?? [];
		}
	};
}
