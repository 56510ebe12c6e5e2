import { isCalendarDate } from '#lib/domain/time/date.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import type { JsonDoc } from '../store/incoming.ts';
import { SERVER_ADMIN } from './identity.ts';
import { passwordMark } from './stored-password.ts';

/** Who can sign in: a `_users` document, a server admin, or both under one name. */
export interface Account {
	readonly name: string;
	readonly roles: readonly string[];
	/** What the password is compared with. */
	readonly password: JsonDoc;
	readonly mark: string;
	readonly hasEnded: boolean;
}

/**
 * Puts an account together, or null where nobody has the name. As in CouchDB a server admin signs in
 * with the admin's password, and has the roles of a user document of the same name besides.
 */
export function accountOf(
	name: string,
	adminHash: JsonDoc | null,
	user: JsonDoc | null,
	nowMs: number
): Account | null {
	const isUser = user?.['type'] === 'user' && user['name'] === name && user['_deleted'] !== true;
	const doc = isUser ? user : null;
	const hasEnded = doc !== null && hasEndedBy(doc['expires'], nowMs);
	if (adminHash) {
		const roles = [SERVER_ADMIN, ...(doc && !hasEnded ? rolesOf(doc) : [])];
		return { name, roles, password: adminHash, mark: passwordMark(adminHash), hasEnded: false };
	}
	if (!doc) return null;
	return { name, roles: rolesOf(doc), password: doc, mark: passwordMark(doc), hasEnded };
}

/**
 * Whether the last day of an account is over where the office's clock stands. What is no date ends
 * the account: a slip of the pen must not make it last for ever.
 */
function hasEndedBy(expires: unknown, nowMs: number): boolean {
	if (expires === undefined || expires === null) return false;
	if (typeof expires !== 'string' || !isCalendarDate(expires)) return true;
	return localTime(nowMs, 'WIB').date > expires;
}

/** Roles that begin with `_` are the server's own: no document can give them. */
function rolesOf(doc: JsonDoc): string[] {
	const { roles } = doc;
	if (!Array.isArray(roles)) return [];
	return roles.filter((role) => typeof role === 'string' && !role.startsWith('_'));
}
