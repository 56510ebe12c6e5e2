declare module 'pouchdb-core' {
	export interface Written {
		ok: true;
		id: string;
		rev: string;
	}

	export interface Listed {
		total_rows: number;
		offset: number;
		update_seq?: number;
		rows: {
			id?: string;
			key: string;
			value?: { rev: string; deleted?: true };
			doc?: Record<string, unknown> | null;
			error?: string;
		}[];
	}

	export interface Change {
		id: string;
		seq: number;
		changes: { rev: string }[];
		deleted?: true;
		doc?: Record<string, unknown>;
	}

	export interface Feed extends Promise<{ results: Change[]; last_seq: number; status?: string }> {
		on(event: 'change', listener: (change: Change) => void): Feed;
		on(event: 'error', listener: (error: unknown) => void): Feed;
		on(event: 'complete', listener: (answer: unknown) => void): Feed;
		cancel(): void;
	}

	export interface ReplicationResult {
		ok: boolean;
		docs_read: number;
		docs_written: number;
		last_seq: number;
	}

	export interface Replication extends Promise<ReplicationResult> {
		on(event: 'change' | 'paused' | 'active', listener: (info: unknown) => void): Replication;
		on(event: 'error', listener: (error: unknown) => void): Replication;
		cancel(): void;
	}

	/** As much of PouchDB as the conformance tests use. */
	export interface PouchDatabase {
		readonly name: string;
		readonly adapter: string;
		put(doc: object, options?: object): Promise<Written>;
		post(doc: object): Promise<Written>;
		get<T = Record<string, unknown>>(id: string, options?: object): Promise<T>;
		remove(id: string, rev: string): Promise<Written>;
		bulkDocs(docs: object[], options?: object): Promise<Record<string, unknown>[]>;
		allDocs(options?: object): Promise<Listed>;
		changes(options?: object): Feed;
		bulkGet(
			options: object
		): Promise<{ results: { id: string; docs: Record<string, unknown>[] }[] }>;
		revsDiff(revs: object): Promise<Record<string, { missing: string[] }>>;
		info(): Promise<{ db_name: string; doc_count: number; update_seq: number }>;
		putAttachment(
			id: string,
			name: string,
			rev: string,
			data: Blob | string,
			type: string
		): Promise<Written>;
		getAttachment(id: string, name: string, options?: object): Promise<Blob>;
		removeAttachment(id: string, name: string, rev: string): Promise<Written>;
		compact(): Promise<unknown>;
		purge(id: string, rev: string): Promise<Record<string, unknown>>;
		id(): Promise<string>;
		close(): Promise<void>;
		destroy(): Promise<unknown>;
		replicate: {
			to(other: PouchDatabase, options?: object): Replication;
			from(other: PouchDatabase, options?: object): Replication;
		};
	}
	interface PouchConstructor {
		new (name: string, options?: object): PouchDatabase;
		plugin(plugin: unknown): PouchConstructor;
	}
	const PouchDB: PouchConstructor;
	export default PouchDB;
}

declare module 'pouchdb-adapter-indexeddb' {
	const plugin: unknown;
	export default plugin;
}

declare module 'pouchdb-replication' {
	const plugin: unknown;
	export default plugin;
}

declare module 'pouchdb-adapter-http' {
	const plugin: unknown;
	export default plugin;
}

declare module 'pouchdb-adapter-memory' {
	const plugin: unknown;
	export default plugin;
}
