import type { FastifyReply, FastifyRequest } from 'fastify';
import { isServerAdmin, type Identity } from '../auth/identity.ts';
import { USERS } from '../auth/users.ts';
import type { WriteOptions } from '../store/doc-writer.ts';
import { readIncoming, type Incoming, type JsonDoc } from '../store/incoming.ts';
import { Refusal } from '../store/refusal.ts';
import type { OpenDatabase, Store } from '../store/store.ts';
import type { Security } from '../store/security.ts';
import { HttpRefusal } from './couch-errors.ts';
import type { Readers } from './readers.ts';

declare module 'fastify' {
	interface FastifyRequest {
		/** Who sends it; set before any handler runs. */
		identity: Identity;
	}
}

/** What guards databases: whose they are, and what may be written to them. */
export interface Guard {
	/** Throws unless this person may read and write the database at all. */
	requireMember(identity: Identity, security: Security): void;
	/** Throws unless this person may change the database itself. */
	requireAdmin(identity: Identity, security: Security): void;
	/** The rules of one database for one person; undefined where it has none. */
	rulesOf(identity: Identity, database: string): WriteOptions['check'];
	/** What becomes of a document of `_users` before it is written; throws where it may not be. */
	prepareUser(identity: Identity, doc: JsonDoc, previous: JsonDoc | null): Promise<JsonDoc>;
	/** A document of `_users` as this person may see it; null where they may not. */
	visibleUser(identity: Identity, doc: JsonDoc): JsonDoc | null;
}

export interface Limits {
	readonly maxDocumentBytes: number;
	readonly maxBodyBytes: number;
	/** How many documents a bulk call may carry. */
	readonly maxBulkDocs: number;
}

/** What the handlers of all calls work with. */
export interface Context {
	readonly store: Store;
	readonly guard: Guard;
	readonly limits: Limits;
	readonly serverId: string;
	readonly version: string;
	readonly readers: Readers;
}

export { USERS };
/** Whatever their security says: what is written here acts with the server's own rights. */
const FOR_SERVER_ADMINS: ReadonlySet<string> = new Set([USERS, '_replicator']);

/** The database of a request, for somebody who may read and write it. */
export function memberOf(context: Context, request: FastifyRequest): OpenDatabase {
	const database = context.store.get(databaseName(request));
	const { identity } = request;
	if (FOR_SERVER_ADMINS.has(database.base.name)) requireServerAdmin(request);
	else context.guard.requireMember(identity, database.base.meta.security);
	return database;
}

/** The database of a request, for somebody who may change the database itself. */
export function adminOf(context: Context, request: FastifyRequest): OpenDatabase {
	const database = context.store.get(databaseName(request));
	const { identity } = request;
	if (FOR_SERVER_ADMINS.has(database.base.name)) requireServerAdmin(request);
	else context.guard.requireAdmin(identity, database.base.meta.security);
	return database;
}

export function databaseName(request: FastifyRequest): string {
	return (request.params as { db: string }).db;
}

export function requireServerAdmin({ identity }: FastifyRequest): void {
	if (isServerAdmin(identity)) return;
	throw new Refusal('unauthorized', 'You are not a server admin.');
}

/** Reads a document that is about to be written, and refuses one that is too large. */
export function incoming(context: Context, doc: JsonDoc, newEdits: boolean): Incoming {
	const read = readIncoming(doc, newEdits);
	checkSize(context, read.id, read.rest);
	return read;
}

export function checkSize({ limits }: Context, id: string, text: string): void {
	if (text.length > limits.maxDocumentBytes) throw new Refusal('document-too-large', id);
}

/** Answers JSON text that is ready. */
export function sendJson(reply: FastifyReply, text: string, status = 200): FastifyReply {
	return reply.code(status).header('content-type', 'application/json').send(text);
}

export function methodNotAllowed(allowed: string): HttpRefusal {
	return new HttpRefusal(405, 'method_not_allowed', `Only ${allowed} allowed`, { allow: allowed });
}
