import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A server of one test's own, which the test may stop, start again and give another build. */
export class OwnServer {
	readonly origin: string;
	readonly #port: number;
	readonly #appDir: string;
	readonly #dataDir: string;
	/** Where the server's first admin is made; where there is one it never resolves. */
	readonly setupLink: () => Promise<string>;
	#process: ChildProcess | null;

	private constructor({ child, origin, setupLink }: Served, appDir: string, dataDir: string) {
		this.origin = origin;
		this.setupLink = setupLink;
		this.#dataDir = dataDir;
		this.#port = Number(new URL(origin).port);
		this.#appDir = appDir;
		this.#process = child;
	}

	/** Serves a copy of the build, on a port that the system chooses. */
	static async start(): Promise<OwnServer> {
		const appDir = await mkdtemp(path.join(tmpdir(), 'satuloket-app-'));
		await cp('build', appDir, { recursive: true });
		const dataDir = await mkdtemp(path.join(tmpdir(), 'satuloket-data-'));
		return new OwnServer(await serve(0, appDir, dataDir), appDir, dataDir);
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
		const { child } = await serve(this.#port, this.#appDir, this.#dataDir);
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
		for (const folder of [this.#appDir, this.#dataDir]) {
			await rm(folder, { recursive: true, force: true });
		}
	}
}

interface Served {
	readonly child: ChildProcess;
	readonly origin: string;
	readonly setupLink: () => Promise<string>;
}

async function serve(port: number, appDir: string, dataDir: string): Promise<Served> {
	const child = spawn(process.execPath, ['sync-server/main.ts'], {
		env: {
			...process.env,
			PORT: String(port),
			SATULOKET_APP_DIR: appDir,
			SATULOKET_DATA_DIR: dataDir
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	process.once('exit', () => child.kill('SIGKILL'));
	let said = '';
	const heard = new EventTarget();
	child.stdout?.on('data', (line) => {
		said += String(line);
		heard.dispatchEvent(new Event('said'));
	});
	/** Resolves with what it prints of a form. */
	const printed = (form: RegExp) =>
		new Promise<string>((resolve, reject) => {
			const look = () => {
				const [found] = form.exec(said) ?? [];
				if (found !== undefined) resolve(found);
			};
			heard.addEventListener('said', look);
			child.once('exit', () => reject(new Error('the server ended')));
			look();
		});
	const origin = await printed(/http:\/\/localhost:\d+/);
	return { child, origin, setupLink: () => printed(/http:\S+\/setup#\S+/) };
}
