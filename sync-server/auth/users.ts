import { isDeepStrictEqual } from 'node:util';
import { isCalendarDate } from '#lib/domain/time/date.ts';
import type { JsonDoc } from '../store/incoming.ts';
import { badRequest, missing, Refusal } from '../store/refusal.ts';
import { isServerAdmin, type Identity } from './identity.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, type PasswordHash } from './passwords.ts';
import { hashFields, isIterationCount } from './stored-password.ts';

/** The database of accounts. */
export const USERS = '_users';
export const MAX_NAME_LENGTH = 128;
const ID_PREFIX = 'org.couchdb.user:';
const MAX_TEXT_LENGTH = 200;
const MAX_ROLES = 1_000;
const schemes: readonly unknown[] = [undefined, 'simple', 'pbkdf2'];

const forbidden = (reason: string) => new Refusal('forbidden', reason);

export function userId(name: string): string {
	return ID_PREFIX + name;
}

/**
 * Makes of a document that somebody writes to `_users` the one to be stored: checks it, and puts the
 * hash in the place of the clear password. Throws a refusal. `previous` is the document as stored,
 * null where there is none or a deleted one.
 */
export async function prepareUserDoc(
	doc: JsonDoc,
	previous: JsonDoc | null,
	identity: Identity,
	hashPassword: (password: string) => Promise<PasswordHash>
): Promise<JsonDoc> {
	checkUserDoc(doc, previous, identity);
	if (doc['_deleted'] === true || isDesign(doc)) return doc;
	const { password, ...rest } = doc;
	if (password === undefined || password === null) {
		return isServerAdmin(identity) ? rest : { ...rest, ...hashOf(previous ?? {}) };
	}
	for (const field of hashFields) delete rest[field];
	return { ...rest, ...(await hashPassword(password as string)) };
}

/** The rules of CouchDB's `_users`, and ours on what we add. Throws a refusal. */
export function checkUserDoc(doc: JsonDoc, previous: JsonDoc | null, identity: Identity): void {
	const isAdmin = isServerAdmin(identity);
	if (isDesign(doc)) {
		if (!isAdmin) throw forbidden('You are not a db or server admin.');
		return;
	}
	if (!isAdmin) checkIsOwn(doc, previous, identity);
	if (doc['_deleted'] === true) return;
	checkShape(doc, previous);
	checkName(doc['name'] as string);
	checkPassword(doc);
	checkOwnFields(doc);
	if (!isAdmin) checkChangesPasswordOnly(doc, previous!);
}

/**
 * What somebody sees of a document in `_users`: an admin everything, a person their own, as it is
 * stored. Null: it is to be answered as if it were not there.
 */
export function visibleTo(identity: Identity, doc: JsonDoc): JsonDoc | null {
	if (isServerAdmin(identity)) return doc;
	if (identity.name === null || doc['_id'] !== userId(identity.name)) return null;
	return doc;
}

function isDesign(doc: JsonDoc): boolean {
	return String(doc['_id']).startsWith('_design/');
}

/**
 * To a person, another person's document is not there. Accounts are opened and closed by admins
 * only, where a CouchDB would let anybody open one and a person close their own.
 */
function checkIsOwn(doc: JsonDoc, previous: JsonDoc | null, identity: Identity): void {
	if (identity.name === null) {
		throw new Refusal('unauthorized', 'You are not authorized to access this db.');
	}
	if (doc['_id'] !== userId(identity.name)) throw missing();
	if (doc['_deleted'] === true) throw forbidden('Only admins may delete user docs.');
	if (previous === null) throw forbidden('Only admins may create user docs.');
}

