import Fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Auth } from './auth/auth.ts';
import { requireAdmin, requireMember } from './auth/membership.ts';
import { registerSessionRoutes } from './auth/session-routes.ts';
import { keepUserHashIn, userOf } from './auth/user-docs.ts';
import { prepareUserDoc, visibleTo } from './auth/users.ts';
import { Carrier } from './carry/carrier.ts';
import { Mailboxes } from './carry/mailboxes.ts';
import { Replicator, REPLICATOR } from './carry/replicator.ts';
import type { Config } from './config.ts';
import { answerError, answerNoRequest } from './http/answer-errors.ts';
import { serveApp } from './http/app-files.ts';
import { attachmentRoutes } from './http/attachment-routes.ts';
import { takeBodiesAsBytes } from './http/body.ts';
import { bulkGetRoute } from './http/bulk-get-route.ts';
import { bulkRoutes } from './http/bulk-routes.ts';
import { changesRoutes } from './http/changes-routes.ts';
import { USERS, type Context, type Guard } from './http/context.ts';
import { allowOrigins } from './http/cors.ts';
import { databaseRoutes } from './http/database-routes.ts';
import { DatabaseLog, dbUpdatesRoute } from './http/db-updates.ts';
import { designFunctions } from './http/design-functions.ts';
import { documentRoutes } from './http/document-routes.ts';
import { findRoutes } from './http/find-routes.ts';
import { answerHealth } from './http/health.ts';
import { identifyRequests } from './http/identify.ts';
import { listingRoutes } from './http/listing-routes.ts';
import { localRoutes } from './http/local-routes.ts';
import { officeRoutes } from './http/office-routes.ts';
import { metricsRoute, observeRequests } from './http/observe.ts';
import { nameRequests, requestId } from './http/request-id.ts';
import { Readers } from './http/readers.ts';
import { refuseOtherSites } from './http/other-sites.ts';
import { packForSlowLines } from './http/packing.ts';
import { replicateRoutes } from './http/replicate-routes.ts';
import { closeGently } from './http/stopping.ts';
import { isStillLetIn, reviewWithRights } from './http/still-let-in.ts';
import { refuseStrangers } from './http/strangers.ts';
import { limitTraffic } from './http/traffic.ts';
import { answerUnknown } from './http/unknown.ts';
import { revsDiffRoutes } from './http/revs-diff-routes.ts';
import { SecurityHeaders } from './http/security-headers.ts';
import { serverRoutes } from './http/server-routes.ts';
import { DATABASES, SERVER_FILE } from './ops/data-folder.ts';
import { logOptions } from './ops/log.ts';
import { Metrics } from './ops/metrics.ts';
import { serverIdIn } from './ops/server-id.ts';
import { writeRules } from './rules/write-rules.ts';
import { Upkeep } from './ops/upkeep.ts';
import { Store } from './store/store.ts';

/** How often connections that are too slow are looked for. */
const SLOW_LOOK_MS = 1_000;
/** The longest id, each of its characters escaped. */
const MAX_PARAM_LENGTH = 7_168 * 3;
const SYSTEM_DATABASES = [USERS, REPLICATOR];

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
	const metrics = new Metrics();
	const store = new Store(path.join(config.dataDir, DATABASES), metrics.committed);
	for (const name of SYSTEM_DATABASES) if (!store.has(name)) store.create(name);
	const auth = await Auth.open({
		file: path.join(config.dataDir, SERVER_FILE),
		findUser: (name) => userOf(store, name),
		keepUserHash: keepUserHashIn(store),
		now: Date.now,
		...(config.admin ? { admin: config.admin } : {}),
		...(config.passwordIterations ? { iterations: config.passwordIterations } : {})
	});
	const readers = new Readers((request) => isStillLetIn(store, auth, request), Date.now);
	reviewWithRights(readers, store, auth);
	const context: Context = {
		store,
		guard: guardOf(auth),
		limits: config.limits,
		serverId: serverIdIn(config.dataDir),
		version: config.version,
		readers
	};
	const { maxDocumentBytes } = config.limits;
	const carrier = new Carrier({ store, maxDocumentBytes, now: Date.now });
	const http = await httpServer(config, context, auth, metrics);
	const replicator = new Replicator({
		store,
		carrier,
		serverId: context.serverId,
		now: Date.now,
		onError: (error) => http.log.error({ err: error }, 'replicator failed')
	});
	const mailboxes = new Mailboxes({
		store,
		onError: (error) => http.log.error({ err: error }, 'mailboxes failed')
	});
	replicateRoutes(http, context, carrier, replicator);
	officeRoutes(http, config, auth.sessions, Date.now);
	metricsRoute(
		http,
		metrics,
		{
			databases: () => store.names().length,
			sessions: () => auth.sessions.list(Date.now()).length,
			replications: () => carrier.jobs.length
		},
		config.metricsToken
	);
	const upkeep = new Upkeep({
		store,
		now: Date.now,
		onDone: (done) => http.log.info(done, 'upkeep done'),
		onError: (error) => http.log.error({ err: error }, 'upkeep failed')
	});
	if (config.hasUpkeep) upkeep.start();
	replicator.start();
	mailboxes.start();
	http.log.info({ version: config.version, databases: store.names().length }, 'server started');
	return {
		http,
		store,
		firstAdminToken: auth.firstAdminToken(),
		async close() {
			readers.stop();
			http.log.info('server stopping');
			await closeGently(http);
			await upkeep.stop();
			await mailboxes.close();
			await replicator.close();
			await carrier.close();
			store.close();
			auth.close();
			metrics.close();
			http.log.info('server stopped');
		}
	};
}

