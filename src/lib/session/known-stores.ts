import type { FirstDatabaseKind } from '#lib/domain/registry.ts';

/** The databases of the helpdesk: those of the desk, or those of a person's own mailbox. */
export type DeskStoreKind = 'desk' | 'desk-files' | 'mailbox' | 'mailbox-files';

export type StoreKind = FirstDatabaseKind | DeskStoreKind;

/**
 * Which database is which: an id that a database gets when it is made, and never again. A kind that a
 * version before this did not have yet is not there, nor one that was never opened.
 */
export type StoreIds = Readonly<Partial<Record<StoreKind, string>>>;

const deskKinds: ReadonlySet<string> = new Set<DeskStoreKind>([
	'desk',
	'desk-files',
	'mailbox',
	'mailbox-files'
]);
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

	/**
	 * The same for the databases of the helpdesk, which are opened later than the others. Those that it
	 * had before are forgotten: where roles changed, they went.
	 */
	rememberDesk(personId: string, ids: StoreIds): void {
		const before = Object.entries(this.of(personId) ?? {});
		const others = before.filter(([kind]) => !deskKinds.has(kind));
		this.remember(personId, { ...Object.fromEntries(others), ...ids });
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
