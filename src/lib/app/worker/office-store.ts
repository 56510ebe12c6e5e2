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
import type { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { FileStore } from '#lib/store/files/file-store.ts';
import { Recorder, type RecordProblem } from '#lib/store/recorder.ts';
import { unsentOf } from '#lib/sync/unsent.ts';
import { ownUnsent } from '#lib/sync/unsent-files.ts';
import { lazyBankMatcher, type LazyBankMatcher } from './lazy-bank-matcher.ts';
import { LazyDesk } from './lazy-desk.ts';
import { lazyDashboard, type LazyDashboard } from './lazy-dashboard.ts';
import { readSettings, settingsOf, type Settings } from './first-settings.ts';
import type { OpenOptions } from './open-options.ts';
import { OfficeFiles } from './office-files.ts';
import { openEngines, openSync } from './opening.ts';
import { distrustStrangers, storeIds } from './store-ids.ts';
import { ServerExchange } from './server-exchange.ts';
import { StoreCopies } from './store-copies.ts';

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
	readonly copies: StoreCopies;
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
		{ device, known }: OpenOptions
	) {
		this.isLost = isLost;
		this.engines = engines;
		this.recorder = recorder;
		this.feed = feed;
		this.#fileStore = fileStore;
		this.#person = person;
		const deskClock = () => ({ nowMs: Date.now(), zone: this.#settings.office.zone });
		this.desk = new LazyDesk(person, device, engines.org, recorder, deskClock, known);
		this.exchange = new ServerExchange(async (server) => {
			const desk = await this.desk.get();
			return openSync({ engines, files: fileStore, recorder, person, desk }, server);
		});
		this.files = new OfficeFiles(fileStore, () => this.exchange.sync?.fileSource('files') ?? null);
		this.#settings = settings;
		this.copies = new StoreCopies({
			engines,
			desk: this.desk,
			files: fileStore,
			exchange: this.exchange,
			person,
			officeName: () => this.#settings.office.officeName
		});
		const clock = () => clockView(Date.now(), this.#settings.office.zone, this.#settings.reminders);
		this.view = new LedgerView(feed.ledger, clock);
		this.field = new FieldView(feed.ledger, clock);
		this.bankMatcher = lazyBankMatcher(feed.ledger);
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
			const parts = { engines, files: fileStore, recorder, person, desk: null };
			await (await openSync(parts, server)).loadMasterData();
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
			options
		);
		billing.onChange(() => void store.#follow());
		org.onChange(() => void store.#readSettings());
		// While the page draws its frame, and before it asks.
		setTimeout(() => store.view.sortAhead());
		// Screens can be there before the exchange, and its code, are.
		// Where it cannot be opened, whoever looks at how things stand is told.
		if (server) store.exchange.join(server).catch(() => undefined);
		return store;
	}

	/** Photos and documents of tickets. */
	async deskFiles(): Promise<OfficeFiles> {
		const { files } = await this.desk.get();
		return (this.#deskFiles ??= new OfficeFiles(
			files,
			() => this.exchange.sync?.fileSource('desk-files') ?? null
		));
	}

	/** What the databases are known by. */
	async ids(): Promise<StoreIds> {
		return storeIds(this.engines);
	}

	/** How many documents no server has, as far as is known here. */
	async unsent(): Promise<number> {
		const { billing, org } = this.engines;
		const desk = await this.desk.get();
		const facts = await Promise.all([billing, org, desk.engines.desk].map(unsentOf));
		const files = await Promise.all(
			[this.#fileStore, desk.files].map((store) => ownUnsent(store, this.#person.id))
		);
		return facts.reduce((sum, count) => sum + count, 0) + files.flat().length;
	}

	/** Calls back after every change of the ledger or of what it is measured against. */
	listen(listener: () => void): void {
		this.#listeners.add(listener);
	}

	record(docs: readonly Unsigned<ProductDoc>[]): Promise<Result<void, RecordProblem>> {
		return this.recorder.record(docs as unknown as AnyDoc[]);
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