async function httpServer(
	config: Config,
	context: Context,
	auth: Auth,
	metrics: Metrics
): Promise<FastifyInstance> {
	const { headersTimeoutMs, requestTimeoutMs } = config.traffic;
	const slow = {
		// Node takes the shorter one for the head, whichever is called so.
		headersTimeout: Math.min(headersTimeoutMs, requestTimeoutMs),
		connectionsCheckingInterval: SLOW_LOOK_MS
	};
	const server = Fastify({
		logger: logOptions(config.logLevel),
		bodyLimit: config.limits.maxBodyBytes,
		requestTimeout: requestTimeoutMs,
		genReqId: requestId,
		forceCloseConnections: 'idle',
		trustProxy: config.trustProxy,
		routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
		rewriteUrl: ({ url = '/' }) => withPlainSlash(url),
		frameworkErrors: answerError,
		clientErrorHandler: answerNoRequest,
		...(config.tls ? { https: { ...config.tls, ...slow } } : { http: slow })
	}) as FastifyInstance;
	server.addHttpMethod('COPY');
	server.decorateRequest('identity');
	takeBodiesAsBytes(server, config.limits.maxBodyBytes);

	const headers = new SecurityHeaders(config.appDir);
	// From the first moment on: an answer that is written piece by piece is never sent as one.
	server.addHook('onRequest', (request, reply, done) => {
		void reply.headers(headers.for(request.method));
		done();
	});
	server.setErrorHandler(answerError);
	nameRequests(server);
	observeRequests(server, metrics);
	limitTraffic(server, config.traffic, Date.now);
	allowOrigins(server, config.origins);
	refuseOtherSites(server, config.origins);
	packForSlowLines(server);
	await serveApp(server, config.appDir);
	identifyRequests(server, context, auth, config.metricsToken);
	refuseStrangers(server, context);
	answerHealth(server);
	registerSessionRoutes(server, auth);
	serverRoutes(server, context);
	dbUpdatesRoute(server, context, new DatabaseLog(context.store));
	databaseRoutes(server, context);
	bulkRoutes(server, context);
	bulkGetRoute(server, context);
	revsDiffRoutes(server, context);
	changesRoutes(server, context);
	listingRoutes(server, context);
	findRoutes(server, context);
	designFunctions(server, context);
	localRoutes(server, context);
	documentRoutes(server, context);
	attachmentRoutes(server, context);
	answerUnknown(server);
	return server;
}

function guardOf(auth: Auth): Guard {
	return {
		requireMember,
		requireAdmin,
		rulesOf: writeRules,
		prepareUser: (identity, doc, previous) =>
			prepareUserDoc(doc, previous, identity, (password) => auth.passwords.hash(password)),
		visibleUser: visibleTo
	};
}

/** The slash of `_design/` and `_local/` may be escaped as those within ids are. */
function withPlainSlash(url: string): string {
	return url.replace(/^(\/[^/?]+\/_(?:design|local))%2f/i, '$1/');
}
