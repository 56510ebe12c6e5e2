import { timingSafeEqual, hash } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readBasic } from '../auth/basic-credentials.ts';
import { Pseudonyms } from '../ops/log.ts';
import type { Metrics, Readings } from '../ops/metrics.ts';
import { requireServerAdmin } from './context.ts';

export const METRICS = '/_metrics';
const BEARER = 'Bearer ';
const FEEDS: ReadonlySet<string> = new Set(['/:db/_changes', '/_db_updates']);

/** Counts every request, and says in the log where somebody was not let in. */
export function observeRequests(server: FastifyInstance, metrics: Metrics): void {
	const pseudonyms = new Pseudonyms();
	server.addHook('preHandler', (request, reply, done) => {
		if (waits(request)) reply.raw.once('close', metrics.longPollBegins());
		done();
	});
	server.addHook('onResponse', (request, reply, done) => {
		const status = String(reply.statusCode);
		metrics.requests.add([request.method, routeOf(request), status]);
		if (!waits(request)) metrics.requestSeconds.add(reply.elapsedTime / 1_000);
		const name = refusedName(request, reply);
		if (name !== null) {
			metrics.signInFailures.add([status]);
			const who = { name: pseudonyms.of(name), address: pseudonyms.of(request.ip) };
			request.log.warn({ status: reply.statusCode, ...who }, 'sign-in refused');
		}
		done();
	});
	server.server.on('connection', (socket: Socket) => {
		socket.once('close', metrics.connectionBegins());
	});
	server.server.on('drop', () => metrics.dropped.add([]));
}

/** Whether a request brings the token of the metrics; it says nobody's name. */
export function isMetricsToken(request: FastifyRequest, token: string | null): boolean {
	const { authorization = '' } = request.headers;
	if (token === null || !authorization.startsWith(BEARER)) return false;
	const digest = (text: string) => Buffer.from(hash('sha256', text, 'hex'));
	return timingSafeEqual(digest(authorization.slice(BEARER.length)), digest(token));
}

/** The metrics, as text that Prometheus reads. */
export function metricsRoute(
	server: FastifyInstance,
	metrics: Metrics,
	readings: Readings,
	token: string | null
): void {
	server.get(METRICS, (request, reply) => {
		if (!isMetricsToken(request, token)) requireServerAdmin(request);
		return reply
			.header('cache-control', 'no-store')
			.type('text/plain; version=0.0.4; charset=utf-8')
			.send(metrics.text(readings));
	});
}

function waits(request: FastifyRequest): boolean {
	const { feed } = (request.query ?? {}) as { feed?: unknown };
	return FEEDS.has(routeOf(request)) && feed !== undefined && feed !== 'normal';
}

/** The pattern of the address; files of the app, which any number of names may have, as one. */
function routeOf(request: FastifyRequest): string {
	const identity: unknown = request.identity;
	if (identity === undefined && request.method === 'GET') return 'app';
	return request.routeOptions.url ?? 'unknown';
}

/** Who tried to sign in and was refused; null where that is not what happened. */
function refusedName(request: FastifyRequest, { statusCode }: FastifyReply): string | null {
	if (statusCode !== 401 && statusCode !== 429) return null;
	if (request.method === 'POST' && request.routeOptions.url === '/_session') {
		const { name, username } = (request.body ?? {}) as { name?: unknown; username?: unknown };
		return String(username ?? name ?? '');
	}
	if (request.identity?.name) return null;
	try {
		return readBasic(request.headers.authorization)?.name ?? null;
	} catch {
		return '';
	}
}
