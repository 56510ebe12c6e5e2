import { expose, wrap, type Remote } from 'comlink';
import type { Person } from '#lib/domain/access/person.ts';
import type { FirstDatabaseKind, ProductDoc } from '#lib/domain/registry.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import type { Result } from '#lib/domain/result.ts';
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
import { FieldView } from '#lib/features/billing/ledger/field-view.ts';
import { LedgerFeed, readKept } from '#lib/features/billing/ledger/ledger-feed.ts';
import { LedgerView } from '#lib/features/billing/ledger/ledger-view.ts';
import type { Unsigned } from '#lib/features/billing/office.ts';
import type { AcceptedSource } from '#lib/importer/acceptance/accepted-source.ts';
import type { ContainerProblem } from '#lib/store/backup/container.ts';
import { preferRestored } from '#lib/store/backup/prefer-restored.ts';
import { readBackup, type Restored } from '#lib/store/backup/read-backup.ts';
import type { Signer } from '#lib/store/backup/signature.ts';
import { writeBackup } from '#lib/store/backup/write-backup.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { FileStore } from '#lib/store/files/file-store.ts';
import { Recorder, type RecordProblem } from '#lib/store/recorder.ts';
import { unsentOf } from '#lib/sync/unsent.ts';
import { ownUnsent } from '#lib/sync/unsent-files.ts';
import { writeExchange, type ExchangeContent } from './exchange.ts';
import { lazyBankMatcher, type LazyBankMatcher } from './lazy-bank-matcher.ts';
import { LazyDesk } from './lazy-desk.ts';
import { lazyDashboard, type LazyDashboard } from './lazy-dashboard.ts';
import { ofTheFirstStart, readSettings, settingsOf, type Settings } from './first-settings.ts';
import type { OpenOptions } from './open-options.ts';
import { OfficeFiles } from './office-files.ts';
import { distrustStrangers, openEngines, openSync, storeIds } from './opening.ts';
import { ServerExchange } from './server-exchange.ts';

/** A person's databases, opened in the worker, with the ledger that follows them. */
export class OfficeStore {
	readonly engines: Readonly<Record<FirstDatabaseKind, Engine>>;
	readonly recorder: Recorder;
	readonly feed: LedgerFeed;
	readonly view: LedgerView;
	readonly field: FieldView;
	readonly files: OfficeFiles;
	readonly dashboard: LazyDashboard;
	readonly bankMatcher: LazyBankMatcher;
	readonly desk: LazyDesk;
	readonly #fileStore: FileStore;
	readonly exchange: ServerExchange;
	/** Whether a database was here before and is not any more: emptied, or replaced by another. */
	readonly isLost: boolean;
	#settings: Settings;
	readonly #person: Person;
	readonly #listeners = new Set<() => void>();
	#accepting: AbortController | null = null;
	#deskFiles: OfficeFiles | null = null;

	private constructor(
		engines: Readonly<Record<FirstDatabaseKind, Engine>>,
		recorder: Recorder,
		feed: LedgerFeed,
		fileStore: FileStore,
		person: Person,
		settings: Settings,
		isLost: boolean,
		device: string
	) {
		this.isLost = isLost;
		this.engines = engines;
		this.recorder = recorder;
		this.feed = feed;
		this.#fileStore = fileStore;
		this.#person = person;
		this.exchange = new ServerExchange((server) =>
			openSync(engines, fileStore, recorder, person, server)
		);
		this.files = new OfficeFiles(fileStore, () => this.exchange.sync);
		this.#settings = settings;
		const clock = () => clockView(Date.now(), this.#settings.office.zone, this.#settings.reminders);
		this.view = new LedgerView(feed.ledger, clock);
		this.field = new FieldView(feed.ledger, clock);
		this.bankMatcher = lazyBankMatcher(feed.ledger);
		const deskClock = () => ({ nowMs: Date.now(), zone: this.#settings.office.zone });
		this.desk = new LazyDesk(person, device, engines.org, deskClock);
		this.dashboard = lazyDashboard(engines.billing, () => this.#settings);
	}

	static async open(options: OpenOptions): Promise<OfficeStore> {
		const { person, device, server } = options;
		const engines = await openEngines(person);
		const { billing, org, files } = engines;
		const [kept, isLost, recorder, known] = await Promise.all([
			readKept(billing),
			distrustStrangers(engines, options.known),
			Recorder.open(engines, person, device),
			readSettings(org)
		]);
		const fileStore = new FileStore(files, recorder);
		if (server && !known) {
			await (await openSync(engines, fileStore, recorder, person, server)).loadMasterData();
		}
		const settings = known ?? (await settingsOf(engines, recorder, options));
		const feed = await LedgerFeed.open(billing, settings.reminders.usualDueDay, kept);
		const store = new OfficeStore(
			engines,
			recorder,
			feed,
			fileStore,
			person,
			settings,
			isLost,
			device
		);
		billing.onChange(() => void store.#follow());
		org.onChange(() => void store.#readSettings());
		// While the page draws its frame, and before it asks.
		setTimeout(() => store.view.sortAhead());
		// Screens can be there before the exchange, and its code, are.
		if (server) void store.exchange.join(server);
		return store;
	}

	/** Photos and documents of tickets. */
	async deskFiles(): Promise<OfficeFiles> {
		const { files } = await this.desk.get();
		return (this.#deskFiles ??= new OfficeFiles(files, () => this.exchange.sync));
	}

	/** What the databases are known by. */
	async ids(): Promise<StoreIds> {
		return storeIds(this.engines);
	}

	/** How many documents no server has, as far as is known here. */
	async unsent(): Promise<number> {
		const { billing, org } = this.engines;
		const files = await ownUnsent(this.#fileStore, this.#person.id);
		return (await unsentOf(billing)) + (await unsentOf(org)) + files.length;
	}

	/** Calls back after every change of the ledger or of what it is measured against. */
	listen(listener: () => void): void {
		this.#listeners.add(listener);
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
		await this.exchange.stop();
		const { server } = this.exchange;
		await this.#fileStore.bytes.distrust();
		for (const engine of Object.values(this.engines)) await engine.newGeneration();
		if (server) await this.exchange.join(server);
		return restored;
	}

	/** Seals what the server does not have yet, or all of it, for another device; signed. */
	async writeExchange(passphrase: string, signer: Signer, content: ExchangeContent): Promise<Blob> {
		await this.exchange.opened();
		const { officeName } = this.#settings.office;
		const label = { officeName, personName: this.#person.name };
		return writeExchange(
			this.engines,
			passphrase,
			signer,
			label,
			content,
			this.exchange.sync?.brought()
		);
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
