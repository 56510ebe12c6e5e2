import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADMIN, aServer, basic, usualTraffic, type AServer } from '#tests/builders/a-server.ts';
import { readIncoming } from '#server/store/incoming.ts';
import { RawConnection } from './support/raw.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const POLLS = 2_000;
const ROUNDS = 3;
const databases = ['waiting-a', 'waiting-b', 'waiting-c'];
const KIB = 1_024;

let server: AServer;
/** The server's ends of the connections. */
let ends: Set<Socket>;
/** How many listen to a change of the databases. */
let listening: number;

beforeEach(async () => {
	server = await aServer({ traffic: { ...usualTraffic, maxConnections: 2 * POLLS } });
	ends = new Set();
	server.running.http.server.on('connection', (socket: Socket) => {
		ends.add(socket);
		socket.once('close', () => ends.delete(socket));
	});
	listening = 0;
	for (const database of databases) {
		await server.admin(`/${database}`, { method: 'PUT' });
		countListeners(database);
	}
});
afterEach(() => server.close());

function countListeners(database: string): void {
	const { base } = server.running.store.get(database);
	const onChange = base.onChange.bind(base);
	vi.spyOn(base, 'onChange').mockImplementation((listener) => {
		const unlisten = onChange(listener);
		listening++;
		let isHeard = true;
		return () => {
			if (isHeard) listening--;
			isHeard = false;
			unlisten();
		};
	});
}

/** Opens a feed on a connection of its own; with a body, asks for an answer to that. */
function feed(path: string, body = ''): RawConnection {
	const connection = new RawConnection(server.url);
	const head = [
		`${body === '' ? 'GET' : 'POST'} ${path} HTTP/1.1`,
		'Host: x',
		'Connection: close',
		'Content-Type: application/json',
		`Content-Length: ${body.length}`,
		`Authorization: ${basic(ADMIN.name, ADMIN.password)}`
	];
	connection.send(`${head.join('\r\n')}\r\n\r\n${body}`);
	return connection;
}

const pollOf = (at: number) =>
	at % 10 === 0
		? '/_db_updates?feed=longpoll&since=now'
		: `/${databases[at % databases.length]}/_changes?feed=longpoll&since=now`;

/** Polls that the server holds: all have been told that somebody listens. */
async function heldPolls(count: number): Promise<RawConnection[]> {
	const polls = Array.from({ length: count }, (_, at) => feed(`${pollOf(at)}&timeout=600000`));
	await Promise.all(polls.map((poll) => poll.until(/"results":\[/)));
	return polls;
}

function timers(): number {
	return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

async function waitingOnServer(): Promise<number> {
	const text = await (await server.admin('/_metrics')).text();
	return Number(/^satuloket_long_polls (\d+)$/m.exec(text)?.[1]);
}

describe('thousands who wait', () => {
	it('are all told, round after round, and leave nothing behind', async () => {
		const before = { timers: timers(), listening };
		for (let round = 0; round < ROUNDS; round++) {
			const polls = await heldPolls(POLLS);
			expect(await waitingOnServer()).toBe(POLLS);
			expect(listening).toBe(POLLS - POLLS / 10);
			for (const database of databases) {
				await server.admin(`/${database}/${round}`, { method: 'PUT', json: {} });
			}
			const told = await Promise.all(polls.map((poll) => poll.rest()));
			const untold = told.filter(
				(text, at) => !text.includes(at % 10 === 0 ? '"db_name":"waiting-' : `"id":"${round}"`)
			);
			expect(untold).toEqual([]);
			await expect.poll(() => ends.size).toBeLessThan(10);
			expect(await waitingOnServer()).toBe(0);
			expect(listening).toBe(before.listening);
			// A few belong to the connections of this test itself, and to the server's own upkeep.
			expect(timers()).toBeLessThan(before.timers + 10);
		}
	});

	it('leave nothing behind when they go away by themselves', async () => {
		const before = timers();
		const polls = await heldPolls(POLLS);
		for (const { socket } of polls) socket.destroy();
		await expect.poll(waitingOnServer).toBe(0);
		expect(listening).toBe(0);
		expect(timers()).toBeLessThan(before + 10);
	});

	it('are all told where they stand when the server stops', async () => {
		const polls = await heldPolls(POLLS);
		const goesOn = feed('/waiting-a/_changes?feed=continuous&since=now&heartbeat=60000');
		await goesOn.until(/200 OK[^]*\r\n\r\n/);
		await server.restart();
		const told = await Promise.all(polls.map((poll) => poll.rest()));
		expect(told.filter((text) => !/"last_seq":"\d+-\w+"/.test(text))).toEqual([]);
		expect(await goesOn.rest()).toContain('"last_seq"');
		expect(listening).toBe(0);
	});
});

describe('a reader that does not read', () => {
	const DOCS = 2_000;
	const text = 'x'.repeat(10 * KIB);
	const data = Buffer.from(text).toString('base64');
	const file = { content_type: 'text/plain', data };
	const ids = Array.from({ length: DOCS }, (_, at) => `big-${at}`);

	beforeEach(async () => {
		const { base, writer } = server.running.store.get('waiting-a');
		await base.write(() => {
			for (const _id of ids) {
				writer.write(readIncoming({ _id, text, _attachments: { 'a.txt': file } }, true), {});
			}
		});
	});

	it.each([
		'_changes?feed=continuous&timeout=1000&',
		'_changes?feed=longpoll&',
		'_changes?',
		'_all_docs?',
		'_bulk_get?'
	])('holds up its own answer of 46 MB to %s, and not the server’s memory', async (asked) => {
		const body = asked === '_bulk_get?' ? JSON.stringify({ docs: ids.map((id) => ({ id })) }) : '';
		const slow = feed(`/waiting-a/${asked}include_docs=true&attachments=true`, body);
		await slow.until(/big-/);
		slow.socket.pause();
		const end = [...ends].find(({ remotePort }) => remotePort === slow.socket.localPort);
		let most = 0;
		const look = () => (most = Math.max(most, end!.writableLength));
		// Until nothing moves any more: what the system takes for the line is full.
		let written = -1;
		await expect
			.poll(
				() => {
					look();
					const isStill = end!.bytesWritten === written;
					written = end!.bytesWritten;
					return isStill && end!.writableLength > 0;
				},
				{ interval: 100 }
			)
			.toBe(true);
		expect(most).toBeLessThan(2 * KIB * KIB);
		expect(written).toBeLessThan((DOCS * text.length) / 2);

		slow.socket.resume();
		const all = await slow.rest();
		expect(all.match(/"id":"big-/g)).toHaveLength(DOCS);
	});
});
