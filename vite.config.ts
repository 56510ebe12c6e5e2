import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';
import { playwright } from '@vitest/browser-playwright';
import { chunks } from './.setup/chunks.mjs';
import { manifest } from './src/manifest.ts';
import { serverCommands } from './tests/support/server-control.ts';

function printerDriver(line: string): Record<string, string> {
	const name = `${line}-receipt-printer`;
	const file = `./node_modules/@point-of-sale/${name}/dist/${name}.esm.js`;
	return { [`@point-of-sale/${name}`]: fileURLToPath(new URL(file, import.meta.url)) };
}

const chromium = process.env.CHROMIUM_PATH;

export default defineConfig({
	plugins: [
		sveltekit(),
		SvelteKitPWA({
			strategies: 'injectManifest',
			srcDir: 'src',
			filename: 'service-worker.js',
			registerType: 'prompt',
			injectRegister: false,
			manifest,
			injectManifest: {
				globPatterns: ['client/**/*.{js,css,svg,png,woff2,webmanifest}'],
				// The largest chunk is the spreadsheet reader; it must be there with no network.
				maximumFileSizeToCacheInBytes: 2_000_000
			},
			kit: { adapterFallback: 'index.html', spa: true }
		})
	],
	worker: { format: 'es' },
	// Found late otherwise, and a test that runs at that moment is reloaded.
	optimizeDeps: { include: ['fast-check', 'minisearch', 'qr', 'qr/decode.js'] },
	// These offer themselves to browsers only; the part that is built for a server, and never run, would
	// not find them.
	resolve: { alias: { ...printerDriver('webbluetooth'), ...printerDriver('webusb') } },
	build: {
		target: 'es2023',
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: chunks()
				}
			}
		}
	},
	server: { port: Number(process.env.PORT ?? 5173) },
	test: {
		// Two cores: files in turn are as fast and far steadier than files side by side.
		fileParallelism: false,
		// A test that hangs is ended; one on a busy machine is not.
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts', 'sync-server/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['**/*.browser.test.ts', '**/node_modules/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts'],
					globalSetup: ['tests/support/sync-server.setup.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: serverCommands,
						provider: playwright({
							launchOptions: {
								...(chromium ? { executablePath: chromium } : {}),
								args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
							}
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
