import { expose, wrap, type Remote } from 'comlink';
import { ulid } from 'ulid';
import type { Person } from '#lib/domain/access/person.ts';
import {
	defaultHolidays,
	defaultOfficeSettings,
	defaultReminderSettings
} from '#lib/domain/billing/default-settings.ts';
import type { DatabaseKind, ProductDoc } from '#lib/domain/registry.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { Result } from '#lib/domain/result.ts';
import type { OfficeSettings, ReminderSettings } from '#lib/domain/settings.ts';
import {
	acceptImport,
	type AcceptedRun,
	type AcceptProblem,
	type AcceptProgress,
	type ImportOrigin
} from '#lib/features/billing/import/accept-import.ts';
import { StoredKnowledge } from '#lib/features/billing/import/known-source.ts';
import { undoImport, type UndoProblem } from '#lib/features/billing/import/undo-import.ts';
import { clockView } from '#lib/features/billing/ledger/clock-view.ts';
import { LedgerFeed } from '#lib/features/billing/ledger/ledger-feed.ts';
import { LedgerView } from '#lib/features/billing/ledger/ledger-view.ts';
import type { Unsigned } from '#lib/features/billing/office.ts';
import { sampleDocs } from '#lib/features/billing/sample/sample-docs.ts';
import { officialTemplates } from '#lib/messaging/official-templates.ts';
import type { AcceptedSource } from '#lib/importer/acceptance/accepted-source.ts';
import type { ContainerProblem } from '#lib/store/backup/container.ts';
import { preferRestored } from '#lib/store/backup/prefer-restored.ts';
import { readBackup, type Restored } from '#lib/store/backup/read-backup.ts';
import {
	takeExchange,
	type Exchanged,
	type ExchangeProblem
} from '#lib/store/backup/exchange-file.ts';
import type { Signer } from '#lib/store/backup/signature.ts';
import { writeBackup } from '#lib/store/backup/write-backup.ts';
import { databaseName, derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { Recorder, type RecordProblem } from '#lib/store/recorder.ts';
import { unsentOf } from '#lib/sync/unsent.ts';
import type { SyncStatus } from '#lib/sync/syncer.ts';
import type { ServerOfStore, StoreSync } from './store-sync.ts';

export interface OpenOptions {
	readonly person: Person;
	readonly device: string;
	/** For a store that is new. */
	readonly officeName: string;
	readonly today: CalendarDate;
	/** Fills a new store with the sample list. */
	readonly withSample: boolean;
	/** The ids that the databases had when they were last open; null: nobody knows of any. */
	readonly known: StoreIds | null;
	/** The server that the store is kept alike with; null: the device is alone. */
	readonly server: ServerOfStore | null;
}

/** What goes into a file for another device. */
export interface ExchangeContent {
	readonly branch: string;
	/** All documents; else those that the server does not have yet. */
	readonly isWhole: boolean;
	readonly madeAtMs: number;
}

/** A person's databases, opened in the worker, with the ledger that follows them. */
export class OfficeStore {
	readonly engines: Readonly<Record<DatabaseKind, Engine>>;
	readonly recorder: Recorder;
	readonly feed: LedgerFeed;
	readonly view: LedgerView;
	/** Null: nobody has joined a server. */
	sync: StoreSync | null;
	/** Whether a database was here before and is not any more: emptied, or replaced by another. */
	readonly isLost: boolean;
	#settings: { office: OfficeSettings; reminders: ReminderSettings };
	#server: ServerOfStore | null;
	readonly #person: Person;
	readonly #listeners = new Set<() => void>();
	#onSync: ((status: SyncStatus | null) => void) | null = null;
	#accepting: AbortController | null = null;

	private constructor(
		engines: Readonly<Record<DatabaseKind, Engine>>,
		recorder: Recorder,
		feed: LedgerFeed,
		person: Person,
		settings: { office: OfficeSettings; reminders: ReminderSettings },
		isLost: boolean,
		server: ServerOfStore | null,
		sync: StoreSync | null
	) {
		this.sync = sync;
		this.isLost = isLost;
		this.#server = server;
		this.engines = engines;
		this.recorder = recorder;
		this.feed = feed;
		this.#person = person;
		this.#settings = settings;
		this.view = new LedgerView(feed.ledger, () =>
			clockView(Date.now(), this.#settings.office.zone, this.#settings.reminders)
		);
	}

	static async open(options: OpenOptions): Promise<OfficeStore> {
		const { person, device } = options;
		const [billing, org] = await Promise.all([
			openEngine(person, 'billing'),
			openEngine(person, 'org')
		]);
		const engines = { billing, org };
		const isLost = await distrustStrangers(engines, options.known);
		const recorder = await Recorder.open(engines, person, device);
		const sync = options.server && (await openSync(engines, recorder, person, options.server));
		if (sync && !(await readSettings(org))) await sync.loadMasterData();
		const settings = await settingsOf(org, recorder, options);
		const feed = await LedgerFeed.open(billing, settings.reminders.usualDueDay);
		const store = new OfficeStore(
			engines,
			recorder,
			feed,
			person,
			settings,
			isLost,
			options.server,
			sync
		);
		billing.onChange(() => void store.#follow());
		org.onChange(() => void store.#readSettings());
		sync?.start();
		return store;
	}

	/** Keeps alike with a server from now on; the person has signed in to it. */
	async join(server: ServerOfStore): Promise<void> {
		this.#server = server;
		await this.sync?.stop();
		this.sync = await openSync(this.engines, this.recorder, this.#person, server);
		if (this.#onSync) this.sync.listen(this.#onSync);
		this.sync.start();
	}

	/** Goes on alone; what waits to be sent stays here. */
	async leave(): Promise<void> {
		this.#server = null;
		await this.sync?.stop();
		this.sync = null;
		this.#onSync?.(null);
	}

	/** What the databases are known by. */
	async ids(): Promise<StoreIds> {
		const { billing, org } = this.engines;
		const [{ uuid: ofBilling }, { uuid: ofOrg }] = await Promise.all([billing.meta(), org.meta()]);
		return { billing: ofBilling, org: ofOrg };
	}

	/** How many documents no server has, as far as is known here. */
	async unsent(): Promise<number> {
		const counts = await Promise.all(Object.values(this.engines).map(unsentOf));
		return counts.reduce((sum, count) => sum + count, 0);
	}

	/** Calls back after every change of the ledger or of what it is measured against. */
	listen(listener: () => void): void {
		this.#listeners.add(listener);
	}

	/** Calls back now, where there is a server, and whenever something of sync changes. */
	listenToSync(listener: (status: SyncStatus | null) => void): void {
		this.#onSync = listener;
		this.sync?.listen(listener);
	}

	record(docs: readonly Unsigned<ProductDoc>[]): Promise<Result<void, RecordProblem>> {
		return this.recorder.record(docs as unknown as AnyDoc[]);
	}

	/** Seals everything into one file. */
	writeBackup(
		passphrase: string,
		madeAtMs: number,
		onProgress: (done: number, total: number) => void
	): Promise<Blob> {
		const { officeName } = this.#settings.office;
		const label = { officeName, personName: this.#person.name, madeAtMs };
		return writeBackup(this.engines, passphrase, label, { onProgress });
	}

	/**
	 * Merges a backup in; derived rows and the ledger follow by themselves. The databases are others
	 * from then on: what was agreed with a server before is looked at anew.
	 */
	async readBackup(
		file: Blob,
		passphrase: string,
		onProgress: (done: number) => void
	): Promise<Result<Restored, ContainerProblem>> {
		const before = await this.engines.org.states(ofTheFirstStart());
		const restored = await readBackup(this.engines, file, passphrase, { onProgress });
		await preferRestored(this.engines.org, before);
		if (!restored.ok) return restored;
		const server = this.#server;
		await this.sync?.stop();
		for (const engine of Object.values(this.engines)) await engine.newGeneration();
		if (server) await this.join(server);
		return restored;
	}

	/** Seals what the server does not have yet, or all of it, for another device; signed. */
	writeExchange(
		passphrase: string,
		signer: Signer,
		{ branch, isWhole, madeAtMs }: ExchangeContent
	): Promise<Blob> {
		const { officeName } = this.#settings.office;
		const label = { officeName, personName: this.#person.name, madeAtMs, branch };
		const since = isWhole ? undefined : this.sync?.brought();
		return writeBackup(this.engines, passphrase, label, { signer, ...(since ? { since } : {}) });
	}

	/** Takes in what another device sealed. */
	takeExchange(
		file: Blob,
		passphrase: string,
		branch: string
	): Promise<Result<Exchanged, ExchangeProblem>> {
		return takeExchange(this.engines, file, passphrase, branch);
	}

	/** Answers an importer's questions at the other end of the port. */
	serveKnown(port: MessagePort): void {
		expose(new StoredKnowledge(this.engines.billing), port);
	}

	/** Stores the import that answers at the other end of the port. */
	async acceptImport(
		port: MessagePort,
		origin: ImportOrigin,
		onProgress: AcceptProgress
	): Promise<Result<AcceptedRun, AcceptProblem>> {
		const source: Remote<AcceptedSource> = wrap<AcceptedSource>(port);
		this.#accepting = new AbortController();
		try {
			const store = { engine: this.engines.billing, recorder: this.recorder, feed: this.feed };
			const { signal } = this.#accepting;
			return await acceptImport(store, source, origin, onProgress, signal);
		} finally {
			this.#accepting = null;
			port.close();
		}
	}

	/** Calls off the import that is being stored; nothing of it stays. */
	cancelImport(): void {
		this.#accepting?.abort(new Error('called off'));
	}

	undoImport(run: string, reason: string): Promise<Result<void, UndoProblem>> {
		return undoImport(this.engines.billing, this.recorder, run, reason);
	}

	async #follow(): Promise<void> {
		await this.feed.catchUp();
		this.#tell();
	}

	async #readSettings(): Promise<void> {
		const settings = await readSettings(this.engines.org);
		if (settings) this.#settings = settings;
		await this.feed.assumeDueDay(this.#settings.reminders.usualDueDay);
		this.#tell();
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}

/** Most devices are alone: PouchDB is loaded when there is a server. */
async function openSync(
	engines: Readonly<Record<DatabaseKind, Engine>>,
	recorder: Recorder,
	person: Person,
	server: ServerOfStore
): Promise<StoreSync> {
	const { StoreSync } = await import('./store-sync.ts');
	return StoreSync.open(engines, recorder, person, server);
}

/**
 * Whether a database is not the one that was here before. What lies in it is then held to have come
 * from nowhere: nothing that was agreed with a server counts, and all is loaded from there again.
 */
async function distrustStrangers(
	engines: Readonly<Record<DatabaseKind, Engine>>,
	known: StoreIds | null
): Promise<boolean> {
	if (known === null) return false;
	let isLost = false;
	for (const [kind, engine] of Object.entries(engines) as [DatabaseKind, Engine][]) {
		if ((await engine.meta()).uuid === known[kind]) continue;
		isLost = true;
		await engine.forgetLocals(() => false);
	}
	return isLost;
}

function openEngine(person: Person, kind: DatabaseKind): Promise<Engine> {
	return Engine.open(databaseName(person.id, kind), {
		schema: schemas[kind],
		derivations: derivations[kind],
		newUuid: ulid
	});
}

/** Documents that every new office is given: whoever restores into one means the backup's. */
function ofTheFirstStart(): string[] {
	const year = new Date().getFullYear();
	return ['setting:office', 'setting:reminders', `holidays:${year}`, `holidays:${year + 1}`];
}

type Settings = { office: OfficeSettings; reminders: ReminderSettings };

async function readSettings(org: Engine): Promise<Settings | null> {
	const states = await org.states(['setting:office', 'setting:reminders']);
	const [office, reminders] = ['setting:office', 'setting:reminders'].map((id) => states.get(id));
	if (!office || !reminders) return null;
	return {
		office: { _id: office.id, ...office.body } as unknown as OfficeSettings,
		reminders: { _id: reminders.id, ...reminders.body } as unknown as ReminderSettings
	};
}

/** The settings that are there, or the ones that a new office begins with, templates included. */
async function settingsOf(
	org: Engine,
	recorder: Recorder,
	{ person, officeName, today, withSample }: OpenOptions
): Promise<Settings> {
	const known = await readSettings(org);
	if (known) return known;
	// The official texts are signed by nobody here: on every device they are the same documents.
	await org.write(officialTemplates() as unknown as AnyDoc[], { newEdits: true });
	const thisYear = Number(today.slice(0, 4));
	// Another tab may be making the same start: whoever is first is right.
	await recorder.record([
		{ _id: `person:${person.id}`, type: 'person', personId: person.id, name: person.name },
		defaultOfficeSettings(officeName),
		defaultReminderSettings(),
		defaultHolidays(thisYear),
		defaultHolidays(thisYear + 1)
	] as unknown as AnyDoc[]);
	if (withSample) await recorder.record([], { asGiven: sampleDocs(today) as unknown as AnyDoc[] });
	const settings = await readSettings(org);
	if (!settings) throw new Error('the first settings could not be kept');
	return settings;
}
