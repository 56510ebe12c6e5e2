import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the project's folder, its output shown as it comes.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it or it could not start
 */
export function run(program, args, options = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			stdio: ['ignore', options.quiet ? 'ignore' : 'inherit', options.quiet ? 'ignore' : 'inherit'],
			env: { ...process.env, ...options.env },
			shell: process.platform === 'win32' && !program.endsWith('.exe')
		});
		child.on('error', () => resolve(1));
		child.on('exit', (code) => resolve(code ?? 1));
	});
}

/**
 * Runs a tool of the project's own (from node_modules/.bin) on the pinned Node.
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 */
export function runTool(tool, args, options = {}) {
	const bin = path.join(root, 'node_modules', '.bin');
	return run(path.join(bin, tool), args, {
		...options,
		env: { PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...options.env }
	});
}

/** @param {string} message */
export function say(message) {
	console.log(`\n› ${message}`);
}

/**
 * Ends the whole run with what to do about it.
 * @param {string} message
 * @returns {never}
 */
export function giveUp(message) {
	console.error(`\n✗ ${message}`);
	process.exit(1);
}
