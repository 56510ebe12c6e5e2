import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import * as z from 'zod/mini';
import type { Limits } from './http/context.ts';

const MEGABYTE = 1_048_576;
const SECOND_MS = 1_000;
const MAX_BULK_DOCS = 10_000;
/** What stands for several networks at once. */
const NETWORKS: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

const port = z.pipe(
	z.string().check(z.regex(/^\d+$/, 'PORT must be a whole number')),
	z.pipe(z.transform(Number), z.number().check(z.gte(0), z.lte(65535)))
);
const megabytes = z.pipe(
	z.string().check(z.regex(/^\d{1,4}$/, 'must be a whole number of megabytes')),
	z.pipe(z.transform(Number), z.number().check(z.gte(1), z.lte(4096)))
);
const count = z.pipe(
	z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'must be a whole number above 0')),
	z.transform(Number)
);
const seconds = z.pipe(
	z.string().check(z.regex(/^[1-9]\d{0,3}$/, 'must be a whole number of seconds')),
	z.transform(Number)
);
const optionalText = z.optional(z.string());

const environment = z.object({
	PORT: z._default(port, 8080),
	HOST: z._default(z.string(), '127.0.0.1'),
	SATULOKET_APP_DIR: optionalText,
	SATULOKET_DATA_DIR: optionalText,
	SATULOKET_LOG: z._default(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'warn'),
	SATULOKET_ADMIN_NAME: optionalText,
	SATULOKET_ADMIN_PASSWORD: optionalText,
	SATULOKET_ORIGINS: z._default(z.string(), ''),
	SATULOKET_TRUST_PROXY: z._default(z.string(), ''),
	SATULOKET_TLS_CERT: optionalText,
	SATULOKET_TLS_KEY: optionalText,
	SATULOKET_MAX_BODY_MB: z._default(megabytes, 64),
	SATULOKET_MAX_DOCUMENT_MB: z._default(megabytes, 8),
	SATULOKET_MAX_CONNECTIONS: z._default(count, 2_000),
	SATULOKET_REQUESTS_PER_MINUTE: z._default(count, 30_000),
	SATULOKET_HEADER_SECONDS: z._default(seconds, 15),
	SATULOKET_REQUEST_SECONDS: z._default(seconds, 300),
	SATULOKET_BACKUP_DIR: optionalText,
	SATULOKET_METRICS_TOKEN: z.optional(
		z.string().check(z.minLength(16, 'must have 16 characters or more'))
	),
	SATULOKET_UPKEEP: z._default(z.enum(['on', 'off']), 'on')
});

export interface Config {
	/** 0 lets the system choose a free port. */
	readonly port: number;
	/** The address to listen on; this computer only, unless the operator says otherwise. */
	readonly host: string;
	/** The folder of the built app. */
	readonly appDir: string;
	/** The folder of the databases. */
	readonly dataDir: string;
	readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
	/** The server admin that the operator names; made at start, or updated. */
	readonly admin: { readonly name: string; readonly password: string } | null;
	/** Origins other than the app's own whose pages may use the server. */
	readonly origins: ReadonlySet<string>;
	/** Addresses of proxies whose word on the client's address and protocol is taken. */
	readonly trustProxy: string[] | false;
	readonly tls: { readonly cert: string; readonly key: string } | null;
	readonly limits: Limits;
	readonly traffic: Traffic;
	/** Where back-ups are put that are made over HTTP. */
	readonly backupDir: string;
	/** Opens the metrics to who is no server admin; null: nobody. */
	readonly metricsToken: string | null;
	/** Whether the server tidies its files at night. */
	readonly hasUpkeep: boolean;
	readonly version: string;
	/** Rounds of the password hash; only tests say it. */
	readonly passwordIterations?: number;
}

/** How much of the server anybody may take. */
export interface Traffic {
	readonly maxConnections: number;
	/** From one address; a whole office may share it. */
	readonly requestsPerMinute: number;
	/** For the head of a request. */
	readonly headersTimeoutMs: number;
	/** For a request with its body, as a slow line brings it. */
	readonly requestTimeoutMs: number;
}

export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings once: from the file that `SATULOKET_CONFIG` names (lines of `NAME=value`), and
 * from the environment, which counts before the file. A wrong one ends the start with its name.
 */
