import type { FastifyInstance, FastifyRequest } from 'fastify';
import { gunzip, inflate } from 'node:zlib';
import { promisify } from 'node:util';
import { asJsonDoc, type JsonDoc } from '../store/incoming.ts';
import { HttpRefusal } from './couch-errors.ts';

const unpack = { gzip: promisify(gunzip), deflate: promisify(inflate) };
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

export const tooLarge = () => new HttpRefusal(413, 'too_large', 'the request entity is too large');

/** Bodies reach the handlers as bytes, unpacked, and are read there as what the call says they are. */
export function takeBodiesAsBytes(server: FastifyInstance, maxBytes: number): void {
	server.removeAllContentTypeParsers();
	server.addContentTypeParser(
		'*',
		{ parseAs: 'buffer' },
		async (request: FastifyRequest, body: Buffer) => {
			const encoding = request.headers['content-encoding'];
			if (encoding === undefined || encoding === 'identity') return body;
			if (encoding !== 'gzip' && encoding !== 'deflate') {
				throw new HttpRefusal(415, 'bad_ctype', `${encoding} is not a supported content encoding.`);
			}
			try {
				return await unpack[encoding](body, { maxOutputLength: maxBytes });
			} catch (error) {
				if (isTooLong(error)) throw tooLarge();
				throw new HttpRefusal(400, 'bad_request', `The body is not ${encoding}.`);
			}
		}
	);
}

function isTooLong(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

export function bytesOf(request: FastifyRequest): Buffer {
	return (request.body as Buffer | undefined | null) ?? Buffer.alloc(0);
}

/** The body as JSON, whatever its type says. */
export function jsonOf(request: FastifyRequest): unknown {
	return parseJson(bytesOf(request));
}

export function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(strictUtf8.decode(bytes)) as unknown;
	} catch {
		throw new HttpRefusal(400, 'bad_request', 'invalid UTF-8 JSON');
	}
}

/** The body of a POST: it must say that it is JSON, so that no form of another site can send one. */
export function postedJson(request: FastifyRequest): unknown {
	const type = request.headers['content-type'] ?? '';
	if (!/^application\/json\b/i.test(type)) {
		throw new HttpRefusal(415, 'bad_content_type', 'Content-Type must be application/json');
	}
	return jsonOf(request);
}

/** The body of a POST as an object. */
export function postedObject(request: FastifyRequest): JsonDoc {
	const value = postedJson(request);
	if (value === null || typeof value !== 'object' || Array.isArray(value)) {
		throw new HttpRefusal(400, 'bad_request', 'Request body must be a JSON object');
	}
	return value as JsonDoc;
}

/** A document in the body of a request. */
export function docOf(request: FastifyRequest): JsonDoc {
	return asJsonDoc(jsonOf(request));
}
