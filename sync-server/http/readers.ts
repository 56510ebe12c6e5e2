import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer that is held open. */
interface Reader {
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
	readonly ending: AbortController;
}

/** An answer that was told to end and is still being taken after so long is broken off. */
const PATIENCE_MS = 1_000;
/** How often all are looked at for whom nothing but the time has changed: an account ends at midnight. */
const LOOK_MS = 60_000;

/**
 * Who waits for news. All are let go when the server stops, and who may no longer read what they wait
 * for is let go at once: they ask again, and are told why not.
 */
export class Readers {
	readonly #mayStillRead: (request: FastifyRequest) => boolean;
	readonly #now: () => number;
	readonly #waiting = new Set<Reader>();
	#look: NodeJS.Timeout | undefined;
	#isStopped = false;

	constructor(mayStillRead: (request: FastifyRequest) => boolean, now: () => number) {
		this.#mayStillRead = mayStillRead;
		this.#now = now;
		this.#lookLater();
	}

	/** How many answers are held open. */
	get count(): number {
		return this.#waiting.size;
	}

	/** Aborted when the reader of an answer has gone or may no longer read, or when the server stops. */
	signalFor(request: FastifyRequest, reply: FastifyReply): AbortSignal {
		const reader = { request, reply, ending: new AbortController() };
		// A set, and not a signal that all depend on: letting one of thousands go must cost nothing.
		this.#waiting.add(reader);
		reply.raw.once('close', () => {
			this.#waiting.delete(reader);
			reader.ending.abort();
		});
		if (this.#isStopped) reader.ending.abort();
		return reader.ending.signal;
	}

	/** To be called when somebody's rights may have changed: lets go who may no longer read. */
	review(): void {
		for (const reader of this.#waiting) {
			if (reader.ending.signal.aborted || this.#mayStillRead(reader.request)) continue;
			reader.ending.abort();
			setTimeout(() => reader.reply.raw.destroy(), PATIENCE_MS).unref();
		}
	}

	stop(): void {
		this.#isStopped = true;
		clearTimeout(this.#look);
		for (const { ending } of this.#waiting) ending.abort();
	}

	/** At each full minute. */
	#lookLater(): void {
		this.#look = setTimeout(
			() => {
				this.review();
				this.#lookLater();
			},
			LOOK_MS - (this.#now() % LOOK_MS)
		).unref();
	}
}
