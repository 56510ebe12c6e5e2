import path from 'node:path';
import { faultOf } from '../store/housekeeping.ts';
import { dataFilesOf, type DataFile } from './data-folder.ts';
import { OpsError } from './files.ts';
import { readManifest, type ManifestFile } from './manifest.ts';
import { differenceOf } from './restore.ts';
import { faultsIn } from './verify-database.ts';

export interface Verified {
	readonly file: string;
	readonly faults: readonly string[];
}

/** Checks every file of a back-up or of a data folder; writes nothing. */
export function verify(folder: string): Verified[] {
	const manifest = readManifest(folder);
	const files: readonly (DataFile | ManifestFile)[] = manifest?.files ?? dataFilesOf(folder);
	if (files.length === 0) throw new OpsError(`there are no databases in ${folder}`);
	return files.map((one) => {
		const difference = 'sha256' in one ? differenceOf(folder, one) : null;
		if (difference !== null) return { file: one.file, faults: [difference] };
		return { file: one.file, faults: faultsOf(path.join(folder, one.file), one.database !== null) };
	});
}

function faultsOf(file: string, isDatabase: boolean): string[] {
	try {
		const fault = faultOf(file);
		if (fault !== null) return [fault];
		return isDatabase ? faultsIn(file) : [];
	} catch (error) {
		return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
	}
}
