/** From which failure on somebody has to wait, and how long at most. */
interface Patience {
	readonly free: number;
	readonly longestMs: number;
}

interface Failures {
	count: number;
	lastAt: number;
}

/** One person who mistypes, against somebody who tries passwords. */
const perName: Patience = { free: 5, longestMs: 15 * 60_000 };
/** A whole office may come from one address: more is forgiven, and the wait stays short. */
const perAddress: Patience = { free: 50, longestMs: 5 * 60_000 };

const FIRST_WAIT_MS = 1_000;
/** Failures are forgotten after an hour without another one. */
const FORGET_MS = 60 * 60_000;
const DEFAULT_ENTRIES = 20_000;

/**
 * Holds back who fails to sign in again and again, per name and address and per address: after the
 * first free failures each further one doubles the wait. Every attempt counts as failed until it is
 * known to have succeeded, so that a hundred at the same moment get no further than one by one.
 */
export class SignInLimits {
	readonly #names: Ledger;
	readonly #addresses: Ledger;

	/** Remembers that many names and that many addresses; the ones unseen for longest go first. */
	constructor(entries = DEFAULT_ENTRIES) {
		this.#names = new Ledger(perName, entries);
		this.#addresses = new Ledger(perAddress, entries);
	}

	/** Whole seconds to wait; 0: the attempt may go on, and counts. */
	begin(name: string, address: string, now: number): number {
		const network = networkOf(address);
		const key = JSON.stringify([name, network]);
		const waitMs = Math.max(this.#names.waitMs(key, now), this.#addresses.waitMs(network, now));
		if (waitMs > 0) return Math.ceil(waitMs / 1_000);
		this.#names.add(key, now);
		this.#addresses.add(network, now);
		return 0;
	}

	/** The attempt that was begun has succeeded: it does not count, and the name starts anew. */
	succeeded(name: string, address: string): void {
		const network = networkOf(address);
		this.#names.clear(JSON.stringify([name, network]));
		this.#addresses.takeBack(network);
	}

	/** How many names and addresses are remembered. */
	get size(): number {
		return this.#names.size + this.#addresses.size;
	}
}

class Ledger {
	readonly #patience: Patience;
	readonly #entries: number;
	/** Oldest first: an entry is put back at the end whenever it grows. */
	readonly #failures = new Map<string, Failures>();

	constructor(patience: Patience, entries: number) {
		this.#patience = patience;
		this.#entries = entries;
	}

	get size(): number {
		return this.#failures.size;
	}

	waitMs(key: string, now: number): number {
		const known = this.#failures.get(key);
		if (!known || now - known.lastAt >= FORGET_MS) return 0;
		const over = known.count - this.#patience.free;
		if (over < 0) return 0;
		const waitMs = Math.min(FIRST_WAIT_MS * 2 ** over, this.#patience.longestMs);
		return Math.max(0, known.lastAt + waitMs - now);
	}

	add(key: string, now: number): void {
		const known = this.#failures.get(key);
		const isFresh = known !== undefined && now - known.lastAt < FORGET_MS;
		this.#failures.delete(key);
		this.#failures.set(key, { count: isFresh ? known.count + 1 : 1, lastAt: now });
		if (this.#failures.size > this.#entries) {
			for (const oldest of this.#failures.keys()) {
				this.#failures.delete(oldest);
				break;
			}
		}
	}

	clear(key: string): void {
		this.#failures.delete(key);
	}

	takeBack(key: string): void {
		const known = this.#failures.get(key);
		if (!known) return;
		if (known.count <= 1) this.#failures.delete(key);
		else known.count--;
	}
}

/** An IPv6 customer gets a /64 and could come from another address each time. */
export function networkOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (mapped) return mapped;
	if (!address.includes(':')) return address;
	const [head = '', tail] = address.split('%', 1)[0]!.split('::', 2);
	const left = head === '' ? [] : head.split(':');
	const right = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
	const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
	return groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':');
}
