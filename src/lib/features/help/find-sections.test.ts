import { expect, test } from 'vitest';
import { findSections } from './find-sections.ts';
import { readGuide } from './guide.ts';

const guides = [
	readGuide(
		'billing-clerk',
		'# Petugas\n\nPekerjaan harian.\n\n## Cadangan\n\nBuat cadangan setiap minggu.\n\n## Jeda\n\nJeda menahan pengingat.\n'
	),
	readGuide(
		'reminders',
		'# Pengingat\n\nMengirim satu per satu.\n\n## Pengingat ditahan\n\nKarena jeda atau janji bayar.\n'
	)
];

test('a section is found when it holds every word, in any order and as a part of a word', () => {
	const titles = (query: string) => findSections(guides, query).map(({ title }) => title);
	expect(titles('minggu CADANG')).toEqual(['Cadangan']);
	expect(titles('janji minggu')).toEqual([]);
	expect(titles('   ')).toEqual([]);
});

test('a section with the word in its title comes first', () => {
	const found = findSections(guides, 'pengingat');
	expect(found.map(({ title }) => title)).toEqual(['Pengingat', 'Pengingat ditahan', 'Jeda']);
	expect(found.map(({ href }) => href)).toEqual([
		'/help?guide=reminders',
		'/help?guide=reminders#pengingat-ditahan',
		'/help?guide=billing-clerk#jeda'
	]);
});

test('the excerpt shows the words that were searched for, and cuts none', () => {
	const long = readGuide(
		'import',
		`# Impor\n\nAwal.\n\n## Batas\n\n${'kata biasa '.repeat(20)}berkas besar ${'kata biasa '.repeat(30)}\n`
	);
	const [found] = findSections([long], 'besar berkas');
	const pieces = found!.excerpt;
	expect(pieces.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['berkas', 'besar']);
	const text = pieces.map((piece) => piece.text).join('');
	expect(text).toMatch(/^… (kata|biasa) .* (kata|biasa) …$/);
});
