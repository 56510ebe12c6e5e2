import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, pinnedNode } from './install.mjs';
import { root } from './run.mjs';
import { serverCommand } from './server-process.mjs';

const args = process.argv.slice(2);
await ensureInstalled();
// Commands on the data (backup, restore, verify) show no page.
if (args.length === 0) await ensureBuilt();

const server = spawn(pinnedNode(), [...serverCommand, ...args], {
	cwd: root,
	stdio: 'inherit'
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
	process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
