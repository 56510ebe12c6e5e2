import { connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { basic } from '#tests/builders/a-server.ts';
import { serverAdmin, SyncServer } from '#tests/support/sync-server.ts';
import { verify } from '../ops/verify.ts';

/** Processes start and end; a machine with other work takes its time. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dataDir: string;
let server: SyncServer;

beforeEach(async () => {
	dataDir = await mkdtemp(path.join(tmpdir(), 'stopping-'));
	server = await SyncServer.start({ dataDir });
	await ask('PUT', '/catatan');
});
afterEach(async () => {
	await server.stop();
	await rm(dataDir, { recursive: true });
});

function ask(method: string, where: string, json?: unknown): Promise<Response> {
	return fetch(server.base + where, {
		method,
		headers: {
			authorization: basic(serverAdmin.name, serverAdmin.password),
			'content-type': 'application/json'
		},
		...(json === undefined ? {} : { body: JSON.stringify(json) })
	});
}

test('who waits for changes is told the last sequence before the server goes', async () => {
	await ask('PUT', '/catatan/one', {});
	const { update_seq: seq } = (await (await ask('GET', '/catatan')).json()) as {
		update_seq: string;
	};
	const waiting = ['longpoll', 'continuous'].map((feed) =>
		ask('GET', `/catatan/_changes?feed=${feed}&since=now&timeout=60000`)
	);
	const answers = await Promise.all([
		...waiting,
		ask('GET', '/_db_updates?feed=longpoll&since=now')
	]);
	await server.stop();
	const [longpoll, continuous, updates] = await Promise.all(answers.map((each) => each.text()));
	expect(JSON.parse(longpoll!)).toEqual({ results: [], last_seq: seq, pending: 0 });
	expect(JSON.parse(continuous!)).toEqual({ last_seq: seq, pending: 0 });
	expect(JSON.parse(updates!)).toMatchObject({ results: [] });
});

test('what was answered stands, and the files are whole', async () => {
	const answered: string[] = [];
	let stopping: Promise<void> | null = null;
	const writers = Array.from({ length: 4 }, async (_, writer) => {
		for (let at = 0; ; at++) {
			const answer = await ask('PUT', `/catatan/${writer}-${at}`, {}).catch(() => null);
			if (answer?.status !== 201) return;
			answered.push(`${writer}-${at}`);
			if (answered.length === 50) stopping = server.stop();
		}
	});
	await Promise.all(writers);
	await stopping;
	expect(answered.length).toBeGreaterThanOrEqual(50);
	expect(verify(dataDir).flatMap(({ faults }) => faults)).toEqual([]);
	server = await SyncServer.start({ dataDir });
	const { rows } = (await (await ask('GET', '/catatan/_all_docs')).json()) as {
		rows: { id: string }[];
	};
	const kept = new Set(rows.map(({ id }) => id));
	expect(answered.filter((id) => !kept.has(id))).toEqual([]);
});

test('a connection that says nothing does not hold the server up', async () => {
	const silent = connect(Number(new URL(server.base).port), '127.0.0.1');
	await new Promise((resolve) => silent.once('connect', resolve));
	silent.write('PUT /catatan/one HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n');
	const closed = new Promise((resolve) => silent.once('close', resolve));
	silent.on('error', () => undefined).resume();
	await server.stop();
	await closed;
});
