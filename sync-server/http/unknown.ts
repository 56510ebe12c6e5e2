import type { FastifyInstance, FastifyRequest } from 'fastify';
import { methodNotAllowed } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'COPY'] as const;

/** What no route takes, and files of the app that are not there. */
export function answerUnknown(server: FastifyInstance): void {
	server.setNotFoundHandler((request) => {
		throw unknownAddress(server, request);
	});
}

/** Another method of an address that is known, or nothing at all. */
export function unknownAddress(server: FastifyInstance, request: FastifyRequest): HttpRefusal {
	const [pathname = '/'] = request.url.split('?', 1);
	const allowed = METHODS.filter((method) => server.findRoute({ method, url: pathname }) !== null);
	const isKnown = allowed.some((method) => method === request.method);
	if (allowed.length > 0 && !isKnown) return methodNotAllowed(allowed.join(','));
	return new HttpRefusal(404, 'not_found', 'missing');
}
