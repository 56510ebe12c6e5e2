import path from 'node:path';
import { ensureInstalled, pinnedNode } from './install.mjs';
import { run } from './run.mjs';

await ensureInstalled();
process.exitCode = await run(pinnedNode(), [
	path.join('sync-server', 'couchdb', 'main.ts'),
	...process.argv.slice(2)
]);
