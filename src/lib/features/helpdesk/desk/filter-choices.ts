import { bySaid } from '#lib/i18n/said.ts';
import type { DeskMasterTables } from '../helpdesk.ts';
import type { FilterChoices } from './QueueFilters.svelte';

type Masters = Pick<DeskMasterTables, 'services' | 'categories' | 'units' | 'people'>;

export const noChoices: FilterChoices = { services: [], categories: [], units: [], people: [] };

/** What the queue can be filtered by; also masters that are in use no more, for old tickets. */
export async function filterChoices(masters: Masters): Promise<FilterChoices> {
	const [services, categories, units, people] = await Promise.all([
		masters.services.toArray(),
		masters.categories.toArray(),
		masters.units.toArray(),
		masters.people.toArray()
	]);
	return {
		services: services.sort((a, b) => bySaid(a.name, b.name)),
		categories: categories.sort((a, b) => a.order - b.order),
		units: units.sort((a, b) => a.code.localeCompare(b.code)),
		people: people
			.map(({ personId, name }) => ({ person: personId, name }))
			.sort((a, b) => a.name.localeCompare(b.name))
	};
}
