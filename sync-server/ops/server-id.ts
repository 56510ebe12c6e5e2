import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { flush } from './files.ts';

const OWNER_ONLY = 0o600;

/**
 * The identity of this server's data, made once: replicators keep by it how far they came. It is
 * there as a whole or not at all, whenever the power goes.
 */
export function serverIdIn(dataDir: string): string {
	const file = path.join(dataDir, 'server-id');
	const known = readIfThere(file);
	if (known !== null) return known;
	const id = randomBytes(16).toString('hex');
	const partial = `${file}.partial`;
	const handle = openSync(partial, 'w', OWNER_ONLY);
	try {
		writeSync(handle, `${id}\n`);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
	renameSync(partial, file);
	flush(dataDir);
	return id;
}

/** Null: there is none, or an empty one, as an earlier version could leave. */
function readIfThere(file: string): string | null {
	try {
		const id = readFileSync(file, 'utf8').trim();
		return id === '' ? null : id;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
