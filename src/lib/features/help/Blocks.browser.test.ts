import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import Blocks from './Blocks.svelte';
import { readBlocks } from './markdown.ts';

let drawn: Record<string, unknown> | null = null;

afterEach(async () => {
	if (drawn) await unmount(drawn);
	drawn = null;
	document.body.replaceChildren();
});

function draw(markdown: string): HTMLElement {
	drawn = mount(Blocks, {
		target: document.body,
		props: { blocks: readBlocks(markdown, (href) => `/help?guide=${href}`) }
	});
	flushSync();
	return document.body;
}

test('a guide is drawn with headings to jump to, steps, tables, notes and links', () => {
	const page = draw(
		'## Membuka pesan\n\nTekan **Buka** atau `Enter`, lihat [impor](import).\n\n1. Satu.\n2. *Dua*.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n> Hati-hati.\n'
	);
	expect(page.querySelector('h2')?.id).toBe('membuka-pesan');
	expect(page.querySelector('p')?.textContent).toBe('Tekan Buka atau Enter, lihat impor.');
	expect(page.querySelector('p strong')?.textContent).toBe('Buka');
	expect(page.querySelector('p code')?.textContent).toBe('Enter');
	expect(page.querySelector('p a')?.getAttribute('href')).toBe('/help?guide=import');
	expect([...page.querySelectorAll('ol > li')].map((item) => item.textContent?.trim())).toEqual([
		'Satu.',
		'Dua.'
	]);
	expect([...page.querySelectorAll('th, td')].map((cell) => cell.textContent)).toEqual([
		'A',
		'B',
		'1',
		'2'
	]);
	expect(page.querySelector('aside')?.textContent?.trim()).toBe('Hati-hati.');
});

test('what looks like markup in a guide is shown as it is written', () => {
	const page = draw('Ketik `<img src=x onerror=alert(1)>` & "tanda" 5 < 6.');
	expect(page.querySelector('img')).toBeNull();
	expect(page.textContent).toContain('Ketik <img src=x onerror=alert(1)> & "tanda" 5 < 6.');
});
