import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SyncServer } from './sync-server.ts';

declare module 'vitest/browser' {
	interface BrowserCommands {
		/** A server of the test's own; gives its address. It stays at that address. */
		startServer: (origin: string) => Promise<string>;
		/** As a power cut ends it. */
		killServer: () => Promise<void>;
		restartServer: () => Promise<void>;
		/** Puts a copy of its folder aside, or the copy back in its place as a restore does. */
		backUpServer: () => Promise<void>;
		restoreServer: () => Promise<void>;
		/** Ends it; its folder goes. */
		removeServer: () => Promise<void>;
	}
}

interface Running {
	server: SyncServer;
	readonly folder: string;
	readonly origin: string;
}

let running: Running | null = null;

/** What browser tests can have done to a server: they run in a page, the server beside it. */
export const serverCommands = {
	startServer: async (_context: unknown, origin: string): Promise<string> => {
		const folder = await mkdtemp(path.join(tmpdir(), 'sync-control-'));
		await writeFile(
			path.join(folder, 'index.html'),
			`<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'">`
		);
		running = { server: await started(folder, origin), folder, origin };
		return running.server.base;
	},
	killServer: () => theServer().server.kill(),
	restartServer: async (): Promise<void> => {
		const { server, folder, origin } = theServer();
		theServer().server = await started(folder, origin, Number(new URL(server.base).port));
	},
	backUpServer: async (): Promise<void> => {
		const { folder } = theServer();
		await serverCommands.killServer();
		await cp(path.join(folder, 'data'), path.join(folder, 'copy'), { recursive: true });
		await serverCommands.restartServer();
	},
	restoreServer: async (): Promise<void> => {
		const { folder } = theServer();
		const data = path.join(folder, 'data');
		await serverCommands.killServer();
		await rm(data, { recursive: true });
		await cp(path.join(folder, 'copy'), data, { recursive: true });
		await beginNewEpochs(data);
		await serverCommands.restartServer();
	},
	removeServer: async (): Promise<void> => {
		const { server, folder } = theServer();
		await server.stop();
		await rm(folder, { recursive: true });
		running = null;
	}
};

function theServer(): Running {
	if (!running) throw new Error('no server was started');
	return running;
}

function started(folder: string, origin: string, port = 0): Promise<SyncServer> {
	const dataDir = path.join(folder, 'data');
	return SyncServer.start({ dataDir, appDir: folder, origins: [origin], port });
}

/** What was told of sequences before means nothing to a server that stands at an older state. */
async function beginNewEpochs(data: string): Promise<void> {
	for (const file of await readdir(data, { recursive: true })) {
		if (!file.endsWith('.sqlite')) continue;
		const sql = new DatabaseSync(path.join(data, file));
		const isDatabase = sql.prepare(`SELECT 1 FROM pragma_table_info('meta') WHERE name = 'epoch'`);
		if (isDatabase.get()) sql.exec(`UPDATE meta SET epoch = 'restored'`);
		sql.close();
	}
}
