import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { fromHex, toHex } from './hex.ts';

/*
 * The container of a backup: bytes encrypted under a passphrase, in chunks, so that a file of any
 * size is written and read with little memory, and a file that was cut or changed is noticed.
 *
 *   magic           8 bytes, "SLBACKUP"
 *   header length   4 bytes, big-endian
 *   header          JSON: version, salt, iterations, what the backup is of
 *   chunks          each: 4 bytes length, then AES-256-GCM ciphertext
 *
 * The nonce of a chunk is its number, so no two under one key are alike (the salt is new in every
 * file). The header, the number and whether it is the last chunk are authenticated with each: chunks
 * cannot be swapped, left out or cut off at the end.
 */

const MAGIC = new TextEncoder().encode('SLBACKUP');
const VERSION = 1;
/** OWASP's figure for PBKDF2 with HMAC-SHA-256 (2023). */
const ITERATIONS = 600_000;
const CHUNK_BYTES = 256 * 1024;
const LARGEST_HEADER = 64 * 1024;

/** What can be read of a backup before its passphrase is known. */
export interface BackupLabel {
	readonly officeName: string;
	readonly personName: string;
	readonly madeAtMs: number;
	/** The branch whose documents it holds; of a file that goes from device to device. */
	readonly branch?: string;
}

interface Header extends BackupLabel {
	readonly version: number;
	readonly salt: string;
	readonly iterations: number;
}

export type ContainerProblem =
	| { readonly code: 'not-a-backup' }
	| { readonly code: 'newer-version' }
	| { readonly code: 'wrong-passphrase' }
	| { readonly code: 'backup-damaged' };

/** Encrypts a stream of bytes into a file. */
export async function sealed(
	content: ReadableStream<Uint8Array<ArrayBuffer>>,
	passphrase: string,
	label: BackupLabel
): Promise<Blob> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const header: Header = {
		version: VERSION,
		salt: toHex(salt),
		iterations: ITERATIONS,
		...label
	};
	const headerBytes = new TextEncoder().encode(JSON.stringify(header));
	const key = await keyOf(passphrase, salt, ITERATIONS);
	const parts: BlobPart[] = [MAGIC, uint32(headerBytes.length), headerBytes];
	let number = 0;
	for await (const { bytes, isLast } of inChunks(content)) {
		const sealedBytes = await crypto.subtle.encrypt(
			algorithm(headerBytes, number++, isLast),
			key,
			bytes
		);
		parts.push(uint32(sealedBytes.byteLength), sealedBytes);
	}
	return new Blob(parts, { type: 'application/octet-stream' });
}

/** Reads who a backup is of, without the passphrase. */
export async function labelOf(file: Blob): Promise<Result<BackupLabel, ContainerProblem>> {
	const opened = await readHeader(file);
	if (!opened.ok) return opened;
	const { officeName, personName, madeAtMs, branch } = opened.value.header;
	return succeed({
		officeName,
		personName,
		madeAtMs,
		...(branch === undefined ? {} : { branch })
	});
}

/** The content of a backup, decrypted; `stream` begins at its start each time. */
export interface OpenedBackup {
	readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Decrypts a backup. All of it is tried at once, so that a wrong passphrase or damage anywhere is told
 * before anything is done with the content.
 */
export async function opened(
	file: Blob,
	passphrase: string
): Promise<Result<OpenedBackup, ContainerProblem>> {
	const start = await readHeader(file);
	if (!start.ok) return start;
	const { header, headerBytes, end } = start.value;
	const key = await keyOf(passphrase, fromHex(header.salt), header.iterations);

	async function* chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
		let position = end;
		for (let number = 0; position < file.size; number++) {
			const length = readUint32(await bytesOf(file, position, position + 4));
			const stop = position + 4 + length;
			if (length > CHUNK_BYTES + 64 || stop > file.size) throw new DamagedBackup();
			const chunk = await bytesOf(file, position + 4, stop);
			const plain = await crypto.subtle
				.decrypt(algorithm(headerBytes, number, stop === file.size), key, chunk)
				.catch(() => {
					throw new DamagedBackup();
				});
			position = stop;
			yield new Uint8Array(plain);
		}
	}

