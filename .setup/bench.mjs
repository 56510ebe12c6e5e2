import path from 'node:path';
import { ensureChromium } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, pinnedNode } from './install.mjs';
import { run, runTool, say } from './run.mjs';

await ensureInstalled();
const env = await ensureChromium();
await ensureBuilt();
say('Building the pages that the limits are measured on');
await runTool('vite', ['build', '--config', 'tests/bench/vite.config.ts', '--logLevel', 'error']);
process.exitCode = await run(
	pinnedNode(),
	[path.join('tests', 'bench', 'main.ts'), ...process.argv.slice(2)],
	{ env }
);
