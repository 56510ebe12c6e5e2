import type { Course } from '../course.ts';
import { Unreadable } from '../unreadable.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';

/** Fed in slices, so that the reading can be called off between two of them. */
const SLICE_BYTES = 65_536;

/**
 * The bytes of a part as they are unpacked. More bytes than were declared end it at once; fewer, or
 * another checksum, end it after the last chunk: nothing read from a part counts before it is done.
 */
export async function* unpacked(
	entry: ZipEntry,
	course: Course
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	let size = 0;
	let crc = 0;
	for await (const chunk of entry.isDeflated ? inflated(entry, course) : stored(entry)) {
		course.check();
		size += chunk.length;
		if (size > entry.size) break;
		crc = crc32(chunk, crc);
		yield chunk;
	}
	if (size !== entry.size || crc !== entry.crc) throw damaged(entry);
}

export async function unpackedWhole(
	entry: ZipEntry,
	course: Course
): Promise<Uint8Array<ArrayBuffer>> {
	const whole = new Uint8Array(entry.size);
	let at = 0;
	for await (const chunk of unpacked(entry, course)) {
		whole.set(chunk, at);
		at += chunk.length;
		await course.pause(() => 0);
	}
	return whole;
}

function* stored({ packed }: ZipEntry): Generator<Uint8Array<ArrayBuffer>> {
	for (let at = 0; at < packed.length; at += SLICE_BYTES) {
		yield packed.subarray(at, at + SLICE_BYTES);
	}
}

async function* inflated(entry: ZipEntry, course: Course): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const { readable, writable } = new DecompressionStream('deflate-raw');
	const writer = writable.getWriter();
	const reader = readable.getReader();
	// A broken stream can leave a read waiting for ever; whatever goes wrong has to end the wait.
	const broken = Promise.withResolvers<never>();
	broken.promise.catch(() => undefined);
	let heard = performance.now();
	const watch = setInterval(() => {
		if (course.signal?.aborted) broken.reject(new Unreadable({ code: 'cancelled' }));
		const isStalled = performance.now() - heard > course.limits.stallSeconds * 1000;
		if (isStalled) broken.reject(new Error('the decompressor gives nothing'));
	}, 250);
	feed(writer, entry.packed).catch(broken.reject);
	try {
		for (;;) {
			const { value, done } = await Promise.race([reader.read(), broken.promise]);
			if (done) return;
			yield value as Uint8Array<ArrayBuffer>;
			heard = performance.now();
		}
	} catch (cause) {
		throw cause instanceof Unreadable ? cause : damaged(entry, cause);
	} finally {
		clearInterval(watch);
		for (const ending of [writer.abort(), reader.cancel()]) ending.catch(() => undefined);
	}
}

async function feed(
	writer: WritableStreamDefaultWriter<BufferSource>,
	packed: Uint8Array<ArrayBuffer>
): Promise<void> {
	for (let at = 0; at < packed.length; at += SLICE_BYTES) {
		await writer.write(packed.subarray(at, at + SLICE_BYTES));
	}
	await writer.close();
}

function damaged(entry: ZipEntry, cause?: unknown): Unreadable {
	return new Unreadable({ code: 'damaged', part: entry.path }, cause);
}
