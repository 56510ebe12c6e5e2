import { proxy, transfer, type Remote } from 'comlink';
import { ulid } from 'ulid';
import type { Account } from '#lib/domain/billing/account.ts';
import type { HandOverSummary, UnnamedCash } from '#lib/domain/collection/cash-rows.ts';
import { defaultCollectionSettings } from '#lib/domain/billing/default-settings.ts';
import { holidayNames } from '#lib/domain/billing/contact-hours.ts';
import type {
	CollectionSettings,
	Holidays,
	OfficeSettings,
	ReminderSettings
} from '#lib/domain/settings.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import type { BillingOffice, BillingTables, OrgTables } from '#lib/features/billing/office.ts';
import type { DevicePerson } from '#lib/session/device-db.ts';
import type { Signer } from '#lib/store/backup/signature.ts';
import { databaseName } from '#lib/store/databases.ts';
import { live } from '#lib/store/live.svelte.ts';
import { StoreReader } from '#lib/store/reader.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import type { SyncProblemCode } from '#lib/sync/sync-problem.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import { thisDevice } from './device-name.ts';
import { deviceSeals, publicKeyOf } from './device-seals.ts';
import type { Opened, ServerOfStore, StoreWorker } from './worker/client.ts';

export interface OpenStore extends Opened {
	readonly worker: Remote<StoreWorker>;
	readonly tables: BillingTables;
	readonly org: OrgTables;
	/** All master data, for screens that need more of it than every screen does. */
	readonly orgReader: StoreReader;
	/** As they were when the store was opened; null where there were none yet. */
	readonly settings: Settings | null;
	/** What this device signs for others with. */
	readonly signer: Signer;
	/** Calls back now and after every change of the ledger; returns what stops it. */
	onLedgerChange(listener: () => void): () => void;
	close(): void;
}

/**
 * Opens a person's store: the worker for writing, the tables for reading. Refused where it is empty
 * and what it has to begin with could not be fetched.
 */
export async function openStore(
	worker: Remote<StoreWorker>,
	person: DevicePerson,
	signer: Signer,
	officeName: string,
	known: StoreIds | null
): Promise<Result<OpenStore, SyncProblemCode>> {
	const billing = new StoreReader(databaseName(person.id, 'billing'), 'billing');
	const org = new StoreReader(databaseName(person.id, 'org'), 'org');
	const orgTables: OrgTables = {
		templates: org.table('templates'),
		settings: org.table('settings'),
		holidays: org.table('holidays'),
		people: org.table('people'),
		devices: org.table('devices')
	};
	const open = async () =>
		worker.open({
			person: { id: person.id, name: person.name, roles: person.roles },
			device: signer.device,
			officeName,
			today: localTime(Date.now(), 'WIB').date,
			withSample: person.practice,
			known,
			server: await serverOf(person, signer)
		});
	const read = async () => {
		await Promise.all([billing.open(), org.open()]);
		return readSettings(orgTables);
	};
	// A store that has been here before is opened at both ends at once; a new one by the worker first.
	const [opened, settings] =
		known === null ? [await open(), await read()] : await Promise.all([open(), read()]);
	if (!opened.ok) {
		billing.close();
		org.close();
		return opened;
	}
	const listeners = new Set<() => void>();
	void worker.listen(proxy(() => listeners.forEach((listener) => listener())));
	return succeed({
		...opened.value,
		worker,
		signer,
		tables: {
			customers: billing.table('customers'),
			bills: billing.table('bills'),
			payments: billing.table('payments'),
			reminders: billing.table('reminders'),
			outcomes: billing.table('outcomes'),
			promises: billing.table('promises'),
			pauses: billing.table('pauses'),
			absences: billing.table('absences'),
			reversals: billing.table('reversals'),
			visits: billing.table('visits'),
			creditUses: billing.table('creditUses'),
			distinctions: billing.table('distinctions'),
			adjustments: billing.table('adjustments'),
			verdicts: billing.table('verdicts'),
			plans: billing.table('plans'),
			disputes: billing.table('disputes'),
			settlements: billing.table('settlements'),
			assignments: billing.table('assignments'),
			proposals: billing.table('proposals'),
			reviews: billing.table('reviews'),
			unions: billing.table('unions'),
			handOvers: billing.table('handOvers'),
			cashReceipts: billing.table('cashReceipts'),
			bankLines: billing.table('bankLines'),
			bankStatements: billing.table('bankStatements'),
			bankSkips: billing.table('bankSkips'),
			bankLinks: billing.table('bankLinks'),
			bankRecipes: billing.table('bankRecipes'),
			importRuns: billing.table('importRuns'),
			recipes: billing.table('recipes'),
			queues: billing.table('queues'),
			views: billing.table('views'),
			accounts: billing.table<Account>('accounts'),
			unnamedCash: billing.table<UnnamedCash>('unnamedCash'),
			handOverSummaries: billing.table<HandOverSummary>('handOverSummaries')
		},
		org: orgTables,
		orgReader: org,
		settings,
		onLedgerChange(listener) {
			listeners.add(listener);
			listener();
			return () => listeners.delete(listener);
		},
		close() {
			billing.close();
			org.close();
		}
	});
}

