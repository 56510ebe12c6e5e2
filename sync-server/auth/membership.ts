import { Refusal } from '../store/refusal.ts';
import type { Members, Security } from '../store/security.ts';
import { isServerAdmin, type Identity } from './identity.ts';

/** Whether somebody may read a database and write documents to it. No members at all: everybody may. */
export function mayRead(identity: Identity, security: Security): boolean {
	if (mayAdminister(identity, security)) return true;
	const members = membersOf(security);
	return isEmpty(members) || isIn(identity, members);
}

/** Whether somebody may change a database's design documents and its security. */
export function mayAdminister(identity: Identity, security: Security): boolean {
	return isServerAdmin(identity) || isIn(identity, security.admins ?? {});
}

/** Throws CouchDB's refusal: 401 to who has not signed in, 403 to who has. */
export function requireMember(identity: Identity, security: Security): void {
	if (mayRead(identity, security)) return;
	throw identity.name === null
		? new Refusal('unauthorized', 'You are not authorized to access this db.')
		: new Refusal('forbidden', 'You are not allowed to access this db.');
}

/** As `requireMember`, for what admins of the database do. */
export function requireAdmin(identity: Identity, security: Security): void {
	if (mayAdminister(identity, security)) return;
	throw new Refusal(
		identity.name === null ? 'unauthorized' : 'forbidden',
		'You are not a db or server admin.'
	);
}

/** For what only server admins do. CouchDB answers 401 here to everybody else, signed in or not. */
export function requireServerAdmin(identity: Identity): void {
	if (isServerAdmin(identity)) return;
	throw new Refusal('unauthorized', 'You are not a server admin.');
}

/** `readers` is what members were called before CouchDB 1.2; replaced databases may still say it. */
function membersOf(security: Security): Members {
	return security.members ?? (security['readers'] as Members | undefined) ?? {};
}

function isEmpty({ names = [], roles = [] }: Members): boolean {
	return names.length === 0 && roles.length === 0;
}

function isIn(identity: Identity, { names = [], roles = [] }: Members): boolean {
	if (roles.some((role) => identity.roles.includes(role))) return true;
	return identity.name !== null && names.includes(identity.name);
}
