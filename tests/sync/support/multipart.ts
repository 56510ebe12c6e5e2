/** A part of a multipart body, as another program would take it apart. */
export interface ReadPart {
	readonly headers: Readonly<Record<string, string>>;
	readonly bytes: Buffer;
}

/** Takes a multipart body apart by the boundary in its type. Throws where it has none. */
export function partsOf(type: string | null | undefined, body: Buffer): ReadPart[] {
	const boundary = /boundary="?([^";]+)"?/.exec(type ?? '')?.[1];
	if (boundary === undefined) throw new Error(`no boundary in ${type}`);
	const pieces = body.toString('latin1').split(`--${boundary}`);
	if (pieces.at(-1)?.trim() !== '--') throw new Error('the body does not end');
	return pieces.slice(1, -1).map((piece) => {
		const end = piece.indexOf('\r\n\r\n');
		const lines = piece.slice(2, end).split('\r\n');
		const headers = lines.map((line) => {
			const colon = line.indexOf(': ');
			return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)] as const;
		});
		return {
			headers: Object.fromEntries(headers),
			bytes: Buffer.from(piece.slice(end + 4, -2), 'latin1')
		};
	});
}

export interface SentFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A document and its attachments as Apache CouchDB's replicator sends them. */
export function relatedBody(doc: object, files: readonly SentFile[], boundary: string): Buffer {
	const chunks: (string | Uint8Array)[] = [
		`--${boundary}\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(doc)}`
	];
	for (const { name, bytes } of files) {
		chunks.push(
			`\r\n--${boundary}\r\nContent-Disposition: attachment; filename="${name}"\r\n`,
			`Content-Type: application/octet-stream\r\nContent-Length: ${bytes.byteLength}\r\n\r\n`,
			bytes
		);
	}
	chunks.push(`\r\n--${boundary}--`);
	return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)));
}
