import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { giveUp, root, run, say } from './run.mjs';

const stampFile = path.join(root, 'node_modules', '.installed-from');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Installs exactly what the lock file names, unless that is there already. */
export async function ensureInstalled() {
	const wanted = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
	say('Installing packages (once)');
	const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if (code !== 0) giveUp('The packages could not be installed. Is the network there?');
	writeFileSync(stampFile, wanted);
}

/**
 * The Node that everything runs on: the pinned one from node_modules, or this one where that could
 * not be installed and this one is recent enough to hold SQLite and to run TypeScript.
 * @returns {string} path of the program
 */
export function pinnedNode() {
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const pinned = path.join(root, 'node_modules', 'node', 'bin', name);
	if (existsSync(pinned)) return pinned;
	const major = Number(process.versions.node.split('.')[0]);
	if (major >= 24) return process.execPath;
	return giveUp('Node 24 or newer is needed, and the pinned one could not be installed.');
}
