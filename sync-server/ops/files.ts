import { createHash } from 'node:crypto';
import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readSync,
	renameSync,
	rmdirSync,
	rmSync
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

const AT_ONCE_BYTES = 1_048_576;
const OWNER_ONLY = 0o700;

/** What an operator has to put right; the text is for them. */
export class OpsError extends Error {}

/** Makes sure that a file or a folder is on the disk, not only on its way there. */
export function flush(fileOrFolder: string): void {
	const handle = openSync(fileOrFolder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** In hexadecimal digits. */
export function sha256Of(file: string): string {
	const hash = createHash('sha256');
	const buffer = Buffer.allocUnsafe(AT_ONCE_BYTES);
	const handle = openSync(file, 'r');
	try {
		for (;;) {
			const length = readSync(handle, buffer);
			if (length === 0) return hash.digest('hex');
			hash.update(buffer.subarray(0, length));
		}
	} finally {
		closeSync(handle);
	}
}

/** Whether there is nothing at a path, or a folder with nothing in it. */
export function isFree(folder: string): boolean {
	try {
		return readdirSync(folder).length === 0;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
		throw error;
	}
}

/**
 * Makes a folder as a whole: it is filled under another name, and gets its own when all of it is on
 * the disk. Whatever goes wrong before, there is no folder of that name.
 */
export function makeWhole<T>(folder: string, fill: (partial: string) => T): T {
	const target = path.resolve(folder);
	if (!isFree(target)) throw new OpsError(`${target} is not empty`);
	const partial = `${target}.partial-${randomBytes(4).toString('hex')}`;
	mkdirSync(partial, { recursive: true, mode: OWNER_ONLY });
	try {
		const made = fill(partial);
		flush(partial);
		removeEmpty(target);
		renameSync(partial, target);
		flush(path.dirname(target));
		return made;
	} catch (error) {
		rmSync(partial, { recursive: true, force: true });
		throw error;
	}
}

function removeEmpty(folder: string): void {
	try {
		rmdirSync(folder);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
}
