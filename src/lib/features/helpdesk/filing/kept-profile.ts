import type { Person } from '#lib/domain/access/person.ts';
import { isRecord } from '../is-record.ts';

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

	/** False where the browser has no room for it. */
	keep({ name, nip, department, email, phone }: Profile): boolean {
		try {
			this.#storage.setItem(this.#key, JSON.stringify({ name, nip, department, email, phone }));
			return true;
		} catch {
			return false;
		}
	}

	/** Ends with the person, as all that goes from the device with them. */
	get #key(): string {
		return `satuloket.requester.${this.#person.id}`;
	}
}

function readObject(text: string | null): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text ?? '{}');
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}
