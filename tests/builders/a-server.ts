import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config, Traffic } from '#server/config.ts';
import { createServer, type SyncServer } from '#server/server.ts';

/** Few, so that a test does not wait; how strong a hash is stands in the product. */
const FEW_ITERATIONS = 10;
const MEGABYTE = 1_048_576;

export const ADMIN = { name: 'admin', password: 'rahasia-contoh' } as const;

/** More than any test asks for. */
export const usualTraffic: Traffic = {
	maxConnections: 1_000,
	requestsPerMinute: 1_000_000,
	headersTimeoutMs: 60_000,
	requestTimeoutMs: 60_000
};

/** A sync server on a socket of its own, with a folder of its own. */
export interface AServer {
	/** Without a slash at its end. */
	readonly url: string;
	readonly dataDir: string;
	readonly config: Config;
	readonly running: SyncServer;
	/** Fetches as the server's admin; what is no text, form or bytes is sent as JSON. */
	readonly admin: Ask;
	/** Fetches as somebody else, or as nobody. */
	as(name: string, password: string): Ask;
	readonly nobody: Ask;
	/** Makes a person's account. */
	addUser(name: string, password: string, roles?: readonly string[]): Promise<void>;
	/** Stops and starts on the same folder, at the same address. */
	restart(): Promise<void>;
	close(): Promise<void>;
}

export type Ask = (path: string, init?: AskInit) => Promise<Response>;

export interface AskInit extends Omit<RequestInit, 'body' | 'headers'> {
	readonly json?: unknown;
	readonly body?: Exclude<RequestInit['body'], undefined>;
	readonly headers?: Readonly<Record<string, string>>;
}

/** Starts a server; `changes` are settings other than a test's usual ones. */
export async function aServer(changes: Partial<Config> = {}): Promise<AServer> {
	const folder = await mkdtemp(path.join(tmpdir(), 'server-'));
	const config = { ...(await usualConfig(folder)), ...changes };
	let running = await createServer(config);
	let url = await running.http.listen({ port: config.port, host: config.host });
	const { port } = new URL(url);
	const ask = (authorization?: string): Ask => askOf(() => url, authorization);
	const server: AServer = {
		get url() {
			return url;
		},
		get running() {
			return running;
		},
		dataDir: config.dataDir,
		config,
		admin: ask(basic(ADMIN.name, ADMIN.password)),
		nobody: ask(),
		as: (name, password) => ask(basic(name, password)),
		async addUser(name, password, roles = []) {
			const doc = { type: 'user', name, password, roles };
			const answer = await server.admin(`/_users/org.couchdb.user:${name}`, {
				method: 'PUT',
				json: doc
			});
			if (!answer.ok) throw new Error(`no account for ${name}: ${await answer.text()}`);
		},
		async restart() {
			await running.close();
			running = await createServer(config);
			url = await running.http.listen({ port: Number(port), host: config.host });
		},
		async close() {
			await running.close();
			await rm(folder, { recursive: true });
		}
	};
	return server;
}

async function usualConfig(folder: string): Promise<Config> {
	const appDir = path.join(folder, 'app');
	await mkdir(appDir);
	await writeFile(
		path.join(appDir, 'index.html'),
		`<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'"><title>SatuLoket</title>`
	);
	return {
		port: 0,
		host: '127.0.0.1',
		appDir,
		dataDir: path.join(folder, 'data'),
		logLevel: 'silent',
		admin: ADMIN,
		origins: new Set(),
		trustProxy: false,
		tls: null,
		limits: {
			maxBodyBytes: 8 * MEGABYTE,
			maxDocumentBytes: MEGABYTE,
			maxBulkDocs: 10_000
		},
		traffic: usualTraffic,
		backupDir: path.join(folder, 'backups'),
		metricsToken: null,
		hasUpkeep: false,
		version: '0.0.0-test',
		passwordIterations: FEW_ITERATIONS
	};
}

function askOf(url: () => string, authorization: string | undefined): Ask {
	return (where, { json, headers, ...init } = {}) =>
		fetch(url() + where, {
			...init,
			headers: {
				accept: 'application/json',
				...(authorization === undefined ? {} : { authorization }),
				...(init.method === undefined ? {} : { 'content-type': 'application/json' }),
				...headers
			},
			...(json === undefined ? {} : { body: JSON.stringify(json) })
		});
}

export function basic(name: string, password: string): string {
	return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}
