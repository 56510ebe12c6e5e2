import { expose, wrap } from 'comlink';
import type { Person } from '#lib/domain/access/person.ts';
import { OfficeFiles } from '#lib/app/worker/office-files.ts';
import { roles } from '#lib/domain/access/person.ts';
import type { FirstDatabaseKind, ProductDoc } from '#lib/domain/registry.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { AcceptedSource } from '#lib/importer/acceptance/accepted-source.ts';
import type { Accepted } from '#lib/importer/acceptance/accepted.ts';
import { acceptImport, type AcceptedRun } from '#lib/features/billing/import/accept-import.ts';
import { StoredKnowledge } from '#lib/features/billing/import/known-source.ts';
import { BankMatcher } from '#lib/features/billing/bank/bank-matcher.ts';
import { undoImport } from '#lib/features/billing/import/undo-import.ts';
import { clockView } from '#lib/features/billing/ledger/clock-view.ts';
import { FieldView } from '#lib/features/billing/ledger/field-view.ts';
import { LedgerFeed } from '#lib/features/billing/ledger/ledger-feed.ts';
import { LedgerView } from '#lib/features/billing/ledger/ledger-view.ts';
import type {
	BillingOffice,
	BillingTables,
	OrgTables,
	RecordProblem,
	Unsigned
} from '#lib/features/billing/office.ts';
import { newSigningKeys } from '#lib/store/backup/signature.ts';
import { signText } from '#lib/store/backup/signed-text.ts';
import { derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { FileStore } from '#lib/store/files/file-store.ts';
import { keepOwnOrder, ownOrderOf } from '#lib/store/own-order.ts';
import { nextNumber } from '#lib/store/receipt-numbers.ts';
import { Recorder } from '#lib/store/recorder.ts';
import { valueOf } from './an-import.ts';
import { NOW_MS, someSettings, TODAY } from './billing-records.ts';

export const sari: Person = { id: 'sari', name: 'Sari Contoh', roles };

/**
 * An office on a real store in the browser, without worker and page: what features work with. Time
 * stands still unless `nowMs` is moved.
 */
export class AnOffice {
	readonly engines: Readonly<Record<FirstDatabaseKind, Engine>>;
	readonly recorder: Recorder;
	readonly feed: LedgerFeed;
	readonly view: LedgerView;
	readonly field: FieldView;
	readonly office: BillingOffice;
	nowMs = NOW_MS;
	#accepting: AbortController | null = null;
	#ids = 0;

	private constructor(
		engines: Readonly<Record<FirstDatabaseKind, Engine>>,
		recorder: Recorder,
		feed: LedgerFeed,
		keys: CryptoKeyPair,
		clock: { nowMs: number },
		person: Person
	) {
		this.engines = engines;
		this.recorder = recorder;
		this.feed = feed;
		const settings = someSettings();
		const files = new OfficeFiles(new FileStore(engines.files, recorder), () => null);
		const now = () => clockView(clock.nowMs, settings.office.zone, settings.reminders);
		this.view = new LedgerView(feed.ledger, now);
		this.field = new FieldView(feed.ledger, now);
		this.office = {
			person,
			isPractice: false,
			tables: tablesOf(engines.billing),
			org: orgTablesOf(engines.org),
			// Asked directly: in the app a worker answers the same questions with promises.
			ledger: this.view as unknown as BillingOffice['ledger'],
			field: this.field as unknown as BillingOffice['field'],
			ownOrder: {
				read: () => ownOrderOf(engines.billing),
				keep: (customerNos) => keepOwnOrder(engines.billing, customerNos)
			},
			matchBankLines: (lines, recorded) =>
				Promise.resolve(new BankMatcher(feed.ledger).match(lines, recorded)),
			// There is no helpdesk beside it: a dispute is kept, and has no ticket.
			disputeTickets: {
				open: () => Promise.resolve(refuse({ code: 'storage-full' })),
				takenBack: () => Promise.resolve(succeed(null)),
				watch(_disputeId, listener) {
					listener(null);
					return () => undefined;
				}
			},
			onLedgerChange: () => () => undefined,
			record: (docs) => this.record(docs),
			discard: (docs) => recorder.discard(docs),
			imports: {
				serveKnown: (port) => {
					expose(new StoredKnowledge(engines.billing), port);
					return Promise.resolve();
				},
				accept: (port, origin, onProgress) => {
					this.#accepting = new AbortController();
					return acceptImport(
						{ engine: engines.billing, recorder, feed },
						wrap<AcceptedSource>(port),
						origin,
						onProgress,
						this.#accepting.signal
					);
				},
				cancel: () => {
					this.#accepting?.abort(new Error('called off'));
					return Promise.resolve();
				},
				undo: (run, reason) => undoImport(engines.billing, recorder, run, reason)
			},
			files: {
				keep: (file, meta) => files.keep(file, meta),
				documents: (ids) => files.documents(ids),
				open: async (id) => {
					const opened = await files.open(id);
					return opened.ok ? opened.value : null;
				}
			},
			seals: {
				device: 'laptop',
				sign: (text) => signText(keys, text),
				knownDevice: async (device) =>
					device === 'laptop'
						? { key: await crypto.subtle.exportKey('jwk', keys.publicKey), person: person.id }
						: null
			},
			nameOf: (personId) => personId,
			newId: (type) => `${type}:${String(++this.#ids).padStart(6, '0')}`,
			nextReceiptNo: () => nextNumber('receipt', engines.billing, 'A', () => 0),
			nextVoucherNo: () => nextNumber('voucher', engines.billing, 'A', () => 0),
			settings
		};
	}

	static async open(person: Person = sari): Promise<AnOffice> {
		const clock = { nowMs: NOW_MS };
		const name = `office-${crypto.randomUUID()}`;
		const [billing, org, files] = await Promise.all([
			openEngine(`${name}-billing`, 'billing'),
			openEngine(`${name}-org`, 'org'),
			openEngine(`${name}-files`, 'files')
		]);
		const engines = { billing, org, files };
		const recorder = await Recorder.open(engines, person, 'laptop', () => clock.nowMs);
		const feed = await LedgerFeed.open(billing, someSettings().reminders.usualDueDay);
		const keys = await newSigningKeys();
		const office = new AnOffice(engines, recorder, feed, keys, clock, person);
		Object.defineProperty(office, 'nowMs', {
			get: () => clock.nowMs,
			set: (ms: number) => (clock.nowMs = ms)
		});
		return office;
	}

	/** Records as a screen does, and lets the ledger follow. */
	async record(docs: readonly Unsigned<ProductDoc>[]): Promise<Result<void, RecordProblem>> {
		const kept = await this.recorder.record(docs as unknown as AnyDoc[]);
		await this.feed.catchUp();
		return kept;
	}

	/** Puts documents there as an import or another device would have. */
	async given(...docs: readonly ProductDoc[]): Promise<this> {
		const results = await this.engines.billing.write(docs as unknown as AnyDoc[], {
			allOrNothing: true
		});
		if (results.some(({ ok }) => !ok)) throw new Error('the given documents do not fit the store');
		await this.feed.catchUp();
		return this;
	}

	/** Stores an import as the page does. */
	async take(accepted: Accepted, fileName = 'daftar.xlsx'): Promise<AcceptedRun> {
		const source: AcceptedSource = {
			head: () => Promise.resolve(accepted.head),
			documents: (from, count) => Promise.resolve(accepted.documents(from, count))
		};
		return valueOf(
			await acceptImport(
				{ engine: this.engines.billing, recorder: this.recorder, feed: this.feed },
				source,
				{ fileName, sheet: 'Sheet1', today: TODAY },
				() => undefined,
				new AbortController().signal
			)
		);
	}

	/** Every document that is there, by id, as it would be synced. */
	async content(): Promise<Record<string, AnyDoc>> {
		const { changes } = await this.engines.billing.changesSince(0, 100_000);
		return Object.fromEntries(
			changes.filter(({ isDeleted }) => !isDeleted).map(({ id, body }) => [id, body])
		);
	}

	async close(): Promise<void> {
		// What still runs on the database would only hold its removal up.
		const engines = Object.values(this.engines);
		for (const engine of engines) engine.close();
		await Promise.all(engines.map((engine) => engine.destroy()));
	}
}

function openEngine(name: string, kind: FirstDatabaseKind): Promise<Engine> {
	return Engine.open(name, {
		schema: schemas[kind],
		derivations: derivations[kind],
		newUuid: () => crypto.randomUUID()
	});
}

function tablesOf(engine: Engine): BillingTables {
	return named(engine, [
		'customers',
		'bills',
		'payments',
		'reminders',
		'outcomes',
		'promises',
		'pauses',
		'absences',
		'reversals',
		'visits',
		'creditUses',
		'distinctions',
		'adjustments',
		'verdicts',
		'plans',
		'disputes',
		'settlements',
		'assignments',
		'proposals',
		'reviews',
		'unions',
		'handOvers',
		'cashReceipts',
		'bankLines',
		'bankStatements',
		'bankSkips',
		'bankLinks',
		'bankRecipes',
		'importRuns',
		'recipes',
		'queues',
		'views',
		'accounts',
		'unnamedCash',
		'handOverSummaries'
	]) as unknown as BillingTables;
}

function orgTablesOf(engine: Engine): OrgTables {
	return named(engine, [
		'templates',
		'settings',
		'holidays',
		'people',
		'devices'
	]) as unknown as OrgTables;
}

function named(engine: Engine, names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(names.map((name) => [name, engine.tables.dexie.table(name)]));
}
