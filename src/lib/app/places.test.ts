import { describe, expect, it } from 'vitest';
import { filesBelow } from '#tests/gates/project-files.ts';
import { placeOf, places } from './places.ts';

describe('the places of the app', () => {
	it.each([
		['/', 'today'],
		['/bills', 'bills'],
		['/bills/import', 'bills'],
		['/customers/1001', 'customers'],
		['/queue/queue%3A1', 'queue'],
		['/billsomething', null],
		['/cash/hand-over%3A1', 'cash'],
		['/nowhere', null]
	])('hold the address %s: %s', (pathname, expected) => {
		expect(placeOf(pathname)).toBe(expected);
	});

	it('have an address that leads somewhere, and a key of their own', () => {
		const pages = filesBelow('src/routes');
		for (const { href } of places) {
			expect(pages).toContain(`src/routes${href === '/' ? '' : href}/+page.svelte`);
		}
		expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
	});
});
