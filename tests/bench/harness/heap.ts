/** A message of the browser's debugging protocol, as far as it is looked at here. */
interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly sessionId?: string;
	readonly params?: {
		readonly sessionId?: string;
		readonly targetInfo?: { readonly type: string };
	};
	readonly result?: { readonly usedSize?: number };
}

const EVERY_MS = 100;
const watched = new Set(['page', 'worker', 'shared_worker', 'iframe']);

/** Watches the JavaScript heaps of a browser's pages and their workers, added up. */
export class HeapWatch {
	readonly #socket: WebSocket;
	readonly #sessions = new Map<string, number>();
	readonly #asked = new Map<number, string>();
	#nextId = 1;
	#peak = 0;
	#timer: ReturnType<typeof setInterval> | null = null;

	private constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.addEventListener('message', ({ data }) =>
			this.#take(JSON.parse(String(data)) as Message)
		);
	}

	static async start(debugPort: number): Promise<HeapWatch> {
		const version = (await (await fetch(`http://127.0.0.1:${debugPort}/json/version`)).json()) as {
			webSocketDebuggerUrl: string;
		};
		const socket = new WebSocket(version.webSocketDebuggerUrl);
		await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
		const watch = new HeapWatch(socket);
		watch.#attach();
		watch.#timer = setInterval(() => watch.#ask(), EVERY_MS);
		return watch;
	}

	/** Ends the watch and gives the highest sum that was seen, in MB. */
	stop(): number {
		if (this.#timer) clearInterval(this.#timer);
		this.#socket.close();
		return this.#peak / 1e6;
	}

	#attach(sessionId?: string): void {
		this.#send(
			'Target.setAutoAttach',
			{ autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
			sessionId
		);
	}

	#ask(): void {
		for (const session of this.#sessions.keys()) {
			this.#asked.set(this.#send('Runtime.getHeapUsage', {}, session), session);
		}
	}

	#send(method: string, params: object, sessionId?: string): number {
		const id = this.#nextId++;
		if (this.#socket.readyState === WebSocket.OPEN) {
			this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
		}
		return id;
	}

	#take({ id, method, params, result }: Message): void {
		const session = params?.sessionId;
		if (
			method === 'Target.attachedToTarget' &&
			session &&
			watched.has(params.targetInfo?.type ?? '')
		) {
			this.#sessions.set(session, 0);
			this.#attach(session);
		} else if (method === 'Target.detachedFromTarget' && session) {
			this.#sessions.delete(session);
		} else if (id !== undefined && result?.usedSize !== undefined) {
			const asked = this.#asked.get(id);
			this.#asked.delete(id);
			if (asked && this.#sessions.has(asked)) this.#sessions.set(asked, result.usedSize);
			const sum = [...this.#sessions.values()].reduce((total, used) => total + used, 0);
			this.#peak = Math.max(this.#peak, sum);
		}
	}
}
