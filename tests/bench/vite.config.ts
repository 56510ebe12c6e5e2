import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages that limits are measured on: the libraries alone, built for production like the app. */
export default defineConfig({
	root: here('pages'),
	plugins: [svelte()],
	build: { target: 'es2023', outDir: here('../../bench-build'), emptyOutDir: true },
	worker: { format: 'es' }
});
