import type { FastifyReply } from 'fastify';

/** Who waits for news; all are let go when the server stops. */
export class Readers {
	readonly #waiting = new Set<AbortController>();
	#isStopped = false;

	/** How many answers are held open. */
	get count(): number {
		return this.#waiting.size;
	}

	/** Aborted when the reader of an answer has gone, or when the server stops. */
	signalFor(reply: FastifyReply): AbortSignal {
		const ending = new AbortController();
		// A set, and not a signal that all depend on: letting one of thousands go must cost nothing.
		this.#waiting.add(ending);
		reply.raw.once('close', () => {
			this.#waiting.delete(ending);
			ending.abort();
		});
		if (this.#isStopped) ending.abort();
		return ending.signal;
	}

	stop(): void {
		this.#isStopped = true;
		for (const ending of this.#waiting) ending.abort();
	}
}
