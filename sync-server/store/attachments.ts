import { createHash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { badRequest, Refusal } from './refusal.ts';
import type { JsonDoc } from './incoming.ts';

/** What a document says of an attachment whose bytes are kept beside it. */
export interface Stub {
	readonly content_type: string;
	readonly revpos: number;
	readonly digest: string;
	readonly length: number;
	readonly stub: true;
}
export type Stubs = Readonly<Record<string, Stub>>;

/** Bytes that came in parts of their own (multipart), by name. */
export type FollowingBytes = ReadonlyMap<string, Uint8Array>;

const DEFAULT_TYPE = 'application/octet-stream';

/** The digest of an attachment as CouchDB writes it: `md5-` and the MD5 in base64. */
export function digestOf(data: Uint8Array): string {
	return `md5-${createHash('md5').update(data).digest('base64')}`;
}

/** The attachments of one database: bytes by digest, so that the same bytes are kept once. */
export class Attachments {
	readonly #read: StatementSync;
	readonly #length: StatementSync;
	readonly #write: StatementSync;

	constructor(sql: DatabaseSync) {
		this.#read = sql.prepare('SELECT data FROM attachments WHERE digest = ?');
		this.#length = sql.prepare('SELECT length FROM attachments WHERE digest = ?');
		this.#write = sql.prepare(
			'INSERT INTO attachments (digest, length, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
		);
	}

	/** The bytes of a digest; null where they are not here. */
	bytes(digest: string): Uint8Array | null {
		const row = this.#read.get(digest);
		return row === undefined ? null : (row['data'] as Uint8Array);
	}

	has(digest: string): boolean {
		return this.#length.get(digest) !== undefined;
	}

	/**
	 * Keeps the bytes that a document brings and gives the stubs that stand for them. `previous` are
	 * the stubs of the revision that it was made from; `isNewEdit` says whose `revpos` counts.
	 */
	keep(
		given: unknown,
		generation: number,
		isNewEdit: boolean,
		previous: Stubs,
		following: FollowingBytes
	): Stubs {
		if (given === undefined) return {};
		if (given === null || typeof given !== 'object' || Array.isArray(given)) {
			throw badRequest('Attachments must be a JSON object');
		}
		const stubs: Record<string, Stub> = {};
		for (const [name, entry] of Object.entries(given as JsonDoc)) {
			checkName(name);
			if (entry === null || typeof entry !== 'object') {
				throw badRequest('Attachment must be a JSON object');
			}
			stubs[name] = this.#keepOne(
				name,
				entry as JsonDoc,
				generation,
				isNewEdit,
				Object.hasOwn(previous, name) ? previous[name] : undefined,
				following
			);
		}
		return stubs;
	}

	#keepOne(
		name: string,
		entry: JsonDoc,
		generation: number,
		isNewEdit: boolean,
		previous: Stub | undefined,
		following: FollowingBytes
	): Stub {
		const given = typeof entry['revpos'] === 'number' ? entry['revpos'] : null;
		const revpos = (isNewEdit ? null : given) ?? generation;
		const type = typeof entry['content_type'] === 'string' ? entry['content_type'] : DEFAULT_TYPE;
		if (entry['stub'] === true) {
			const stubbed = given ?? previous?.revpos ?? generation;
			return this.#stubbed(name, entry, stubbed, isNewEdit, previous);
		}
		const data = entry['follows'] === true ? following.get(name) : decoded(entry['data']);
		if (data === undefined) throw badRequest(`Attachment ${name} has no data`);
		return this.add(data, type, revpos);
	}

	/** Keeps bytes; the same bytes are kept once. */
	add(data: Uint8Array, type: string, revpos: number): Stub {
		const digest = digestOf(data);
		this.#write.run(digest, data.byteLength, data);
		return { content_type: type, revpos, digest, length: data.byteLength, stub: true };
	}

	#stubbed(
		name: string,
		entry: JsonDoc,
		revpos: number,
		isNewEdit: boolean,
		previous: Stub | undefined
	): Stub {
		const digest = entry['digest'];
		const isOther = isNewEdit && previous !== undefined && revpos !== previous.revpos;
		if (previous && !isOther && (digest === undefined || digest === previous.digest)) {
			return previous;
		}
		const length =
			!isNewEdit && typeof digest === 'string' ? this.#length.get(digest)?.['length'] : undefined;
		if (typeof length !== 'number') {
			throw new Refusal('stub-missing', `Invalid attachment stub in doc for ${name}`);
		}
		const type = typeof entry['content_type'] === 'string' ? entry['content_type'] : DEFAULT_TYPE;
		return { content_type: type, revpos, digest: String(digest), length, stub: true };
	}
}

function checkName(name: string): void {
	if (name === '') throw badRequest('Attachment name must not be empty');
	if (name.startsWith('_')) {
		throw badRequest(`Attachment name '${name}' starts with prohibited character '_'`);
	}
}

/** Throws a refusal where it is no base64. */
export function decoded(data: unknown): Uint8Array {
	const isText = typeof data === 'string' && /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(data);
	if (!isText || lengthOf(data) % 4 !== 0) throw badRequest('Attachment data must be base64');
	return Buffer.from(data, 'base64');
}

/** Of base64, line ends and blanks apart. */
function lengthOf(data: string): number {
	return /\s/.test(data) ? data.replaceAll(/\s/g, '').length : data.length;
}

/** The stubs in a body. */
export function stubsIn(body: string): Stubs {
	return (JSON.parse(body) as { _attachments?: Stubs })._attachments ?? {};
}
