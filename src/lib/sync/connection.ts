import { FOR_ACCOUNT_HEADER } from '#lib/domain/access/for-account.ts';
import { Line, PACKED_SHARE } from './line.ts';
import { problemOfStatus, SyncProblem } from './sync-problem.ts';

const NO_ANSWER_MS = 60_000;
/** What even the slowest line carries in a millisecond: a photo may be on its way for long. */
const BYTES_A_MS = 2;
const TOO_LARGE = 413;
/** Longer text leaves Chromium's worker three times as fast by way of a blob. */
const LONG = 16_384;

export interface Asked {
	readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
	readonly body?: unknown;
	/** A body that is JSON already. */
	readonly text?: string;
	readonly signal?: AbortSignal | undefined;
	/** How long it may take, where a feed waits or a file is large; says nothing of the line then. */
	readonly waitsMs?: number;
}

/**
 * A CouchDB at an address, used with the person's cookie. Packs what it sends, measures how far the
 * server's clock is from the device's, and names what goes wrong.
 */
export class Connection {
	/** Ends in a slash. */
	readonly base: string;
	readonly line: Line;
	#clockOffsetMs: number | null = null;

	readonly #account: string | null;
	readonly #send: typeof fetch;

	/**
	 * `account` is whose session must be used; null: whoever is signed in. `send` goes to the network in
	 * the place of the browser's `fetch`.
	 */
	constructor(
		base: string,
		account: string | null = null,
		send: typeof fetch = (url, init) => fetch(url, init),
		line: Line = new Line()
	) {
		this.base = base.endsWith('/') ? base : `${base}/`;
		this.#account = account;
		this.#send = send;
		this.line = line;
	}

	/** Server time minus device time, from the last answer; null until one came. */
	get clockOffsetMs(): number | null {
		return this.#clockOffsetMs;
	}

	/** Asks, and reads the answer as JSON. `path` is without a leading slash. Throws a `SyncProblem`. */
	async json<T>(path: string, asked: Asked = {}): Promise<T> {
		const text = textOf(asked);
		const isPacked = this.line.isWorthPacking(text.length);
		const from = performance.now();
		const answer = await this.ask(path, { ...asked, text });
		try {
			const said = await answer.text();
			if (asked.waitsMs === undefined) {
				const sent = text.length * (isPacked ? PACKED_SHARE : 1);
				const isAnswerPacked = answer.headers.get('content-encoding') === 'gzip';
				const received = said.length * (isAnswerPacked ? PACKED_SHARE : 1);
				this.line.note(sent + received, performance.now() - from);
			}
			return JSON.parse(said) as T;
		} catch (error) {
			if (asked.signal?.aborted) throw error;
			throw new SyncProblem('not-understood', 'The answer was not JSON.', answer.status);
		}
	}

	/** Asks; any answer that is no success is thrown as a `SyncProblem`. */
	async ask(path: string, asked: Asked = {}): Promise<Response> {
		const text = textOf(asked);
		const answer = await this.fetch(this.base + path, {
			method: asked.method ?? 'GET',
			headers: { accept: 'application/json', 'content-type': 'application/json' },
			signal: signalOf(asked, text.length),
			...(text === '' ? {} : { body: text })
		});
		if (answer.ok) return answer;
		throw await problemIn(answer);
	}

	/** `fetch` as PouchDB uses it: any answer is given back, only none is thrown. */
	readonly fetch = async (url: string | Request, init: RequestInit = {}): Promise<Response> => {
		const headers = new Headers(init.headers);
		if (this.#account !== null) headers.set(FOR_ACCOUNT_HEADER, encodeURIComponent(this.#account));
		// A header, so that a server packs for those who need it, and not for everybody.
		if (this.line.isSlow) headers.set('save-data', 'on');
		const text = typeof init.body === 'string' ? init.body : '';
		// Nothing has no type. Said all the same, it makes a browser ask another origin for leave first.
		if (init.body === undefined) headers.delete('content-type');
		const isPacked = this.line.isWorthPacking(text.length);
		const body = isPacked ? await packed(text) : text.length > LONG ? new Blob([text]) : init.body;
		if (isPacked) headers.set('content-encoding', 'gzip');
		const sentAt = Date.now();
		try {
			const answer = await this.#send(url, {
				...init,
				headers,
				credentials: 'include',
				cache: 'no-store',
				...(body === undefined ? {} : { body })
			});
			this.#readClock(answer.headers.get('date'), sentAt, Date.now());
			return answer;
		} catch (error) {
			if (init.signal?.aborted && !isTimeout(init.signal)) throw error;
			throw new SyncProblem('unreachable', error instanceof Error ? error.message : String(error));
		}
	};

	/** The header has whole seconds: the answer was made at its second plus a half, on average. */
	#readClock(date: string | null, sentAt: number, receivedAt: number): void {
		const serverMs = date === null ? NaN : Date.parse(date);
		if (Number.isNaN(serverMs)) return;
		this.#clockOffsetMs = serverMs + 500 - (sentAt + receivedAt) / 2;
	}
}

async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
	const packing = new CompressionStream('gzip');
	const writer = packing.writable.getWriter();
	void writer.write(new TextEncoder().encode(text));
	void writer.close();
	return new Uint8Array(await new Response(packing.readable).arrayBuffer());
}

/** The body of a request; empty where it has none. */
function textOf({ body, text }: Asked): string {
	return text ?? (body === undefined ? '' : JSON.stringify(body));
}

function signalOf({ signal, waitsMs = NO_ANSWER_MS }: Asked, bytes: number): AbortSignal {
	const timeout = AbortSignal.timeout(waitsMs + Math.ceil(bytes / BYTES_A_MS));
	return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

function isTimeout({ reason }: AbortSignal): boolean {
	return reason instanceof DOMException && reason.name === 'TimeoutError';
}

async function problemIn(answer: Response): Promise<SyncProblem> {
	const said = (await answer.json().catch(() => null)) as {
		readonly error?: unknown;
		readonly reason?: unknown;
	} | null;
	const reason = typeof said?.reason === 'string' ? said.reason : answer.statusText;
	const named = typeof said?.error === 'string' ? said.error : null;
	const seconds = Number(answer.headers.get('retry-after'));
	// A proxy in front of a server says in words of its own that a body is too large.
	return said === null && answer.status < 500 && answer.status !== TOO_LARGE
		? new SyncProblem('not-understood', reason, answer.status)
		: problemOfStatus(
				answer.status,
				reason,
				Number.isFinite(seconds) && seconds > 0 ? seconds : null,
				named
			);
}

/** Whether an error means that the work was called off, not that it failed. */
export function isCalledOff(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}
