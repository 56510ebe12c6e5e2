import { filesOf } from '#lib/domain/access/databases.ts';
import { mayWrite } from '#lib/domain/access/may-write.ts';
import type { Person } from '#lib/domain/access/person.ts';
import type { Doc } from '#lib/domain/document.ts';
import type { FileDoc } from '#lib/domain/files/file.ts';
import type { FirstDatabaseKind } from '#lib/domain/registry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { FileStore } from '#lib/store/files/file-store.ts';
import type { Recorder } from '#lib/store/recorder.ts';
import { Connection } from '#lib/sync/connection.ts';
import { DeviceRegistration, type DeviceOnServer } from '#lib/sync/device-registration.ts';
import { billingOf, ORG } from '#lib/sync/membership.ts';
import { SyncLog } from '#lib/sync/sync-log.ts';
import { whoIsSignedIn } from '#lib/sync/server-session.ts';
import { SyncProblem } from '#lib/sync/sync-problem.ts';
import type { Synced } from '#lib/sync/synced.ts';
import { SyncedDatabase } from '#lib/sync/synced-database.ts';
import { SyncedFiles, type FetchProblem } from '#lib/sync/synced-files.ts';
import { Syncer } from '#lib/sync/syncer.ts';
import type { SyncStatus } from '#lib/sync/sync-status.ts';

/** Where a store is kept alike with. */
export interface ServerOfStore {
	/** The address of the server's databases. */
	readonly base: string;
	readonly device: DeviceOnServer;
}

/** The server's time comes in whole seconds, over a line: what is less may be no difference at all. */
const MEASURED_TO_MS = 2_000;

/** Keeps a person's databases alike with the server's, as long as the worker lives. */
export class StoreSync {
	readonly #connection: Connection;
	readonly #org: SyncedDatabase;
	readonly #billing: SyncedDatabase;
	readonly #files: SyncedFiles;
	readonly #all: readonly Synced[];
	readonly #checkSession: () => Promise<void>;
	readonly #syncer: Syncer;
	#listener: (status: SyncStatus) => void = () => undefined;

	private constructor(
		connection: Connection,
		org: SyncedDatabase,
		billing: SyncedDatabase,
		files: SyncedFiles,
		log: SyncLog,
		recorder: Recorder,
		person: Person,
		device: DeviceOnServer
	) {
		const registration = new DeviceRegistration(connection, org.engine, device);
		this.#connection = connection;
		this.#org = org;
		this.#billing = billing;
		this.#files = files;
		// Photos come last: what they prove is there before them.
		this.#all = [org, billing, files];
		this.#checkSession = () => checkSession(connection, device.account);
		this.#syncer = new Syncer(connection, this.#all, log, {
			lockName: `satuloket-sync-${device.personId}`,
			maySettle: (doc, previous) => mayWrite(person, asDoc(doc), asDoc(previous)).ok,
			mayExchange: this.#checkSession,
			onExchanged: async (database) => {
				if (database === org) await registration.keep();
			},
			onStatus: (status) => this.#listener(status),
			onFetched: async () => {
				await recorder.witness();
				const offset = connection.clockOffsetMs ?? 0;
				if (Math.abs(offset) > MEASURED_TO_MS) recorder.correctClock(offset);
			}
		});
	}

	static async open(
		engines: Readonly<Record<FirstDatabaseKind, Engine>>,
		fileStore: FileStore,
		recorder: Recorder,
		person: Person,
		{ base, device }: ServerOfStore
	): Promise<StoreSync> {
		const connection = new Connection(base, device.account);
		const branch = billingOf(device.branch);
		const [org, billing, files] = await Promise.all([
			SyncedDatabase.open(engines.org, connection, ORG, person.id),
			SyncedDatabase.open(engines.billing, connection, branch, person.id),
			SyncedFiles.open(fileStore, connection, filesOf(branch), person.id)
		]);
		const log = await SyncLog.open(engines.org);
		return new StoreSync(connection, org, billing, files, log, recorder, person, device);
	}

	/** Fetches the settings, templates and people of the organisation. Throws a `SyncProblem`. */
	async loadMasterData(): Promise<void> {
		await this.#checkSession();
		const { isSlow } = this.#connection.line;
		await this.#org.exchange(isSlow, new AbortController().signal, () => undefined);
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
	brought(): Readonly<Record<FirstDatabaseKind, number>> {
		const [org, billing, files] = [this.#org, this.#billing, this.#files];
		return { org: org.broughtSeq, billing: billing.broughtSeq, files: files.broughtSeq };
	}

	/** Documents of files, from here or else from the server. Throws a `SyncProblem`. */
	async documentsOf(ids: readonly string[]): Promise<FileDoc[]> {
		return this.#files.documents(ids, this.#checkSession);
	}

	/** The bytes of a file that is not here. */
	fetchFile(id: string): Promise<Result<Blob, FetchProblem>> {
		return this.#files.fetch(id, this.#checkSession);
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

/** The rules begin with a look at the id and a parse: until then it is a document by name only. */
function asDoc(doc: AnyDoc): Doc {
	return doc as AnyDoc & Doc;
}

/**
 * The server turns away each request that comes with another's session; a CouchDB does not know of
 * that, and is asked before each round. Asking also makes the session last.
 */
async function checkSession(connection: Connection, account: string): Promise<void> {
	const signedIn = await whoIsSignedIn(connection);
	if (signedIn?.name !== account) {
		throw signedIn === null
			? new SyncProblem('signed-out', '')
			: new SyncProblem('signed-in-as-another', signedIn.name);
	}
}
