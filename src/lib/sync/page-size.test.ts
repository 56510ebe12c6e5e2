import { expect, test } from 'vitest';
import { PageSize } from './page-size.ts';

test('pages grow where they are answered at once, and not without end', () => {
	const size = new PageSize();
	size.begin(false);
	const before = size.documents;
	size.answered(before, 0, 20);
	expect(size.documents).toBeGreaterThan(before);
	for (let nth = 0; nth < 5; nth++) size.answered(size.documents, 0, 20);
	expect(size.documents).toBe(2_500);
});

test('a slow line begins with small pages, and they shrink where they take long', () => {
	const size = new PageSize();
	size.begin(true);
	const before = size.documents;
	expect(before).toBeLessThan(100);
	size.answered(before, 0, 3_000);
	expect(size.documents).toBe(before / 2);
	for (let nth = 0; nth < 10; nth++) size.broke();
	expect(size.documents).toBe(10);
});

test('what was measured stands, whatever is said of the line later', () => {
	const size = new PageSize();
	size.begin(true);
	size.broke();
	const shrunk = size.documents;
	size.begin(false);
	expect(size.documents).toBe(shrunk);
});

test('a single edit says nothing of how large a page may be', () => {
	const size = new PageSize();
	size.begin(false);
	const before = size.documents;
	size.answered(1, 300, 9_000);
	size.answered(1, 300, 2);
	expect(size.documents).toBe(before);
});
