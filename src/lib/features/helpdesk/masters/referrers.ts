import type { DeskTables } from '../helpdesk.ts';
import { slugOf, type MasterDoc, type MasterKind } from './kinds.ts';
import type { KnownMasters } from './known.ts';

/** What refers to a document: other master data, and whether tickets do. */
export function mastersThatName(doc: MasterDoc, known: KnownMasters): readonly MasterDoc[] {
	const slug = slugOf(doc);
	return known.everything.filter((other) => namesOf(other)[doc.type]?.includes(slug) ?? false);
}

/** What a document names, by kind; a name may be of something that is gone. */
export function namesOf(doc: MasterDoc): Partial<Record<MasterKind, readonly string[]>> {
	const maybe = (slug: string | undefined) => (slug === undefined ? [] : [slug]);
	switch (doc.type) {
		case 'service':
			return {
				category: [doc.category],
				unit: [doc.unit],
				pic: maybe(doc.pic),
				vendor: maybe(doc.vendor),
				calendar: maybe(doc.calendar)
			};
		case 'pic':
			return { unit: [doc.unit], pic: doc.standIns };
		case 'faq':
			return { category: maybe(doc.category), service: doc.services };
		case 'canned':
			return { service: doc.services };
		case 'setting':
			return { calendar: [doc.calendar] };
		default:
			return {};
	}
}

/** Whether tickets or what is recorded beside them name a document: then it can only be switched off. */
export async function isNamedByTickets(doc: MasterDoc, tables: DeskTables): Promise<boolean> {
	const slug = slugOf(doc);
	switch (doc.type) {
		case 'service':
		case 'category':
		case 'unit': {
			const { type } = doc;
			const [ticket, redirect] = await Promise.all([
				tables.ticketSummaries
					.toCollection()
					.filter((one) => one[type] === slug)
					.first(),
				tables.redirects
					.toCollection()
					.filter((one) => one[type] === slug)
					.first()
			]);
			return ticket !== undefined || redirect !== undefined;
		}
		case 'pic':
		case 'vendor': {
			const { type } = doc;
			const events = tables.ticketEvents.toCollection();
			const found = await events
				.filter((one) => type in one && Reflect.get(one, type) === slug)
				.first();
			return found !== undefined;
		}
		case 'calendar': {
			const ticket = await tables.tickets
				.toCollection()
				.filter((one) => one.calendar === slug)
				.first();
			return ticket !== undefined;
		}
		case 'faq': {
			const vote = await tables.faqVotes
				.toCollection()
				.filter((one) => one.faq === doc._id)
				.first();
			return vote !== undefined;
		}
		default:
			return false;
	}
}
