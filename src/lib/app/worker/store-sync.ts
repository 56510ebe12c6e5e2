import { NO_BRANCH } from '#lib/domain/access/account-roles.ts';
import { DESK } from '#lib/domain/access/carrying.ts';
import { filesOf, mailboxOf } from '#lib/domain/access/databases.ts';
import { mayWrite } from '#lib/domain/access/may-write.ts';
import { BILLING_ROLES, hasRole, sameRoles, type Person } from '#lib/domain/access/person.ts';
import type { Doc } from '#lib/domain/document.ts';
import type { FileDoc } from '#lib/domain/files/file.ts';
import type { DatabaseKind, FirstDatabaseKind } from '#lib/domain/registry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { FileStore } from '#lib/store/files/file-store.ts';
import type { Recorder } from '#lib/store/recorder.ts';
import { Connection } from '#lib/sync/connection.ts';
import { DeviceRegistration, type DeviceOnServer } from '#lib/sync/device-registration.ts';
import { billingOf, ORG, standingOf } from '#lib/sync/membership.ts';
import { SyncLog } from '#lib/sync/sync-log.ts';
import { whoIsSignedIn } from '#lib/sync/server-session.ts';
import { SyncProblem } from '#lib/sync/sync-problem.ts';
import type { Synced } from '#lib/sync/synced.ts';
import { SyncedDatabase } from '#lib/sync/synced-database.ts';
import { SyncedFiles, type FetchProblem } from '#lib/sync/synced-files.ts';
import { Syncer } from '#lib/sync/syncer.ts';
import type { SyncStatus } from '#lib/sync/sync-status.ts';
import type { DeskStore } from './desk-store.ts';

/** Where a store is kept alike with. */
export interface ServerOfStore {
	/** The address of the server's databases. */
	readonly base: string;
	readonly device: DeviceOnServer;
}

/** The server's time comes in whole seconds, over a line: what is less may be no difference at all. */
const MEASURED_TO_MS = 2_000;

/** What is kept alike. */
export interface SyncedStore {
	readonly engines: Readonly<Record<FirstDatabaseKind, Engine>>;
	readonly files: FileStore;
	readonly recorder: Recorder;
	readonly person: Person;
	/** The helpdesk; null where only the master data is wanted now. */
	readonly desk: DeskStore | null;
}

/** Where the bytes and documents of files come from that are not here. */
export interface FileSource {
	/** Documents of files, from here or else from the server. Throws a `SyncProblem`. */
	documents(ids: readonly string[]): Promise<FileDoc[]>;
	/** The bytes of a file that is not here. */
	fetch(id: string): Promise<Result<Blob, FetchProblem>>;
}

/** Keeps a person's databases alike with the server's, as long as the worker lives. */
export class StoreSync {
	readonly #connection: Connection;
	readonly #kept: KeptAlike;
	readonly #all: readonly Synced[];
	readonly #checkSession: () => Promise<void>;
	readonly #syncer: Syncer;
	#listener: (status: SyncStatus) => void = () => undefined;

