import type { Person } from '#lib/domain/access/person.ts';
import type { DeskClock } from '#lib/features/helpdesk/ledger/desk-view.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { Recorder } from '#lib/store/recorder.ts';
import type { DeskStore } from './desk-store.ts';
import { SEED_DUE } from './first-settings.ts';

/** The helpdesk of a store: opened, with its code, by whoever asks first. */
export class LazyDesk {
	readonly #open: () => Promise<DeskStore>;
	readonly #opened = Promise.withResolvers<DeskStore>();
	#opening: Promise<DeskStore> | null = null;

	/** `recorder` keeps master data; `known` are the ids that databases had when they were last open. */
	constructor(
		person: Person,
		device: string,
		org: Engine,
		recorder: Recorder,
		clock: () => DeskClock,
		known: StoreIds | null
	) {
		this.#open = async () => {
			const { DeskStore } = await import('./desk-store.ts');
			const desk = await DeskStore.open(person, device, org, clock, known);
			if ((await org.getLocal(SEED_DUE)) !== null) {
				// Once in the life of an office.
				const { seedDesk } = await import('./seed-desk.ts');
				await seedDesk(org, recorder);
			}
			this.#opened.resolve(desk);
			return desk;
		};
	}

	/** Resolves once somebody has asked for it and it is open. */
	get opened(): Promise<DeskStore> {
		return this.#opened.promise;
	}

	get(): Promise<DeskStore> {
		return (this.#opening ??= this.#open().catch((error: unknown) => {
			// Whoever asks next tries again.
			this.#opening = null;
			throw error;
		}));
	}
}
