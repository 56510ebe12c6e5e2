import type { FileDoc } from '#lib/domain/files/file.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { ancestryOf } from '#lib/store/engine/read.ts';
import type { DocState } from '#lib/store/engine/row.ts';
import type { FileStore } from '#lib/store/files/file-store.ts';
import type { Connection } from './connection.ts';
import type { DatabaseStatus } from './database-status.ts';
import { NOTHING_YET, type FilesState } from './files-state.ts';
import { RemoteDatabase } from './remote-database.ts';
import { RemoteFiles } from './remote-files.ts';
import { syncProblem, type SyncProblemCode } from './sync-problem.ts';
import type { Exchanged, Synced } from './synced.ts';
import { SYNC_STATE } from './unsent.ts';
import { ownUnsent } from './unsent-files.ts';

/** Documents asked about in one request. */
const AT_ONCE = 100;

/** Throws a `SyncProblem` where it must not be asked: somebody else is signed in, for example. */
type MayAsk = () => Promise<void>;

/** Why a file of somebody else could not be fetched. */
export type FetchProblem =
	| { readonly code: SyncProblemCode; readonly detail: string }
	| { readonly code: 'file-missing' }
	/** The server's bytes are not those that the document tells of. */
	| { readonly code: 'file-damaged' };

/**
 * Files of the device and the server's. What was kept here is brought, one by one; what others kept
 * is fetched when somebody opens it.
 */
export class SyncedFiles implements Synced {
	readonly name: string;
	readonly isFetched = false;
	readonly #files: FileStore;
	readonly #remote: RemoteDatabase;
	readonly #remoteFiles: RemoteFiles;
	readonly #person: string;
	#markId = '';
	#state: FilesState;

	private constructor(
		files: FileStore,
		connection: Connection,
		name: string,
		person: string,
		state: FilesState
	) {
		this.name = name;
		this.#files = files;
		this.#remote = new RemoteDatabase(connection, name);
		this.#remoteFiles = new RemoteFiles(connection, name);
		this.#person = person;
		this.#state = state;
	}

	/** `name` is the database's on the server, `person` who works here. */
	static async open(
		files: FileStore,
		connection: Connection,
		name: string,
		person: string
	): Promise<SyncedFiles> {
		const known = (await files.engine.getLocal(SYNC_STATE)) as unknown as FilesState | null;
		const synced = new SyncedFiles(files, connection, name, person, known ?? NOTHING_YET);
		synced.#markId = `_local/files-of-${(await files.engine.meta()).uuid}`;
		return synced;
	}

	get engine(): Engine {
		return this.#files.engine;
	}

	get broughtSeq(): number {
		return this.#state.broughtSeq;
	}

