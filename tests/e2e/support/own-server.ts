import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A server of one test's own, which the test may stop, start again and give another build. */
export class OwnServer {
	readonly origin: string;
	readonly #port: number;
	readonly #appDir: string;
	#process: ChildProcess | null;

	private constructor(origin: string, appDir: string, process: ChildProcess) {
		this.origin = origin;
		this.#port = Number(new URL(origin).port);
		this.#appDir = appDir;
		this.#process = process;
	}

	/** Serves a copy of the build, on a port that the system chooses. */
	static async start(): Promise<OwnServer> {
		const appDir = await mkdtemp(path.join(tmpdir(), 'satuloket-app-'));
		await cp('build', appDir, { recursive: true });
		const { child, origin } = await serve(0, appDir);
		return new OwnServer(origin, appDir, child);
	}

	/** Resolves once it is gone. */
	stop(): Promise<void> {
		const child = this.#process;
		this.#process = null;
		if (!child) return Promise.resolve();
		return new Promise((resolve) => {
			child.once('exit', () => resolve());
			child.kill('SIGKILL');
		});
	}

	async startAgain(): Promise<void> {
		const { child } = await serve(this.#port, this.#appDir);
		this.#process = child;
	}

	/** Puts another version in the place of the one that is served: its page says which it is. */
	async deployAnother(version: string): Promise<void> {
		await this.#rewrite('index.html', (page) =>
			page.replace('</title>', `</title>\n\t\t<meta name="version" content="${version}" />`)
		);
		await this.#rewrite('service-worker.js', (worker) =>
			worker.replace(
				/"revision":"[^"]*","url":"index.html"/,
				`"revision":"${version}","url":"index.html"`
			)
		);
	}

	async #rewrite(name: string, edit: (content: string) => string): Promise<void> {
		const file = path.join(this.#appDir, name);
		const before = await readFile(file, 'utf8');
		const after = edit(before);
		if (after === before) throw new Error(`nothing to change in ${name}`);
		await writeFile(file, after);
		for (const packed of ['.gz', '.br']) await rm(`${file}${packed}`, { force: true });
	}

	async close(): Promise<void> {
		await this.stop();
		await rm(this.#appDir, { recursive: true, force: true });
	}
}

async function serve(
	port: number,
	appDir: string
): Promise<{ child: ChildProcess; origin: string }> {
	const child = spawn(process.execPath, ['sync-server/main.ts'], {
		env: { ...process.env, PORT: String(port), SATULOKET_APP_DIR: appDir },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	process.once('exit', () => child.kill('SIGKILL'));
	const origin = await new Promise<string>((resolve, reject) => {
		child.stdout?.on('data', (line) => {
			const [address] = /http:\/\/localhost:\d+/.exec(String(line)) ?? [];
			if (address) resolve(address);
		});
		child.once('exit', () => reject(new Error('the server ended')));
	});
	return { child, origin };
}
