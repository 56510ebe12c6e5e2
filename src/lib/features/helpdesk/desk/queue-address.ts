import { ticketStatuses } from '#lib/domain/desk/transitions.ts';
import { priorities, ticketChannels, tiers } from '#lib/domain/desk/words.ts';
import {
	anyTicket,
	queueSorts,
	queueViews,
	type QueueFilter,
	type QueueSorting
} from '../ledger/question.ts';

/** What a queue shows and in what order. */
export interface QueueWish {
	readonly filter: QueueFilter;
	readonly sorting: QueueSorting;
}

/** What runs out first comes first. */
export const firstWish: QueueWish = {
	filter: anyTicket,
	sorting: { by: 'due', descending: false }
};

const lists = {
	channels: 'ch',
	tiers: 'tier',
	statuses: 'st',
	services: 'sv',
	categories: 'cat',
	units: 'unit',
	priorities: 'pr',
	assignees: 'who'
} as const;

/** A wish as the query of an address, as it is also remembered; what restricts nothing is left out. */
export function wishQuery({ filter, sorting }: QueueWish): string {
	const query = new URLSearchParams({ view: filter.view });
	if (filter.text !== '') query.set('q', filter.text);
	for (const [field, name] of Object.entries(lists) as [keyof typeof lists, string][]) {
		for (const value of filter[field]) query.append(name, String(value));
	}
	if (sorting.by !== firstWish.sorting.by || sorting.descending) {
		query.set('sort', `${sorting.descending ? '-' : ''}${sorting.by}`);
	}
	return query.toString();
}

/** The wish of an address; null where it names no view. What makes no sense (any more) is left out. */
export function wishOf(query: string): QueueWish | null {
	const said = new URLSearchParams(query);
	const view = queueViews.find((name) => name === said.get('view'));
	if (view === undefined) return null;
	const known = <Value>(name: string, all: readonly Value[]): Value[] => {
		const values = said.getAll(name);
		return all.filter((value) => values.includes(String(value)));
	};
	const sort = said.get('sort') ?? '';
	const by = queueSorts.find((name) => name === sort.replace(/^-/, ''));
	return {
		filter: {
			view,
			text: said.get('q') ?? '',
			channels: known(lists.channels, ticketChannels),
			tiers: known(lists.tiers, tiers),
			statuses: known(lists.statuses, ticketStatuses),
			services: said.getAll(lists.services),
			categories: said.getAll(lists.categories),
			units: said.getAll(lists.units),
			priorities: known(lists.priorities, priorities),
			assignees: said.getAll(lists.assignees)
		},
		sorting: by ? { by, descending: sort.startsWith('-') } : firstWish.sorting
	};
}

/** The view and filter that a person last had on this device. */
export class KeptWish {
	readonly #storage: Storage;
	readonly #key: string;

	constructor(storage: Storage, personId: string) {
		this.#storage = storage;
		// Ends with the person, as all that goes from the device with them.
		this.#key = `satuloket.desk-queue.${personId}`;
	}

	read(): QueueWish | null {
		return wishOf(this.#storage.getItem(this.#key) ?? '');
	}

	/** What was searched is not kept: somebody who comes back looks for something else. */
	keep({ filter, sorting }: QueueWish): void {
		this.#storage.setItem(this.#key, wishQuery({ filter: { ...filter, text: '' }, sorting }));
	}
}
