import { expose } from 'comlink';
import Dexie from 'dexie';
import { ulid } from 'ulid';
import { derivations, schemas } from '#lib/store/databases.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import { Connection } from '#lib/sync/connection.ts';
import { RemoteDatabase } from '#lib/sync/remote-database.ts';
import { signIn } from '#lib/sync/server-session.ts';
import { SyncLog } from '#lib/sync/sync-log.ts';
import { SyncedDatabase } from '#lib/sync/synced-database.ts';
import { Syncer } from '#lib/sync/syncer.ts';

const PAGE = 1_000;
const SIX_INDEXES = '_id, customerNo, key, period, amount, dueOn, sourceStatus';
const never = new AbortController().signal;
const connection = new Connection(location.origin);

let engine: Engine | null = null;
let synced: SyncedDatabase | null = null;
let syncer: Syncer | null = null;

const api = {
	signIn: async (name: string, password: string): Promise<void> => {
		await signIn(connection, name, password, 'device-of-benches');
	},

	/** Opens an empty store that is joined to a database of the server. */
	async join(database: string): Promise<void> {
		engine = await Engine.open(`bench-${ulid()}`, {
			schema: schemas.billing,
			derivations: derivations.billing,
			newUuid: ulid
		});
		synced = await SyncedDatabase.open(engine, connection, database, 'sari');
	},

	async leave(): Promise<void> {
		await syncer?.stop();
		await engine?.destroy();
		syncer = null;
	},

	/** Everything that an exchange does; milliseconds. */
	async exchange(): Promise<number> {
		const from = performance.now();
		await synced!.exchange(false, never, () => undefined, { maySettle: () => true });
		return performance.now() - from;
	},

	count: async (): Promise<number> => (await engine!.meta()).count,

	/** The same pages into a bare table with six index entries a row; milliseconds. */
	async bareLoad(database: string): Promise<number> {
		const remote = new RemoteDatabase(connection, database);
		const dexie = new Dexie(`bare-${ulid()}`, { chromeTransactionDurability: 'strict' });
		dexie.version(1).stores({ rows: SIX_INDEXES });
		await dexie.open();
		const from = performance.now();
		for (let since: string | number = 0, isLast = false; !isLast;) {
			const page = await remote.page(since, PAGE, true);
			await dexie.table('rows').bulkPut(page.results.map(({ doc }) => doc));
			since = page.last_seq;
			isLast = page.results.length < PAGE;
		}
		const took = performance.now() - from;
		await dexie.delete();
		return took;
	},

	/** Records documents while there is no network. */
	async record(docs: AnyDoc[]): Promise<void> {
		await engine!.write(docs, { allOrNothing: true });
	},

	/** All rows of a table, as fast as Dexie gives them; milliseconds. */
	async readRows(table: string): Promise<number> {
		const from = performance.now();
		await engine!.tables.dexie.table(table).toArray();
		return performance.now() - from;
	},

	/** Stays online until it leaves. */
	async stayOnline(): Promise<void> {
		const quiet = Promise.withResolvers<void>();
		syncer = new Syncer(connection, [synced!], await SyncLog.open(synced!.engine), {
			lockName: ulid(),
			onStatus: ({ phase }) => {
				if (phase === 'idle') quiet.resolve();
			}
		});
		syncer.start();
		await quiet.promise;
	},

	/** Resolves with the wall clock once a document is here. */
	async seen(id: string): Promise<number> {
		const here = Promise.withResolvers<number>();
		const look = async () => {
			if (await engine!.state(id)) here.resolve(Date.now());
		};
		const end = engine!.onChange(() => void look());
		await look();
		return here.promise.finally(end);
	}
};

export type SyncBench = typeof api;

expose(api);
