import { setTimeout } from 'node:timers/promises';
import { DESK } from '#lib/domain/access/carrying.ts';
import { filesOf, mailboxOf, securityOf } from '#lib/domain/access/databases.ts';
import { AGENT, aTicket, aTicketEvent, deskSigned, someUlid } from '#tests/builders/desk-facts.ts';
import { BenchServer } from './harness/bench-server.ts';
import { figure, median, percentile, type Figure } from './harness/figures.ts';

const PEOPLE = 300;
/** Two ways for the facts and two for the files of each. */
const WAYS = 4;
const REPLIES = 60;
const WARM_UP = 10;
const QUIET_MS = 10_000;
const REPLY_LIMIT_MS = 500;
/** Of the processor, for each reply, whoever it is for. */
const REPLY_CPU_LIMIT_MS = 60;
const MEMORY_LIMIT_MB = 400;
const IDLE_LIMIT_PERCENT = 2;

const people = Array.from({ length: PEOPLE }, (_, at) => `orang-${at}`);
const ticketOf = (at: number) =>
	aTicket({
		_id: `ticket:${someUlid(at)}`,
		number: `T-${at}`,
		requester: people[at]!,
		...deskSigned(people[at]!, 0)
	});

/** What an office of hundreds costs the server with a mailbox for each, and how fast a reply is there. */
export async function benchMailboxes(): Promise<Figure[]> {
	const server = await BenchServer.start();
	try {
		await office(server);
		const idle = await idlePercent(server);
		const took: number[] = [];
		let cpu = 0;
		for (let nth = 0; nth < WARM_UP + REPLIES; nth++) {
			let ms = 0;
			const used = await server.cpuOf(async () => {
				ms = await replyTo((nth * 7) % PEOPLE, nth, server);
			});
			if (nth < WARM_UP) continue;
			took.push(ms);
			cpu += used;
		}
		return [
			figure('mailboxes-reply', 'ms', percentile(took, 0.95), REPLY_LIMIT_MS, REPLIES),
			figure('mailboxes-reply-median', 'ms', median(took), REPLY_LIMIT_MS, REPLIES),
			figure('mailboxes-reply-cpu', 'ms', cpu / REPLIES, REPLY_CPU_LIMIT_MS, REPLIES),
			figure('mailboxes-memory', 'MB', server.residentMb, MEMORY_LIMIT_MB, 1),
			figure('mailboxes-idle', '%', idle, IDLE_LIMIT_PERCENT, 1)
		];
	} finally {
		await server.stop();
	}
}

/** A desk, an account with a mailbox for everybody, and a ticket of each in both. */
async function office(server: BenchServer): Promise<void> {
	for (const name of ['org', filesOf(DESK), DESK]) {
		await server.ask('PUT', name);
		await server.ask('PUT', `${name}/_security`, JSON.stringify(securityOf(name)));
	}
	for (const name of people) {
		const roles = ['requester', `person:${name}`];
		const account = { type: 'user', name, password: 'rahasia-contoh', roles };
		await server.ask('PUT', `_users/org.couchdb.user:${name}`, JSON.stringify(account));
	}
	await untilSo(async () => (await countOf(server, '_replicator')) >= PEOPLE * WAYS);
	const docs = people.map((_, at) => ticketOf(at));
	await server.ask('POST', `${DESK}/_bulk_docs`, JSON.stringify({ docs }));
	for (const name of people) {
		await untilSo(async () => (await countOf(server, mailboxOf(name)!)) === 1);
	}
}

/** The processor's share while everybody's device waits for news and there is none. */
async function idlePercent(server: BenchServer): Promise<number> {
	const waiting = await Promise.all(
		people.map((name) => server.hold(`${mailboxOf(name)}/_changes?${poll}&since=now`))
	);
	const used = await server.cpuOf(() => setTimeout(QUIET_MS));
	for (const { ended } of waiting) ended.catch(() => undefined);
	return (used / QUIET_MS) * 100;
}

const poll = 'feed=longpoll&timeout=600000';

/** From the desk's answer until the requester's device, which waits for news, is told of it. */
async function replyTo(at: number, minute: number, server: BenchServer): Promise<number> {
	const mailbox = mailboxOf(people[at]!)!;
	const { ended } = await server.hold(`${mailbox}/_changes?${poll}&include_docs=true&since=now`);
	const reply = {
		...aTicketEvent('message', { by: AGENT, minute, ticket: ticketOf(at) }),
		_id: `ticket-event:${someUlid(1_000 + minute)}`
	};
	const from = performance.now();
	await server.ask('PUT', `${DESK}/${encodeURIComponent(reply._id)}`, JSON.stringify(reply));
	await ended;
	return performance.now() - from;
}

async function countOf(server: BenchServer, database: string): Promise<number> {
	const { doc_count: count } = JSON.parse(await server.ask('GET', database)) as {
		doc_count: number;
	};
	return count;
}

async function untilSo(isSo: () => Promise<boolean>): Promise<void> {
	while (!(await isSo())) await setTimeout(20);
}
