import { chmodSync, copyFileSync, mkdirSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { faultOf } from '../store/housekeeping.ts';
import { newEpoch } from '../store/meta.ts';
import { DATABASES } from './data-folder.ts';
import { flush, isFree, makeWhole, OpsError, sha256Of } from './files.ts';
import { readManifest, type Manifest, type ManifestFile } from './manifest.ts';

/**
 * Makes a data folder of a back-up, all of it or nothing. What was written after the back-up is not
 * in it, so nobody may go on from where they were: every database gets a new epoch, so devices read
 * it from the beginning; what replicators kept of how far they came is gone, so they offer again
 * what they had brought meanwhile; and everybody signs in again, so no ended session comes back.
 * The server's identity is not part of a back-up: a new one is made at the start.
 */
export function restore(folder: string, dataDir: string): Manifest {
	const manifest = readManifest(folder);
	if (manifest === null) throw new OpsError(`${folder} is no back-up: it has no manifest`);
	if (!isFree(dataDir)) throw new OpsError(`the data folder ${dataDir} is not empty`);
	return makeWhole(dataDir, (partial) => {
		mkdirSync(path.join(partial, DATABASES), { mode: 0o700 });
		for (const file of manifest.files) bring(folder, partial, file);
		flush(path.join(partial, DATABASES));
		return manifest;
	});
}

/** What differs between a file of a back-up and its manifest; null where nothing does. */
export function differenceOf(folder: string, { file, bytes, sha256 }: ManifestFile): string | null {
	const found = path.join(folder, file);
	const size = statSync(found, { throwIfNoEntry: false })?.size;
	if (size === undefined) return 'is missing';
	if (size !== bytes) return `has ${size} bytes instead of ${bytes}`;
	return sha256Of(found) === sha256 ? null : 'is not what was backed up (SHA-256 differs)';
}

function bring(folder: string, partial: string, one: ManifestFile): void {
	const target = path.join(partial, one.file);
	const difference = differenceOf(folder, one);
	if (difference !== null) throw new OpsError(`${one.file} ${difference}`);
	copyFileSync(path.join(folder, one.file), target);
	chmodSync(target, 0o600);
	const sql = new DatabaseSync(target);
	try {
		sql.exec('PRAGMA synchronous = FULL');
		if (one.database === null) sql.exec('DELETE FROM sessions; DELETE FROM first_admin');
		else {
			sql.prepare('UPDATE meta SET epoch = ?').run(newEpoch());
			sql.exec('DELETE FROM local_docs');
		}
	} finally {
		sql.close();
	}
	const fault = faultOf(target);
	if (fault !== null) throw new OpsError(`${one.file} is damaged: ${fault}`);
	flush(target);
}
