import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		// One page answers every URL: the app is drawn in the browser from the local store.
		adapter: adapter({ fallback: 'index.html', precompress: true }),
		// The app registers its own service worker (src/lib/app/update.svelte.ts), after the first paint.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The only style attributes in the page: Kit's own, on the element that announces a new page,
				// and `display: contents;` on the rows of the command palette.
				'style-src-attr': [
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
					'sha256-iaOezIDcQIoxCULa6FBKKuLUu09R7kG+Mlu+JVfU3Rw='
				],
				'img-src': ['self', 'blob:', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'object-src': ['none']
			}
		},
		typescript: {
			config: (generated) => {
				generated.include.push(
					'../tests/**/*.ts',
					'../sync-server/**/*.d.ts',
					'../*.ts',
					'../*.js',
					'../.setup/**/*.mjs'
				);
				return generated;
			}
		}
	}
};

export default config;
