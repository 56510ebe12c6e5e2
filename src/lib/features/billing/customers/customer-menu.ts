import { agreementsText } from '#lib/i18n/areas/agreements.ts';
import { collectionText } from '#lib/i18n/areas/collection.ts';
import { customersText } from '#lib/i18n/areas/customers.ts';
import { proposalsText } from '#lib/i18n/areas/proposals.ts';
import { unionsText } from '#lib/i18n/areas/unions.ts';
import type { MenuItem } from '#lib/ui/Menu.svelte';
import type { OpenDialog } from './CustomerDialogs.svelte';

/** What may be done with a customer besides reminding and paying. */
export function customerMenu(
	given: {
		readonly owes: boolean;
		/** Edits customers; others propose what is right. */
		readonly mayEdit: boolean;
	},
	open: (dialog: OpenDialog) => void
): MenuItem[] {
	const t = customersText();
	const agreements = agreementsText();
	const item = (id: string, label: string, dialog: OpenDialog): MenuItem => ({
		id,
		label,
		run: () => open(dialog)
	});
	return [
		item('visit', collectionText().visit.action, { dialog: 'visit' }),
		...(given.owes
			? [
					item('promise', agreements.promise.action, { dialog: 'promise' }),
					item('plan', agreements.plan.action, { dialog: 'plan' }),
					item('dispute', agreements.dispute.action, { dialog: 'dispute', about: null })
				]
			: []),
		...(given.mayEdit
			? [
					item('correct', t.correct, { dialog: 'correct' }),
					item('unite', unionsText().action, { dialog: 'unite' }),
					item('pause', t.pause, { dialog: 'pause', kind: 'pause' }),
					{
						...item('opt-out', t.optOut, { dialog: 'pause', kind: 'opt-out' }),
						tone: 'danger' as const
					}
				]
			: [item('propose', proposalsText().action, { dialog: 'propose' })])
	];
}
