import type { Person } from '#lib/domain/access/person.ts';
import type { DeskClock } from '#lib/features/helpdesk/ledger/desk-view.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { Recorder } from '#lib/store/recorder.ts';
import type { DeskStore } from './desk-store.ts';
import { SEED_DUE } from './first-settings.ts';

/** The helpdesk of a store: opened, with its code, by whoever asks first. */
export class LazyDesk {
	readonly #open: () => Promise<DeskStore>;
	#opening: Promise<DeskStore> | null = null;

	/** `recorder` keeps master data. */
	constructor(
		person: Person,
		device: string,
		org: Engine,
		recorder: Recorder,
		clock: () => DeskClock
	) {
		this.#open = async () => {
			const { DeskStore } = await import('./desk-store.ts');
			const desk = await DeskStore.open(person, device, org, clock);
			if ((await org.getLocal(SEED_DUE)) !== null) {
				// Once in the life of an office.
				const { seedDesk } = await import('./seed-desk.ts');
				await seedDesk(org, recorder);
			}
			return desk;
		};
	}

	get(): Promise<DeskStore> {
		return (this.#opening ??= this.#open().catch((error: unknown) => {
			// Whoever asks next tries again.
			this.#opening = null;
			throw error;
		}));
	}
}
