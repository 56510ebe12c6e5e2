import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const port = z.pipe(
	z.string().check(z.regex(/^\d+$/, 'PORT must be a whole number')),
	z.pipe(z.transform(Number), z.number().check(z.gte(0), z.lte(65535)))
);

const environment = z.object({
	PORT: z._default(port, 8080),
	HOST: z._default(z.string(), '127.0.0.1'),
	SATULOKET_APP_DIR: z.optional(z.string()),
	SATULOKET_LOG: z._default(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'warn')
});

export interface Config {
	/** 0 lets the system choose a free port. */
	readonly port: number;
	/** The address to listen on; this computer only, unless the operator says otherwise. */
	readonly host: string;
	/** The folder of the built app. */
	readonly appDir: string;
	readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export class ConfigError extends Error {}

/** Reads the settings once, from the environment; a wrong one ends the start with its name. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
	const parsed = environment.safeParse(env);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`);
	}
	const { PORT, HOST, SATULOKET_APP_DIR, SATULOKET_LOG } = parsed.data;
	return {
		port: PORT,
		host: HOST,
		appDir: SATULOKET_APP_DIR ?? fileURLToPath(new URL('../build/', import.meta.url)),
		logLevel: SATULOKET_LOG
	};
}
