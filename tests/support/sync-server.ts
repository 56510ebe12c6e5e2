import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serverCommand } from '../../.setup/server-process.mjs';

/** The server admin of tests. */
export const serverAdmin = { name: 'admin', password: 'rahasia-contoh' } as const;

export interface SyncServerOptions {
	/** Left out: a folder of its own, gone with the server. */
	readonly dataDir?: string;
	readonly port?: number;
	readonly origins?: readonly string[];
	readonly appDir?: string;
	readonly withoutAdmin?: boolean;
	/** More of the server's environment. */
	readonly settings?: Readonly<Record<string, string>>;
}

const BUILT_APP = 'build/index.html';
/** As much of an app as the server needs to start, where none is built. */
const PAGE = `<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'">`;

/** The real server, as a process of its own. */
export class SyncServer {
	readonly base: string;
	readonly pid: number;
	/** What it printed when it started. */
	readonly greeting: string;
	readonly #process: ChildProcess;
	readonly #ownFolder: string;
	#output: string;

	private constructor(process: ChildProcess, base: string, greeting: string, ownFolder: string) {
		this.#process = process;
		this.pid = process.pid!;
		this.base = base;
		this.greeting = greeting;
		this.#ownFolder = ownFolder;
		this.#output = greeting;
		process.stdout!.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
	}

	/** All that it printed, its log with it. */
	get output(): string {
		return this.#output;
	}

	static async start(options: SyncServerOptions = {}): Promise<SyncServer> {
		const ownFolder = await mkdtemp(path.join(tmpdir(), 'sync-'));
		await writeFile(path.join(ownFolder, 'index.html'), PAGE);
		const admin = {
			SATULOKET_ADMIN_NAME: serverAdmin.name,
			SATULOKET_ADMIN_PASSWORD: serverAdmin.password
		};
		const child = spawn(process.execPath, serverCommand, {
			env: {
				...process.env,
				PORT: String(options.port ?? 0),
				SATULOKET_DATA_DIR: options.dataDir ?? path.join(ownFolder, 'data'),
				SATULOKET_ORIGINS: (options.origins ?? []).join(','),
				SATULOKET_LOG: 'error',
				...appOf(options.appDir, ownFolder),
				...(options.withoutAdmin ? {} : admin),
				...options.settings
			},
			// Not inherited: one that a failed test left behind would hold the runner's own output open.
			stdio: ['ignore', 'pipe', 'pipe']
		});
		child.stderr.pipe(process.stderr, { end: false });
		process.once('exit', () => child.kill('SIGKILL'));
		const { base, greeting } = await greetingOf(child);
		return new SyncServer(child, base, greeting, ownFolder);
	}

	/** Ends it as an operator does. */
	async stop(): Promise<void> {
		await this.#end('SIGTERM');
		await rm(this.#ownFolder, { recursive: true, force: true });
	}

	/** Ends it as a power cut does; its folder stays. */
	async kill(): Promise<void> {
		await this.#end('SIGKILL');
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
		const ended = new Promise((resolve) => this.#process.once('exit', resolve));
		this.#process.kill(signal);
		await ended;
	}
}

function appOf(appDir: string | undefined, ownFolder: string): Record<string, string> {
	if (appDir === undefined && existsSync(BUILT_APP)) return {};
	return { SATULOKET_APP_DIR: appDir ?? ownFolder };
}

function greetingOf(child: ChildProcess): Promise<{ base: string; greeting: string }> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
		child.stdout!.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const greeting = said.replaceAll(/^\{.*\n/gm, '');
			const base = /SatuLoket: (http:\S+)\n/.exec(greeting)?.[1];
			if (base && greeting.endsWith('\n\n')) resolve({ base, greeting: said });
		});
	});
}
