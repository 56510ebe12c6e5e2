import type { Person } from '#lib/domain/access/person.ts';
import type { DeskClock } from '#lib/features/helpdesk/ledger/desk-view.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { DeskStore } from './desk-store.ts';

/** The helpdesk of a store: opened, with its code, by whoever asks first. */
export class LazyDesk {
	readonly #open: () => Promise<DeskStore>;
	#opening: Promise<DeskStore> | null = null;

	constructor(person: Person, device: string, org: Engine, clock: () => DeskClock) {
		this.#open = async () => {
			const { DeskStore } = await import('./desk-store.ts');
			return DeskStore.open(person, device, org, clock);
		};
	}

	/** Null: nobody has asked for it yet. */
	get begun(): Promise<DeskStore> | null {
		return this.#opening;
	}

	get(): Promise<DeskStore> {
		return (this.#opening ??= this.#open().catch((error: unknown) => {
			// Whoever asks next tries again.
			this.#opening = null;
			throw error;
		}));
	}
}
