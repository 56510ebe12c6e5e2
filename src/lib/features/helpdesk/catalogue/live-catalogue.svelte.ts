import type { Category, Pic, Service, Unit, WorkCalendar } from '#lib/domain/desk/masters.ts';
import { bySaid } from '#lib/i18n/said.ts';
import { live, type Live } from '#lib/store/live.svelte.ts';
import type { Helpdesk } from '../helpdesk.ts';

/** What requesters see of the master data. */
export interface Catalogue {
	/** Active ones, by name. */
	readonly services: readonly Service[];
	/** Active ones, in the office's order. */
	readonly categories: readonly Category[];
	readonly units: readonly Unit[];
	readonly pics: readonly Pic[];
	readonly calendars: readonly WorkCalendar[];
	/** All there are: a ticket outlives the service that it was filed for. */
	readonly known: {
		readonly services: readonly Service[];
		readonly categories: readonly Category[];
	};
}

/** The catalogue, kept current. To be called while a component is made. */
export function liveCatalogue({ masters }: Pick<Helpdesk, 'masters'>): Live<Catalogue> {
	return live(
		() => masters,
		async (tables) => {
			const [services, categories, units, pics, calendars] = await Promise.all([
				tables.services.toArray(),
				tables.categories.toArray(),
				tables.units.toArray(),
				tables.pics.toArray(),
				tables.calendars.toArray()
			]);
			return {
				services: services
					.filter(({ active }) => active)
					.sort((one, other) => bySaid(one.name, other.name)),
				categories: categories
					.filter(({ active }) => active)
					.sort((one, other) => one.order - other.order),
				units,
				pics,
				calendars,
				known: { services, categories }
			};
		}
	);
}
