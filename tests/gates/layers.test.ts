import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './project-files.ts';

const CONFIG = path.join(root, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(CONFIG) as {
	readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
};

/** A file that breaks a rule, and the import that does so. */
const planted: readonly (readonly [rule: string, file: string, imports: string])[] = [
	['no-circular', 'src/lib/store/about.ts', './round.ts'],
	['no-unresolved', 'src/lib/store/lost.ts', './nowhere.ts'],
	['domain-is-pure', 'src/lib/domain/stored.ts', '../store/thing.ts'],
	['domain-is-pure', 'src/lib/domain/on-node.ts', 'node:fs'],
	['domain-has-one-test-kit', 'src/lib/domain/a.test.ts', '../store/thing.ts'],
	['i18n-knows-the-domain-only', 'src/lib/i18n/fetching.ts', '../store/thing.ts'],
	['ui-is-dumb', 'src/lib/ui/Knowing.svelte', '../features/billing/thing.ts'],
	['ui-is-dumb', 'src/lib/ui/judging.ts', '../domain/thing.ts'],
	['store-owns-storage', 'src/lib/store/drawing.ts', '../ui/thing.ts'],
	['session-knows-the-domain-only', 'src/lib/session/storing.ts', '../store/thing.ts'],
	['importer-never-sees-the-store', 'src/lib/importer/peeping.ts', '../store/thing.ts'],
	['messaging-is-pure', 'src/lib/messaging/keeping.ts', '../store/thing.ts'],
	['features-look-down', 'src/lib/features/billing/climbing.ts', '../../app/thing.ts'],
	['features-are-strangers', 'src/lib/features/billing/meeting.ts', '../help/thing.ts'],
	['app-wires-below-routes', 'src/lib/app/routing.ts', '../../routes/thing.ts'],
	['routes-do-not-store', 'src/routes/+page.svelte', '#lib/store/thing.ts'],
	['service-worker-stands-alone', 'src/service-worker/index.ts', '../lib/app/thing.ts'],
	['server-runs-the-domain', 'sync-server/main.ts', '../src/lib/store/thing.ts'],
	['product-never-needs-tests', 'src/lib/store/leaning.ts', '#tests/thing.ts'],
	['workers-are-entry-points', 'src/lib/importer/calling.ts', './thing.worker.ts']
];

/** Imports that are as they should be: a rule that forbids them would forbid too much. */
const allowed: readonly (readonly [file: string, imports: string])[] = [
	['src/lib/domain/counting.ts', './thing.ts'],
	['src/lib/store/folding.ts', '#lib/domain/thing.ts'],
	['src/lib/features/billing/acting.ts', '../../store/thing.ts'],
	['src/lib/app/wiring.ts', '../features/billing/thing.ts'],
	['src/routes/Showing.svelte', '#lib/features/billing/thing.ts'],
	['src/service-worker/sharing.ts', '../lib/app/share-inbox.ts'],
	['sync-server/checking.ts', '../src/lib/domain/thing.ts'],
	['src/lib/store/proved.test.ts', '#tests/thing.ts'],
	['src/lib/importer/client.ts', './thing.worker.ts']
];

const things = [
	...['domain', 'store', 'ui', 'app', 'features/billing', 'features/help'].map(
		(folder) => `src/lib/${folder}/thing.ts`
	),
	'src/lib/app/share-inbox.ts',
	'src/lib/importer/thing.worker.ts',
	'src/routes/thing.ts',
	'tests/thing.ts'
];

interface Violation {
	readonly from: string;
	readonly rule: { readonly name: string };
}

describe('the layers', { timeout: 30_000 }, () => {
	let tree = '';
	let found: readonly Violation[] = [];

	beforeAll(() => {
		tree = realpathSync(mkdtempSync(path.join(tmpdir(), 'layers-')));
		for (const file of things) plant(tree, file, 'export const thing = 1;\n');
		for (const [file, imports] of [...allowed, ...planted.map(([, ...rest]) => rest)]) {
			const line = `import '${imports}';\n`;
			plant(tree, file, file.endsWith('.svelte') ? `<script lang="ts">${line}</script>` : line);
		}
		plant(tree, 'src/lib/store/round.ts', "import './about.ts';\n");
		symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
		plant(tree, 'tsconfig.json', '{ "compilerOptions": { "module": "esnext" } }');
		plant(
			tree,
			'package.json',
			JSON.stringify({
				type: 'module',
				imports: { '#lib/*': './src/lib/*', '#tests/*': './tests/*' }
			})
		);
		found = violationsIn(tree);
	});

	afterAll(() => rmSync(tree, { recursive: true, force: true }));

	it.each(planted)('%s is noticed in %s, which imports %s', (rule, file) => {
		expect(
			found.filter(({ from }) => from === file).map((violation) => violation.rule.name)
		).toContain(rule);
	});

	it.each(allowed)('%s may import %s', (file) => {
		expect(found.filter(({ from }) => from === file)).toEqual([]);
	});

	it('has a planted violation for every rule, and each rule says what to do instead', () => {
		const proved = new Set(planted.map(([rule]) => rule));
		expect(forbidden.filter(({ name }) => !proved.has(name))).toEqual([]);
		expect(forbidden.filter(({ comment }) => !comment.trim().endsWith('.'))).toEqual([]);
	});

	it('is kept by the whole product', () => {
		expect(violationsIn(root)).toEqual([]);
	});
});

function plant(tree: string, file: string, text: string): void {
	const place = path.join(tree, file);
	mkdirSync(path.dirname(place), { recursive: true });
	writeFileSync(place, text);
}

function violationsIn(folder: string): readonly Violation[] {
	const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[program, 'src', 'sync-server', 'tests', '--config', CONFIG, '--output-type', 'json'],
		{ cwd: folder, encoding: 'utf8', maxBuffer: 200_000_000 }
	);
	if (stdout === '') throw new Error(stderr);
	const { summary } = JSON.parse(stdout) as {
		readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number };
	};
	if (summary.totalCruised === 0) throw new Error('no module was looked at');
	return summary.violations;
}
