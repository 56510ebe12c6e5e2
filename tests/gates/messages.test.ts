import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { filesBelow, readText } from './project-files.ts';

type Text = string | ((...given: never[]) => string);
/** The texts of an area in one language, each by its path: `steps/reading`. */
type Texts = ReadonlyMap<string, Text>;

interface Area {
	readonly name: string;
	readonly id: Texts;
	readonly en: Texts;
}

const AREAS = 'src/lib/i18n/areas';
const areaFiles = filesBelow(AREAS);
const modules = import.meta.glob<Record<string, () => object>>('../../src/lib/i18n/areas/*.ts', {
	eager: true
});

const areas: Area[] = [];

beforeAll(() => {
	// Choosing a language tells the page; here there is none.
	vi.stubGlobal('document', { documentElement: {} });
	for (const module of Object.values(modules)) {
		for (const [name, texts] of Object.entries(module)) {
			areas.push({ name, id: inLanguage(texts, 'id'), en: inLanguage(texts, 'en') });
		}
	}
});

afterAll(() => {
	locale.choose('id');
	vi.unstubAllGlobals();
});

describe('messages', () => {
	it('are found in every file of the areas', () => {
		expect(Object.keys(modules).length).toBe(areaFiles.length);
		expect(areas.length).toBeGreaterThanOrEqual(areaFiles.length);
	});

	it('are there in both languages, none of them empty', () => {
		for (const { name, id, en } of areas) {
			expect([...en.keys()].sort(), name).toEqual([...id.keys()].sort());
			for (const [key, text] of [...id, ...en]) {
				const empty = typeof text === 'string' && text.trim() === '';
				expect(empty, `${name} ${key}`).toBe(false);
			}
		}
	});

	it('say the same values in both languages', () => {
		const different: string[] = [];
		for (const { name, id, en } of areas) {
			for (const [key, text] of id) {
				const [said, saidInEnglish] = [valuesSaid(text), valuesSaid(en.get(key)!)];
				if (said !== saidInEnglish) different.push(`${name} ${key}: ${said} / ${saidInEnglish}`);
			}
		}
		expect(different).toEqual([]);
	});

	it('are all shown somewhere', () => {
		const sources = filesBelow('src')
			.filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('.test.'))
			.map((file) => ({ file, source: readText(file) }));
		const unused = areas.flatMap(({ name, id }) => {
			const readers = sources.filter(
				({ file, source }) => path.dirname(file) !== AREAS && source.includes(name)
			);
			return [...id.keys()]
				.filter((key) => !isUsed(key, readers, sources))
				.map((key) => `${name} ${key}`);
		});
		expect(unused).toEqual([]);
	});
});

interface Source {
	readonly file: string;
	readonly source: string;
}

/**
 * A text is named where its area is read (`t.save`), or its key is a code that is written down
 * somewhere and looked up (`t[problem.code]`), in which case all of the group are used.
 */
function isUsed(key: string, readers: readonly Source[], all: readonly Source[]): boolean {
	// A place in a list is used with its list.
	const last = key
		.split('/')
		.filter((part) => !/^\d+$/.test(part))
		.at(-1)!;
	const named = new RegExp(`(\\.|\\{[^}]*\\b|')${escaped(last)}\\b(?!-)`);
	if (readers.some(({ source }) => named.test(source))) return true;
	const code = new RegExp(`['"\`]${escaped(last)}['"\`]|^\\s*'?${escaped(last)}'?:`, 'm');
	return all.some(({ file, source }) => !file.startsWith(AREAS) && code.test(source));
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function inLanguage(area: () => object, language: 'id' | 'en'): Texts {
	locale.choose(language);
	const texts = new Map<string, Text>();
	const collect = (group: object, prefix: string) => {
		for (const [key, value] of Object.entries(group)) {
			if (typeof value === 'object' && value !== null) collect(value, `${prefix}${key}/`);
			else texts.set(prefix + key, value as Text);
		}
	};
	collect(area(), '');
	return texts;
}

/** Which of the values that are handed in a text says, and how many it takes. */
function valuesSaid(text: Text): string {
	if (typeof text === 'string') return 'none';
	const values = Array.from({ length: text.length }, (_, at) => `⟦${at}⟧`);
	const said = text(...(values as never[]));
	return values.filter((value) => said.includes(value)).join(' ') + ` of ${values.length}`;
}
