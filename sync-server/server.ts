import Fastify, {
	type FastifyError,
	type FastifyInstance,
	type FastifyReply,
	type FastifyRequest
} from 'fastify';
import type { Config } from './config.ts';
import { serveApp } from './http/app-files.ts';
import { answerHealth } from './http/health.ts';
import { SecurityHeaders } from './http/security-headers.ts';

const MAX_BODY_BYTES = 1_048_576;
const REQUEST_TIMEOUT_MS = 30_000;

/** Puts the server together, ready to listen. */
export async function createServer(config: Config): Promise<FastifyInstance> {
	const server = Fastify({
		logger: { level: config.logLevel, serializers: { req: describeRequest } },
		bodyLimit: MAX_BODY_BYTES,
		requestTimeout: REQUEST_TIMEOUT_MS,
		forceCloseConnections: true
	});

	const headers = new SecurityHeaders(config.appDir);
	server.addHook('onSend', async (_request, reply) => {
		reply.headers(headers.current());
	});
	server.setErrorHandler(answerError);
	answerHealth(server);
	await serveApp(server, config.appDir);
	return server;
}

/** Errors in CouchDB's shape; what broke inside stands in the log, never in the answer. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
	const status = error.statusCode ?? 500;
	if (status >= 500) request.log.error(error);
	void reply
		.code(status)
		.send(
			status >= 500
				? { error: 'internal_server_error', reason: 'The server could not answer this request.' }
				: { error: 'bad_request', reason: error.message }
		);
}

/** What the log keeps of a request: no address of a person, no query string. */
function describeRequest(request: { method: string; url: string }): {
	method: string;
	path: string;
} {
	return { method: request.method, path: request.url.split('?', 1)[0] ?? '' };
}
