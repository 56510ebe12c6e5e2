/** The parts of PouchDB's packages that sync uses; they carry no types of their own. */
declare module 'pouchdb-core' {
	export interface ReplicationResult {
		readonly ok: boolean;
		readonly docs_read: number;
		readonly docs_written: number;
		readonly doc_write_failures: number;
		readonly last_seq: string | number;
	}

	export interface Replication extends Promise<ReplicationResult> {
		cancel(): void;
	}

	export interface PouchDatabase {
		close(): Promise<void>;
	}

	interface PouchDBStatic {
		new (name: string, options: object): PouchDatabase;
		plugin(plugin: unknown): PouchDBStatic;
		replicate(source: PouchDatabase, target: PouchDatabase, options: object): Replication;
	}
	const PouchDB: PouchDBStatic;
	export default PouchDB;
}
declare module 'pouchdb-replication';
declare module 'pouchdb-adapter-http';
declare module 'pouchdb-generate-replication-id' {
	interface Named {
		id(): Promise<string>;
	}
	export default function generateReplicationId(
		source: Named,
		target: Named,
		options: object
	): Promise<string>;
}
declare module 'pouchdb-checkpointer' {
	/** One side of a replication; its failures carry the `status` of an answer. */
	export interface CheckpointSide {
		get(id: string): Promise<object>;
		put(doc: object): Promise<unknown>;
	}

	export interface PouchCheckpointer {
		getCheckpoint(): Promise<string | number>;
		writeCheckpoint(seq: string | number, session: string): Promise<unknown>;
	}
	export default function Checkpointer(
		source: CheckpointSide,
		target: CheckpointSide,
		id: string,
		state: { readonly cancelled: boolean }
	): PouchCheckpointer;
}
