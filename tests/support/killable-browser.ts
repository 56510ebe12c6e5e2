import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';

/** A browser in a process group of its own, so that all of it can be killed at one stroke. */
export interface KillableBrowser {
	readonly page: Page;
	kill(): Promise<void>;
}

/** Starts one on a profile, which outlives it, and opens a page. */
export async function startBrowser(profile: string, url: string): Promise<KillableBrowser> {
	const child = spawn(
		process.env['CHROMIUM_PATH'] ?? chromium.executablePath(),
		[
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--no-first-run',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'about:blank'
		],
		{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const browser = await chromium.connectOverCDP(await endpointOf(child));
	const page = await browser.contexts()[0]!.newPage();
	await page.goto(url);
	return {
		page,
		async kill() {
			const isGone = once(child, 'exit');
			// The next test would still find its pages among those that are open.
			const isNoticed = new Promise<void>((resolve) =>
				browser.once('disconnected', () => resolve())
			);
			process.kill(-child.pid!, 'SIGKILL');
			await isGone;
			if (browser.isConnected()) await isNoticed;
		}
	};
}

/** The browser says on its error output where it listens. */
function endpointOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr!.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (endpoint) resolve(endpoint);
		});
		child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)));
	});
}
