import type { Redirect, RedirectAnswer } from '#lib/domain/desk/besides.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { tablesInQuery } from '../tables.svelte.ts';

/** Where a person was sent, and what they said of it. */
export async function ownRedirects(desk: Pick<Helpdesk, 'tables' | 'person'>): Promise<{
	readonly redirects: readonly Redirect[];
	readonly answers: readonly RedirectAnswer[];
}> {
	const tables = await tablesInQuery(desk);
	const redirects = await tables.redirects.where('requester').equals(desk.person.id).toArray();
	const ids = redirects.map(({ _id }) => _id);
	return {
		redirects,
		answers: await tables.redirectAnswers.where('redirect').anyOf(ids).toArray()
	};
}
