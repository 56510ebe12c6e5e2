import { billingText } from '#lib/i18n/areas/billing.ts';
import { billsText } from '#lib/i18n/areas/bills.ts';
import { number } from '#lib/i18n/format.ts';
import type { BillFilter } from '../ledger/filter.ts';

/** What a list is restricted to, in words; "all" where nothing is. */
export function filterSentence(filter: BillFilter): string {
	const t = billingText();
	const bills = billsText();
	const parts = [
		filter.search === '' ? '' : `“${filter.search}”`,
		named(
			t.status,
			filter.statuses.map((status) => t.statuses[status])
		),
		named(
			t.dueOn,
			filter.ages.map((age) => t.ages[age])
		),
		named(t.branch, filter.branches),
		named(t.collector, filter.collectors),
		named(
			bills.holds,
			filter.holds.map((hold) => t.holdsShort[hold])
		),
		filter.amountFrom === null ? '' : `${bills.amountFrom} ${number(filter.amountFrom)}`,
		filter.amountTo === null ? '' : `${bills.amountTo} ${number(filter.amountTo)}`,
		filter.reminded === 'any'
			? ''
			: `${t.reminded}: ${filter.reminded === 'yes' ? bills.remindedYes : bills.remindedNo}`,
		filter.reach === 'any'
			? ''
			: `${bills.reach}: ${filter.reach === 'whatsapp' ? bills.reachWhatsapp : bills.reachNone}`
	].filter((part) => part !== '');
	return parts.length === 0 ? bills.any : parts.join('; ');
}

function named(what: string, values: readonly string[]): string {
	return values.length === 0 ? '' : `${what}: ${values.join(', ')}`;
}
