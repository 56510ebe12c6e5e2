import type { FastifyRequest } from 'fastify';

/** Whether the sender has this version already and asks whether there is another. */
export function isKnownTo({ headers }: FastifyRequest, etag: string): boolean {
	const known = headers['if-none-match'];
	if (known === undefined) return false;
	return known.split(',').some((entry) => entry.trim().replace(/^W\//, '') === etag);
}
