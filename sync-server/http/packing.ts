import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createGzip, gzip } from 'node:zlib';

const packed = promisify(gzip);
/** Shorter answers are sent as they are: packing them saves no packet. */
const PACK_FROM_BYTES = 1_024;
/** Each reader that waits holds one of these: 64 kB, a quarter of the usual, for a little less packing. */
const OF_A_STREAM = {
	windowBits: 13,
	memLevel: 6,
	// What is written is on its way at once: who waits for a change must not wait for the next one.
	flush: constants.Z_SYNC_FLUSH
};

/** The calls whose answers are documents, or long lists. */
const routes: ReadonlySet<string | undefined> = new Set([
	'/:db/_changes',
	'/:db/_bulk_get',
	'/:db/_all_docs',
	'/:db/_find',
	'/:db/:doc',
	'/:db/_design/:doc'
]);

/**
 * Packs answers for readers on a slow line, who say so with `Save-Data: on`; nobody else is worth the
 * server's time. No page of another site can have an answer packed and learn from its length: the
 * header is one that needs our leave.
 */
export function packForSlowLines(server: FastifyInstance): void {
	server.addHook('onSend', async (request, reply, payload: unknown) => {
		if (!isPackable(request, reply)) return payload;
		const vary = [reply.getHeader('vary'), 'accept-encoding', 'save-data'];
		void reply.header('vary', vary.filter(Boolean).join(', '));
		if (!wantsPacking(request)) return payload;
		if (payload instanceof Readable) {
			// Whichever end breaks off takes the other with it.
			markPacked(reply);
			return pipeline(payload, createGzip(OF_A_STREAM), () => undefined);
		}
		if (typeof payload !== 'string' || Buffer.byteLength(payload) < PACK_FROM_BYTES) return payload;
		markPacked(reply);
		return packed(payload);
	});
}

function isPackable(request: FastifyRequest, reply: FastifyReply): boolean {
	if (request.method !== 'GET' && request.method !== 'POST') return false;
	if (!routes.has(request.routeOptions.url) || reply.statusCode !== 200) return false;
	const type = String(reply.getHeader('content-type') ?? '');
	return /^(?:application\/json|text\/event-stream)\b/.test(type);
}

/** Whether somebody says that their line is slow, and can unpack. */
export function wantsPacking({ headers }: FastifyRequest): boolean {
	const saving = String(headers['save-data'] ?? '').toLowerCase();
	return saving === 'on' && takesGzip(String(headers['accept-encoding'] ?? ''));
}

function takesGzip(accepted: string): boolean {
	return accepted.split(',').some((each) => {
		const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
		return name === 'gzip' && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
	});
}

function markPacked(reply: FastifyReply): void {
	void reply.header('content-encoding', 'gzip').removeHeader('content-length');
}
