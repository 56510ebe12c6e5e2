import type { FormField } from '#lib/domain/desk/masters.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import { said } from '#lib/i18n/said.ts';
import type { Catalogue } from '../catalogue/live-catalogue.svelte.ts';
import { answerText } from '../components/answer-text.ts';
import type { ChangeWords } from './history-line.ts';

/** How a change of a ticket reads, from the catalogue and from what the ticket was asked. */
export function changeWords(
	{ answers }: Pick<TicketState, 'answers'>,
	questions: readonly FormField[],
	{ known, units }: Pick<Catalogue, 'known' | 'units'>
): ChangeWords {
	const masters = {
		service: new Map(known.services.map(({ slug, name }) => [slug, said(name)])),
		category: new Map(known.categories.map(({ slug, name }) => [slug, said(name)])),
		unit: new Map(units.map(({ slug, name }) => [slug, name]))
	};
	return {
		master: (field, slug) => masters[field].get(slug) ?? slug,
		question(key) {
			// What was not asked when the ticket was filed has its key for a label.
			const asked =
				answers.find((answer) => answer.key === key && answer.label.id !== key) ??
				questions.find((one) => one.key === key);
			return asked ? said(asked.label) : key;
		},
		answer: (key, value) => answerText({ fields: questions }, { key, value })
	};
}
