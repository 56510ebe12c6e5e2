import { findSections } from '#lib/features/help/find-sections.ts';
import { loadGuides } from '#lib/features/help/load-guides.ts';
import type { BillingOffice } from '#lib/features/billing/office.ts';
import { rupiah } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';

/** A record or a part of a guide that fits what was typed, beside the commands. */
export interface Found {
	readonly kind: 'customers' | 'guides';
	readonly href: string;
	readonly title: string;
	readonly detail: string;
}

const CUSTOMERS = 8;
const SECTIONS = 4;

/** Customers first, then parts of the guides; without a query the guides stay out. */
export async function findAnything(
	ledger: BillingOffice['ledger'],
	query: string
): Promise<readonly Found[]> {
	const customers = await ledger.find(query, CUSTOMERS);
	return [
		...customers.map(({ customerNo, name, open }) => ({
			kind: 'customers' as const,
			href: `/customers/${encodeURIComponent(customerNo)}`,
			title: name || customerNo,
			detail: `${customerNo} · ${rupiah(open)}`
		})),
		...(await guideSections(query))
	];
}

/** None where the guides are not on the device yet: the palette must work without them. */
async function guideSections(query: string): Promise<readonly Found[]> {
	if (query.trim() === '') return [];
	const guides = await loadGuides(locale.language).catch(() => []);
	return findSections(guides, query)
		.slice(0, SECTIONS)
		.map(({ href, title, guide }) => ({ kind: 'guides' as const, href, title, detail: guide }));
}
