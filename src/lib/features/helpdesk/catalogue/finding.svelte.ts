import type { Faq, Service } from '#lib/domain/desk/masters.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { Helpdesk } from '../helpdesk.ts';

/** What was found for some words, best first. */
export interface Found {
	readonly words: string;
	readonly services: readonly Service[];
	readonly faqs: readonly Faq[];
	/** The person's own. */
	readonly tickets: readonly TicketSummary[];
}

/** On the front desk, where three kinds stand below one another. */
const FEW = { services: 8, faqs: 5 };
const MOST_TICKETS = 5;
/** Where the whole desk is here, own tickets are looked for among as many. */
const MOST_LOOKED_AT = 200;

/** Asks the ledger for services, answers and own tickets, as the words are typed. */
export async function find(
	desk: Pick<Helpdesk, 'view' | 'masters' | 'person' | 'isAtDesk'>,
	words: string,
	most: { readonly services: number; readonly faqs: number } = FEW
): Promise<Found> {
	const found = await desk.view.search({
		text: words,
		...most,
		tickets: desk.isAtDesk ? MOST_LOOKED_AT : MOST_TICKETS
	});
	const [services, faqs] = await Promise.all([
		desk.masters.services.bulkGet(found.services.map(({ id }) => id)),
		desk.masters.faqs.bulkGet(found.faqs.map(({ id }) => id))
	]);
	return {
		words,
		services: services.filter((service) => service !== undefined),
		faqs: faqs.filter((faq) => faq !== undefined),
		tickets: found.tickets
			.filter(({ requester }) => requester === desk.person.id)
			.slice(0, MOST_TICKETS)
	};
}

/** The answer to the words that stand there now; null while there are none. To be made with a component. */
export class Finding {
	#found = $state.raw<Found | null>(null);

	constructor(desk: Parameters<typeof find>[0], words: () => string, most = FEW) {
		$effect(() => {
			const asked = words().trim();
			if (asked === '') {
				this.#found = null;
				return;
			}
			let isOvertaken = false;
			void find(desk, asked, most).then((found) => {
				if (!isOvertaken) this.#found = found;
			});
			return () => (isOvertaken = true);
		});
	}

	get found(): Found | null {
		return this.#found;
	}
}
