import { describe, expect, it } from 'vitest';
import { literalTexts } from './literal-text.ts';
import { filesBelow, readText } from './project-files.ts';

describe('words in components', () => {
	it.each([
		['between tags', '<p>Simpan</p>', 'Simpan'],
		['beside a value', '<p>{n} tagihan</p>', 'tagihan'],
		['as a label that is heard', '<button aria-label="Tutup"></button>', 'Tutup'],
		['as a hint in a field', '<input placeholder="Cari" />', 'Cari'],
		['as a text in an expression', `<Field label={open ? 'Ya' : t.no} />`, 'Ya'],
		['as what a value may come to', `<p>{open ? 'Ya' : t.no}</p>`, 'Ya'],
		['in a template', '<p>{`${n} tagihan`}</p>', 'tagihan'],
		['in a branch', '{#if a}<b>{x}</b>{:else}Kosong{/if}', 'Kosong'],
		['in a snippet', '{#snippet row()}<td>Lunas</td>{/snippet}', 'Lunas']
	])('are noticed %s', (_where, source, text) => {
		expect(literalTexts(source).map((found) => found.text)).toEqual([text]);
	});

	it.each([
		['a value', '<p>{t.save}</p>'],
		['a question about a value', `<p title={kind === 'pause' ? t.pause : t['opt-out']}></p>`],
		['a class', '<p class="wide">{t.save}</p>'],
		['a sign', '<p>{a} · {b} →</p>'],
		['a key cap', '<kbd>Ctrl</kbd>']
	])('are not seen in %s', (_what, source) => {
		expect(literalTexts(source)).toEqual([]);
	});

	const components = filesBelow('src').filter((file) => file.endsWith('.svelte'));

	it('are looked for in all components', () => {
		expect(components.length).toBeGreaterThan(50);
	});

	it.each(components)('all come from the message files in %s', (file) => {
		expect(literalTexts(readText(file))).toEqual([]);
	});
});
