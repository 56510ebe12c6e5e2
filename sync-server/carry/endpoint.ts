import { HttpRefusal } from '../http/couch-errors.ts';
import { isObject } from '../store/incoming.ts';

/** One side of a replication: a database here, or one of another server. */
export type Endpoint =
	| { readonly kind: 'local'; readonly name: string }
	| {
			readonly kind: 'remote';
			/** Without credentials and without a slash at its end. */
			readonly url: string;
			readonly user: string | null;
			/** Credentials among them: never shown, never logged. */
			readonly headers: Readonly<Record<string, string>>;
	  };

/** Reads `source` or `target` as CouchDB takes them: a name, a URL, or an object with a URL. */
export function readEndpoint(side: 'source' | 'target', given: unknown): Endpoint {
	if (typeof given === 'string') {
		return /^https?:\/\//i.test(given) ? remote(side, given, {}) : local(side, given);
	}
	if (isObject(given) && typeof given['url'] === 'string') return remote(side, given['url'], given);
	throw wrong(`The \`${side}\` of a replication must be a database or its URL.`);
}

/** An endpoint as it may be shown. */
export function shown(endpoint: Endpoint): string {
	return endpoint.kind === 'local' ? endpoint.name : `${endpoint.url}/`;
}

/** What tells endpoints apart: a changed password is the same endpoint. */
export function keyOf(endpoint: Endpoint): string {
	return endpoint.kind === 'local' ? endpoint.name : `${endpoint.user ?? ''}@${endpoint.url}`;
}

function local(side: string, name: string): Endpoint {
	if (name === '') throw wrong(`The \`${side}\` of a replication has no name.`);
	return { kind: 'local', name };
}

function remote(side: string, text: string, more: Readonly<Record<string, unknown>>): Endpoint {
	if (!URL.canParse(text)) throw wrong(`The \`${side}\` of a replication is no URL.`);
	const url = new URL(text);
	const credentials = basicOf(more['auth']) ?? fromUrl(url);
	url.username = '';
	url.password = '';
	url.search = '';
	url.hash = '';
	const headers = headersOf(side, more['headers']);
	return {
		kind: 'remote',
		url: url.href.replace(/\/+$/, ''),
		user: credentials?.username ?? null,
		headers: credentials ? { ...headers, authorization: basic(credentials) } : headers
	};
}

interface Credentials {
	readonly username: string;
	readonly password: string;
}

function basicOf(auth: unknown): Credentials | null {
	const given = isObject(auth) ? auth['basic'] : undefined;
	if (!isObject(given)) return null;
	const { username, password } = given;
	if (typeof username !== 'string' || typeof password !== 'string') {
		throw wrong('`auth.basic` needs a username and a password.');
	}
	return { username, password };
}

function fromUrl({ username, password }: URL): Credentials | null {
	if (username === '') return null;
	return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function basic({ username, password }: Credentials): string {
	return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function headersOf(side: string, given: unknown): Record<string, string> {
	if (given === undefined || given === null) return {};
	const entries = isObject(given) ? Object.entries(given) : [];
	if (!isObject(given) || !entries.every(([, value]) => typeof value === 'string')) {
		throw wrong(`The headers of the \`${side}\` must be an object of texts.`);
	}
	return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function wrong(reason: string): HttpRefusal {
	return new HttpRefusal(400, 'bad_request', reason);
}
