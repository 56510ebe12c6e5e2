/** The parts of PouchDB's packages that sync uses; they carry no types of their own. */
declare module 'pouchdb-core' {
	export interface ReplicationResult {
		readonly ok: boolean;
		readonly docs_read: number;
		readonly docs_written: number;
		readonly doc_write_failures: number;
		readonly last_seq: string | number;
	}

	export interface Denied {
		readonly id?: string;
		readonly name?: string;
		readonly reason?: string;
	}

	export interface Replication extends Promise<ReplicationResult> {
		on(event: 'denied', listener: (denied: Denied) => void): Replication;
		on(event: 'change', listener: (info: ReplicationResult) => void): Replication;
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
