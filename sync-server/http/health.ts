import type { FastifyInstance } from 'fastify';

/** Tells watchers that the process answers; the shape is CouchDB's. */
export function answerHealth(server: FastifyInstance): void {
	server.get('/_up', (_request, reply) => {
		void reply.header('cache-control', 'no-store').send({ status: 'ok' });
	});
}
