import { BareSqlite } from './harness/bare-sqlite.ts';
import { BenchServer } from './harness/bench-server.ts';
import { figure, median, percentile, rate, type Figure } from './harness/figures.ts';
import type { Wire } from './harness/wire.ts';
import { BATCH, bulkBody, inBatches, syncDocs, type SyncDoc } from './harness/sync-docs.ts';

const RUNS = 3;
const DOCS = 100_000;
const PUTS = 300;
/** Written before one looks: a server that has just started is still compiling itself. */
const FIRST_PUTS = 200;
const CONNECTIONS = 50;
const WAITING = 1_000;
const ROUNDS = 20;

/** What the calls of replication take of the server's processor, and what a durable write takes. */
export async function benchServer(): Promise<Figure[]> {
	const runs: Call[][] = [];
	for (let run = 0; run < RUNS; run++) runs.push(await calls(run));
	const ofCall = (name: string, pick: (call: Call) => number) =>
		median(runs.map((all) => pick(all.find((call) => call.name === name)!)));
	const bare = ofCall('bare', ({ wallUs }) => wallUs);
	const figures = runs[0]!
		.filter(({ name }) => name !== 'bare')
		.flatMap(({ name, barUs }) => {
			const cpuUs = ofCall(name, (call) => call.cpuUs);
			const perSecond = 1e6 / ofCall(name, ({ wallUs }) => wallUs);
			return [
				figure(name, 'µs', cpuUs, barUs, RUNS),
				rate(`${name}-rate`, perSecond, 1e6 / bare, RUNS)
			];
		});
	return [...figures, ...(await puts()), ...(await longPolls())];
}

interface Call {
	readonly name: string;
	/** Of the server's processor, and of time, for each document. */
	readonly cpuUs: number;
	readonly wallUs: number;
	readonly barUs: number;
}

async function calls(run: number): Promise<Call[]> {
	const server = await BenchServer.start();
	const docs = syncDocs(`${run}`, 0, DOCS);
	const measured: Call[] = [{ name: 'bare', cpuUs: 0, wallUs: bareUs(docs), barUs: 1 }];
	const measure = async (name: string, barUs: number, work: () => Promise<unknown>) => {
		const from = performance.now();
		const cpu = await server.cpuOf(work);
		const wall = performance.now() - from;
		measured.push({ name, barUs, cpuUs: (cpu * 1_000) / DOCS, wallUs: (wall * 1_000) / DOCS });
	};
	const post = async (path: string, bodies: readonly string[]) => {
		for (const body of bodies) await server.ask('POST', path, body);
	};
	await server.ask('PUT', 'edited');
	await server.ask('PUT', 'given');
	const batches = inBatches(docs);
	const bodies = (make: (batch: readonly SyncDoc[]) => string) => batches.map(make);
	const edits = bodies((batch) => bulkBody(batch, false));
	await measure('server-bulk-docs', 25, () => post('edited/_bulk_docs', edits));
	const given = bodies((batch) => bulkBody(batch, true));
	await measure('server-bulk-docs-given', 25, () => post('given/_bulk_docs', given));
	await measure('server-changes', 8, () => server.ask('GET', 'given/_changes?include_docs=true'));
	await measure('server-changes-paged', 8, () => pages(server));
	const wanted = bodies(
		(batch) => `{"docs":${JSON.stringify(batch.map(({ id, rev }) => ({ id, rev })))}}`
	);
	await measure('server-bulk-get', 15, () => post('given/_bulk_get?revs=true', wanted));
	const known = bodies((batch) =>
		JSON.stringify(Object.fromEntries(batch.map(({ id, rev }) => [id, [rev]])))
	);
	await measure('server-revs-diff', 6, () => post('given/_revs_diff', known));
	await server.stop();
	return measured;
}

async function pages(server: BenchServer): Promise<void> {
	for (let since = '0', isLast = false; !isLast;) {
		const text = await server.ask(
			'GET',
			`given/_changes?include_docs=true&limit=${BATCH}&since=${since}`
		);
		// Parsed here it would take the processor that the server is measured on.
		since = /"last_seq":"([^"]+)"/.exec(text.slice(-200))![1]!;
		isLast = /"pending":0\b/.test(text.slice(-200));
	}
}

function bareUs(docs: readonly SyncDoc[]): number {
	const bare = new BareSqlite();
	const ms = inBatches(docs).reduce((sum, batch) => sum + bare.commit(batch), 0);
	bare.close();
	return (ms * 1_000) / docs.length;
}

/** A single document until it is on disk, from one connection and from many at once. */
async function puts(): Promise<Figure[]> {
	const server = await BenchServer.start();
	await server.ask('PUT', 'single');
	const bare = new BareSqlite();
	const alone: number[] = [];
	const commits: number[] = [];
	const put = async (wire: Wire, { id, body }: SyncDoc) => {
		const from = performance.now();
		await wire.put(`/single/${encodeURIComponent(id)}`, body);
		return performance.now() - from;
	};
	const only = await server.wire();
	// In turn, so that whatever else the machine does falls on both.
	for (const doc of syncDocs('alone', 0, FIRST_PUTS + PUTS)) {
		alone.push(await put(only, doc));
		commits.push(bare.commit([doc]));
	}
	const wires = await Promise.all(Array.from({ length: CONNECTIONS }, () => server.wire()));
	const shares = inBatches(syncDocs('together', 0, PUTS * CONNECTIONS), PUTS);
	const from = performance.now();
	const together = await Promise.all(
		wires.map(async (wire, at) => {
			const took: number[] = [];
			for (const doc of shares[at]!) took.push(await put(wire, doc));
			return took;
		})
	);
	const each = (performance.now() - from) / (PUTS * CONNECTIONS);
	for (const wire of [only, ...wires]) wire.close();
	bare.close();
	await server.stop();
	const limit = median(commits.slice(FIRST_PUTS));
	return [
		figure('server-put', 'ms', median(alone.slice(FIRST_PUTS)), limit, PUTS, 3),
		figure(`server-put-${CONNECTIONS}`, 'ms', each, limit, PUTS * CONNECTIONS, 3),
		figure(
			`server-put-${CONNECTIONS}-wait`,
			'ms',
			median(together.flat()),
			limit * CONNECTIONS,
			PUTS * CONNECTIONS,
			3
		)
	];
}

/** A thousand devices that wait for news of one database: until the last of them has been told. */
async function longPolls(): Promise<Figure[]> {
	const LIMIT_MS = 250;
	const LIMIT_MB = 250;
	const server = await BenchServer.start();
	await server.ask('PUT', 'news');
	const told: number[] = [];
	let residentMb = 0;
	for (const doc of syncDocs('news', 0, ROUNDS)) {
		const { update_seq: seq } = JSON.parse(await server.ask('GET', 'news')) as {
			update_seq: string;
		};
		const path = `news/_changes?feed=longpoll&timeout=60000&since=${seq}`;
		const waiting = await Promise.all(Array.from({ length: WAITING }, () => server.hold(path)));
		residentMb = Math.max(residentMb, server.residentMb);
		const from = performance.now();
		const ends = waiting.map(({ ended }) => ended.then(() => performance.now() - from));
		await server.ask('PUT', `news/${encodeURIComponent(doc.id)}`, doc.body);
		told.push(Math.max(...(await Promise.all(ends))));
	}
	await server.stop();
	return [
		figure('server-longpoll', 'ms', percentile(told, 0.99), LIMIT_MS, ROUNDS),
		figure('server-longpoll-memory', 'MB', residentMb, LIMIT_MB, ROUNDS)
	];
}
