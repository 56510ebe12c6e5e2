import { defineConfig } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 4187);
const chromium = process.env['CHROMIUM_PATH'];

/** End-to-end: the built app, served by the real server, in real Chromium. */
export default defineConfig({
	testDir: './e2e',
	outputDir: '../test-results/e2e',
	fullyParallel: false,
	// A test waits for its page more than it computes, so two fit on two cores.
	workers: 2,
	forbidOnly: true,
	// One that passes only the second time is named as flaky, and is to be mended.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'id-ID',
		timezoneId: 'Asia/Jakarta',
		viewport: { width: 1440, height: 900 },
		// What a first try would cost in pictures, every test would pay.
		trace: 'on-first-retry',
		launchOptions: {
			...(chromium ? { executablePath: chromium } : {}),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
		}
	},
	webServer: {
		command: 'node sync-server/main.ts',
		cwd: '..',
		url: `http://localhost:${port}/_up`,
		env: { PORT: String(port), SATULOKET_DATA_DIR: `test-results/data-${port}` },
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 }
	}
});