	let whole = 0;
	try {
		for await (const _ of chunks()) whole++;
	} catch {
		// Nothing tells a wrong passphrase from a changed first chunk; the first is far more likely.
		return refuse({ code: whole === 0 ? 'wrong-passphrase' : 'backup-damaged' });
	}
	if (whole === 0) return refuse({ code: 'backup-damaged' });
	return succeed({ stream: () => streamOf(chunks()) });
}

function streamOf(
	chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>
): ReadableStream<Uint8Array<ArrayBuffer>> {
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(value);
		}
	});
}

/** A backup that was cut or changed after it was made. */
class DamagedBackup extends Error {}

async function readHeader(
	file: Blob
): Promise<
	Result<{ header: Header; headerBytes: Uint8Array<ArrayBuffer>; end: number }, ContainerProblem>
> {
	const start = await bytesOf(file, 0, MAGIC.length + 4);
	const isBackup =
		start.length === MAGIC.length + 4 && MAGIC.every((byte, at) => byte === start[at]);
	if (!isBackup) return refuse({ code: 'not-a-backup' });
	const length = readUint32(start.subarray(MAGIC.length));
	const end = MAGIC.length + 4 + length;
	if (length > LARGEST_HEADER || end > file.size) return refuse({ code: 'backup-damaged' });
	const headerBytes = await bytesOf(file, MAGIC.length + 4, end);
	try {
		const header = JSON.parse(new TextDecoder().decode(headerBytes)) as Header;
		if (header.version > VERSION) return refuse({ code: 'newer-version' });
		const isWhole =
			typeof header.salt === 'string' &&
			/^([0-9a-f]{2})+$/.test(header.salt) &&
			Number.isSafeInteger(header.iterations) &&
			header.iterations >= 1 &&
			header.iterations <= 10_000_000;
		return isWhole ? succeed({ header, headerBytes, end }) : refuse({ code: 'backup-damaged' });
	} catch {
		return refuse({ code: 'backup-damaged' });
	}
}

/** Cuts a stream into chunks of one size; the last may be shorter, and says that it is the last. */
async function* inChunks(
	stream: ReadableStream<Uint8Array<ArrayBuffer>>
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; isLast: boolean }> {
	let chunk = new Uint8Array(CHUNK_BYTES);
	let filled = 0;
	const reader = stream.getReader();
	for (;;) {
		const { value, done } = await reader.read();
		if (done) break;
		for (let from = 0; from < value.length;) {
			if (filled === CHUNK_BYTES) {
				yield { bytes: chunk, isLast: false };
				chunk = new Uint8Array(CHUNK_BYTES);
				filled = 0;
			}
			const part = value.subarray(from, from + CHUNK_BYTES - filled);
			chunk.set(part, filled);
			filled += part.length;
			from += part.length;
		}
	}
	yield { bytes: chunk.slice(0, filled), isLast: true };
}

function algorithm(header: Uint8Array, number: number, isLast: boolean): AesGcmParams {
	const iv = new Uint8Array(12);
	new DataView(iv.buffer).setUint32(8, number);
	const additionalData = new Uint8Array(header.length + 5);
	additionalData.set(header);
	additionalData.set(uint32(number), header.length);
	additionalData[header.length + 4] = isLast ? 1 : 0;
	return { name: 'AES-GCM', iv, additionalData };
}

async function keyOf(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number
): Promise<CryptoKey> {
	const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

function uint32(value: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, value);
	return bytes;
}

function readUint32(bytes: Uint8Array): number {
	if (bytes.length < 4) throw new DamagedBackup();
	return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
