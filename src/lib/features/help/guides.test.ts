import { describe, expect, test } from 'vitest';
import { languages, type Language } from '#lib/domain/billing/template.ts';
import type { Guide } from './guide.ts';
import { loadGuides } from './load-guides.ts';
import type { Block, Inline } from './markdown.ts';

const all = new Map<Language, readonly Guide[]>();
for (const language of languages) all.set(language, await loadGuides(language));

describe.each(languages)('the guides in %s', (language) => {
	const guides = all.get(language)!;

	test.each(guides.map((guide) => [guide.name, guide] as const))(
		'%s has a title, a purpose and sections with something in them',
		(_name, guide) => {
			expect(guide.title).not.toBe('');
			expect(guide.lead.length).toBeGreaterThan(40);
			expect(guide.sections.length).toBeGreaterThan(2);
			for (const { id, title, text } of guide.sections) {
				expect(id, title).not.toBe('');
				expect(text, title).not.toBe('');
			}
			expect(new Set(guide.sections.map(({ id }) => id)).size).toBe(guide.sections.length);
		}
	);

	test('every link leads to a section that is there', () => {
		const addresses = new Set(
			guides.flatMap(({ name, sections }) => [
				`/help?guide=${name}`,
				...sections.map(({ id }) => `/help?guide=${name}#${id}`)
			])
		);
		const links = guides.flatMap(({ blocks }) => linksIn(blocks));
		expect(links.length).toBeGreaterThan(0);
		expect(links.filter((href) => !addresses.has(href))).toEqual([]);
	});
});

test('both languages say the same things: as many sections, steps and table rows', () => {
	const shape = (guide: Guide) => ({
		name: guide.name,
		sections: guide.sections.length,
		rows: guide.blocks.map((block) => (block.kind === 'table' ? block.rows.length : 0)),
		kinds: guide.blocks.map(({ kind }) => kind)
	});
	expect(all.get('en')!.map(shape)).toEqual(all.get('id')!.map(shape));
});

function linksIn(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block) => {
		switch (block.kind) {
			case 'heading':
			case 'paragraph':
				return linksInLine(block.content);
			case 'list':
				return block.items.flatMap(linksIn);
			case 'table':
				return [block.header, ...block.rows].flat().flatMap(linksInLine);
			case 'note':
				return linksIn(block.content);
		}
	});
}

function linksInLine(content: readonly Inline[]): string[] {
	return content.flatMap((inline) => {
		if (inline.kind === 'link') return [inline.href];
		return 'content' in inline ? linksInLine(inline.content) : [];
	});
}
