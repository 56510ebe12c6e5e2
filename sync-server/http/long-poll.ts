import { once } from 'node:events';
import type { FastifyReply } from 'fastify';
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
 * Answers a long poll. Written to the connection itself: a stream, its iterator and what watches over
 * both cost a hundred times what waits here, and there may be thousands that wait.
 */
export function answerLongPoll(reply: FastifyReply, poll: LongPoll): FastifyReply {
	void reply.header('content-type', 'application/json');
	const { raw } = reply.hijack();
	raw.writeHead(200, reply.getHeaders() as Record<string, string>);
	// Tells the reader that somebody listens.
	raw.write(OPENING);
	hold(reply, poll).catch((error: unknown) => {
		// Who went while a long answer was written needs no more of it.
		if (!poll.stop.aborted) reply.log.error({ err: error }, 'a long poll was cut off');
		raw.destroy();
	});
	return reply;
}

async function hold({ raw }: FastifyReply, poll: LongPoll): Promise<void> {
	let news = poll.news();
	while (news === null) {
		const why = await poll.wait(poll.heartbeatMs ?? poll.timeoutMs);
		if (why === 'stopped' || (why === 'timeout' && poll.heartbeatMs === null)) break;
		if (why === 'timeout') raw.write(HEARTBEAT);
		else news = poll.news();
	}
	for (const part of news ?? []) {
		if (raw.destroyed) return;
		if (!raw.write(part)) await once(raw, 'drain', { signal: poll.stop });
	}
	raw.end(poll.ending());
}
