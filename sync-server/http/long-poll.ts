import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { wantsPacking } from './packing.ts';
import type { Waited } from './waiting.ts';

/** A question that is held until there is something to tell. */
export interface LongPoll {
	/** Null: the reader wants no sign of life. */
	readonly heartbeatMs: number | null;
	readonly timeoutMs: number;
	readonly stop: AbortSignal;
	/** What there is to tell now, in parts; null where there is nothing. */
	news(): Iterable<string> | null;
	/** Told at the end, with news or without. */
	ending(): string;
	wait(ms: number): Promise<Waited>;
}

const OPENING = '{"results":[\n';
const HEARTBEAT = '\n';

/**
 * Answers a long poll. Written to the connection itself: a stream and what watches over it cost a
 * hundred times what waits here, and there may be thousands that wait. On a slow line it is a stream
 * all the same, which can be packed.
 */
export function answerLongPoll(
	request: FastifyRequest,
	reply: FastifyReply,
	poll: LongPoll
): FastifyReply {
	void reply.header('content-type', 'application/json');
	if (wantsPacking(request)) {
		return reply.send(Readable.from(told(poll), { highWaterMark: 1 }));
	}
	const { raw } = reply.hijack();
	raw.writeHead(200, reply.getHeaders() as Record<string, string>);
	write(raw, poll).catch((error: unknown) => {
		// Who went while a long answer was written needs no more of it.
		if (!poll.stop.aborted) reply.log.error({ err: error }, 'a long poll was cut off');
		raw.destroy();
	});
	return reply;
}

async function write(raw: ServerResponse, poll: LongPoll): Promise<void> {
	for await (const text of told(poll)) {
		if (raw.destroyed) return;
		if (!raw.write(text)) await once(raw, 'drain', { signal: poll.stop });
	}
	raw.end();
}

async function* told(poll: LongPoll): AsyncGenerator<string> {
	// Tells the reader that somebody listens.
	yield OPENING;
	let news = poll.news();
	while (news === null) {
		const why = await poll.wait(poll.heartbeatMs ?? poll.timeoutMs);
		if (why === 'stopped' || (why === 'timeout' && poll.heartbeatMs === null)) break;
		if (why === 'timeout') yield HEARTBEAT;
		else news = poll.news();
	}
	yield* news ?? [];
	yield poll.ending();
}
