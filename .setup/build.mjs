import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { giveUp, root, runTool, say } from './run.mjs';

const stampFile = path.join(root, 'build', '.built-from');
const sources = [
	'src',
	'static',
	'docs/users',
	'.setup/chunks.mjs',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

/** Builds the app, unless the build there is of just these sources. */
export async function ensureBuilt() {
	const wanted = fingerprint();
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
	say('Building the app');
	const code = await runTool('vite', ['build', '--logLevel', 'warn']);
	if (code !== 0) giveUp('The app could not be built.');
	writeFileSync(stampFile, wanted);
}

function fingerprint() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap((source) => filesBelow(path.join(root, source))).sort()) {
		hash.update(path.relative(root, file)).update(readFileSync(file));
	}
	return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesBelow(place) {
	if (!statSync(place).isDirectory()) return [place];
	return readdirSync(place).flatMap((name) => filesBelow(path.join(place, name)));
}
