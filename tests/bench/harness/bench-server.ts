import { Agent, request } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serverAdmin, SyncServer } from '#tests/support/sync-server.ts';
import { cpuMs, residentMb } from './process-use.ts';
import { Wire } from './wire.ts';

/** A sync server of its own, and a client that is light enough to measure it with. */
export class BenchServer {
	readonly base: string;
	readonly #server: SyncServer;
	readonly #folder: string;
	readonly #agent = new Agent({ keepAlive: true, maxSockets: Infinity });
	#cookie = '';

	private constructor(server: SyncServer, folder: string) {
		this.#server = server;
		this.#folder = folder;
		this.base = server.base;
	}

	/** `appDir` is what it serves besides; left out, an empty page. */
	static async start(appDir?: string): Promise<BenchServer> {
		const folder = await mkdtemp(path.join(tmpdir(), 'satuloket-sync-bench-'));
		await writeFile(
			path.join(folder, 'index.html'),
			`<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'">`
		);
		const dataDir = path.join(folder, 'data');
		const started = await SyncServer.start({ dataDir, appDir: appDir ?? folder });
		const server = new BenchServer(started, folder);
		await server.#signIn();
		return server;
	}

	/** Processor time of the server while something is done, in ms. */
	async cpuOf(work: () => Promise<unknown>): Promise<number> {
		const before = cpuMs(this.#server.pid);
		await work();
		return cpuMs(this.#server.pid) - before;
	}

	get residentMb(): number {
		return residentMb(this.#server.pid);
	}

	/** Asks, and gives the body; throws where it was no success. `path` is without a leading slash. */
	async ask(method: string, asked: string, body?: string): Promise<string> {
		const { status, text } = await this.#send(method, asked, body);
		if (status >= 400) throw new Error(`${method} ${asked}: ${status} ${text.slice(0, 200)}`);
		return text;
	}

	/** A connection of its own for short requests, one after the other. */
	wire(): Promise<Wire> {
		return Wire.open(this.base, this.#cookie);
	}

	/** Asks for something that is held; resolves when the answer has begun, with when it ends. */
	hold(asked: string): Promise<{ readonly ended: Promise<void> }> {
		return new Promise((resolve, reject) => {
			const options = { agent: this.#agent, headers: { cookie: this.#cookie } };
			const sent = request(this.#urlOf(asked), options, (answer) => {
				const ended = new Promise<void>((end, fail) => {
					answer.on('end', end).on('error', fail).resume();
				});
				resolve({ ended });
			});
			sent.on('error', reject).end();
		});
	}

	async stop(): Promise<void> {
		this.#agent.destroy();
		await this.#server.stop();
		await rm(this.#folder, { recursive: true, force: true });
	}

	async #signIn(): Promise<void> {
		const { headers } = await this.#send('POST', '_session', JSON.stringify(serverAdmin));
		this.#cookie = headers.map((line) => line.split(';')[0]).join('; ');
	}

	#urlOf(asked: string): URL {
		return new URL(asked, this.base.endsWith('/') ? this.base : `${this.base}/`);
	}

	#send(
		method: string,
		asked: string,
		body?: string
	): Promise<{ status: number; text: string; headers: readonly string[] }> {
		return new Promise((resolve, reject) => {
			const sent = request(
				this.#urlOf(asked),
				{
					method,
					agent: this.#agent,
					headers: {
						cookie: this.#cookie,
						accept: 'application/json',
						...(body === undefined
							? {}
							: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
					}
				},
				(answer) => {
					const chunks: Buffer[] = [];
					answer.on('data', (chunk: Buffer) => chunks.push(chunk));
					answer.on('error', reject);
					answer.on('end', () =>
						resolve({
							status: answer.statusCode ?? 0,
							text: Buffer.concat(chunks).toString(),
							headers: answer.headers['set-cookie'] ?? []
						})
					);
				}
			);
			sent.on('error', reject);
			sent.end(body);
		});
	}
}
