import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { LocalDoc } from '#lib/store/engine/local-docs.ts';
import type { Connection } from './connection.ts';

/** A row of the change feed. */
export interface RemoteChange {
	readonly seq: string | number;
	readonly id: string;
	readonly changes: readonly { readonly rev: string }[];
	readonly deleted?: boolean;
	readonly doc?: AnyDoc;
}

export interface RemotePage {
	readonly results: readonly RemoteChange[];
	readonly last_seq: string | number;
	/** How many changes are left; not every server says so. */
	readonly pending?: number;
}

interface BulkGetAnswer {
	readonly results: readonly {
		readonly docs: readonly { readonly ok?: AnyDoc }[];
	}[];
}

/** A document that the server answered with an error. */
export interface RefusedDoc {
	readonly id: string;
	readonly error: string;
	readonly reason?: string;
}

/** The calls to one database that the app makes itself; PouchDB makes those of its replication. */
export class RemoteDatabase {
	readonly name: string;
	readonly #connection: Connection;
	readonly #path: string;
	#id: string | null = null;

	constructor(connection: Connection, name: string) {
		this.#connection = connection;
		this.name = name;
		this.#path = encodeURIComponent(name);
	}

	get url(): string {
		return this.#connection.base + this.#path;
	}

	info(): Promise<{ doc_count: number; update_seq: string | number }> {
		return this.#connection.json(this.#path);
	}

	/** A page of changes with the revisions of all leaves; `withDocs`, with the documents that win. */
	page(
		since: string | number,
		limit: number,
		withDocs: boolean,
		signal?: AbortSignal
	): Promise<RemotePage> {
		const query = `include_docs=${withDocs}&style=all_docs&limit=${limit}&since=${encodeURIComponent(since)}`;
		return this.#connection.json(`${this.#path}/_changes?${query}`, { signal });
	}

	/** Revisions with their histories and attachments; those that are not there are left out. */
	async revisions(
		wanted: readonly { readonly id: string; readonly rev: string }[],
		signal?: AbortSignal
	): Promise<AnyDoc[]> {
		const { results } = await this.#connection.json<BulkGetAnswer>(
			`${this.#path}/_bulk_get?revs=true&attachments=true`,
			{ method: 'POST', body: { docs: wanted }, signal }
		);
		return results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok ? [ok] : [])));
	}

	/** Which of these revisions the server does not have. */
	async missing(
		revisions: Readonly<Record<string, readonly string[]>>,
		signal?: AbortSignal
	): Promise<Map<string, string[]>> {
		const answer = await this.#connection.json<Record<string, { missing: string[] }>>(
			`${this.#path}/_revs_diff`,
			{ method: 'POST', body: revisions, signal }
		);
		return new Map(Object.entries(answer).map(([id, { missing }]) => [id, missing]));
	}

	/**
	 * Writes revisions as replication does; gives those that were refused. `docs` are JSON, with their
	 * histories. To write one that is there already changes nothing.
	 */
	async write(docs: readonly string[], signal?: AbortSignal): Promise<RefusedDoc[]> {
		const text = `{"docs":[${docs.join(',')}],"new_edits":false}`;
		const answers = await this.#connection.json<Partial<RefusedDoc>[]>(`${this.#path}/_bulk_docs`, {
			method: 'POST',
			text,
			signal
		});
		return answers.filter((answer): answer is RefusedDoc => answer.error !== undefined);
	}

	/**
	 * What PouchDB calls this database by in the ids of its replications. Asked for once: on another
	 * server at this address nothing is known by it, or what that server was copied from knew.
	 */
	async id(signal?: AbortSignal): Promise<string> {
		if (this.#id === null) {
			const { uuid } = await this.#connection.json<{ uuid?: string }>('', { signal });
			this.#id = uuid ? uuid + this.#path : `${this.url}/`;
		}
		return this.#id;
	}

	/** A local document of the server. Throws a `SyncProblem`, of status 404 where there is none. */
	local(id: string, signal?: AbortSignal): Promise<LocalDoc> {
		return this.#connection.json(this.#localPath(id), { signal });
	}

	/** Gives the new revision. Throws a `SyncProblem`, of status 409 where `_rev` is not the last. */
	async putLocal(doc: LocalDoc, signal?: AbortSignal): Promise<string> {
		const path = this.#localPath(doc._id);
		const { rev } = await this.#connection.json<{ rev: string }>(path, {
			method: 'PUT',
			body: doc,
			signal
		});
		return rev;
	}

	#localPath(id: string): string {
		return `${this.#path}/_local/${encodeURIComponent(id.slice('_local/'.length))}`;
	}
}
