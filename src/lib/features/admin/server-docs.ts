import type { Connection } from '#lib/sync/connection.ts';
import { syncProblem } from '#lib/sync/sync-problem.ts';

const CONFLICT = 409;

interface Rows {
	readonly rows: readonly { readonly doc?: unknown }[];
}

/** A document on its way to a server. */
export interface DocToPut {
	readonly _id: string;
	readonly [field: string]: unknown;
}

/** Single documents of one database, where no replication is wanted. */
export class ServerDocs {
	readonly #connection: Connection;
	readonly #database: string;

	constructor(connection: Connection, database: string) {
		this.#connection = connection;
		this.#database = database;
	}

	async all(): Promise<unknown[]> {
		return this.#listed('');
	}

	/** Those whose ids begin with a type and a colon. */
	async ofType(type: string): Promise<unknown[]> {
		const [from, to] = [`${type}:`, `${type};`].map((id) => encodeURIComponent(JSON.stringify(id)));
		return this.#listed(`&startkey=${from}&endkey=${to}`);
	}

	/** Null where it is not there; that is no error, not even in the browser's console. */
	async find<T>(id: string): Promise<T | null> {
		const [doc] = await this.#listed(`&key=${encodeURIComponent(JSON.stringify(id))}`);
		return (doc as T | undefined) ?? null;
	}

	/** False: somebody else has written it meanwhile. */
	async put(doc: DocToPut): Promise<boolean> {
		const isDesign = doc._id.startsWith('_design/');
		const id = isDesign ? doc._id : encodeURIComponent(doc._id);
		try {
			await this.#connection.json(`${this.#database}/${id}`, { method: 'PUT', body: doc });
			return true;
		} catch (error) {
			if (syncProblem(error).status === CONFLICT) return false;
			throw error;
		}
	}

	async #listed(range: string): Promise<unknown[]> {
		const path = `${this.#database}/_all_docs?include_docs=true${range}`;
		const { rows } = await this.#connection.json<Rows>(path);
		return rows.flatMap(({ doc }) => (doc ? [doc] : []));
	}
}
