import type { Canned, Pic, Service, Unit, Vendor } from '#lib/domain/desk/masters.ts';
import type { ChangeableField } from '#lib/domain/desk/ticket.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';
import type { DeskMasterTables } from '../helpdesk.ts';
import { bySaid } from '#lib/i18n/said.ts';

/** Masters that a ticket's panel needs. */
export interface PanelMasters {
	/** Those that tickets are filed for, by name. */
	readonly services: readonly Service[];
	/** Every service by its slug, also of old tickets. */
	readonly serviceOf: ReadonlyMap<string, Service>;
	readonly categoryNames: ReadonlyMap<string, Bilingual>;
	readonly units: readonly Unit[];
	readonly pics: readonly Pic[];
	readonly vendors: readonly Vendor[];
	readonly replies: readonly Canned[];
}

/** Reads the masters of the panel, those that are active where something is to be chosen from. */
export async function panelMasters(tables: DeskMasterTables): Promise<PanelMasters> {
	const [services, categories, units, pics, vendors, replies] = await Promise.all([
		tables.services.toArray(),
		tables.categories.toArray(),
		tables.units.toArray(),
		tables.pics.toArray(),
		tables.vendors.toArray(),
		tables.cannedReplies.toArray()
	]);
	return {
		services: services
			.filter(({ active, route }) => active && route === 'ticket')
			.sort((a, b) => bySaid(a.name, b.name)),
		serviceOf: new Map(services.map((service) => [service.slug, service])),
		categoryNames: new Map(categories.map(({ slug, name }) => [slug, name])),
		units: units.filter(({ active }) => active).sort((a, b) => a.code.localeCompare(b.code)),
		pics,
		vendors: vendors.filter(({ active }) => active).sort((a, b) => a.name.localeCompare(b.name)),
		replies
	};
}

/** The name of a service, category or unit; the slug where there is no such master any more. */
export function masterName(
	{ serviceOf, categoryNames, units }: PanelMasters,
	field: ChangeableField,
	slug: string,
	said: (text: Bilingual) => string
): string {
	if (field === 'unit') return units.find((unit) => unit.slug === slug)?.code ?? slug;
	const name = field === 'service' ? serviceOf.get(slug)?.name : categoryNames.get(slug);
	return name ? said(name) : slug;
}
