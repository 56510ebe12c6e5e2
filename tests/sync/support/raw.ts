import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { request } from 'node:http';

/** A connection on which a test writes what no decent client would. */
export class RawConnection {
	readonly socket: Socket;
	text = '';
	readonly closed: Promise<unknown>;

	constructor(url: string) {
		const { port, hostname } = new URL(url);
		this.socket = connect(Number(port), hostname);
		this.socket.on('data', (chunk: Buffer) => (this.text += chunk.toString('latin1')));
		this.socket.on('error', () => undefined);
		this.closed = once(this.socket, 'close');
	}

	send(bytes: string | Uint8Array): void {
		this.socket.write(bytes);
	}

	/** What the server says until it has said this much. */
	async until(pattern: RegExp): Promise<string> {
		while (!pattern.test(this.text)) await once(this.socket, 'data');
		return this.text;
	}

	/** What the server said until it closed the connection. */
	async rest(): Promise<string> {
		await this.closed;
		return this.text;
	}
}

/** One request as written, on a connection of its own. */
export async function rawRequest(url: string, text: string): Promise<string> {
	const connection = new RawConnection(url);
	connection.send(text);
	return connection.rest();
}

export interface Sent {
	readonly method: string;
	/** As it goes over the wire: nothing in it is tidied up. */
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array;
}

export interface Got {
	readonly status: number;
	readonly type: string;
	readonly text: string;
}

/** Sends a request that `fetch` would tidy up or refuse to send. */
export function send(url: string, { method, path, headers, body }: Sent): Promise<Got> {
	return new Promise((resolve, reject) => {
		// Said here: Node sends the body of an unusual method without a length, as if another request.
		const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
		const asked = request(url, { method, path, agent: false, headers: { ...headers, ...length } });
		asked.on('response', (answer) => {
			let text = '';
			answer.setEncoding('utf8');
			answer.on('data', (chunk: string) => (text += chunk));
			answer.on('error', reject);
			answer.on('end', () => {
				const type = answer.headers['content-type'] ?? '';
				resolve({ status: answer.statusCode ?? 0, type, text });
			});
		});
		asked.on('error', (cause) => reject(new Error(`no answer to ${method} ${path}`, { cause })));
		asked.end(body);
	});
}
