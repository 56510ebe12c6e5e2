import type { DatabaseKind } from '#lib/domain/registry.ts';

/**
 * Which database is which: an id that a database gets when it is made, and never again. A kind that a
 * version before this did not have yet is not there.
 */
export type StoreIds = Readonly<Partial<Record<DatabaseKind, string>>>;

const KEY = 'satuloket.stores';

/**
 * Which stores this device had, kept beside the databases: a store that has another id, or none, is
 * not the one that was here.
 */
export class KnownStores {
	readonly #storage: Storage;

	constructor(storage: Storage) {
		this.#storage = storage;
	}

	of(personId: string): StoreIds | null {
		return this.#all()[personId] ?? null;
	}

	remember(personId: string, ids: StoreIds): void {
		this.#write({ ...this.#all(), [personId]: ids });
	}

	forget(personId: string): void {
		const { [personId]: _gone, ...others } = this.#all();
		this.#write(others);
	}

	#all(): Readonly<Record<string, StoreIds>> {
		try {
			return JSON.parse(this.#storage.getItem(KEY) ?? '{}') as Record<string, StoreIds>;
		} catch {
			return {};
		}
	}

	#write(all: Readonly<Record<string, StoreIds>>): void {
		this.#storage.setItem(KEY, JSON.stringify(all));
	}
}
