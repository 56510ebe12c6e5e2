import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { schemas } from '../databases.ts';
import { Engine } from './engine.ts';

let engine: Engine;

beforeEach(async () => {
	engine = await Engine.open(`log-${ulid()}`, { schema: schemas.billing, newUuid: ulid });
});
afterEach(() => engine.destroy());

const aView = (n: number) => ({ _id: `view:${n}`, type: 'view' });
const aRecipe = (n: number) => ({ _id: `recipe:${n}`, type: 'recipe' });

async function read(since: number, limit: number): Promise<{ id: string; seq: number }[]> {
	const log = await engine.readLog(since);
	const all: { id: string; seq: number }[] = [];
	for (;;) {
		const states = await log.next(limit);
		expect(states.length).toBeLessThanOrEqual(limit);
		if (states.length === 0) return all;
		all.push(...states.map(({ id, seq }) => ({ id, seq })));
	}
}

test('gives what the feed gives, in its order, whatever the size of a page', async () => {
	for (let n = 0; n < 20; n++) await engine.write(n % 3 ? [aView(n)] : [aRecipe(n), aView(n)]);
	const { rev } = (await engine.state('view:4'))!;
	await engine.write([{ _id: 'view:4', _rev: rev, _deleted: true }]);
	for (const since of [0, 5, 1_000]) {
		const { changes } = await engine.changesSince(since, 1_000);
		const expected = changes.map(({ id, seq }) => ({ id, seq }));
		for (const limit of [1, 2, 7, 26, 100]) expect(await read(since, limit)).toEqual(expected);
	}
});

test('what is written again while it is read comes with the next reading', async () => {
	await engine.write(Array.from({ length: 10 }, (_, n) => aView(n)));
	const log = await engine.readLog(0);
	const first = await log.next(3);
	const { rev } = (await engine.state('view:8'))!;
	await engine.write([{ ...aView(8), _rev: rev, name: 'Lain' }, aRecipe(1)]);
	const rest = await log.next(100);
	const ids = [...first, ...rest].map(({ id }) => id);
	expect(ids).toEqual(ids.toSorted());
	expect(ids).toHaveLength(new Set(ids).size);
	expect(log.upTo).toBe(10);
	expect((await read(log.upTo, 5)).map(({ id }) => id)).toEqual(['view:8', 'recipe:1']);
});
