import { ensureChromium } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { runTool, say } from './run.mjs';

const MS_FOR_EACH = 5_000;

const [histories = '3000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);

await ensureInstalled();
const env = await ensureChromium();
say(`${histories} histories of devices, and as many between desk and mailboxes, seed ${seed}`);
/** @type {readonly (readonly [project: string, file: string])[]} */
const soaked = [
	['browser', 'tests/sync/convergence.browser.test.ts'],
	['node', 'tests/sync/desk-convergence.test.ts']
];
for (const [project, file] of soaked) {
	const code = await runTool('vitest', ['run', '--project', project, file], {
		env: {
			...env,
			HISTORIES: histories,
			DESK_HISTORIES: histories,
			HISTORIES_SEED: seed,
			HISTORIES_LIMIT_MS: String(Number(histories) * MS_FOR_EACH)
		}
	});
	if (code !== 0) process.exitCode = code;
}
