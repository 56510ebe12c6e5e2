import type { NamedPerson } from '#lib/domain/collection/collector.ts';
import { live } from '#lib/store/live.svelte.ts';
import type { BillingOffice } from '../office.ts';

/** Everybody of the office, by name; empty until read. To be called while a component is made. */
export function livePeople(office: BillingOffice): { readonly all: readonly NamedPerson[] } {
	const people = live(
		() => office.org.people,
		async (table): Promise<NamedPerson[]> =>
			(await table.toArray())
				.map(({ personId, name }) => ({ id: personId, name }))
				.sort((a, b) => a.name.localeCompare(b.name, 'id'))
	);
	return {
		get all() {
			return people.current ?? [];
		}
	};
}
