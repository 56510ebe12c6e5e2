import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADMIN } from '#tests/builders/a-server.ts';

const MAIN = fileURLToPath(new URL('../../../sync-server/main.ts', import.meta.url));

const admin = {
	SATULOKET_ADMIN_NAME: ADMIN.name,
	SATULOKET_ADMIN_PASSWORD: ADMIN.password
};

/** The sync server as a process of its own, which a test can kill and start again on its folder. */
export class ChildServer {
	readonly folder: string;
	#process: ChildProcess | null = null;
	#cookie = '';
	url = '';

	private constructor(folder: string) {
		this.folder = folder;
	}

	static async make(): Promise<ChildServer> {
		const folder = await mkdtemp(path.join(tmpdir(), 'killed-'));
		await mkdir(path.join(folder, 'app'));
		const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
		await writeFile(path.join(folder, 'app/index.html'), policy);
		return new ChildServer(folder);
	}

	/** Starts, waits for the address and signs in, where no earlier session lasts on. */
	async start(): Promise<void> {
		const child = spawn(process.execPath, [MAIN], {
			env: {
				PATH: process.env['PATH'],
				PORT: '0',
				SATULOKET_APP_DIR: path.join(this.folder, 'app'),
				SATULOKET_DATA_DIR: path.join(this.folder, 'data'),
				// Kept by a server that was stopped; later ones start in half the time.
				NODE_COMPILE_CACHE: path.join(this.folder, 'compiled'),
				// Named once: to compare the password at each start takes longer than the start.
				...(this.#cookie === '' ? admin : {})
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#process = child;
		this.url = await addressSaidBy(child);
		if (this.#cookie === '') await this.#signIn();
	}

	/** Ends the process at once, in the middle of whatever it does. */
	kill(): Promise<void> {
		return this.#end('SIGKILL');
	}

	/** Ends it as an operator does. */
	stop(): Promise<void> {
		return this.#end('SIGTERM');
	}

	fetch(where: string, init: RequestInit = {}): Promise<Response> {
		const headers = { accept: 'application/json', 'content-type': 'application/json' };
		return fetch(this.url + where, {
			...init,
			headers: { ...headers, ...init.headers, cookie: this.#cookie }
		});
	}

	async json<T>(where: string, init: RequestInit = {}): Promise<T> {
		return (await (await this.fetch(where, init)).json()) as T;
	}

	async remove(): Promise<void> {
		await this.kill();
		await rm(this.folder, { recursive: true });
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		const child = this.#process;
		if (child === null) return;
		this.#process = null;
		const ended = once(child, 'exit');
		child.kill(signal);
		await ended;
	}

	async #signIn(): Promise<void> {
		const answer = await this.fetch('/_session', { method: 'POST', body: JSON.stringify(ADMIN) });
		this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
		if (this.#cookie === '') throw new Error(`no session: ${await answer.text()}`);
	}
}

function addressSaidBy(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
			if (address) resolve(address.replace('localhost', '127.0.0.1'));
		};
		child.stdout?.on('data', listen);
		child.stderr?.on('data', listen);
		child.once('exit', (code) => reject(new Error(`it ended (${code}) and said: ${said}`)));
	});
}
