import { FOR_ACCOUNT_HEADER } from '#lib/domain/access/for-account.ts';
import { problemOfStatus, SyncProblem } from './sync-problem.ts';

/** Bodies smaller than this are sent as they are: packing them saves nothing. */
const PACK_FROM_BYTES = 1_024;
const NO_ANSWER_MS = 60_000;

export interface Asked {
	readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
	readonly body?: unknown;
	readonly signal?: AbortSignal | undefined;
	/** How long to wait for an answer; a feed that waits says more. */
	readonly timeoutMs?: number;
}

/**
 * A CouchDB at an address, used with the person's cookie. Packs what it sends, measures how far the
 * server's clock is from the device's, and names what goes wrong.
 */
export class Connection {
	/** Ends in a slash. */
	readonly base: string;
	#clockOffsetMs: number | null = null;
	#sentBytes = 0;

	readonly #account: string | null;
	readonly #send: typeof fetch;

	/**
	 * `account` is whose session must be used; null: whoever is signed in. `send` goes to the network in
	 * the place of the browser's `fetch`.
	 */
	constructor(
		base: string,
		account: string | null = null,
		send: typeof fetch = (url, init) => fetch(url, init)
	) {
		this.base = base.endsWith('/') ? base : `${base}/`;
		this.#account = account;
		this.#send = send;
	}

	/** Server time minus device time, from the last answer; null until one came. */
	get clockOffsetMs(): number | null {
		return this.#clockOffsetMs;
	}

	get sentBytes(): number {
		return this.#sentBytes;
	}

	/** Asks, and reads the answer as JSON. `path` is without a leading slash. Throws a `SyncProblem`. */
	async json<T>(path: string, asked: Asked = {}): Promise<T> {
		const answer = await this.ask(path, asked);
		try {
			return (await answer.json()) as T;
		} catch (error) {
			if (asked.signal?.aborted) throw error;
			throw new SyncProblem('not-understood', 'The answer was not JSON.', answer.status);
		}
	}

	/** Asks; any answer that is no success is thrown as a `SyncProblem`. */
	async ask(path: string, asked: Asked = {}): Promise<Response> {
		const answer = await this.fetch(this.base + path, {
			method: asked.method ?? 'GET',
			headers: { accept: 'application/json', 'content-type': 'application/json' },
			signal: signalOf(asked),
			...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) })
		});
		if (answer.ok) return answer;
		throw await problemIn(answer);
	}

	/** `fetch` as PouchDB uses it: any answer is given back, only none is thrown. */
	readonly fetch = async (url: string | Request, init: RequestInit = {}): Promise<Response> => {
		const body = typeof init.body === 'string' ? await this.#packed(init.body) : null;
		const headers = new Headers(init.headers);
		if (body?.isPacked) headers.set('content-encoding', 'gzip');
		if (this.#account !== null) headers.set(FOR_ACCOUNT_HEADER, encodeURIComponent(this.#account));
		const sentAt = Date.now();
		try {
			const answer = await this.#send(url, {
				...init,
				headers,
				credentials: 'include',
				cache: 'no-store',
				...(body ? { body: body.bytes as BodyInit } : {})
			});
			this.#readClock(answer.headers.get('date'), sentAt, Date.now());
			return answer;
		} catch (error) {
			if (init.signal?.aborted && !isTimeout(init.signal)) throw error;
			throw new SyncProblem('unreachable', error instanceof Error ? error.message : String(error));
		}
	};

	async #packed(text: string): Promise<{ bytes: Uint8Array | Blob; isPacked: boolean }> {
		const blob = new Blob([text]);
		if (blob.size < PACK_FROM_BYTES) {
			this.#sentBytes += blob.size;
			return { bytes: blob, isPacked: false };
		}
		const stream = blob.stream().pipeThrough(new CompressionStream('gzip'));
		const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
		this.#sentBytes += bytes.byteLength;
		return { bytes, isPacked: true };
	}

	/** The header has whole seconds: the answer was made at its second plus a half, on average. */
	#readClock(date: string | null, sentAt: number, receivedAt: number): void {
		const serverMs = date === null ? NaN : Date.parse(date);
		if (Number.isNaN(serverMs)) return;
		this.#clockOffsetMs = serverMs + 500 - (sentAt + receivedAt) / 2;
	}
}

function signalOf({ signal, timeoutMs = NO_ANSWER_MS }: Asked): AbortSignal {
	const timeout = AbortSignal.timeout(timeoutMs);
	return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

function isTimeout({ reason }: AbortSignal): boolean {
	return reason instanceof DOMException && reason.name === 'TimeoutError';
}

async function problemIn(answer: Response): Promise<SyncProblem> {
	const said = (await answer.json().catch(() => null)) as { reason?: unknown } | null;
	const reason = typeof said?.reason === 'string' ? said.reason : answer.statusText;
	const seconds = Number(answer.headers.get('retry-after'));
	return said === null && answer.status < 500
		? new SyncProblem('not-understood', reason, answer.status)
		: problemOfStatus(
				answer.status,
				reason,
				Number.isFinite(seconds) && seconds > 0 ? seconds : null
			);
}

/** Whether an error means that the work was called off, not that it failed. */
export function isCalledOff(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}
