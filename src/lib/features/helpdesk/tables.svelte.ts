import type { DeskTables, Helpdesk } from './helpdesk.ts';

/**
 * The tables of tickets once their database is open; null until then. A live query may only wait for
 * the database itself, so they are asked for before. To be called while a component is made.
 */
export function openTables(desk: Pick<Helpdesk, 'tables'>): {
	readonly current: DeskTables | null;
} {
	let tables = $state.raw<DeskTables | null>(null);
	$effect(() => {
		let isGone = false;
		void desk.tables().then((opened) => {
			if (!isGone) tables = opened;
		});
		return () => (isGone = true);
	});
	return {
		get current() {
			return tables;
		}
	};
}

/**
 * The same inside of a live query. A query is followed no further than it waits for something that is
 * not the database's; a promise made here, while it runs, belongs to the database.
 */
export function tablesInQuery(desk: Pick<Helpdesk, 'tables'>): Promise<DeskTables> {
	return Promise.resolve(desk.tables());
}
