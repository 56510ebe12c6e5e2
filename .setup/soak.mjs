import { ensureChromium } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { runTool, say } from './run.mjs';

const MS_FOR_EACH = 5_000;

const [histories = '3000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);

await ensureInstalled();
const env = await ensureChromium();
say(`${histories} histories of devices, seed ${seed}`);
process.exitCode = await runTool(
	'vitest',
	['run', '--project', 'browser', 'tests/sync/convergence.browser.test.ts'],
	{
		env: {
			...env,
			HISTORIES: histories,
			HISTORIES_SEED: seed,
			HISTORIES_LIMIT_MS: String(Number(histories) * MS_FOR_EACH)
		}
	}
);
