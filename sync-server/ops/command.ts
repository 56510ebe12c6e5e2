import type { Config } from '../config.ts';
import { backUp } from './backup.ts';
import { OpsError } from './files.ts';
import { restore } from './restore.ts';
import { verify } from './verify.ts';

const USAGE = `Usage:
  npm start                          start the server
  npm start -- backup <folder>       copy all databases, also while the server runs
  npm start -- restore <folder>      make an empty data folder of a back-up
  npm start -- verify [<folder>]     check a back-up, or the data folder`;

/** What an operator asked for instead of the server. Gives the exit code; null: start the server. */
export function runCommand(
	args: readonly string[],
	config: Config,
	say: (line: string) => void
): number | null {
	const [command, folder, ...more] = args;
	if (command === undefined) return null;
	if (more.length > 0 || (folder === undefined && command !== 'verify')) return misused(say);
	try {
		switch (command) {
			case 'backup':
				return backedUp(config, folder!, say);
			case 'restore':
				return restored(config, folder!, say);
			case 'verify':
				return verified(folder ?? config.dataDir, say);
			default:
				return misused(say);
		}
	} catch (error) {
		if (!(error instanceof OpsError)) throw error;
		say(`${command}: ${error.message}`);
		return 1;
	}
}

function misused(say: (line: string) => void): number {
	say(USAGE);
	return 2;
}

function backedUp(
	{ dataDir, version }: Config,
	folder: string,
	say: (line: string) => void
): number {
	const { files } = backUp({ dataDir, folder, version, now: Date.now() });
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	say(`${files.length} files, ${bytes} bytes, are backed up in ${folder}`);
	return 0;
}

function restored({ dataDir }: Config, folder: string, say: (line: string) => void): number {
	const { files, at } = restore(folder, dataDir);
	say(`${files.length} files of ${at} are restored in ${dataDir}; everybody has to sign in again`);
	return 0;
}

function verified(folder: string, say: (line: string) => void): number {
	const checked = verify(folder);
	const faulty = checked.filter(({ faults }) => faults.length > 0);
	for (const { file, faults } of faulty) for (const fault of faults) say(`${file}: ${fault}`);
	say(`${checked.length} files checked, ${faulty.length} with faults`);
	return faulty.length === 0 ? 0 : 1;
}
