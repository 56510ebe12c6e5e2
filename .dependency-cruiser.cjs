/** Imports point down. Each rule says what to do instead. See ARCHITECTURE.md for the picture. */
const layer = (name, from, to, comment, extra = {}) => ({
	name,
	comment,
	severity: 'error',
	from: { path: from, ...extra.from },
	to: { path: to, ...extra.to }
});

module.exports = {
	forbidden: [
		{
			name: 'no-circular',
			comment: 'Two modules that need each other are one module, or hide a third.',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'no-unresolved',
			comment: 'The import leads nowhere: mend the path or add the package.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app|\\$service-worker|virtual:|\\./\\$types)' }
		},
		layer(
			'domain-is-pure',
			'^src/lib/domain',
			'.',
			'The domain is arithmetic: facts in, state out. Hand the value in from outside.',
			{
				from: { pathNot: '\\.test\\.ts$' },
				to: { pathNot: '^src/lib/domain|^node_modules/(zod|libphonenumber-js/core)' }
			}
		),
		layer(
			'domain-has-one-test-kit',
			'^src/lib/domain/.*\\.test\\.ts$',
			'^src/(?!lib/domain)|^sync-server',
			'A test of the domain needs nothing but the domain and builders.'
		),
		layer(
			'i18n-knows-the-domain-only',
			'^src/lib/i18n',
			'^src/lib/(?!domain|i18n)|^src/routes|^sync-server',
			'Words and formats are given values; they fetch nothing.'
		),
		layer(
			'ui-is-dumb',
			'^src/lib/ui',
			'^src/lib/(?!ui|i18n)|^src/routes|^sync-server',
			'ui/ shows what it is given. Move it to a feature, or pass the value in.'
		),
		layer(
			'store-owns-storage',
			'^src/lib/store',
			'^src/lib/(?!store|domain)|^src/routes|^sync-server',
			'The store keeps documents and knows no screen. Pass what it needs to know.'
		),
		layer(
			'session-knows-the-domain-only',
			'^src/lib/session',
			'^src/lib/(?!session|domain)|^src/routes|^sync-server',
			'Who is signed in is a question of its own.'
		),
		layer(
			'importer-never-sees-the-store',
			'^src/lib/importer',
			'^src/lib/(?!importer|domain)|^src/routes|^sync-server',
			'The importer is handed what is known and returns a review.'
		),
		layer(
			'messaging-is-pure',
			'^src/lib/messaging',
			'^src/lib/(?!messaging|domain|i18n)|^src/routes|^sync-server',
			'Record in, text and link out.'
		),
		layer(
			'features-look-down',
			'^src/lib/features',
			'^src/lib/app|^src/routes|^sync-server',
			'A feature is put on the screen by app/ and routes/, it does not know them.'
		),
		layer(
			'features-are-strangers',
			'^src/lib/features/([^/]+)/',
			'^src/lib/features/',
			'Compose two features in a route; share meaning through domain/.',
			{ to: { pathNot: '^src/lib/features/$1/' } }
		),
		layer(
			'app-wires-below-routes',
			'^src/lib/app',
			'^src/routes|^sync-server',
			'app/ puts the parts together; routes choose the screen.'
		),
		layer(
			'routes-do-not-store',
			'^src/routes',
			'^src/lib/(store|session|sync|importer|messaging)/|^sync-server',
			'A route composes features. Put the query or the action into the feature.'
		),
		layer(
			'service-worker-stands-alone',
			'^src/service-worker',
			'^src/lib/(?!app/(?:share-inbox|background-sync-tag)[.])|^src/routes|^sync-server',
			'The service worker outlives versions of the app: it shares constants only.'
		),
		layer(
			'server-runs-the-domain',
			'^sync-server',
			'^src/(?!lib/domain)',
			'The server shares the pure domain with the app, nothing else.'
		),
		layer(
			'product-never-needs-tests',
			'^(src|sync-server)',
			'^tests',
			'Move what both need into the product.',
			{ from: { pathNot: '\\.test\\.ts$' } }
		),
		layer(
			'workers-are-entry-points',
			'^src',
			'\\.worker\\.ts$',
			'Only the client beside a worker names it.',
			{ from: { pathNot: '(client|workers)\\.ts$' } }
		)
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.svelte-kit|^build' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'browser', 'types', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.json', '.mjs', '.cjs']
		}
	}
};
