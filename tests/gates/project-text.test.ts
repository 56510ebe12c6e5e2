import { describe, expect, it } from 'vitest';
import { filesBelow, readText } from './project-files.ts';

const BINARY = /\.(png|woff2|ico)$/;
const texts = filesBelow('.')
	.filter((file) => !BINARY.test(file) && file !== 'package-lock.json')
	.map((file) => ({ file, text: readText(file) }));

/** The lines, by file and number, in which a pattern is found. */
function linesWith(pattern: RegExp, files = texts): string[] {
	return files.flatMap(({ file, text }) =>
		text
			.split('\n')
			.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : []))
	);
}

/** Patterns are written so that they do not find themselves. */
const unwanted: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
	[
		'a place on somebody’s computer',
		/(^|[\s'"`(=:])\/(wor[k]|hom[e]|roo[t]|tm[p]|User[s]|privat[e]\/var)\/[\w.-]/,
		`see ${'/hom'}e/sari/notes`
	],
	['a place on somebody’s computer', /\b[A-Z]:\\(?:Users|Dokumen)\\\w/, `C:${'\\Users'}\\sari`],
	[
		'how it was written',
		/\b(wor[k]tree|claud[e]|anthropi[c]|copilo[t]|chatgp[t]|opena[i]|subagen[t]|co-authore[d]-by|language mode[l]|as an a[i]\b)/i,
		`in another wor${'k'}tree`
	],
	['a note to oneself', /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/, `// TOD${'O'}: later`],
	['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/, `-----BEGIN ${'PRIVATE'} KEY-----`],
	[
		'a token of a service',
		/\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|xox[abprs]-[\w-]{20,}|sk-[A-Za-z0-9]{20,}|AKIA[0-9A-Z]{16}|AIza[\w-]{35}|npm_[A-Za-z0-9]{36}|eyJ[\w-]{20,}\.eyJ[\w-]{20,})/,
		`ghp${'_'}${'a1'.repeat(18)}`
	],
	[
		'a password in an address',
		/\b[a-z]+:\/\/[^\s/:@'"`$]+:[^\s/@'"`$]+@/i,
		`https://sari:${'rahasia'}@example.org`
	]
];

describe('the text of the project', () => {
	it('is read', () => {
		expect(texts.length).toBeGreaterThan(300);
		expect(texts.map(({ file }) => file)).toContain('src/lib/domain/registry.ts');
	});

	it.each(unwanted)('has nowhere %s (%s)', (_what, pattern, example) => {
		expect(example).toMatch(pattern);
		expect(linesWith(pattern)).toEqual([]);
	});

	it('has no phone number that could be somebody’s in sample data', () => {
		// Invented numbers begin with a prefix that no operator has.
		const mobile = /\+62\s?8(1[1-9]|2[1-3]|3[1-38]|5[1-35-9]|7[78]|8[1-9]|9[5-9])\d{6,}/;
		const samples = texts.filter(({ file }) => file.includes('/sample/'));
		expect(samples.length).toBeGreaterThan(0);
		expect(linesWith(mobile, samples)).toEqual([]);
	});
});

/** Why a file of the product is longer than 250 lines; a longer one usually hides a second noun. */
const longOnes: Readonly<Record<string, string>> = {
	'src/lib/app/app.svelte.ts': 'one state machine of who works on this device',
	'src/lib/features/billing/bills/BillsScreen.svelte':
		'commands of one screen, which share its state',
	'src/lib/features/billing/customers/CustomersScreen.svelte': 'one table with its style',
	'src/lib/features/billing/import/PreviewStep.svelte': 'one table with its filters and its style',
	'src/lib/features/billing/import/import-flow.svelte.ts': 'one state machine from file to store',
	'src/lib/features/billing/ledger/ledger-view.ts': 'everything that a page may ask of the ledger',
	'src/lib/features/billing/queue/QueueScreen.svelte':
		'commands of one screen, which share its state',
	'src/lib/i18n/areas/bank.ts': 'texts in two languages',
	'src/lib/i18n/areas/desk-actions.ts': 'texts in two languages',
	'src/lib/i18n/areas/desk-reports.ts': 'texts in two languages',
	'src/lib/i18n/areas/import.ts': 'texts in two languages',
	'src/lib/i18n/areas/own-tickets.ts': 'texts in two languages',
	'src/lib/i18n/areas/people.ts': 'texts in two languages',
	'src/lib/i18n/areas/sync.ts': 'texts in two languages',
	'src/lib/importer/reading/xlsx/row-scanner.ts': 'one scanner, whose parts share its position',
	'src/lib/store/engine/write.ts': 'one transaction from check to progress'
};

const LONG = 250;

describe('files of the product', () => {
	const long = texts
		.filter(({ file }) => /^(src|sync-server)\//.test(file) && !file.includes('.test.'))
		.filter(({ text }) => text.split('\n').length - 1 > LONG)
		.map(({ file }) => file);

	it(`have at most ${LONG} lines, or a reason`, () => {
		expect(long.filter((file) => !(file in longOnes))).toEqual([]);
	});

	it('have a reason only while they are longer', () => {
		expect(Object.keys(longOnes).filter((file) => !long.includes(file))).toEqual([]);
	});
});
