import type { Helpdesk } from '../helpdesk.ts';
import { live } from '#lib/store/live.svelte.ts';
import { openTables } from '../tables.svelte.ts';
import { redirectsToAskAbout, type RedirectQuestion } from './ask-again.ts';

/**
 * Everybody's redirections of which it is to be asked whether it was done there (S2-150), oldest first;
 * null until they are read. To be called while a component is made; `nowMs` is tracked.
 */
export function openRedirects(
	desk: Pick<Helpdesk, 'tables' | 'settings'>,
	nowMs: () => number
): { readonly current: readonly RedirectQuestion[] | null } {
	const tables = openTables(desk);
	const facts = live(
		() => tables.current,
		async ({ redirects, redirectAnswers }) => {
			const [all, answers] = await Promise.all([redirects.toArray(), redirectAnswers.toArray()]);
			return { all, answers };
		}
	);
	const open = $derived(
		facts.current
			? redirectsToAskAbout(
					facts.current.all,
					facts.current.answers,
					nowMs(),
					desk.settings.desk.redirectAskDays
				)
			: null
	);
	return {
		get current() {
			return open;
		}
	};
}
