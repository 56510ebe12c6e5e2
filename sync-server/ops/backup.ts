import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { faultOf } from '../store/housekeeping.ts';
import { DATABASES, dataFilesOf, type DataFile } from './data-folder.ts';
import { flush, makeWhole, OpsError, sha256Of } from './files.ts';
import { writeManifest, type Manifest, type ManifestFile } from './manifest.ts';

export interface BackupOptions {
	readonly dataDir: string;
	/** What is to become the back-up; must not be there, or be empty. */
	readonly folder: string;
	/** The version of the server. */
	readonly version: string;
	/** Epoch milliseconds. */
	readonly now: number;
}

/**
 * Copies every database of a data folder, while a server may be writing to it: each copy is the
 * database as it was at one moment. Takes as long as the disk does; run it in a thread of its own.
 */
export function backUp({ dataDir, folder, version, now }: BackupOptions): Manifest {
	const files = dataFilesOf(dataDir);
	if (files.length === 0) throw new OpsError(`there are no databases in ${dataDir}`);
	return makeWhole(folder, (partial) => {
		mkdirSync(path.join(partial, DATABASES), { mode: 0o700 });
		const copied = files.map((one) => copy(dataDir, partial, one));
		flush(path.join(partial, DATABASES));
		return writeManifest(partial, { version, at: new Date(now).toISOString(), files: copied });
	});
}

function copy(dataDir: string, partial: string, { database, file }: DataFile): ManifestFile {
	const target = path.join(partial, file);
	const sql = new DatabaseSync(path.join(dataDir, file), { readOnly: true });
	try {
		sql.exec('PRAGMA busy_timeout = 10000');
		// A reader's view of the write-ahead log: writers go on, and what they write stays out.
		sql.prepare('VACUUM INTO ?').run(target);
	} finally {
		sql.close();
	}
	chmodSync(target, 0o600);
	flush(target);
	const fault = faultOf(target);
	if (fault !== null) throw new OpsError(`${file} is damaged: ${fault}`);
	return { database, file, bytes: statSync(target).size, sha256: sha256Of(target) };
}
