import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { AuthRefusal } from '../auth/auth-refusal.ts';
import { Refusal } from '../store/refusal.ts';
import { couchError, HttpRefusal, type CouchError } from './couch-errors.ts';

/** Errors in CouchDB's shape; what broke inside stands in the log, never in the answer. */
export function answerError(
	error: FastifyError,
	request: FastifyRequest,
	reply: FastifyReply
): void {
	const { status, error: name, reason } = answerTo(error);
	// What is not offered is 501, and no failure.
	if (status >= 500 && !(error instanceof HttpRefusal)) {
		request.log.error({ err: error }, 'request failed');
	}
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

/** To bytes that are no request at all, or came too slowly to be one. */
export function answerNoRequest(error: ConnectionError, socket: Socket): void {
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
