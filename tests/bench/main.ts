import { mkdir, writeFile } from 'node:fs/promises';
import { benchCollection } from './collection.ts';
import { benchDashboard } from './dashboard.ts';
import { benchDesk } from './desk.ts';
import { benchImport } from './import.ts';
import { benchList } from './list.ts';
import { benchQueue } from './queue.ts';
import { benchMailboxes } from './mailboxes.ts';
import { benchServer } from './server.ts';
import { benchShell } from './shell.ts';
import { benchStore } from './store.ts';
import { benchFirstLoad, benchLive, benchPush } from './sync.ts';
import { Places } from './harness/places.ts';
import { printTable, type Figure } from './harness/figures.ts';

const benches = {
	import: benchImport,
	store: benchStore,
	list: benchList,
	queue: benchQueue,
	collection: benchCollection,
	dashboard: benchDashboard,
	desk: benchDesk,
	shell: benchShell,
	server: benchServer,
	mailboxes: benchMailboxes,
	'first-load': benchFirstLoad,
	push: benchPush,
	live: benchLive
} as const;

type Name = keyof typeof benches;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
	console.error(
		`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`
	);
	process.exit(2);
}
const names = (asked.length > 0 ? asked : Object.keys(benches)) as Name[];

await mkdir('bench-results', { recursive: true });
const places = await Places.open();
const all: Figure[] = [];
try {
	for (const name of names) {
		console.log(`\n› ${name}`);
		const figures = await benches[name](places);
		await writeFile(`bench-results/${name}.json`, `${JSON.stringify(figures, null, '\t')}\n`);
		printTable(figures);
		all.push(...figures);
	}
} finally {
	await places.close();
}
const missed = all.filter(({ ratio, bar }) => ratio > bar);
for (const { name, ratio, bar } of missed) {
	console.log(`✗ ${name}: ratio ${ratio.toFixed(2)} above ${bar}`);
}
