declare module 'pouchdb-core' {
	/** As much of PouchDB as the conformance tests use. */
	export interface PouchDatabase {
		readonly name: string;
		put(doc: object, options?: object): Promise<{ ok: true; id: string; rev: string }>;
		post(doc: object): Promise<{ ok: true; id: string; rev: string }>;
		get(id: string, options?: object): Promise<Record<string, unknown>>;
		remove(id: string, rev: string): Promise<{ ok: true; id: string; rev: string }>;
		bulkDocs(docs: object[], options?: object): Promise<Record<string, unknown>[]>;
		allDocs(options?: object): Promise<Record<string, unknown>>;
		changes(options?: object): Promise<{ results: Record<string, unknown>[]; last_seq: number }> & {
			on(event: string, listener: (change: Record<string, unknown>) => void): unknown;
			cancel(): void;
		};
		bulkGet(options: object): Promise<{ results: Record<string, unknown>[] }>;
		revsDiff(revs: object): Promise<Record<string, unknown>>;
		info(): Promise<{ doc_count: number; update_seq: number }>;
		putAttachment(
			id: string,
			name: string,
			rev: string,
			data: Blob | string,
			type: string
		): Promise<{ rev: string }>;
		getAttachment(id: string, name: string, options?: object): Promise<Blob>;
		removeAttachment(id: string, name: string, rev: string): Promise<{ rev: string }>;
		compact(): Promise<unknown>;
		purge(id: string, rev: string): Promise<Record<string, unknown>>;
		id(): Promise<string>;
		close(): Promise<void>;
		destroy(): Promise<unknown>;
		replicate: {
			to(other: PouchDatabase, options?: object): Promise<{ ok: boolean; docs_written: number }>;
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
