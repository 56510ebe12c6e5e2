import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The pure core takes time and chance as arguments, so that the same facts give the same state. */
const ambientEffects = [
	{ object: 'Date', property: 'now', message: 'Take the time as an argument.' },
	{ object: 'Math', property: 'random', message: 'Take chance as an argument.' },
	{ object: 'crypto', property: 'randomUUID', message: 'Take chance as an argument.' }
];

export default ts.config(
	{
		ignores: [
			'node_modules',
			'.svelte-kit',
			'build',
			'bench-build',
			'data',
			'bench-results',
			'test-results'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off',
			'no-restricted-globals': ['error', { name: 'event', message: 'Use the handler’s argument.' }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': [
				'error',
				{ checksVoidReturn: { attributes: false, arguments: false } }
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			eqeqeq: 'error',
			'no-console': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/require-each-key': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/button-has-type': 'error',
			// Maps and sets are values here: made whole and replaced whole, through $state.raw.
			'svelte/prefer-svelte-reactivity': 'off',
			// The app is served at one place; plain links keep middle click and copy working.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-properties': ['error', ...ambientEffects],
			'no-restricted-syntax': [
				'error',
				{
					selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
					message: 'Take the time as an argument.'
				}
			]
		}
	},
	{
		files: ['.setup/**', 'tests/bench/**', 'sync-server/main.ts', 'sync-server/couchdb/main.ts'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
		...ts.configs.disableTypeChecked
	}
);
