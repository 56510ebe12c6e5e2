import Fastify, {
	type ConnectionError,
	type FastifyError,
	type FastifyInstance,
	type FastifyReply,
	type FastifyRequest
} from 'fastify';
import { mkdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import { AuthRefusal } from './auth/auth-refusal.ts';
import { Auth } from './auth/auth.ts';
import { requireAdmin, requireMember } from './auth/membership.ts';
import { registerSessionRoutes } from './auth/session-routes.ts';
import { prepareUserDoc, userId, visibleTo } from './auth/users.ts';
import type { Config } from './config.ts';
import { serveApp } from './http/app-files.ts';
import { attachmentRoutes } from './http/attachment-routes.ts';
import { takeBodiesAsBytes } from './http/body.ts';
import { bulkRoutes } from './http/bulk-routes.ts';
import { changesRoutes } from './http/changes-routes.ts';
import { USERS, type Context, type Guard } from './http/context.ts';
import { allowOrigins } from './http/cors.ts';
import { couchError, HttpRefusal, type CouchError } from './http/couch-errors.ts';
import { databaseRoutes } from './http/database-routes.ts';
import { DatabaseLog, dbUpdatesRoute } from './http/db-updates.ts';
import { documentRoutes } from './http/document-routes.ts';
import { findRoutes } from './http/find-routes.ts';
import { answerHealth } from './http/health.ts';
import { identifyRequests } from './http/identify.ts';
import { listingRoutes } from './http/listing-routes.ts';
import { localRoutes } from './http/local-routes.ts';
import { refuseStrangers } from './http/strangers.ts';
import { answerUnknown } from './http/unknown.ts';
import { revsDiffRoutes } from './http/revs-diff-routes.ts';
import { SecurityHeaders } from './http/security-headers.ts';
import { serverRoutes } from './http/server-routes.ts';
import { serverIdIn } from './ops/server-id.ts';
import type { JsonDoc } from './store/incoming.ts';
import { Refusal } from './store/refusal.ts';
import { Store } from './store/store.ts';

const REQUEST_TIMEOUT_MS = 60_000;
/** The longest id, each of its characters escaped. */
const MAX_PARAM_LENGTH = 7_168 * 3;
const SYSTEM_DATABASES = [USERS, '_replicator'];

/** A server that is ready to listen, and what its operator must be told. */
export interface SyncServer {
	readonly http: FastifyInstance;
	readonly store: Store;
	/** Makes the first admin; null where there is one. */
	readonly firstAdminToken: string | null;
	close(): Promise<void>;
}

/** Puts the server together. */
export async function createServer(config: Config): Promise<SyncServer> {
	mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
	const store = new Store(path.join(config.dataDir, 'databases'));
	for (const name of SYSTEM_DATABASES) if (!store.has(name)) store.create(name);
	const auth = await Auth.open({
		file: path.join(config.dataDir, '_server.sqlite'),
		findUser: (name) => userOf(store, name),
		now: Date.now,
		...(config.admin ? { admin: config.admin } : {}),
		...(config.passwordIterations ? { iterations: config.passwordIterations } : {})
	});
	const stop = new AbortController();
	const context: Context = {
		store,
		guard: guardOf(auth),
		limits: config.limits,
		serverId: serverIdIn(config.dataDir),
		version: config.version,
		stop: stop.signal
	};
	const http = await httpServer(config, context, auth);
	return {
		http,
		store,
		firstAdminToken: auth.firstAdminToken(),
		async close() {
			stop.abort();
			await http.close();
			store.close();
			auth.close();
		}
	};
}

async function httpServer(config: Config, context: Context, auth: Auth): Promise<FastifyInstance> {
	const requestTimeout = config.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
	const patience = {
		headersTimeout: requestTimeout,
		requestTimeout,
		connectionsCheckingInterval: requestTimeout / 2
	};
	const server = Fastify({
		logger: { level: config.logLevel, serializers: { req: describeRequest } },
		bodyLimit: config.limits.maxBodyBytes,
		requestTimeout,
		forceCloseConnections: true,
		trustProxy: config.trustProxy,
		routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
		rewriteUrl: ({ url = '/' }) => withPlainSlash(url),
		frameworkErrors: answerError,
		clientErrorHandler: answerNoRequest,
		...(config.tls ? { https: { ...patience, ...config.tls } } : { http: patience })
	}) as FastifyInstance;
	server.addHttpMethod('COPY');
	server.decorateRequest('identity');
	takeBodiesAsBytes(server, config.limits.maxBodyBytes);

	const headers = new SecurityHeaders(config.appDir);
	server.addHook('onSend', async (_request, reply) => {
		for (const [name, value] of Object.entries(headers.current())) {
			if (!reply.hasHeader(name)) void reply.header(name, value);
		}
	});
	server.setErrorHandler(answerError);
	allowOrigins(server, config.origins);
	await serveApp(server, config.appDir);
	identifyRequests(server, context, auth);
	refuseStrangers(server, context);
	answerHealth(server);
	registerSessionRoutes(server, auth);
	serverRoutes(server, context);
	dbUpdatesRoute(server, context, new DatabaseLog(context.store));
	databaseRoutes(server, context);
	bulkRoutes(server, context);
	revsDiffRoutes(server, context);
	changesRoutes(server, context);
	listingRoutes(server, context);
	findRoutes(server, context);
	localRoutes(server, context);
	documentRoutes(server, context);
	attachmentRoutes(server, context);
	answerUnknown(server);
	return server;
}

function userOf(store: Store, name: string): JsonDoc | null {
	const doc = store.get(USERS).reader.find(userId(name));
	return doc === null || doc.isDeleted ? null : (JSON.parse(doc.body) as JsonDoc);
}

function guardOf(auth: Auth): Guard {
	return {
		requireMember,
		requireAdmin,
		rulesOf: () => undefined,
		prepareUser: (identity, doc, previous) =>
			prepareUserDoc(doc, previous, identity, (password) => auth.passwords.hash(password)),
		visibleUser: visibleTo
	};
}

/** Errors in CouchDB's shape; what broke inside stands in the log, never in the answer. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
	const { status, error: name, reason } = answerTo(error);
	if (status >= 500) request.log.error(error);
	if (error instanceof HttpRefusal) void reply.headers(error.headers);
	if (error instanceof AuthRefusal && error.retryAfter !== null) {
		void reply.header('retry-after', error.retryAfter);
	}
	void reply.code(status).type('application/json').send({ error: name, reason });
}

function answerTo(error: FastifyError): CouchError {
	if (error instanceof Refusal) return couchError(error);
	if (error instanceof HttpRefusal) return error.answer;
	if (error instanceof AuthRefusal) return error;
	if (error instanceof RangeError && error.message.includes('call stack')) {
		return { status: 400, error: 'bad_request', reason: 'The JSON is nested too deeply.' };
	}
	if (error.statusCode === 413) {
		return { status: 413, error: 'too_large', reason: 'the request entity is too large' };
	}
	if (error.statusCode === 415) {
		return { status: 415, error: 'bad_content_type', reason: error.message };
	}
	if (error.statusCode !== undefined && error.statusCode < 500) {
		return { status: error.statusCode, error: 'bad_request', reason: error.message };
	}
	return {
		status: 500,
		error: 'internal_server_error',
		reason: 'The server could not answer this request.'
	};
}

/** The slash of `_design/` and `_local/` may be escaped as those within ids are. */
function withPlainSlash(url: string): string {
	return url.replace(/^(\/[^/?]+\/_(?:design|local))%2f/i, '$1/');
}

/** To bytes that are no request at all, or came too slowly to be one. */
function answerNoRequest(error: ConnectionError, socket: Socket): void {
	if (socket.destroyed) return;
	if (error.code === 'ECONNRESET' || !socket.writable) {
		socket.destroy(error);
		return;
	}
	const [status, answer] = noRequest[error.code] ?? noRequest['HPE_INVALID']!;
	const body = JSON.stringify(answer);
	const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
	socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
}

const noRequest: Readonly<Record<string, readonly [status: string, answer: object]>> = {
	HPE_INVALID: [
		'400 Bad Request',
		{ error: 'bad_request', reason: 'This is no request that can be read.' }
	],
	HPE_HEADER_OVERFLOW: [
		'431 Request Header Fields Too Large',
		{ error: 'bad_request', reason: 'The headers are too large.' }
	],
	ERR_HTTP_REQUEST_TIMEOUT: [
		'408 Request Timeout',
		{ error: 'timeout', reason: 'The request came too slowly.' }
	]
};

/** What the log keeps of a request: no address of a person, no query string, no document's id. */
function describeRequest(request: { method: string; url: string }): {
	method: string;
	path: string;
} {
	const [pathname = ''] = request.url.split('?', 1);
	return { method: request.method, path: pathname.split('/').slice(0, 3).map(masked).join('/') };
}

/** Ids of documents and names of mailboxes hold customer numbers and people's names. */
function masked(segment: string, at: number): string {
	if (at < 2) return segment.replace(/^mailbox-.+/, 'mailbox-…');
	return segment.startsWith('_') ? segment : '…';
}
