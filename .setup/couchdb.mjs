import path from 'node:path';
import { ensureInstalled, pinnedNode } from './install.mjs';
import { run, runTool } from './run.mjs';

await ensureInstalled();
// The rules are bundled with the project's tsconfig, part of which is generated.
await runTool('svelte-kit', ['sync']);
process.exitCode = await run(pinnedNode(), [
	path.join('sync-server', 'couchdb', 'main.ts'),
	...process.argv.slice(2)
]);
