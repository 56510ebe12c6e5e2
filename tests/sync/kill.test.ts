import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seqOf } from '#tests/conformance/stores.ts';
import { chance } from '#tests/workbooks/random.ts';
import { faultOf } from '#server/store/housekeeping.ts';
import { ChildServer } from './support/child-server.ts';
import { BATCH, idsOfBatch, Ledger, LOAD, Writer } from './support/load.ts';

const SEED = Number(process.env['KILL_SEED'] ?? 20_261_121);
/** Each with a start of the server and a look at everything that it has answered since the last. */
const KILLS = Number(process.env['KILLS'] ?? 100);
const WRITERS = 4;
/** Two starts of two servers at once, the first of each compiled anew. */
const BEGINNING_MS = 60_000;
/** So many documents are asked for at once. */
const AT_ONCE = 10_000;

interface Row {
	readonly key: string;
	/** Not there: the document is not. */
	readonly value?: { readonly rev: string };
}

/** A start keeps one core busy: servers side by side are killed in half the time. */
const SERVERS = 2;
const courses = Array.from({ length: SERVERS }, (_, nth) => ({
	seed: SEED + nth,
	kills: Math.ceil((KILLS - nth) / SERVERS)
})).filter(({ kills }) => kills > 0);

describe.concurrent.for(courses)('a server killed under load, seed $seed', ({ seed, kills }) => {
	let server: ChildServer;
	const ledger = new Ledger();
	const { next } = chance(seed);

	beforeAll(async () => {
		server = await ChildServer.make();
		await server.start();
		await server.fetch(LOAD, { method: 'PUT' });
		// Only a server that ends by itself keeps what was compiled of it.
		await server.stop();
		await server.start();
	}, BEGINNING_MS);
	afterAll(() => server.remove());

	/** Kills after so many answers, in the middle of what the other writers have under way. */
	async function killedAfter(answers: number, round: number): Promise<void> {
		const end = ledger.answered + answers;
		const killed = new Promise<void>((resolve, reject) => {
			ledger.onAnswer = () => {
				if (ledger.answered === end) server.kill().then(resolve, reject);
			};
		});
		const writers = Array.from({ length: WRITERS }, (_, at) =>
			new Writer(server, ledger, `w${at}`, round, next).run()
		);
		await Promise.all([killed, ...writers]);
	}

	async function rowsOf(keys: readonly string[]): Promise<readonly Row[]> {
		const asked = { method: 'POST', body: JSON.stringify({ keys }) };
		return (await server.json<{ rows: Row[] }>(`${LOAD}/_all_docs`, asked)).rows;
	}

	async function checkAnswered(docs: ReadonlyMap<string, string>): Promise<void> {
		const ids = [...docs.keys()];
		for (let from = 0; from < ids.length; from += AT_ONCE) {
			const lost = (await rowsOf(ids.slice(from, from + AT_ONCE))).filter(({ key, value }) => {
				const answered = seqOf(docs.get(key));
				return value === undefined || seqOf(value.rev) < answered;
			});
			expect(lost).toEqual([]);
		}
	}

	async function checkBeside(): Promise<void> {
		for (const [place, step] of ledger.checkpoints) {
			const { _rev: rev } = await server.json<{ _rev: string }>(LOAD + place);
			expect(Number(rev.slice(2))).toBeGreaterThanOrEqual(step);
		}
		const names = await server.json<string[]>('/_all_dbs');
		expect(names).toEqual(expect.arrayContaining([...ledger.databases]));
	}

	async function checkAttachments(): Promise<void> {
		for (const [id, text] of ledger.attachments) {
			expect(await (await server.fetch(`${LOAD}/${id}/a.txt`)).text()).toBe(text);
		}
	}

	async function checkBatches(): Promise<void> {
		const rows = await rowsOf(ledger.batches.flatMap(idsOfBatch));
		const sizes = new Map<string, number>();
		for (const { key, value } of rows) {
			const [, batch = ''] = key.split(':');
			if (value) sizes.set(batch, (sizes.get(batch) ?? 0) + 1);
		}
		for (const batch of ledger.batches) {
			expect([batch, sizes.get(batch) ?? 0]).toEqual([batch, sizes.has(batch) ? BATCH : 0]);
		}
	}

	/** Gives the last sequence, after a look at the feed from `since`. */
	async function checkFeed(since: string): Promise<string> {
		const { results, last_seq: last } = await server.json<{
			results: { seq: string }[];
			last_seq: string;
		}>(`${LOAD}/_changes?since=${since}`);
		const seqs = results.map(({ seq }) => seqOf(seq));
		expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
		expect(new Set(seqs).size).toBe(seqs.length);
		expect(seqOf(last)).toBeGreaterThanOrEqual(seqOf(since));
		// The same sequence still means the same: no reader starts anew.
		expect(last.split('-')[1]).toBe(since.split('-')[1] ?? last.split('-')[1]);
		return last;
	}

	it(
		`keeps everything that it has answered, through ${kills} kills`,
		async () => {
			let seq = '0';
			const everything = new Map<string, string>();
			for (let round = 0; round < kills; round++) {
				await killedAfter(1 + Math.floor(next() * 60), round);
				await server.start();
				const file = path.join(server.folder, 'data/databases/load.sqlite');
				expect(faultOf(file)).toBeNull();
				await checkAnswered(ledger.docs);
				await checkBeside();
				await checkAttachments();
				await checkBatches();
				seq = await checkFeed(seq);
				for (const [id, rev] of ledger.docs) everything.set(id, rev);
				ledger.startRound();
			}
			await checkAnswered(everything);
			expect(everything.size).toBeGreaterThan(kills);
		},
		kills * 12_000
	);
});
