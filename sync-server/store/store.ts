import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Database, type CommitObserver } from './database.ts';
import { DocReader } from './doc-reader.ts';
import { DocWriter } from './doc-writer.ts';
import { Feed } from './feed.ts';
import { Listing } from './listing.ts';
import { LocalDocs } from './local-docs.ts';
import { Refusal } from './refusal.ts';

/** A database with what reads and writes it. */
export interface OpenDatabase {
	readonly base: Database;
	readonly reader: DocReader;
	readonly writer: DocWriter;
	readonly feed: Feed;
	readonly listing: Listing;
	readonly local: LocalDocs;
}

export type DatabaseEvent = 'created' | 'updated' | 'deleted';
type Listener = (name: string, event: DatabaseEvent) => void;

/** CouchDB's grammar of database names, and the two of its system databases that are used here. */
const NAME = /^(?:[a-z][a-z0-9_$()+/-]*|_users|_replicator)$/;
const SUFFIX = '.sqlite';
const MAX_NAME_LENGTH = 238;
/** File systems take 255 bytes; SQLite puts `-wal` behind. */
const MAX_FILE_NAME_BYTES = 255 - '-wal'.length;

/**
 * All databases of a folder, a file each. Opened when first asked for and kept open. The name of
 * the file is the database's, escaped, so that no name can lead out of the folder.
 */
export class Store {
	readonly #folder: string;
	readonly #observe: CommitObserver | undefined;
	readonly #open = new Map<string, OpenDatabase>();
	readonly #listeners = new Set<Listener>();

	constructor(folder: string, observe?: CommitObserver) {
		this.#folder = folder;
		this.#observe = observe;
		mkdirSync(folder, { recursive: true, mode: 0o700 });
	}

	names(): string[] {
		return readdirSync(this.#folder)
			.filter((file) => file.endsWith(SUFFIX))
			.map((file) => decodeURIComponent(file.slice(0, -SUFFIX.length)))
			.filter((name) => NAME.test(name))
			.toSorted();
	}

	has(name: string): boolean {
		return this.#open.has(name) || (isName(name) && this.#exists(name));
	}

	/** Throws a refusal where there is no such database. */
	get(name: string): OpenDatabase {
		const open = this.#open.get(name);
		if (open) return open;
		checkName(name);
		if (!this.#exists(name)) {
			throw new Refusal('database-missing', 'Database does not exist.');
		}
		return this.#opened(name);
	}

	/** Throws a refusal where there is one already. */
	create(name: string): OpenDatabase {
		checkName(name);
		if (this.#open.has(name) || this.#exists(name)) {
			throw new Refusal(
				'database-exists',
				'The database could not be created, the file already exists.'
			);
		}
		const database = this.#opened(name);
		this.#tell(name, 'created');
		return database;
	}

	delete(name: string): void {
		const { base } = this.get(name);
		base.close();
		this.#open.delete(name);
		for (const ending of ['', '-wal', '-shm']) {
			rmSync(this.#fileOf(name) + ending, { force: true });
		}
		this.#tell(name, 'deleted');
	}

	/** The size of a database's file, in bytes. */
	sizeOf(name: string): number {
		return statSync(this.#fileOf(name)).size;
	}

	/** Calls back for each commit, creation and deletion, until the returned function is called. */
	onEvent(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	close(): void {
		for (const { base } of this.#open.values()) base.close();
		this.#open.clear();
	}

	#opened(name: string): OpenDatabase {
		const file = this.#fileOf(name);
		const base = new Database(name, file, this.#observe);
		const reader = new DocReader(base);
		const local = new LocalDocs(base);
		const database: OpenDatabase = {
			base,
			reader,
			writer: new DocWriter(base),
			feed: new Feed(base, reader),
			listing: new Listing(base, reader, local),
			local
		};
		base.onChange(() => this.#tell(name, 'updated'));
		this.#open.set(name, database);
		return database;
	}

	#tell(name: string, event: DatabaseEvent): void {
		for (const listener of [...this.#listeners]) listener(name, event);
	}

	/** `name` is a name: another could be too long for the file system to look for. */
	#exists(name: string): boolean {
		return statSync(this.#fileOf(name), { throwIfNoEntry: false }) !== undefined;
	}

	#fileOf(name: string): string {
		return path.join(this.#folder, fileName(name));
	}
}

function fileName(name: string): string {
	return `${encodeURIComponent(name)}${SUFFIX}`;
}

function isName(name: string): boolean {
	return NAME.test(name) && !isTooLong(name);
}

function isTooLong(name: string): boolean {
	return name.length > MAX_NAME_LENGTH || fileName(name).length > MAX_FILE_NAME_BYTES;
}

function checkName(name: string): void {
	if (isName(name)) return;
	if (NAME.test(name)) {
		throw new Refusal('database-name-too-long', 'The database name is too long.');
	}
	throw new Refusal(
		'bad-database-name',
		`Name: '${name}'. Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.`
	);
}
