import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpRefusal } from './couch-errors.ts';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a page of another site would have a person's browser write with their cookie. The
 * cookie's own `SameSite` does not tell ports of one host apart, nor names under one domain.
 * Programs that are no browsers say neither header and are let through: they have no cookie of
 * somebody else's.
 */
export function refuseOtherSites(server: FastifyInstance, origins: ReadonlySet<string>): void {
	server.addHook('onRequest', (request, _reply, done) => {
		if (READING.has(request.method) || isOurs(request, origins)) return done();
		throw new HttpRefusal(403, 'forbidden', 'Pages of other sites may not do this.');
	});
}

function isOurs(request: FastifyRequest, origins: ReadonlySet<string>): boolean {
	const { origin, 'sec-fetch-site': site } = request.headers;
	if (origin !== undefined && origins.has(origin)) return true;
	if (site !== undefined) return site === 'same-origin' || site === 'none';
	if (origin === undefined) return true;
	// Without HTTPS a browser says nothing but the origin.
	return URL.parse(origin)?.host === request.host;
}
