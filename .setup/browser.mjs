import { existsSync } from 'node:fs';
import { giveUp, run, runTool, say } from './run.mjs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

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

	const isRoot = process.getuid?.() === 0;
	if (isRoot && existsSync('/usr/bin/apt-get')) {
		say('Installing Chromium with apt (once)');
		const env = { DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update', '-qq'], { env, quiet: true });
		await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
			env,
			quiet: true
		});
		const installed = known.find((file) => existsSync(file));
		if (installed) return { CHROMIUM_PATH: installed };
	}
	say('Fetching Playwright’s Chromium (once)');
	const code = await runTool('playwright', ['install', 'chromium']);
	if (code !== 0) giveUp('No Chromium could be installed. Name one in CHROMIUM_PATH.');
	return {};
}
