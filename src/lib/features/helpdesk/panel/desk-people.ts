import type { DeskMasterTables } from '../helpdesk.ts';

/** Somebody that a ticket can be given to. */
export interface DeskPerson {
	readonly person: string;
	readonly name: string;
	/** The code of the unit that they are PIC of; empty for others. */
	readonly unit: string;
	/** A PIC, or somebody who has had tickets before: who a ticket usually goes to. */
	readonly isAtDesk: boolean;
}

type Masters = Pick<DeskMasterTables, 'people' | 'pics' | 'units'>;

/**
 * Who a ticket can be given to: the person themselves, then the PICs who have an account, with their
 * unit, and those of `atDesk`, who have had tickets before, then everybody else of the directory, by
 * name. Roles stand on the server only; a person who may not work at the desk sees nothing of it.
 */
export async function deskPeople(
	masters: Masters,
	me: { readonly id: string; readonly name: string },
	atDesk: readonly string[] = []
): Promise<readonly DeskPerson[]> {
	const [people, pics, units] = await Promise.all([
		masters.people.toArray(),
		masters.pics.toArray(),
		masters.units.toArray()
	]);
	const codes = new Map(units.map(({ slug, code }) => [slug, code]));
	const hasActed = new Set(atDesk);
	const found = new Map<string, DeskPerson>();
	for (const { person, name, unit, active } of pics) {
		if (active && person) {
			found.set(person, { person, name, unit: codes.get(unit) ?? '', isAtDesk: true });
		}
	}
	for (const { personId, name } of people) {
		if (found.has(personId)) continue;
		found.set(personId, { person: personId, name, unit: '', isAtDesk: hasActed.has(personId) });
	}
	const self = found.get(me.id) ?? { person: me.id, name: me.name, unit: '' };
	found.set(me.id, { ...self, isAtDesk: true });
	return [...found.values()].sort(
		(a, b) =>
			Number(b.person === me.id) - Number(a.person === me.id) ||
			Number(b.isAtDesk) - Number(a.isAtDesk) ||
			Number(b.unit !== '') - Number(a.unit !== '') ||
			a.name.localeCompare(b.name)
	);
}

/** People whose name or unit has what was typed. */
export function peopleNamed(people: readonly DeskPerson[], typed: string): readonly DeskPerson[] {
	const sought = typed.trim().toLowerCase();
	return people.filter(({ name, unit }) => `${name} ${unit}`.toLowerCase().includes(sought));
}
