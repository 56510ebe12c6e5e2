import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { DatabaseEvent, Store } from '../store/store.ts';
import { sendJson, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { answerLongPoll, type LongPoll } from './long-poll.ts';
import { Query } from './query.ts';
import { maySee } from './server-routes.ts';
import { heartbeatOf, timeoutOf, type Waited } from './waiting.ts';
import { Refusal } from '../store/refusal.ts';

interface Entry {
	readonly seq: number;
	readonly event: DatabaseEvent;
}

/**
 * The last thing that happened to each database, in order. Held in memory: after a restart the epoch
 * is another, and a reader that comes with an old sequence is told of every database once.
 */
export class DatabaseLog {
	readonly #epoch = randomBytes(4).toString('hex');
	readonly #entries = new Map<string, Entry>();
	readonly #waiting = new Set<() => void>();
	#seq = 0;

	constructor(store: Store) {
		for (const name of store.names()) this.#add(name, 'updated');
		store.onEvent((name, event) => {
			this.#add(name, event);
			for (const wake of [...this.#waiting]) wake();
		});
	}

	get last(): string {
		return `${this.#seq}-${this.#epoch}`;
	}

	since(text: string | undefined): number {
		if (text === 'now') return this.#seq;
		const found = /^(\d{1,15})-([0-9a-f]+)$/.exec(text ?? '');
		return found && found[2] === this.#epoch ? Number(found[1]) : 0;
	}

	/** What happened after a sequence, as JSON, to databases that pass. */
	after(seq: number, passes: (name: string, event: DatabaseEvent) => boolean): string[] {
		return [...this.#entries]
			.filter(([name, entry]) => entry.seq > seq && passes(name, entry.event))
			.map(([name, entry]) =>
				JSON.stringify({ db_name: name, type: entry.event, seq: `${entry.seq}-${this.#epoch}` })
			);
	}

	/** Resolves when something happens to any database, the time is up, or `stop` is aborted. */
	next(timeoutMs: number, stop: AbortSignal): Promise<Waited> {
		return new Promise((resolve) => {
			const end = (why: Waited) => {
				clearTimeout(timer);
				this.#waiting.delete(wake);
				stop.removeEventListener('abort', stopped);
				resolve(why);
			};
			const wake = () => end('changed');
			const stopped = () => end('stopped');
			const timer = setTimeout(() => end('timeout'), timeoutMs);
			this.#waiting.add(wake);
			stop.addEventListener('abort', stopped, { once: true });
			if (stop.aborted) stopped();
		});
	}

	#add(name: string, event: DatabaseEvent): void {
		this.#seq += 1;
		// Deleted first: the order of a map is that of its keys' making.
		this.#entries.delete(name);
		this.#entries.set(name, { seq: this.#seq, event });
	}
}

/**
 * `_db_updates`: which databases changed. Unlike CouchDB's it is open to everybody who has signed
 * in, and tells of the databases that they are members of: one connection instead of one for each.
 */
export function dbUpdatesRoute(server: FastifyInstance, context: Context, log: DatabaseLog): void {
	server.get('/_db_updates', (request, reply) => updates(context, log, request, reply));
}

function updates(
	context: Context,
	log: DatabaseLog,
	request: FastifyRequest,
	reply: FastifyReply
): FastifyReply {
	if (request.identity.by === null) {
		throw new Refusal('unauthorized', 'You are not a server admin.');
	}
	const query = new Query(request.query);
	const form = query.text('feed') ?? 'normal';
	const isAdmin = request.identity.roles.includes('_admin');
	const passes = (name: string, event: DatabaseEvent) =>
		event === 'deleted' ? isAdmin : maySee(context, request, name);
	const from = log.since(query.text('since'));
	if (form === 'normal') {
		const rows = log.after(from, passes);
		return sendJson(reply, `{"results":[\n${rows.join(',\n')}\n],"last_seq":"${log.last}"}\n`);
	}
	if (form !== 'longpoll' && form !== 'continuous' && form !== 'eventsource') {
		throw new HttpRefusal(
			400,
			'bad_request',
			'Supported `feed` types: normal, longpoll, continuous, eventsource'
		);
	}
	const waiting: Waiting = {
		log,
		passes,
		from,
		timeoutMs: timeoutOf(query),
		heartbeatMs: heartbeatOf(query),
		stop: context.readers.signalFor(request, reply)
	};
	if (form === 'longpoll') return answerLongPoll(request, reply, longPollOf(waiting));
	const isEvents = form === 'eventsource';
	void reply.header('content-type', isEvents ? 'text/event-stream' : 'application/json');
	const lines = live(waiting, isEvents ? asEvents : asLines);
	return reply.send(Readable.from(lines, { highWaterMark: 1 }));
}

interface Waiting {
	readonly log: DatabaseLog;
	readonly passes: (name: string, event: DatabaseEvent) => boolean;
	readonly from: number;
	readonly timeoutMs: number;
	readonly heartbeatMs: number | null;
	readonly stop: AbortSignal;
}

function longPollOf({ log, passes, from, timeoutMs, heartbeatMs, stop }: Waiting): LongPoll {
	let last = from;
	return {
		heartbeatMs,
		timeoutMs,
		stop,
		wait: (ms) => log.next(ms, stop),
		news() {
			const rows = log.after(last, passes);
			last = log.since('now');
			return rows.length === 0 ? null : [rows.join(',\n')];
		},
		ending: () => `\n],"last_seq":"${log.last}"}\n`
	};
}

interface Form {
	/** Never empty: it carries the headers, and tells the reader that somebody listens. */
	readonly opening: string;
	readonly heartbeat: string;
	row(text: string): string;
	ending(last: string): string;
}

const asLines: Form = {
	opening: '\n',
	heartbeat: '\n',
	row: (text) => `${text}\n`,
	ending: (last) => `{"last_seq":"${last}"}\n`
};

const asEvents: Form = {
	opening: ':\n\n',
	heartbeat: 'event: heartbeat\ndata: \n\n',
	row: (text) => `data: ${text}\n\n`,
	ending: () => ''
};

async function* live(waiting: Waiting, form: Form): AsyncGenerator<string> {
	const { log, passes, timeoutMs, heartbeatMs, stop } = waiting;
	let { from } = waiting;
	yield form.opening;
	for (;;) {
		const rows = log.after(from, passes);
		from = log.since('now');
		if (rows.length > 0) yield rows.map(form.row).join('');
		const why = await log.next(heartbeatMs ?? timeoutMs, stop);
		if (why === 'stopped' || (why === 'timeout' && heartbeatMs === null)) break;
		if (why === 'timeout') yield form.heartbeat;
	}
	yield form.ending(log.last);
}
