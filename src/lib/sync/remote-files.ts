import { BYTES } from '#lib/domain/files/file.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { base64Of } from '#lib/store/engine/base64.ts';
import type { Connection } from './connection.ts';
import { SyncProblem } from './sync-problem.ts';

/** A photo over a slow line takes a while; the server waits no longer either. */
const BYTES_TIMEOUT_MS = 5 * 60_000;

const CONFLICT = 409;

/** The calls to a database of files, beside those that every database answers. */
export class RemoteFiles {
	readonly #connection: Connection;
	readonly #path: string;

	constructor(connection: Connection, name: string) {
		this.#connection = connection;
		this.#path = encodeURIComponent(name);
	}

	/** Documents without their bytes; those that are not there are left out. */
	async documents(ids: readonly string[], signal?: AbortSignal): Promise<AnyDoc[]> {
		const { rows } = await this.#connection.json<{ rows: readonly { doc?: AnyDoc | null }[] }>(
			`${this.#path}/_all_docs?include_docs=true`,
			{ method: 'POST', body: { keys: ids }, signal }
		);
		const asked = new Set(ids);
		return rows.flatMap(({ doc }) => (doc && asked.has(String(doc['_id'])) ? [doc] : []));
	}

	/** The bytes of a file as the server has them; no more than `limit`. */
	async bytes(id: string, limit: number): Promise<Blob> {
		const path = `${this.#path}/${encodeURIComponent(id)}/${BYTES}`;
		const answer = await this.#connection.ask(path, { waitsMs: BYTES_TIMEOUT_MS });
		if (Number(answer.headers.get('content-length')) > limit) {
			await answer.body?.cancel();
			throw new SyncProblem('not-understood', 'There are more bytes than there should be.');
		}
		return brokenOff(answer.blob());
	}

	/** Brings a document under its own revision; why it was not taken, or null. */
	async put(doc: AnyDoc, bytes: Blob, signal?: AbortSignal): Promise<string | null> {
		const attachment = { content_type: doc['mime'], data: await base64Of(bytes), revpos: 1 };
		const body = {
			new_edits: false,
			docs: [{ ...doc, _attachments: { [BYTES]: attachment } }]
		};
		const asked = { method: 'POST', body, signal, waitsMs: BYTES_TIMEOUT_MS } as const;
		try {
			const results = await this.#connection.json<
				readonly { readonly error?: string; readonly reason?: string }[]
			>(`${this.#path}/_bulk_docs`, asked);
			const refused = results.find(({ error }) => error !== undefined);
			return refused ? (refused.reason ?? refused.error ?? '') : null;
		} catch (error) {
			// That one of them is too large must not hold up the others.
			if (error instanceof SyncProblem && error.code === 'too-large') return error.message;
			throw error;
		}
	}

	/** The revision of what a device left there to know the server by; null where it is not there. */
	async mark(id: string): Promise<string | null> {
		try {
			const { _rev } = await this.#connection.json<{ _rev: string }>(`${this.#path}/${id}`);
			return _rev;
		} catch (error) {
			if (error instanceof SyncProblem && error.status === 404) return null;
			throw error;
		}
	}

	/** Leaves it there anew, whatever was there; gives its revision. `rev` is the last one known. */
	async putMark(id: string, rev: string | null): Promise<string> {
		const path = `${this.#path}/${id}`;
		const put = async (over: string | null) => {
			const body = over === null ? {} : { _rev: over };
			return (await this.#connection.json<{ rev: string }>(path, { method: 'PUT', body })).rev;
		};
		try {
			return await put(rev);
		} catch (error) {
			if (error instanceof SyncProblem && error.status === CONFLICT)
				return put(await this.mark(id));
			throw error;
		}
	}
}

/** An answer that ends in its middle is none. */
async function brokenOff(body: Promise<Blob>): Promise<Blob> {
	try {
		return await body;
	} catch (error) {
		throw new SyncProblem('unreachable', error instanceof Error ? error.message : String(error));
	}
}
