/** Why a CouchDB could not be set up. */
export type SetupProblemCode =
	| 'unreachable'
	| 'not-a-couchdb'
	| 'too-old'
	| 'wrong-password'
	| 'not-an-admin'
	| 'not-understood';

/** What an operator has to put right; the message says how. */
export class SetupProblem extends Error {
	readonly code: SetupProblemCode;

	constructor(code: SetupProblemCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

export type Json = Readonly<Record<string, unknown>>;

export interface Answer {
	readonly status: number;
	readonly body: Json;
}

export interface CouchAccess {
	/** The address of the server, without name and password. */
	readonly url: string;
	readonly username: string;
	readonly password: string;
}

const TIMEOUT_MS = 15_000;
const GONE = 404;

/** Speaks to one CouchDB as its admin. */
export class CouchClient {
	readonly #base: string;
	readonly #authorization: string;

	constructor({ url, username, password }: CouchAccess) {
		this.#base = url.replace(/\/+$/, '');
		this.#authorization = basic(username, password);
	}

	/** A document or whatever stands at the address; null where nothing does. */
	async read(path: string): Promise<Json | null> {
		const { status, body } = await this.#ask('GET', path);
		if (status === GONE) return null;
		if (status >= 400) throw refused('GET', path, status, body);
		return body;
	}

	async put(path: string, content?: Json): Promise<void> {
		const { status, body } = await this.#ask('PUT', path, content);
		if (status >= 400) throw refused('PUT', path, status, body);
	}

	/** Who this account is to the server; null where the name or the password is wrong. */
	session(): Promise<Json | null> {
		return this.#session(this.#authorization);
	}

	sessionOf(username: string, password: string): Promise<Json | null> {
		return this.#session(basic(username, password));
	}

	async #session(authorization: string): Promise<Json | null> {
		const { status, body } = await this.#ask('GET', '_session', undefined, authorization);
		if (status === 401) return null;
		if (status >= 400) throw refused('GET', '_session', status, body);
		return body;
	}

	async #ask(
		method: string,
		path: string,
		content?: Json,
		authorization = this.#authorization
	): Promise<Answer> {
		let response: Response;
		try {
			response = await fetch(`${this.#base}/${path}`, {
				method,
				headers: {
					accept: 'application/json',
					authorization,
					...(content === undefined ? {} : { 'content-type': 'application/json' })
				},
				...(content === undefined ? {} : { body: JSON.stringify(content) }),
				signal: AbortSignal.timeout(TIMEOUT_MS)
			});
		} catch (cause) {
			throw new SetupProblem(
				'unreachable',
				`${this.#base} does not answer. Is the address right, and is CouchDB running?`,
				{ cause }
			);
		}
		const text = await response.text();
		try {
			return { status: response.status, body: JSON.parse(text) as Json };
		} catch (cause) {
			throw new SetupProblem(
				'not-a-couchdb',
				`${this.#base} answers, but not as a CouchDB does. Does the address lead to something else?`,
				{ cause }
			);
		}
	}
}

/** An `Authorization` header; names and passwords may hold any letter. */
function basic(username: string, password: string): string {
	return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function refused(method: string, path: string, status: number, body: Json): SetupProblem {
	const { error = '', reason = '' } = body;
	return new SetupProblem(
		'not-understood',
		`${method} /${path} was answered ${status} ${String(error)}: ${String(reason)}`
	);
}
