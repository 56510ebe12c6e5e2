import type { FastifyRequest } from 'fastify';
import type { Auth } from '../auth/auth.ts';
import { mayRead } from '../auth/membership.ts';
import type { Store } from '../store/store.ts';
import { USERS } from './context.ts';
import { isRevoked, ORG } from './identify.ts';
import type { Readers } from './readers.ts';

/** Whether somebody who was let in when they asked would be let in now. */
export function isStillLetIn(store: Store, auth: Auth, request: FastifyRequest): boolean {
	const { identity } = request;
	if (!auth.isStill(identity)) return false;
	if (identity.device !== null && isRevoked(store, identity.device)) return false;
	const { db } = request.params as { db?: string };
	// Of the system's own databases their roles decide, which are the same as they were.
	if (db === undefined || db.startsWith('_')) return true;
	return store.has(db) && mayRead(identity, store.get(db).base.meta.security);
}

/**
 * Has those who wait looked at whenever accounts, devices or sessions change: when all that belongs to
 * the change is done, and once for what changes in one go.
 */
export function reviewWithRights(readers: Readers, store: Store, auth: Auth): void {
	let isDue = false;
	const reviewSoon = () => {
		if (isDue) return;
		isDue = true;
		setImmediate(() => {
			isDue = false;
			readers.review();
		});
	};
	store.onEvent((name) => {
		if (name === USERS || name === ORG) reviewSoon();
	});
	auth.sessions.onEnd(reviewSoon);
}
