import { existsSync } from 'node:fs';
import { giveUp, run, runTool, say } from './run.mjs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const headlessShell = '/usr/bin/chromium-headless-shell';

/**
 * The headless shell of Debian's Chromium (installed with apt where this runs as root), unless
 * CHROMIUM_PATH names another or there is none to be had: then as `ensureChromium`. The whole browser
 * makes a window for each test that nobody sees, which costs as much as the app's first start.
 * Measurements keep to the whole browser, because people have that one.
 * @returns {Promise<Record<string, string>>} environment for the tools
 */
export async function ensureHeadlessShell() {
	if (process.env.CHROMIUM_PATH) return ensureChromium();
	if (!existsSync(headlessShell)) await installWithApt('chromium-headless-shell');
	return existsSync(headlessShell) ? { CHROMIUM_PATH: headlessShell } : ensureChromium();
}

/**
 * A Chromium to test in: the one named by CHROMIUM_PATH, Debian's (installed with apt where this
 * runs as root), or else Playwright's own.
 * @returns {Promise<Record<string, string>>} environment for the tools; empty for Playwright's own
 */
export async function ensureChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!existsSync(named)) giveUp(`CHROMIUM_PATH names ${named}, and there is no such file.`);
		return { CHROMIUM_PATH: named };
	}
	const there = known.find((file) => existsSync(file));
	if (there) return { CHROMIUM_PATH: there };

	await installWithApt('chromium');
	const installed = known.find((file) => existsSync(file));
	if (installed) return { CHROMIUM_PATH: installed };
	say('Fetching Playwright’s Chromium (once)');
	const code = await runTool('playwright', ['install', 'chromium']);
	if (code !== 0) giveUp('No Chromium could be installed. Name one in CHROMIUM_PATH.');
	return {};
}

/**
 * Tried only, where this runs as root: whoever calls looks whether it is there.
 * @param {string} name
 */
async function installWithApt(name) {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	say(`Installing ${name} with apt (once)`);
	const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
	await run('apt-get', ['update', '-qq'], options);
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
}
