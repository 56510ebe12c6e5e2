import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('docs/requirements.md', 'utf8');
const rows = text
	.split('\n')
	.filter((line) => /^\| S\d-\d+ /.test(line))
	.map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));

/** How many requirements each of the three documents has. */
const counts = { S0: 14, S1: 31, S2: 152 };

describe('the requirements', () => {
	it.each(Object.entries(counts))('of %s each have one row, in their order', (source, count) => {
		const numbers = rows.map(([no]) => no!).filter((no) => no.startsWith(source));
		const all = Array.from(
			{ length: count },
			(_, at) => `${source}-${String(at + 1).padStart(2, '0')}`
		);
		expect(numbers).toEqual(all);
	});

	it('say what is asked, where it lives and what shows it', () => {
		expect(rows.filter((cells) => cells.length !== 4 || cells.includes(''))).toEqual([]);
	});

	it('name files that are there', () => {
		const paths = [...text.matchAll(/`((?:src|tests|sync-server|docs)\/[^`]+)`/g)].map(
			([, path]) => path!
		);
		expect(paths.length).toBeGreaterThan(200);
		expect([...new Set(paths)].filter((path) => !existsSync(path))).toEqual([]);
	});
});
