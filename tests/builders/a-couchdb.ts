import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

/** What a test wants of the CouchDB that it stands in for. */
export interface ACouchDbOptions {
	readonly version?: string;
	readonly password?: string;
	/** Roles of the account that signs in. */
	readonly roles?: readonly string[];
}

/**
 * The calls of a CouchDB that setting up makes, with what it was asked and what it keeps. It holds to
 * CouchDB where the set-up could go wrong: revisions must be named, a wrong password is 401 everywhere,
 * passwords are never told again.
 */
export class ACouchDb {
	readonly url: string;
	/** Every call, in order: `PUT /org`. */
	readonly calls: string[] = [];
	readonly databases = new Map<string, Map<string, Json>>();
	readonly security = new Map<string, Json>();
	readonly #server: Server;
	readonly #options: Required<ACouchDbOptions>;
	readonly #passwords = new Map<string, string>();

	private constructor(server: Server, options: Required<ACouchDbOptions>) {
		this.#server = server;
		this.#options = options;
		this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		this.#passwords.set('admin', options.password);
	}

	static async start(options: ACouchDbOptions = {}): Promise<ACouchDb> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const full = { version: '3.5.1', password: 'rahasia', roles: ['_admin'], ...options };
		const couch = new ACouchDb(server, full);
		server.on('request', (request, response) => {
			void couch.#answer(request).then(([status, body]) => {
				response.writeHead(status, { 'content-type': 'application/json' });
				response.end(JSON.stringify(body));
			});
		});
		return couch;
	}

	/** What was written, in order, reading apart. */
	get writes(): string[] {
		return this.calls.filter((call) => !call.startsWith('GET'));
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	async #answer(request: IncomingMessage): Promise<[number, Json]> {
		const { pathname } = new URL(request.url!, this.url);
		const path = decodeURIComponent(pathname).slice(1);
		const body = await textOf(request);
		this.calls.push(`${request.method} /${path}`);
		const account = this.#accountOf(request.headers.authorization ?? '');
		if (account === null)
			return [401, { error: 'unauthorized', reason: 'Name or password is incorrect.' }];
		if (path === '') return [200, { couchdb: 'Welcome', version: this.#options.version }];
		if (path === '_session') return [200, { ok: true, userCtx: account }];
		const [name = '', ...rest] = path.split('/');
		const id = rest.join('/');
		const json = body === '' ? {} : (JSON.parse(body) as Json);
		if (request.method === 'PUT') return id === '' ? this.#create(name) : this.#put(name, id, json);
		return id === '' ? this.#info(name) : this.#get(name, id);
	}

	#accountOf(header: string): Json | null {
		const [name = '', password] = Buffer.from(header.slice('Basic '.length), 'base64')
			.toString()
			.split(':');
		if (password === undefined || this.#passwords.get(name) !== password) return null;
		const user = this.databases.get('_users')?.get(`org.couchdb.user:${name}`);
		return { name, roles: name === 'admin' ? this.#options.roles : user?.['roles'] };
	}

	#create(name: string): [number, Json] {
		if (this.databases.has(name)) return [412, { error: 'file_exists' }];
		this.databases.set(name, new Map());
		return [201, { ok: true }];
	}

	#info(name: string): [number, Json] {
		return this.databases.has(name) ? [200, { db_name: name }] : missing();
	}

	#get(name: string, id: string): [number, Json] {
		const docs = this.databases.get(name);
		if (!docs) return missing();
		if (id === '_security') {
			const byDefault = { members: { roles: ['_admin'] }, admins: { roles: ['_admin'] } };
			return [200, this.security.get(name) ?? byDefault];
		}
		if (id === '_all_docs') return [200, { rows: [...docs.values()].map((doc) => ({ doc })) }];
		const doc = docs.get(id);
		return doc ? [200, doc] : missing();
	}

	#put(name: string, id: string, doc: Json): [number, Json] {
		const docs = this.databases.get(name);
		if (!docs) return missing();
		if (id === '_security') {
			this.security.set(name, doc);
			return [200, { ok: true }];
		}
		const known = docs.get(id);
		if (known?.['_rev'] !== doc['_rev'])
			return [409, { error: 'conflict', reason: 'Document update conflict.' }];
		const { password, ...kept } = doc;
		if (typeof password === 'string') {
			this.#passwords.set(String(doc['name']), password);
			kept['derived_key'] = 'hash';
		}
		const generation = Number(String(known?.['_rev'] ?? '0').split('-')[0]) + 1;
		docs.set(id, { ...kept, _id: id, _rev: `${generation}-a` });
		return [201, { ok: true }];
	}
}

function missing(): [number, Json] {
	return [404, { error: 'not_found', reason: 'missing' }];
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of request) text += String(chunk);
	return text;
}
