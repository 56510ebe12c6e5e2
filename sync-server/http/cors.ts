import type { FastifyInstance } from 'fastify';
import { FOR_ACCOUNT_HEADER } from '#lib/domain/access/for-account.ts';

const METHODS = 'GET, HEAD, POST, PUT, DELETE, COPY';
const HEADERS = `accept, authorization, content-type, origin, referer, if-match, if-none-match, destination, range, content-encoding, last-event-id, save-data, ${FOR_ACCOUNT_HEADER}`;
const EXPOSED = 'content-type, cache-control, accept-ranges, etag, location, content-range';
const MAX_AGE_S = 600;

/**
 * Lets pages of the named origins use the server with the person's cookie. Nobody else's: with no
 * origin named, which is how the app itself is served, there are no such headers at all.
 */
export function allowOrigins(server: FastifyInstance, origins: ReadonlySet<string>): void {
	if (origins.size === 0) return;
	server.addHook('onRequest', async (request, reply) => {
		const { origin } = request.headers;
		if (origin === undefined || !origins.has(origin)) return;
		void reply.headers({
			'access-control-allow-origin': origin,
			'access-control-allow-credentials': 'true',
			'access-control-expose-headers': EXPOSED,
			vary: 'origin'
		});
		if (request.method !== 'OPTIONS') return;
		await reply
			.code(204)
			.headers({
				'access-control-allow-methods': METHODS,
				'access-control-allow-headers': HEADERS,
				'access-control-max-age': MAX_AGE_S
			})
			.send();
	});
}
