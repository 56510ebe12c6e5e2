import { sortKeys, type Sorting } from './filter.ts';

type ListName = 'bills' | 'customers';

/** The order in which a person last had a list on this device. */
export class KeptSorting {
	readonly #storage: Storage;
	readonly #key: string;

	constructor(storage: Storage, list: ListName, personId: string) {
		this.#storage = storage;
		// Ends with the person, as all that goes from the device with them.
		this.#key = `satuloket.sorting.${list}.${personId}`;
	}

	/** Null where none was chosen yet, or what was kept makes no sense any more. */
	read(): Sorting | null {
		const kept = this.#storage.getItem(this.#key);
		const by = sortKeys.find((key) => key === kept?.replace(/^-/, ''));
		return by === undefined ? null : { by, descending: kept!.startsWith('-') };
	}

	keep({ by, descending }: Sorting): void {
		this.#storage.setItem(this.#key, `${descending ? '-' : ''}${by}`);
	}
}
