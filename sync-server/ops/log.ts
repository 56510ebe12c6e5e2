import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

/** Kinds of databases of an office; what follows may be a person's name. */
const FAMILY = /^(?:files-)?(?:org|desk|billing|mailbox|office)(?=-|$)|^_users$|^_replicator$/;

/** Settings of the log: lines of JSON in which nobody can be found. */
export function logOptions(level: Config['logLevel']) {
	return {
		level,
		serializers: { req: describeRequest, err: describeError },
		hooks: { logMethod: withOwnWords }
	};
}

/** Where an error is logged without words, pino takes the error's own, unmasked. */
function withOwnWords(this: unknown, args: unknown[], log: (...args: unknown[]) => void): void {
	const [what, words] = args;
	const err = what instanceof Error ? what : (what as { err?: unknown } | undefined)?.err;
	if (!(err instanceof Error) || typeof words === 'string') return log.apply(this, args);
	return log.apply(this, [what instanceof Error ? { err } : what, 'failed']);
}

/**
 * What the log keeps of a request: the kind of address and the kind of database. Addresses of people,
 * query strings, ids of documents and names of databases hold names and numbers of customers.
 */
function describeRequest(request: FastifyRequest): Record<string, string> {
	const { db } = (request.params ?? {}) as { db?: string };
	return {
		method: request.method,
		route: request.routeOptions?.url ?? 'unknown',
		...(db === undefined ? {} : { database: FAMILY.exec(db)?.[0] ?? 'other' })
	};
}

/** An error without what it quotes: messages name what they stumbled over. */
export function describeError(error: Error): { type: string; message: string; stack: string } {
	const frames = (error.stack ?? '').split('\n').filter((row) => /^\s+at /.test(row));
	return { type: error.name, message: masked(error.message), stack: frames.join('\n') };
}

/** Takes out what may be a person's: quoted text, numbers, ids, addresses of mail. */
export function masked(text: string): string {
	return text
		.replaceAll(/"[^"]*"?|'[^']*'?|`[^`]*`?/g, '…')
		.replaceAll(/\S+@\S+/g, '…')
		.replaceAll(/\b[\w.-]+:\S+/g, '…')
		.replaceAll(/\+?\d[\d\s.-]{3,}/g, '…');
}

/**
 * Stands for a name or an address in the log: the same one gives the same letters until the server
 * stops, so that attempts can be counted, and nobody can tell whose they are.
 */
export class Pseudonyms {
	readonly #key = randomBytes(32);

	of(text: string): string {
		return createHmac('sha256', this.#key).update(text).digest('base64url').slice(0, 12);
	}
}
