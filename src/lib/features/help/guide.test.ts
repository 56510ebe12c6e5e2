import { expect, test } from 'vitest';
import { isGuideName, readGuide } from './guide.ts';

const markdown = `# Impor

Cara memasukkan daftar.

## Memilih berkas

Tekan **Impor**, lihat [antrean](reminders.md#membuka-pesan) dan [atas](#impor).

1. Pilih \`daftar.xlsx\`.
2. Tunggu.

## Keadaan

| Keadaan | Artinya |
| --- | --- |
| Baru | Belum ada |

> Tidak ada yang hilang.
`;

test('a guide is its title, what it is for, and its sections with their text', () => {
	const guide = readGuide('import', markdown);
	expect(guide.title).toBe('Impor');
	expect(guide.lead).toBe('Cara memasukkan daftar.');
	expect(guide.sections).toEqual([
		{ id: 'impor', title: 'Impor', text: 'Cara memasukkan daftar.' },
		{
			id: 'memilih-berkas',
			title: 'Memilih berkas',
			text: 'Tekan Impor, lihat antrean dan atas. Pilih daftar.xlsx. Tunggu.'
		},
		{
			id: 'keadaan',
			title: 'Keadaan',
			text: 'Keadaan Artinya; Baru Belum ada Tidak ada yang hilang.'
		}
	]);
});

test('a link to another guide opens it in the app', () => {
	const paragraph = readGuide('import', markdown).blocks[2];
	const links = paragraph?.kind === 'paragraph' ? paragraph.content : [];
	expect(links.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []))).toEqual([
		'/help?guide=reminders#membuka-pesan',
		'/help?guide=import#impor'
	]);
});

test.each([
	['a link that leads nowhere', '# A\n\nB [c](https://contoh.example/)\n'],
	['a guide that does not exist', '# A\n\nB [c](lain.md)\n'],
	['HTML', '# A\n\nB\n\n<script>alert(1)</script>\n'],
	['HTML within a line', '# A\n\nB <b>c</b>\n'],
	['a picture', '# A\n\nB ![c](d.png)\n'],
	['no title', 'A\n\nB\n']
])('a guide with %s is refused', (_what, text) => {
	expect(() => readGuide('import', text)).toThrow();
});

test('an address that names no guide is known as such', () => {
	expect(isGuideName('import')).toBe(true);
	expect(isGuideName('lain')).toBe(false);
	expect(isGuideName(null)).toBe(false);
});