/** The databases lie under the address that the app came from. */
export async function serverOf(
	{ id, server }: DevicePerson,
	signer: Signer
): Promise<ServerOfStore | null> {
	if (!server) return null;
	const { account, branch, device: deviceId } = server;
	const publicKey = await publicKeyOf(signer);
	const device = { deviceId, personId: id, account, branch, publicKey, ...thisDevice() };
	return { base: location.origin, device };
}

export interface Settings {
	readonly office: OfficeSettings;
	readonly reminders: ReminderSettings;
	readonly collection: BillingOffice['settings']['collection'];
	readonly holidays: ReadonlyMap<string, string>;
	/** Names of people, by id. */
	readonly people: ReadonlyMap<string, string>;
}

/** The settings as they are now. To be called while a component is made. */
export function liveSettings({ org, settings }: OpenStore): {
	readonly current: Settings | null | undefined;
} {
	return live(() => org, readSettings, settings ?? undefined);
}

async function readSettings({ settings, holidays, people }: OrgTables): Promise<Settings | null> {
	const [[office, reminders, collection], allHolidays, everybody] = await Promise.all([
		settings.bulkGet(['setting:office', 'setting:reminders', 'setting:collection']),
		holidays.toArray(),
		people.toArray()
	]);
	if (!office || !reminders) return null;
	return {
		office: office as OfficeSettings,
		reminders: reminders as ReminderSettings,
		collection: (collection as CollectionSettings | undefined) ?? defaultCollectionSettings(),
		holidays: holidayNames(allHolidays as Holidays[]),
		people: new Map(everybody.map(({ personId, name }) => [personId, name]))
	};
}

/** What screens of bills and customers work with. */
export function billingOffice(
	store: OpenStore,
	person: DevicePerson,
	settings: () => Settings,
	disputeTickets: BillingOffice['disputeTickets']
): BillingOffice {
	return {
		person: { id: person.id, name: person.name, roles: person.roles },
		isPractice: person.practice,
		tables: store.tables,
		org: store.org,
		ledger: store.worker.ledger as unknown as BillingOffice['ledger'],
		field: store.worker.field as unknown as BillingOffice['field'],
		ownOrder: {
			read: () => store.worker.ownOrder(),
			keep: (customerNos) => store.worker.keepOwnOrder(customerNos)
		},
		matchBankLines: (lines, recorded) => store.worker.matchBankLines(lines, recorded),
		onLedgerChange: (listener) => store.onLedgerChange(listener),
		record: (docs) => store.worker.record(docs),
		discard: (docs) => store.worker.discard(docs),
		imports: {
			serveKnown: (port) => store.worker.serveKnown(transfer(port, [port])),
			accept: (port, origin, onProgress) =>
				store.worker.acceptImport(transfer(port, [port]), origin, proxy(onProgress)),
			cancel: () => store.worker.cancelImport(),
			undo: (run, reason) => store.worker.undoImport(run, reason)
		},
		files: {
			keep: (file, meta) => store.worker.keepFile(file, meta),
			documents: (ids) => store.worker.fileDocuments(ids),
			async open(id) {
				const opened = await store.worker.openFile(id);
				return opened.ok ? opened.value : null;
			}
		},
		nameOf: (personId) => settings().people.get(personId) ?? personId,
		newId: (type) => `${type}:${ulid()}`,
		seals: deviceSeals(store.signer, person, store.org),
		disputeTickets,
		nextReceiptNo: () => store.worker.nextReceiptNo(),
		nextVoucherNo: () => store.worker.nextVoucherNo(),
		get settings() {
			return settings();
		}
	};
}
