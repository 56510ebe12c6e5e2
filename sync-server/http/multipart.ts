import { randomBytes } from 'node:crypto';
import type { Stub } from '../store/attachments.ts';
import { HttpRefusal } from './couch-errors.ts';

/** One part of a multipart body. */
export interface Part {
	readonly headers: ReadonlyMap<string, string>;
	readonly bytes: Buffer;
}

const CRLF = '\r\n';

/** The boundary in a content type; null where there is none. */
export function boundaryIn(contentType: string): string | null {
	const found = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
	return found?.[1] ?? found?.[2] ?? null;
}

/** Takes a multipart body apart. Throws a refusal where it is cut short or is none. */
export function partsOf(body: Buffer, boundary: string): Part[] {
	const parts: Part[] = [];
	const opening = `--${boundary}`;
	const delimiter = `${CRLF}${opening}`;
	let at = body.indexOf(opening);
	if (at < 0) throw brokenMultipart();
	at += opening.length;
	for (;;) {
		if (body.subarray(at, at + 2).toString('latin1') === '--') return parts;
		const headersFrom = body.indexOf(CRLF, at);
		const headersTo = headersFrom < 0 ? -1 : endOfHeaders(body, headersFrom);
		if (headersTo < 0) throw brokenMultipart();
		const end = body.indexOf(delimiter, headersTo - 2);
		if (end < 0) throw brokenMultipart();
		parts.push({
			headers: headersIn(body.subarray(headersFrom, headersTo).toString('utf8')),
			bytes: body.subarray(headersTo, Math.max(end, headersTo))
		});
		at = end + delimiter.length;
	}
}

/** Where the bytes of a part begin: behind the empty line, which follows at once where there are no headers. */
function endOfHeaders(body: Buffer, from: number): number {
	const end = body.indexOf(CRLF + CRLF, from);
	return end < 0 ? -1 : end + 4;
}

function headersIn(text: string): Map<string, string> {
	const headers = new Map<string, string>();
	for (const line of text.split(CRLF)) {
		const colon = line.indexOf(':');
		if (colon > 0)
			headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
	}
	return headers;
}

/** The name of an attachment in its part; null where the part does not say. */
export function fileNameOf({ headers }: Part): string | null {
	const disposition = headers.get('content-disposition') ?? '';
	const found = /filename="((?:[^"\\]|\\.)*)"/i.exec(disposition);
	return found ? found[1]!.replaceAll(/\\(.)/gs, '$1') : null;
}

function brokenMultipart(): HttpRefusal {
	return new HttpRefusal(400, 'bad_request', 'The multipart body is malformed.');
}

export function newBoundary(): string {
	return randomBytes(16).toString('hex');
}

/** An attachment with its bytes, to be written behind its document. */
export interface Following {
	readonly name: string;
	readonly stub: Stub;
	readonly bytes: Uint8Array;
}

/** A document and its attachments as `multipart/related`, without a leading line end. */
export function* relatedChunks(
	json: string,
	following: readonly Following[],
	boundary: string
): Generator<string | Uint8Array> {
	yield `--${boundary}${CRLF}Content-Type: application/json${CRLF}${CRLF}${json}`;
	for (const { name, stub, bytes } of following) {
		const quoted = name.replaceAll(/["\\]/g, '\\$&').replaceAll(/[\r\n]/g, ' ');
		yield [
			`${CRLF}--${boundary}`,
			`Content-Disposition: attachment; filename="${quoted}"`,
			`Content-Type: ${stub.content_type.replaceAll(/[\r\n]/g, ' ')}`,
			`Content-Length: ${bytes.byteLength}`,
			'',
			''
		].join(CRLF);
		yield bytes;
	}
	yield `${CRLF}--${boundary}--`;
}

/** One part of `multipart/mixed`: a document alone, with its attachments, or what is missing. */
export function* mixedPart(
	outer: string,
	type: string,
	content: Iterable<string | Uint8Array>
): Generator<string | Uint8Array> {
	yield `${CRLF}--${outer}${CRLF}Content-Type: ${type}${CRLF}${CRLF}`;
	yield* content;
}
