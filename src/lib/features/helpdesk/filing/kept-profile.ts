import type { Person } from '#lib/domain/access/person.ts';

/** Who asks, as a form has it: nothing is missing, everything may be empty. */
export interface Profile {
	readonly name: string;
	readonly nip: string;
	readonly department: string;
	readonly email: string;
	readonly phone: string;
}

/** What a person said of themselves the last time, on this device. */
export class KeptProfile {
	readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
	readonly #person: Pick<Person, 'id' | 'name'>;

	constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, person: Pick<Person, 'id' | 'name'>) {
		this.#storage = storage;
		this.#person = person;
	}

	/** Only the name, where nothing was kept yet. */
	read(): Profile {
		const kept = readObject(this.#storage.getItem(this.#key));
		const textOf = (field: keyof Profile) => (typeof kept[field] === 'string' ? kept[field] : '');
		return {
			name: textOf('name') || this.#person.name,
			nip: textOf('nip'),
			department: textOf('department'),
			email: textOf('email'),
			phone: textOf('phone')
		};
	}

	/** Whether they have filed here before. */
	get isKnown(): boolean {
		return this.#storage.getItem(this.#key) !== null;
	}

	keep({ name, nip, department, email, phone }: Profile): void {
		this.#storage.setItem(this.#key, JSON.stringify({ name, nip, department, email, phone }));
	}

	/** Ends with the person, as all that goes from the device with them. */
	get #key(): string {
		return `satuloket.requester.${this.#person.id}`;
	}
}

function readObject(text: string | null): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text ?? '{}');
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}