	async exchange(
		_isSlow: boolean,
		signal: AbortSignal,
		onProgress: () => void
	): Promise<Exchanged> {
		await this.#recogniseServer();
		const { seq } = await this.engine.meta();
		const brought = await this.#bring(signal, onProgress);
		if (this.#state.isMarkDue) await this.#leaveMark();
		await this.#remember({ broughtSeq: seq, lastSuccessMs: Date.now() });
		await this.#files.makeRoom();
		return { fetched: 0, brought };
	}

	async hasNews(): Promise<boolean> {
		return (await this.engine.meta()).seq !== this.#state.broughtSeq;
	}

	/** Files are large and few: they are looked at as a whole. */
	bringNext(): Promise<null> {
		return Promise.resolve(null);
	}

	/** Nothing is fetched before somebody opens it. */
	fetchNext(): Promise<number> {
		return Promise.resolve(0);
	}

	async status(): Promise<DatabaseStatus> {
		const denied = new Set(this.#state.denied.map(({ id }) => id));
		const own = await ownUnsent(this.#files, this.#person);
		const waiting = own.filter(({ id }) => !denied.has(id));
		const stamps = waiting.map(({ body }) => String(body['at'])).sort();
		return {
			name: this.name,
			waiting: waiting.length,
			waitingSince: stamps[0] ?? null,
			lastSuccessMs: this.#state.lastSuccessMs,
			denied: this.#state.denied,
			disputed: [],
			loading: null,
			documents: (await this.engine.meta()).count
		};
	}

	async offerAgain(): Promise<void> {
		await this.#files.bytes.distrust();
		await this.#remember({ broughtSeq: 0, denied: [] });
	}

	/**
	 * Documents with their thumbnails, from here or else from the server. Throws a `SyncProblem`;
	 * `mayAsk` does as well where the server must not be asked now.
	 */
	async documents(ids: readonly string[], mayAsk: MayAsk): Promise<FileDoc[]> {
		const here = new Set((await this.#files.documents(ids)).map(({ _id }) => _id));
		const absent = [...new Set(ids)].filter((id) => !here.has(id));
		if (absent.length > 0) await mayAsk();
		for (let from = 0; from < absent.length; from += AT_ONCE) {
			const wanted = absent.slice(from, from + AT_ONCE);
			await this.#files.takeDocuments(await this.#remoteFiles.documents(wanted));
		}
		return this.#files.documents(ids);
	}

	/** The bytes of a file that is not here, checked and kept. */
	async fetch(id: string, mayAsk: MayAsk): Promise<Result<Blob, FetchProblem>> {
		try {
			await mayAsk();
			const [doc] = await this.documents([id], () => Promise.resolve());
			if (!doc) return refuse({ code: 'file-missing' });
			const bytes = await this.#remoteFiles.bytes(id, doc.size);
			const taken = await this.#files.takeBytes(doc, bytes);
			return taken ? succeed(taken) : refuse({ code: 'file-damaged' });
		} catch (error) {
			const { code, message: detail } = syncProblem(error);
			return refuse(code === 'missing' ? { code: 'file-missing' } : { code, detail });
		}
	}

	/** Gives how many files the server did not have before. */
	async #bring(signal: AbortSignal, onProgress: () => void): Promise<number> {
		const denied = new Set(this.#state.denied.map(({ id }) => id));
		const unsafe = (await this.#files.bytes.unsafe()).filter(({ id }) => !denied.has(id));
		let brought = 0;
		for (let from = 0; from < unsafe.length; from += AT_ONCE) {
			const ids = unsafe.slice(from, from + AT_ONCE).map(({ id }) => id);
			for (const state of await this.#lacking(ids)) {
				signal.throwIfAborted();
				if (await this.#bringOne(state, signal)) brought += 1;
				onProgress();
			}
		}
		return brought;
	}

	/** Which of these files are this person's to bring; those that the server has are noted as safe. */
	async #lacking(ids: readonly string[]): Promise<DocState[]> {
		const states = [...(await this.engine.states(ids)).values()];
		if (states.length === 0) return [];
		const revs = Object.fromEntries(states.map(({ id, rev }) => [id, [rev]]));
		const missing = await this.#remote.missing(revs);
		await this.#files.bytes.markSafe(
			states.filter(({ id }) => !missing.has(id)).map(({ id }) => id)
		);
		const own = states.filter(({ id, body }) => missing.has(id) && body['by'] === this.#person);
		const others = new Set(await this.#takeOthers(own));
		return own.filter(({ id }) => !others.has(id)).sort((a, b) => a.seq - b.seq);
	}

	/**
	 * Where somebody else brought the same bytes first, theirs is the document: facts are not merged,
	 * and the bytes are there. Gives these.
	 */
	async #takeOthers(own: readonly DocState[]): Promise<string[]> {
		if (own.length === 0) return [];
		const docs = await this.#remoteFiles.documents(own.map(({ id }) => id));
		const taken = (await this.#files.takeDocuments(docs)).map(({ _id }) => _id);
		for (const { id, rev } of own) if (taken.includes(id)) await this.engine.purge(id, [rev]);
		await this.#files.bytes.markSafe(taken);
		return taken;
	}

	/** Whether the server took it. */
	async #bringOne({ id, rev, tree, body }: DocState, signal: AbortSignal): Promise<boolean> {
		const bytes = await this.#files.bytes.get(id);
		if (bytes === null) return false;
		if (!this.#state.isMarkDue) await this.#remember({ isMarkDue: true });
		const doc = { ...body, _id: id, _rev: rev, _revisions: ancestryOf(tree, rev) };
		const reason = await this.#remoteFiles.put(doc, bytes, signal);
		if (reason === null) await this.#files.bytes.markSafe([id]);
		else await this.#remember({ denied: [...this.#state.denied, { id, reason }] });
		return reason === null;
	}

	/** What was safe on a server that was set back has to be asked about again. */
	async #recogniseServer(): Promise<void> {
		const { mark, isMarkDue } = this.#state;
		if (mark === null || isMarkDue) return;
		const found = await this.#remoteFiles.mark(this.#markId);
		if (found === mark) return;
		await this.#files.bytes.distrust();
		await this.#remember({ mark: found, denied: [] });
	}

	async #leaveMark(): Promise<void> {
		const mark = await this.#remoteFiles.putMark(this.#markId, this.#state.mark);
		await this.#remember({ mark, isMarkDue: false });
	}

	async #remember(changes: Partial<FilesState>): Promise<void> {
		this.#state = { ...this.#state, ...changes };
		await this.engine.replaceLocal({ _id: SYNC_STATE, ...this.#state });
	}
}
