import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

const REQUEST_ID = 'x-couch-request-id';
const BODY_TIME = 'x-couchdb-body-time';
/** The last part of a UUID: all of it is chance. */
const OWN_LENGTH = 12;
/** The id stands in the log, where no name may: only what looks like a UUID is taken. */
const FIT = /^[0-9a-f-]{1,36}$/i;

/** What names a request in the log and in its answer: the sender's own name for it, or a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
	const said = headers[REQUEST_ID];
	return typeof said === 'string' && FIT.test(said) ? said : randomUUID().slice(-OWN_LENGTH);
}

/** Tells with each answer which request it is to, and how many milliseconds the body took to arrive. */
export function nameRequests(server: FastifyInstance): void {
	server.addHook('onRequest', (request, reply, done) => {
		void reply.header(REQUEST_ID, request.id);
		done();
	});
	server.addHook('preHandler', (_request, reply, done) => {
		void reply.header(BODY_TIME, Math.round(reply.elapsedTime));
		done();
	});
}
