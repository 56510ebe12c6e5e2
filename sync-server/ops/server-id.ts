import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The identity of this server's data, made once: replicators keep by it how far they came. */
export function serverIdIn(dataDir: string): string {
	const file = path.join(dataDir, 'server-id');
	try {
		return readFileSync(file, 'utf8').trim();
	} catch {
		const id = randomBytes(16).toString('hex');
		writeFileSync(file, `${id}\n`, { mode: 0o600, flag: 'wx' });
		return id;
	}
}
