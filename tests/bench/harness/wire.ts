import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';

/**
 * One kept connection that sends a request and waits for its answer, with next to no work of its
 * own: what a single short request takes is then the server's time and the line's, not that of
 * Node's HTTP client. Reads only answers with a content-length.
 */
export class Wire {
	readonly #socket: Socket;
	readonly #head: string;
	#answer: ((text: string) => void) | null = null;
	#fail: ((error: Error) => void) | null = null;
	#received = '';

	private constructor(socket: Socket, host: string, cookie: string) {
		this.#socket = socket;
		this.#head = `host: ${host}\r\ncookie: ${cookie}\r\naccept: application/json\r\ncontent-type: application/json\r\n`;
		socket.setEncoding('latin1');
		socket.on('data', (chunk: string) => this.#take(chunk));
		socket.on('error', (error) => this.#fail?.(error));
		socket.on('close', () => this.#fail?.(new Error('the server closed the connection')));
	}

	static open(base: string, cookie: string): Promise<Wire> {
		const { hostname, port, host } = new URL(base);
		return new Promise((resolve, reject) => {
			const socket = connect({ host: hostname, port: Number(port), noDelay: true });
			socket.once('error', reject);
			socket.once('connect', () => {
				socket.off('error', reject);
				resolve(new Wire(socket, host, cookie));
			});
		});
	}

	/** Sends ASCII; `path` with its leading slash. Throws where the answer is no success. */
	put(path: string, body: string): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#fail = reject;
			this.#answer = (text) => {
				if (/^HTTP\/1\.1 2/.test(text)) resolve();
				else reject(new Error(`PUT ${path}: ${text}`));
			};
			this.#socket.write(
				`PUT ${path} HTTP/1.1\r\n${this.#head}content-length: ${body.length}${HEAD_END}${body}`
			);
		});
	}

	close(): void {
		this.#fail = null;
		this.#socket.destroy();
	}

	#take(chunk: string): void {
		this.#received += chunk;
		const end = this.#received.indexOf(HEAD_END);
		if (end === -1) return;
		const length = /\r\ncontent-length: (\d+)/i.exec(this.#received)?.[1];
		if (length === undefined) return this.#fail?.(new Error(this.#received));
		if (this.#received.length < end + HEAD_END.length + Number(length)) return;
		const text = this.#received;
		this.#received = '';
		this.#answer?.(text);
	}
}