	private constructor(
		connection: Connection,
		kept: KeptAlike,
		log: SyncLog,
		{ recorder, desk, person }: SyncedStore,
		device: DeviceOnServer
	) {
		const registration = new DeviceRegistration(connection, kept.org.engine, device);
		this.#connection = connection;
		this.#kept = kept;
		// Photos come last: what they prove is there before them.
		const { org, billing, files, desk: ofDesk, 'desk-files': ofDeskFiles } = kept;
		const inOrder = [org, billing, files, ofDesk, ofDeskFiles];
		this.#all = inOrder.filter((database) => database !== undefined);
		this.#checkSession = () => checkSession(connection, device, person);
		const recorders = desk ? [recorder, desk.recorder] : [recorder];
		this.#syncer = new Syncer(connection, this.#all, log, {
			lockName: `satuloket-sync-${device.personId}`,
			maySettle: (doc, previous) => mayWrite(person, asDoc(doc), asDoc(previous)).ok,
			mayExchange: this.#checkSession,
			onExchanged: async (database) => {
				if (database === org) await registration.keep();
			},
			onStatus: (status) => this.#listener(status),
			onFetched: async () => {
				const offset = connection.clockOffsetMs ?? 0;
				for (const each of recorders) {
					await each.witness();
					if (Math.abs(offset) > MEASURED_TO_MS) each.correctClock(offset);
				}
			}
		});
	}

	static async open(store: SyncedStore, { base, device }: ServerOfStore): Promise<StoreSync> {
		const connection = new Connection(base, device.account);
		const kept = await keptAlike(store, connection, device.branch);
		const log = await SyncLog.open(store.engines.org);
		return new StoreSync(connection, kept, log, store, device);
	}

	/** Fetches the settings, templates and people of the organisation. Throws a `SyncProblem`. */
	async loadMasterData(): Promise<void> {
		await this.#checkSession();
		const { isSlow } = this.#connection.line;
		await this.#kept.org.exchange(isSlow, new AbortController().signal, () => undefined);
	}

	start(): void {
		self.addEventListener('online', () => this.#syncer.nudge());
		this.#syncer.start();
	}

	listen(listener: (status: SyncStatus) => void): void {
		this.#listener = listener;
		void this.#syncer.status().then(listener);
	}

	nudge(): void {
		this.#syncer.nudge();
	}

	/** Up to where the server has what was written here, by kind of database. */
	brought(): Readonly<Partial<Record<DatabaseKind, number>>> {
		const kept = Object.entries(this.#kept) as [DatabaseKind, Synced][];
		return Object.fromEntries(kept.map(([kind, { broughtSeq }]) => [kind, broughtSeq]));
	}

	/** Files of bills or of tickets; null where they are not kept alike. */
	fileSource(kind: 'files' | 'desk-files'): FileSource | null {
		const files = this.#kept[kind];
		if (!files) return null;
		return {
			documents: (ids) => files.documents(ids, this.#checkSession),
			fetch: (id) => files.fetch(id, this.#checkSession)
		};
	}

	/** Offers everything anew, what the server did not take included. */
	async offerAgain(): Promise<void> {
		for (const database of this.#all) await database.offerAgain();
		this.#syncer.nudge();
	}

	stop(): Promise<void> {
		return this.#syncer.stop();
	}
}

interface KeptAlike {
	readonly org: SyncedDatabase;
	readonly billing?: SyncedDatabase;
	readonly files?: SyncedFiles;
	readonly desk?: SyncedDatabase;
	readonly 'desk-files'?: SyncedFiles;
}

/** Bills are of a branch and for who works with them; the helpdesk is for everybody, whole or as their own mailbox. */
async function keptAlike(
	{ engines, files, person, desk }: SyncedStore,
	connection: Connection,
	branch: string
): Promise<KeptAlike> {
	const open = (engine: Engine, name: string) =>
		SyncedDatabase.open(engine, connection, name, person.id);
	const openFiles = (store: FileStore, name: string) =>
		SyncedFiles.open(store, connection, filesOf(name), person.id);
	const billing = billingOf(branch);
	const ofDesk = desk?.place === 'desk' ? DESK : mailboxOf(person.id);
	const isOfBills = branch !== NO_BRANCH && hasRole(person, ...BILLING_ROLES);
	return {
		org: await open(engines.org, ORG),
		...(!isOfBills
			? {}
			: { billing: await open(engines.billing, billing), files: await openFiles(files, billing) }),
		...(desk === null || ofDesk === null
			? {}
			: {
					desk: await open(desk.engines.desk, ofDesk),
					'desk-files': await openFiles(desk.files, ofDesk)
				})
	};
}

/** The rules begin with a look at the id and a parse: until then it is a document by name only. */
function asDoc(doc: AnyDoc): Doc {
	return doc as AnyDoc & Doc;
}

/**
 * The server turns away each request that comes with another's session; a CouchDB does not know of
 * that, and is asked before each round. Asking also makes the session last, and tells of roles that the
 * office has given or taken since the store was opened.
 */
async function checkSession(
	connection: Connection,
	{ account, branch }: DeviceOnServer,
	person: Person
): Promise<void> {
	const signedIn = await whoIsSignedIn(connection);
	if (signedIn?.name !== account) {
		throw signedIn === null
			? new SyncProblem('signed-out', '')
			: new SyncProblem('signed-in-as-another', signedIn.name);
	}
	const now = standingOf(signedIn, branch);
	if (now.branch !== branch || !sameRoles(now.roles, person.roles)) {
		throw new SyncProblem('roles-changed', '');
	}
}
