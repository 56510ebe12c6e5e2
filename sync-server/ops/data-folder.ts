import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of the databases within the data folder. */
export const DATABASES = 'databases';
/** The server's own file: its admins and sessions. */
export const SERVER_FILE = '_server.sqlite';

const SUFFIX = '.sqlite';

/** A database file of a data folder or of a back-up. */
export interface DataFile {
	/** The database's name; null: the server's own file. */
	readonly database: string | null;
	/** Relative to the folder. */
	readonly file: string;
}

/** All SQLite files of a data folder, the server's own first. */
export function dataFilesOf(dataDir: string): DataFile[] {
	const own = existsSync(path.join(dataDir, SERVER_FILE))
		? [{ database: null, file: SERVER_FILE }]
		: [];
	const folder = path.join(dataDir, DATABASES);
	const files = existsSync(folder) ? readdirSync(folder) : [];
	const databases = files
		.filter((file) => file.endsWith(SUFFIX))
		.toSorted()
		.map((file) => ({
			database: decodeURIComponent(file.slice(0, -SUFFIX.length)),
			file: path.join(DATABASES, file)
		}));
	return [...own, ...databases];
}
