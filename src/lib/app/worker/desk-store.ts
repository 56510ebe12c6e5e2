import { ulid } from 'ulid';
import type { Person } from '#lib/domain/access/person.ts';
import type { DeskDatabaseKind, ProductDoc } from '#lib/domain/registry.ts';
import type { Result } from '#lib/domain/result.ts';
import { DeskView, type DeskClock } from '#lib/features/helpdesk/ledger/desk-view.ts';
import type { Unsigned } from '#lib/features/helpdesk/helpdesk.ts';
import { schemas } from '#lib/store/databases.ts';
import { deskDerivations } from '#lib/store/desk-derivations.ts';
import { deskDatabaseName, deskPlaceOf, type DeskPlace } from '#lib/store/desk-databases.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import { eraseDesk } from '#lib/store/erase.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import { FileStore } from '#lib/store/files/file-store.ts';
import { Recorder, type RecordProblem } from '#lib/store/recorder.ts';
import type { DeskEngines } from './desk-engines.ts';
import { moveDesk } from './move-desk.ts';
import { distrustStrangers, storeIds, type OpenEngines } from './store-ids.ts';

/** What somebody has of the helpdesk on this device: the whole desk, or their own mailbox. */
export class DeskStore {
	readonly place: DeskPlace;
	readonly engines: DeskEngines;
	readonly recorder: Recorder;
	readonly files: FileStore;
	/** Whether a database was here before and is not any more: emptied, or replaced by another. */
	readonly isLost: boolean;
	readonly #org: Engine;
	readonly #clock: () => DeskClock;
	#view: Promise<DeskView> | null = null;

	private constructor(
		place: DeskPlace,
		engines: DeskEngines,
		recorder: Recorder,
		org: Engine,
		clock: () => DeskClock,
		isLost: boolean
	) {
		this.isLost = isLost;
		this.#clock = clock;
		this.place = place;
		this.engines = engines;
		this.recorder = recorder;
		this.files = new FileStore(engines['desk-files'], recorder);
		this.#org = org;
	}

	/**
	 * Opens the databases that fit the person's roles. Where the others are still here, the roles have
	 * changed: what the person recorded and no server has goes along, the rest is erased. `known` are the
	 * ids that databases had when they were last open.
	 */
	static async open(
		person: Person,
		device: string,
		org: Engine,
		clock: () => DeskClock,
		known: StoreIds | null
	): Promise<DeskStore> {
		const place = deskPlaceOf(person.roles);
		const isInMailbox = place === 'mailbox';
		const engines = await openEngines(person.id, place);
		const isLost = await distrustStrangers(named(engines, place), known);
		const other = isInMailbox ? 'desk' : 'mailbox';
		if (await isHere(person.id, other)) {
			const before = await openEngines(person.id, other);
			await moveDesk(before, engines, person, isInMailbox);
			for (const engine of Object.values(before)) engine.close();
			await eraseDesk(person.id, other);
		}
		const recorder = await Recorder.open(engines, person, device, Date.now, isInMailbox);
		return new DeskStore(place, engines, recorder, org, clock, isLost);
	}

	/** Made at the first question: it reads all that it is asked about. */
	view(): Promise<DeskView> {
		return (this.#view ??= DeskView.open(this.engines.desk, this.#org, this.#clock).catch(
			(error: unknown) => {
				// Whoever asks next tries again.
				this.#view = null;
				throw error;
			}
		));
	}

	/** What the databases are known by. */
	ids(): Promise<StoreIds> {
		return storeIds(named(this.engines, this.place));
	}

	/** Keeps what belongs to the helpdesk; master data goes the way of all others. */
	record(docs: readonly Unsigned<ProductDoc>[]): Promise<Result<void, RecordProblem>> {
		return this.recorder.record(docs as unknown as AnyDoc[]);
	}

	/** Calls back after each change of tickets and of master data. */
	listen(listener: () => void): void {
		this.engines.desk.onChange(listener);
		this.#org.onChange(listener);
	}
}

async function openEngines(personId: string, place: DeskPlace): Promise<DeskEngines> {
	const open = (kind: DeskDatabaseKind) =>
		Engine.open(deskDatabaseName(personId, kind, place), {
			schema: schemas[kind],
			derivations: kind === 'desk' ? deskDerivations : [],
			newUuid: ulid
		});
	const [desk, files] = await Promise.all([open('desk'), open('desk-files')]);
	return { desk, 'desk-files': files };
}

function named({ desk, 'desk-files': files }: DeskEngines, place: DeskPlace): OpenEngines {
	return { [place]: desk, [`${place}-files`]: files };
}

async function isHere(personId: string, place: DeskPlace): Promise<boolean> {
	const name = deskDatabaseName(personId, 'desk', place);
	return (await indexedDB.databases()).some((database) => database.name === name);
}