export function readConfig(env: Environment): Config {
	const parsed = environment.safeParse({ ...settingsFile(env['SATULOKET_CONFIG']), ...env });
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`);
	}
	const { data } = parsed;
	return {
		port: data.PORT,
		host: data.HOST,
		appDir: data.SATULOKET_APP_DIR ?? besideThis('../build/'),
		dataDir: data.SATULOKET_DATA_DIR ?? besideThis('../data/'),
		logLevel: data.SATULOKET_LOG,
		admin: adminOf(data),
		origins: originsOf(data),
		trustProxy: proxiesOf(data),
		tls: tlsOf(data),
		limits: {
			maxBodyBytes: data.SATULOKET_MAX_BODY_MB * MEGABYTE,
			maxDocumentBytes: data.SATULOKET_MAX_DOCUMENT_MB * MEGABYTE,
			maxBulkDocs: MAX_BULK_DOCS
		},
		traffic: {
			maxConnections: data.SATULOKET_MAX_CONNECTIONS,
			requestsPerMinute: data.SATULOKET_REQUESTS_PER_MINUTE,
			headersTimeoutMs: data.SATULOKET_HEADER_SECONDS * SECOND_MS,
			requestTimeoutMs: data.SATULOKET_REQUEST_SECONDS * SECOND_MS
		},
		backupDir: data.SATULOKET_BACKUP_DIR ?? besideThis('../backups/'),
		metricsToken: data.SATULOKET_METRICS_TOKEN ?? null,
		hasUpkeep: data.SATULOKET_UPKEEP === 'on',
		version: versionOf()
	};
}

type Settings = z.output<typeof environment>;

function settingsFile(file: string | undefined): Environment {
	return file === undefined ? {} : parseEnv(readText('SATULOKET_CONFIG', file));
}

function adminOf({ SATULOKET_ADMIN_NAME: name, SATULOKET_ADMIN_PASSWORD: password }: Settings) {
	if (name === undefined && password === undefined) return null;
	if (name === undefined || password === undefined) {
		throw new ConfigError('SATULOKET_ADMIN_NAME and SATULOKET_ADMIN_PASSWORD belong together');
	}
	return { name, password };
}

/** One that no browser ever sends would let nobody in, and nobody would know why. */
function originsOf({ SATULOKET_ORIGINS: text }: Settings): ReadonlySet<string> {
	const origins = listOf(text);
	const wrong = origins.find((origin) => URL.parse(origin)?.origin !== origin);
	if (wrong === undefined) return new Set(origins);
	throw new ConfigError(
		`SATULOKET_ORIGINS: ${wrong} is no origin, which is like https://loket.contoh.id`
	);
}

function proxiesOf({ SATULOKET_TRUST_PROXY: text }: Settings): string[] | false {
	const proxies = listOf(text);
	const wrong = proxies.find((proxy) => !isAddressOrNetwork(proxy));
	if (wrong !== undefined) {
		throw new ConfigError(`SATULOKET_TRUST_PROXY: ${wrong} is no address and no network`);
	}
	return proxies.length === 0 ? false : proxies;
}

function isAddressOrNetwork(text: string): boolean {
	if (NETWORKS.has(text)) return true;
	const [address = '', bits, ...more] = text.split('/');
	const version = isIP(address);
	if (version === 0 || more.length > 0) return false;
	return (
		bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
	);
}

function tlsOf({ SATULOKET_TLS_CERT: cert, SATULOKET_TLS_KEY: key }: Settings) {
	if (cert === undefined && key === undefined) return null;
	if (cert === undefined || key === undefined) {
		throw new ConfigError('SATULOKET_TLS_CERT and SATULOKET_TLS_KEY belong together');
	}
	return { cert: readText('SATULOKET_TLS_CERT', cert), key: readText('SATULOKET_TLS_KEY', key) };
}

function readText(setting: string, file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		throw new ConfigError(`${setting}: cannot read ${file}`);
	}
}

function listOf(text: string): string[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function besideThis(relative: string): string {
	return fileURLToPath(new URL(relative, import.meta.url));
}

function versionOf(): string {
	const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}
