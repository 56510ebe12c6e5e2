import type { Helpdesk } from '../helpdesk.ts';

/** How many messages requesters are owed by now. */
export async function owedCount({
	person,
	view
}: Pick<Helpdesk, 'person' | 'view'>): Promise<number> {
	return (await view.owed({ person: person.id, first: null, from: 0, count: 0 })).count;
}
