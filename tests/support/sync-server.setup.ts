import type { TestProject } from 'vitest/node';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serverAdmin, SyncServer } from './sync-server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The address of the real server that browser tests sync with. */
		readonly syncServer: string;
		readonly syncAdmin: { readonly name: string; readonly password: string };
		/** Which random histories of devices are lived, how many, and how long that may take. */
		readonly histories: { readonly seed: number; readonly runs: number; readonly limitMs: number };
	}
}

/** Vitest takes the next free port: the pages of tests are let in from any of these. */
const PORTS_TRIED = 20;

/** Starts the real server once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const appDir = await mkdtemp(path.join(tmpdir(), 'no-app-'));
	await writeFile(
		path.join(appDir, 'index.html'),
		`<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'">`
	);
	const { port: first = 0 } = project.config.api;
	const origins = Array.from({ length: PORTS_TRIED }, (_, at) => `http://localhost:${first + at}`);
	const server = await SyncServer.start({ origins, appDir });
	project.provide('syncServer', server.base);
	project.provide('syncAdmin', serverAdmin);
	project.provide('histories', {
		seed: Number(process.env['HISTORIES_SEED'] ?? 20_261_120),
		runs: Number(process.env['HISTORIES'] ?? 200),
		limitMs: Number(process.env['HISTORIES_LIMIT_MS'] ?? 600_000)
	});
	return async () => {
		await server.stop();
		await rm(appDir, { recursive: true });
	};
}