function checkShape(doc: JsonDoc, previous: JsonDoc | null): void {
	const { type, name, roles } = doc;
	if (type !== 'user') throw forbidden('doc.type must be user');
	if (!name || typeof name !== 'string') throw forbidden('doc.name is required');
	if (!roles) throw forbidden('doc.roles must exist');
	if (!Array.isArray(roles)) throw forbidden('doc.roles must be an array');
	if (roles.some((role) => typeof role !== 'string')) {
		throw forbidden('doc.roles can only contain strings');
	}
	if (doc['_id'] !== userId(name)) {
		throw forbidden('Doc ID must be of the form org.couchdb.user:name');
	}
	if (previous && previous['name'] !== name) throw forbidden('Usernames can not be changed.');
	if (roles.some((role: string) => role.startsWith('_'))) {
		throw forbidden('No system roles (starting with underscore) in users db.');
	}
	if (roles.length > MAX_ROLES || roles.some((role: string) => role.length > MAX_TEXT_LENGTH)) {
		throw forbidden('doc.roles is too long');
	}
}

/** CouchDB's rules of names; also for server admins. */
export function checkName(name: string): void {
	if (name.startsWith('_')) throw forbidden('Username may not start with underscore.');
	if (name.includes(':')) throw forbidden('Character `:` is not allowed in usernames.');
	if (name.length > MAX_NAME_LENGTH) throw forbidden('doc.name is too long');
	if (!name.isWellFormed()) throw forbidden('doc.name is not valid text');
}

/** What a new password must be; the status and the first sentence are CouchDB's. */
export function checkNewPassword(password: unknown): asserts password is string {
	const isFit =
		typeof password === 'string' &&
		password.length >= MIN_PASSWORD_LENGTH &&
		password.length <= MAX_PASSWORD_LENGTH;
	if (isFit) return;
	throw badRequest(
		`Password does not conform to requirements. It needs ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters.`
	);
}

function checkPassword(doc: JsonDoc): void {
	const { password, password_scheme: scheme } = doc;
	// With a new password the hash that came along is thrown away, whatever it is.
	if (password !== undefined && password !== null) return checkNewPassword(password);
	if (doc['password_sha'] && !doc['salt']) {
		throw forbidden('Users with password_sha must have a salt.');
	}
	if (!schemes.includes(scheme)) {
		throw forbidden(`Password scheme \`${String(scheme)}\` not supported.`);
	}
	if (scheme !== 'pbkdf2') return;
	if (!isIterationCount(doc['iterations'])) throw forbidden('iterations must be a number.');
	if (typeof doc['derived_key'] !== 'string') throw forbidden('derived_key must be a string.');
}

function checkOwnFields(doc: JsonDoc): void {
	const { expires } = doc;
	if (expires !== undefined && !(typeof expires === 'string' && isCalendarDate(expires))) {
		throw forbidden('doc.expires must be a date of the form YYYY-MM-DD');
	}
	for (const field of ['person', 'displayName']) {
		const value = doc[field];
		if (value === undefined) continue;
		if (typeof value !== 'string' || value.length > MAX_TEXT_LENGTH) {
			throw forbidden(`doc.${field} must be a string of at most ${MAX_TEXT_LENGTH} characters`);
		}
	}
}

function checkChangesPasswordOnly(doc: JsonDoc, previous: JsonDoc): void {
	const roles = (of: JsonDoc) => (Array.isArray(of['roles']) ? of['roles'].toSorted() : []);
	if (!isDeepStrictEqual(roles(doc), roles(previous))) {
		throw forbidden('Only _admin may edit roles');
	}
	const reserved = new Set<string>(hashFields);
	for (const field of new Set([...Object.keys(doc), ...Object.keys(previous)])) {
		if (field === 'roles' || field === 'password' || isDescription(field)) continue;
		// Left out, a hash is kept: who changes nothing need not send it.
		if (reserved.has(field) && doc[field] === undefined) continue;
		if (isDeepStrictEqual(doc[field], previous[field])) continue;
		throw forbidden(
			reserved.has(field) ? `${field} may not be changed.` : 'Only _admin may edit other fields'
		);
	}
}

/** What describes a document (`_id`, `_rev`): the store's business. */
function isDescription(field: string): boolean {
	return field.startsWith('_') && field !== '_attachments';
}

function hashOf(doc: JsonDoc): JsonDoc {
	return Object.fromEntries(
		hashFields.filter((field) => doc[field] !== undefined).map((field) => [field, doc[field]])
	);
}
