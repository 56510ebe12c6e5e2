/** Requests that carry less tell how long the way is; those that carry more, how wide. */
const SMALL_BYTES = 2_048;
const LARGE_BYTES = 8_192;
const REMEMBERED = 8;
const SLOW_LATENCY_MS = 400;
/** Bytes in a millisecond, which is kilobytes in a second. */
const SLOW_RATE = 40;
/** From here on packing takes longer than what it saves. */
const PACKING_LATENCY_MS = 150;
const PACKING_RATE = 1_500;
/** To about so much of it documents are packed. */
export const PACKED_SHARE = 1 / 6;
/** Smaller bodies are sent as they are: packing them saves nothing. */
const PACK_FROM_BYTES = 1_024;

interface NetworkInformation {
	readonly effectiveType?: string;
	readonly saveData?: boolean;
}

/** How fast the line to the server is, by what went over it and by what the browser says. */
export class Line {
	readonly #isSaidSlow: () => boolean;
	#latencies: number[] = [];
	#rate: number | null = null;

	constructor(isSaidSlow: () => boolean = saysSlow) {
		this.#isSaidSlow = isSaidSlow;
	}

	/** Takes in a request that was answered: the bytes of both ways as they went, and how long it took. */
	note(bytes: number, ms: number): void {
		if (bytes < SMALL_BYTES) {
			this.#latencies = [ms, ...this.#latencies].slice(0, REMEMBERED);
			return;
		}
		if (bytes < LARGE_BYTES) return;
		const rate = bytes / Math.max(1, ms - this.#latencyMs);
		// The half of what was: one answer that a busy server kept waiting is no slow line.
		this.#rate = this.#rate === null ? rate : (this.#rate + rate) / 2;
	}

	/** Whether bytes are dear: then the server is asked to pack what it sends. */
	get isSlow(): boolean {
		return this.#isSaidSlow() || this.#isWorseThan(SLOW_LATENCY_MS, SLOW_RATE);
	}

	/** Whether a body gets there sooner when it is packed first. */
	isWorthPacking(bytes: number): boolean {
		if (bytes < PACK_FROM_BYTES) return false;
		return this.#isSaidSlow() || this.#isWorseThan(PACKING_LATENCY_MS, PACKING_RATE);
	}

	#isWorseThan(latencyMs: number, rate: number): boolean {
		return this.#latencyMs > latencyMs || (this.#rate ?? Infinity) < rate;
	}

	/** The best of the last answers counts: a server that was busy once says nothing of the line. */
	get #latencyMs(): number {
		return this.#latencies.length === 0 ? 0 : Math.min(...this.#latencies);
	}
}

/** Where the browser tells what line it has, or that the person wants to spare it. */
function saysSlow(): boolean {
	const { connection } = navigator as { connection?: NetworkInformation };
	return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}
