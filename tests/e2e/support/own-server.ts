import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SyncServer } from '#tests/support/sync-server.ts';

/**
 * A server of one test's own, with its own data, which the test may stop, start again and give
 * another build.
 */
export class OwnServer {
	readonly origin: string;
	readonly #folder: string;
	#server: SyncServer;

	private constructor(server: SyncServer, folder: string) {
		this.origin = server.base;
		this.#server = server;
		this.#folder = folder;
	}

	/** Serves the build, on a port that the system chooses. Nobody is its admin yet. */
	static async start(): Promise<OwnServer> {
		const folder = await mkdtemp(path.join(tmpdir(), 'satuloket-own-'));
		await symlink(path.resolve('build'), path.join(folder, 'app'), 'junction');
		return new OwnServer(await serve(folder, 0), folder);
	}

	/** The address that makes its first admin; only a server that has none prints one. */
	get setupLink(): string {
		const [link] = /http:\S+\/setup#\S+/.exec(this.#server.greeting) ?? [];
		if (link === undefined) throw new Error('the server has an admin already');
		return link;
	}

	/** Where its databases are. */
	get dataDir(): string {
		return path.join(this.#folder, 'data');
	}

	/** As a power cut does. Resolves once it is gone. */
	stop(): Promise<void> {
		return this.#server.kill();
	}

	async startAgain(): Promise<void> {
		this.#server = await serve(this.#folder, Number(new URL(this.origin).port));
	}

	/** Puts another version in the place of the one that is served: its page says which it is. */
	async deployAnother(version: string): Promise<void> {
		await this.#haveOwnBuild();
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

	/** The build is everybody's until a test changes its own: a copy costs more than the server. */
	async #haveOwnBuild(): Promise<void> {
		const app = path.join(this.#folder, 'app');
		const copy = path.join(this.#folder, 'app-copy');
		await cp('build', copy, { recursive: true });
		await rm(app, { recursive: true });
		await rename(copy, app);
	}

	async #rewrite(name: string, edit: (content: string) => string): Promise<void> {
		const file = path.join(this.#folder, 'app', name);
		const before = await readFile(file, 'utf8');
		const after = edit(before);
		if (after === before) throw new Error(`nothing to change in ${name}`);
		await writeFile(file, after);
		for (const packed of ['.gz', '.br']) await rm(`${file}${packed}`, { force: true });
	}

	async close(): Promise<void> {
		await this.stop();
		await rm(this.#folder, { recursive: true, force: true });
	}
}

function serve(folder: string, port: number): Promise<SyncServer> {
	return SyncServer.start({
		port,
		appDir: path.join(folder, 'app'),
		dataDir: path.join(folder, 'data'),
		withoutAdmin: true
	});
}
