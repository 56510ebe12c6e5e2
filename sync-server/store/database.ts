import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Attachments } from './attachments.ts';
import { insertMeta, MetaRow, type Meta } from './meta.ts';
import { schema, SCHEMA_VERSION } from './schema.ts';

/**
 * How far the write-ahead log grows before it is carried into the file: 1,000 pages, 4 MB. From then on
 * it is written over, and a flush no longer waits for the file system to make the log longer.
 */
const CHECKPOINT_PAGES = 1_000;
const CACHE_KIB = 4_096;

/** Told after each commit: how long it took, and how many changes of documents it made. */
export type CommitObserver = (ms: number, changes: number) => void;

interface Job {
	readonly run: () => unknown;
	readonly resolve: (value: unknown) => void;
	readonly reject: (reason: unknown) => void;
}

/**
 * One database: one SQLite file, one connection. Reads are made at once; writes wait for one
 * another until the event loop comes round, and are then committed together, so that fifty devices
 * that write at the same time wait for one flush of the disk. What a write returns is told only
 * after that flush.
 */
export class Database {
	readonly name: string;
	readonly sql: DatabaseSync;
	readonly attachments: Attachments;
	readonly #meta: MetaRow;
	readonly #listeners = new Set<() => void>();
	readonly #observe: CommitObserver | undefined;
	#jobs: Job[] = [];
	#isClosed = false;

	/** Opens a file; makes it where it is not there, or where its making was cut short. */
	constructor(name: string, file: string, observe?: CommitObserver) {
		this.name = name;
		this.#observe = observe;
		this.sql = new DatabaseSync(file);
		this.sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
		this.sql.exec(
			`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA cache_size = -${CACHE_KIB}`
		);
		this.#prepareSchema();
		this.#meta = new MetaRow(this.sql);
		this.attachments = new Attachments(this.sql);
	}

	get meta(): Meta {
		return this.#meta.current;
	}

	/** The last sequence as it is told: a number that grows, and the epoch that it belongs to. */
	get updateSeq(): string {
		return this.seqText(this.meta.seq);
	}

	seqText(seq: number): string {
		return `${seq}-${this.meta.epoch}`;
	}

	/**
	 * Runs a write in the next transaction. Resolves with what it returns when that is on disk;
	 * rejects with what it throws, and then nothing of it is kept.
	 */
	write<T>(run: () => T): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			if (this.#isClosed) throw new Error(`database ${this.name} is closed`);
			this.#jobs.push({ run, resolve: resolve as (value: unknown) => void, reject });
			if (this.#jobs.length === 1) setImmediate(() => this.#commit());
		});
	}

	get isClosed(): boolean {
		return this.#isClosed;
	}

	/**
	 * Calls back after each commit that changed documents, and when the database is closed, until the
	 * returned function is called.
	 */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	prepare(text: string): StatementSync {
		return this.sql.prepare(text);
	}

	/** Ends what waits and closes the file. */
	close(): void {
		if (this.#isClosed) return;
		this.#commit();
		this.#isClosed = true;
		this.sql.close();
		this.#tell();
	}

	#commit(): void {
		const jobs = this.#jobs;
		if (jobs.length === 0) return;
		this.#jobs = [];
		const before = this.meta.seq;
		const begun = performance.now();
		const settle: (() => void)[] = [];
		try {
			this.sql.exec('BEGIN IMMEDIATE');
			for (const job of jobs) settle.push(this.#runOne(job));
			this.#meta.write();
			this.sql.exec('COMMIT');
		} catch (error) {
			if (this.sql.isTransaction) this.sql.exec('ROLLBACK');
			this.#meta.revert();
			for (const job of jobs) job.reject(error);
			return;
		}
		this.#meta.settle();
		this.#observe?.(performance.now() - begun, this.meta.seq - before);
		for (const tell of settle) tell();
		if (this.meta.seq !== before) this.#tell();
	}

	#tell(): void {
		for (const listener of [...this.#listeners]) listener();
	}

	/** One job in a savepoint of its own: what throws takes only its own writes back. */
	#runOne({ run, resolve, reject }: Job): () => void {
		const before = { ...this.meta };
		this.sql.exec('SAVEPOINT job');
		try {
			const value = run();
			this.sql.exec('RELEASE job');
			return () => resolve(value);
		} catch (error) {
			this.sql.exec('ROLLBACK TO job; RELEASE job');
			this.#meta.current = before;
			return () => reject(error);
		}
	}

	#prepareSchema(): void {
		const version = this.sql.prepare('PRAGMA user_version').get()?.['user_version'];
		if (version === SCHEMA_VERSION) return;
		if (version !== 0) {
			throw new Error(
				`database ${this.name} has version ${String(version)}; this server knows ${SCHEMA_VERSION}`
			);
		}
		this.sql.exec('BEGIN IMMEDIATE');
		this.sql.exec(schema);
		insertMeta(this.sql);
		this.sql.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
	}
}
