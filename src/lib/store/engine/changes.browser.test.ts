import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Engine } from './engine.ts';

describe('the feed of the store', () => {
	let engine: Engine;

	beforeEach(async () => {
		engine = await Engine.open(`feed-${crypto.randomUUID()}`, {
			newUuid: () => crypto.randomUUID(),
			schema: { types: { bill: { table: 'bills' }, customer: { table: 'customers' } } }
		});
	});
	afterEach(() => engine.destroy());

	it('whoever reads on while others write misses nothing', async () => {
		const COUNT = 300;
		let isWriting = true;
		const writing = (async () => {
			for (let at = 0; at < COUNT; at++) {
				await engine.write([{ _id: `${at % 2 === 0 ? 'bill' : 'customer'}:${at}` }]);
			}
			isWriting = false;
		})();
		const seen: number[] = [];
		for (let since = 0; isWriting || seen.at(-1) !== COUNT;) {
			const page = await engine.changesSince(since, 50);
			seen.push(...page.changes.map(({ seq }) => seq));
			since = page.lastSeq;
			if (!isWriting && page.changes.length === 0) break;
		}
		await writing;
		expect(seen).toEqual(Array.from({ length: COUNT }, (_, at) => at + 1));
	});

	it('page by page backwards gives all, the last written first', async () => {
		await engine.write(
			Array.from({ length: 25 }, (_, at) => ({ _id: `${at % 3 === 0 ? 'bill' : 'other'}:${at}` }))
		);
		const seen: number[] = [];
		for (let before = Infinity, hasMore = true; hasMore;) {
			const page = await engine.changesBefore(before, 10);
			seen.push(...page.changes.map(({ seq }) => seq));
			before = page.lastSeq;
			hasMore = page.hasMore;
		}
		expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at));
	});
});
