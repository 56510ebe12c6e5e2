import { describe, expect, it } from 'vitest';
import { documentTypes } from '#lib/domain/registry.ts';
import { filesBelow, readText } from './project-files.ts';

const glossary = readText('docs/glossary.md');

/** Rows of the table below a heading, each as its cells. */
function rowsUnder(heading: string): string[][] {
	const [, section = ''] = glossary.split(`## ${heading}\n`);
	return (section.split('\n## ')[0] ?? '')
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) => line.split('|').slice(1, -1))
		.map((cells) => cells.map((cell) => cell.trim()));
}

const types = rowsUnder('Types of documents');
const words = rowsUnder('Words of the domain');

/**
 * Indonesian words of the trade that a name in code could be made of. English names stand for them;
 * the glossary says which.
 */
const indonesian = [
	'tagihan',
	'tunggakan',
	'pelanggan',
	'lunas',
	'denda',
	'pokok',
	'pengingat',
	'himbauan',
	'imbauan',
	'templat',
	'antrean',
	'janji',
	'jeda',
	'bayar',
	'pembayaran',
	'cabang',
	'penagih',
	'petugas',
	'setoran',
	'kunjungan',
	'tiket',
	'terbilang',
	'kas'
];

describe('the glossary', () => {
	it.each(Object.entries(documentTypes))(
		'explains documents of the type %s as the registry has them',
		(name, { database, nature }) => {
			const row = types.find(([type]) => type === `\`${name}\``);
			expect(row?.slice(0, 3)).toEqual([`\`${name}\``, database, nature]);
			expect(row?.[3]).toMatch(/\w+.*\.$/);
		}
	);

	it('explains no type that is not there', () => {
		expect(types.length).toBe(Object.keys(documentTypes).length);
	});

	it('gives each Indonesian word once, with its name in the code and its meaning', () => {
		expect(words.length).toBeGreaterThan(40);
		for (const [word, name, meaning] of words) {
			expect([word, name, meaning].every(Boolean), word).toBe(true);
		}
		const all = words.flatMap(([word]) => word!.split(', '));
		expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
	});

	it('explains every Indonesian word that names are made of', () => {
		const explained = words
			.map((row) => row.join(' '))
			.join(' ')
			.toLowerCase();
		const unexplained = new Set<string>();
		const sources = [...filesBelow('src'), ...filesBelow('sync-server')].filter(
			(file) => /\.(ts|svelte)$/.test(file) && !file.includes('.test.')
		);
		for (const file of sources) {
			for (const [, name] of readText(file).matchAll(
				/\b(?:const|let|function|class|interface|type|readonly)\s+([A-Za-z]\w*)/g
			)) {
				const parts = name!.split(/(?=[A-Z])|_/).map((part) => part.toLowerCase());
				for (const part of parts) {
					if (indonesian.includes(part) && !explained.includes(part)) {
						unexplained.add(`${file}: ${name}`);
					}
				}
			}
		}
		expect([...unexplained]).toEqual([]);
	});
});
