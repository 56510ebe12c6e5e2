import type { FastifyInstance } from 'fastify';
import { networkOf } from '../auth/rate-limit.ts';
import type { Traffic } from '../config.ts';
import { HttpRefusal } from './couch-errors.ts';

const MINUTE_MS = 60_000;
const MAX_REMEMBERED = 20_000;

interface Bucket {
	left: number;
	at: number;
}

/** Refuses who sends more than anybody needs; an office behind one address is not hindered. */
export function limitTraffic(
	server: FastifyInstance,
	{ maxConnections, requestsPerMinute }: Traffic,
	now: () => number
): void {
	server.server.maxConnections = maxConnections;
	const rate = new RequestRate(requestsPerMinute);
	server.addHook('onRequest', (request, _reply, done) => {
		const seconds = rate.take(networkOf(request.ip), now());
		if (seconds === 0) return done();
		const reason = `Too many requests. Try again in ${seconds} seconds.`;
		throw new HttpRefusal(429, 'too_many_requests', reason, { 'retry-after': String(seconds) });
	});
}

/** So many requests a minute, a minute's worth of them at once. */
export class RequestRate {
	readonly #perMinute: number;
	/** The ones seen last at the end. */
	readonly #buckets = new Map<string, Bucket>();

	constructor(perMinute: number) {
		this.#perMinute = perMinute;
	}

	/** Whole seconds to wait; 0: the request may go on. `now` in epoch milliseconds. */
	take(address: string, now: number): number {
		const bucket = this.#buckets.get(address) ?? { left: this.#perMinute, at: now };
		const since = Math.max(0, now - bucket.at);
		bucket.left = Math.min(this.#perMinute, bucket.left + (since * this.#perMinute) / MINUTE_MS);
		bucket.at = now;
		this.#remember(address, bucket);
		if (bucket.left >= 1) {
			bucket.left--;
			return 0;
		}
		return Math.ceil(((1 - bucket.left) * MINUTE_MS) / this.#perMinute / 1_000);
	}

	#remember(address: string, bucket: Bucket): void {
		this.#buckets.delete(address);
		this.#buckets.set(address, bucket);
		if (this.#buckets.size <= MAX_REMEMBERED) return;
		const [oldest] = this.#buckets.keys();
		this.#buckets.delete(oldest!);
	}
}
