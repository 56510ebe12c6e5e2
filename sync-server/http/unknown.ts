import type { FastifyInstance } from 'fastify';
import { methodNotAllowed } from './context.ts';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'COPY'] as const;

/** What no route takes: another method of an address that is known, or nothing at all. */
export function answerUnknown(server: FastifyInstance): void {
	server.setNotFoundHandler((request, reply) => {
		const [pathname = '/'] = request.url.split('?', 1);
		const allowed = METHODS.filter(
			(method) => server.findRoute({ method, url: pathname }) !== null
		);
		const isKnown = allowed.some((method) => method === request.method);
		if (allowed.length > 0 && !isKnown) throw methodNotAllowed(allowed.join(','));
		return reply.code(404).type('application/json').send({ error: 'not_found', reason: 'missing' });
	});
}
