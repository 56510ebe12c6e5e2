import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../store/refusal.ts';
import { USERS, type Context } from './context.ts';
import { isOpen } from './identify.ts';
import { refuseOtherMethodOfServer } from './reserved.ts';
import { unknownAddress } from './unknown.ts';

/**
 * Turns away who may not write before a body is read: a stranger could otherwise fill the memory with
 * bodies that are refused only when they are there.
 */
export function refuseStrangers(server: FastifyInstance, context: Context): void {
	server.addHook('onRequest', (request, _reply, done) => {
		if (request.method === 'GET' || request.method === 'HEAD') return done();
		if (request.is404) throw unknownAddress(server, request);
		const { db } = (request.params ?? {}) as { db?: string };
		if (db !== undefined) {
			refuseOtherMethodOfServer(db);
			refuseStranger(context, request, db);
		} else if (request.identity.name === null && !isOpen(request)) {
			throw new Refusal('unauthorized', 'You are not a server admin.');
		}
		done();
	});
}

function refuseStranger({ store, guard }: Context, request: FastifyRequest, db: string): void {
	const { identity } = request;
	if (db === USERS) {
		if (identity.name !== null) return;
		throw new Refusal('unauthorized', 'You are not authorized to access this db.');
	}
	if (store.has(db)) {
		guard.requireMember(identity, store.get(db).base.meta.security);
	} else if (identity.name === null) {
		const isCreation = request.method === 'PUT' && request.url.split('/', 3)[2] === undefined;
		if (isCreation) throw new Refusal('unauthorized', 'You are not a server admin.');
		store.get(db);
	}
}
