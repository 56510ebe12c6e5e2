import type { FieldState } from './field-state.ts';

/** Somebody of the office, by the name that people and files write. */
export interface NamedPerson {
	readonly id: string;
	readonly name: string;
}

/**
 * Says whom a name means, as people write names: `  BUDI   Contoh ` is Budi Contoh. Null where nobody
 * is called so, and where several are: a guess would send somebody to another's customers.
 */
export function personByName(people: readonly NamedPerson[]): (name: string) => string | null {
	const byName = new Map<string, string | null>();
	for (const { id, name } of people) {
		const key = nameKey(name);
		if (key === '') continue;
		const known = byName.get(key);
		byName.set(key, known === undefined || known === id ? id : null);
	}
	// Files repeat a few names over thousands of rows.
	const asked = new Map<string, string | null>();
	return (name) => {
		let answer = asked.get(name);
		if (answer === undefined) {
			answer = byName.get(nameKey(name)) ?? null;
			asked.set(name, answer);
		}
		return answer;
	};
}

/**
 * Who works on a customer: whoever the last assignment says, who may be nobody. Where nobody has ever
 * assigned the customer it is the person whose name stands in the collector column of the import
 * (`given`, an empty text where there is none), or else nobody.
 */
export function collectorOf(
	state: Pick<FieldState, 'isAssigned' | 'collector'> | null,
	given: string,
	whoIs: (name: string) => string | null
): string | null {
	if (state?.isAssigned) return state.collector;
	return whoIs(given);
}

function nameKey(name: string): string {
	return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
