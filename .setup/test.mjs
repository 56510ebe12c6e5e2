import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureHeadlessShell } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root, runTool, say } from './run.mjs';

const results = path.join(root, 'test-results');
const wanted = process.argv.slice(2);
const isWanted = (/** @type {string} */ part) => wanted.length === 0 || wanted.includes(part);

/**
 * Static checks: each must be silent. The longest come first: two run at a time.
 * @type {readonly (readonly [name: string, tool: string, args: readonly string[]])[]}
 */
const checks = [
	// Each component makes the linter work out the types of the program anew.
	['lint of components', 'eslint', ['**/*.svelte', '--max-warnings', '0']],
	['lint', 'eslint', ['.', '--ignore-pattern', '**/*.svelte', '--max-warnings', '0']],
	[
		'types',
		'svelte-check',
		['--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--threshold', 'warning']
	],
	['types of the pure domain', 'tsc', ['-p', 'src/lib/domain/tsconfig.pure.json']],
	['types of the server', 'tsc', ['-p', 'sync-server']],
	['types of the service worker', 'tsc', ['-p', 'src/service-worker']],
	['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
	['layers', 'depcruise', ['src', 'sync-server', 'tests', '--config', '.dependency-cruiser.cjs']],
	['dead code', 'knip', []]
];

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failedSteps = [];

await ensureInstalled();
const env = await ensureHeadlessShell();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

if (isWanted('check')) {
	await runTool('svelte-kit', ['sync']);
	const left = [...checks];
	// Most of them use one core.
	await Promise.all([runChecks(left), runChecks(left)]);
}

if (isWanted('unit')) {
	say('unit and browser tests');
	const report = path.join(results, 'vitest.json');
	const code = await runTool(
		'vitest',
		['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
		{ env }
	);
	count('unit and browser tests', code, report, (json) => ({
		passed: json.numPassedTests,
		failed: json.numFailedTests + (json.success ? 0 : json.numFailedTests === 0 ? 1 : 0)
	}));
}

if (isWanted('e2e')) {
	await ensureBuilt();
	say('end-to-end tests');
	const report = path.join(results, 'playwright.json');
	const code = await runTool('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
		env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
	});
	count('end-to-end tests', code, report, (json) => ({
		passed: json.stats.expected + json.stats.flaky,
		failed: json.stats.unexpected
	}));
}

if (failedSteps.length > 0) console.error(`\n✗ ${failedSteps.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

/**
 * Takes one check after the other from those that are left.
 * @param {(typeof checks)[number][]} left
 */
async function runChecks(left) {
	for (let check = left.shift(); check !== undefined; check = left.shift()) {
		const [name, tool, args] = check;
		say(`check: ${name}`);
		if ((await runTool(tool, args)) !== 0) failedSteps.push(name);
	}
}

/**
 * Adds what a runner's own report says; a runner that left none, or failed without a failing test,
 * has failed once.
 * @param {string} step
 * @param {number} code
 * @param {string} report
 * @param {(json: any) => { passed: number, failed: number }} read
 */
function count(step, code, report, read) {
	if (code !== 0) failedSteps.push(step);
	try {
		const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')));
		total.passed += passed;
		total.failed += failed === 0 && code !== 0 ? 1 : failed;
	} catch {
		total.failed += 1;
		if (code === 0) failedSteps.push(`${step} (no report)`);
	}
}
