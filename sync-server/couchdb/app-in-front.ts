import httpProxy from '@fastify/http-proxy';
import Fastify, { type FastifyInstance } from 'fastify';
import { ConfigError, type Config } from '../config.ts';
import { serveApp } from '../http/app-files.ts';
import { SecurityHeaders } from '../http/security-headers.ts';
import { logOptions } from '../ops/log.ts';

/**
 * Serves the app, and hands every call that is none of its own on to an Apache CouchDB: both under one
 * address, so that cookies need no exception and no other site may read. No data is kept here.
 */
export async function appInFrontOf(couchdb: string, config: Config): Promise<FastifyInstance> {
	const upstream = addressOf(couchdb);
	const server = Fastify({
		logger: logOptions(config.logLevel),
		bodyLimit: config.limits.maxBodyBytes,
		forceCloseConnections: true,
		trustProxy: config.trustProxy,
		...(config.tls ? { https: config.tls } : {})
	}) as FastifyInstance;
	const headers = new SecurityHeaders(config.appDir);
	server.addHook('onSend', async (request, reply) => {
		reply.headers(headers.for(request.method));
	});
	await serveApp(server, config.appDir);
	await server.register(httpProxy, {
		upstream,
		// A feed that waits says something from time to time; whoever is silent for so long is gone.
		undici: { headersTimeout: SILENT_MS, bodyTimeout: SILENT_MS },
		replyOptions: {
			onError: (reply) => {
				void reply.code(503).type('application/json').send({
					error: 'service_unavailable',
					reason: 'The database server does not answer.'
				});
			}
		}
	});
	return server;
}

const SILENT_MS = 180_000;

function addressOf(text: string): string {
	const url = URL.parse(text);
	if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
		throw new ConfigError(`--couchdb: ${text} is no address such as http://127.0.0.1:5984`);
	}
	if (url.username !== '' || url.password !== '') {
		throw new ConfigError('--couchdb: leave name and password out; people sign in themselves');
	}
	return url.origin;
}
