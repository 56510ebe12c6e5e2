import { expect, test } from 'vitest';
import { DueList } from './due-list.ts';

test('the first edit goes at once, what follows goes together a moment later', () => {
	let nowMs = 1_000;
	const list = new DueList<string>(() => nowMs);
	list.add('billing', 'here');
	expect(list.waitMs()).toBeLessThanOrEqual(0);
	expect([...list.take('billing')]).toEqual(['here']);
	expect(list.waitMs()).toBe(Infinity);

	nowMs += 50;
	list.add('billing', 'here');
	list.add('billing', 'here');
	expect(list.waitMs()).toBe(150);
	nowMs += 150;
	expect(list.waitMs()).toBe(0);
});

test('what comes from the server does not wait for what goes to it', () => {
	let nowMs = 1_000;
	const list = new DueList<string>(() => nowMs);
	list.add('billing', 'here');
	list.take('billing');
	nowMs += 10;
	list.add('billing', 'there');
	expect(list.waitMs()).toBeLessThanOrEqual(0);
});

test('news from the server does not send the next edits early', () => {
	let nowMs = 1_000;
	const list = new DueList<string>(() => nowMs);
	list.add('billing', 'here');
	list.take('billing');
	nowMs += 10;
	list.add('billing', 'here');
	list.add('billing', 'there');
	expect([...list.take('billing')]).toEqual(['there']);
	expect(list.waitMs()).toBe(190);
});

test('to look at everything never waits', () => {
	const list = new DueList<string>(() => 1_000);
	list.addAll(['billing', 'org']);
	list.take('billing');
	list.add('billing', 'all');
	expect(list.waitMs()).toBeLessThanOrEqual(0);
	expect(list.take('org').has('all')).toBe(true);
});
