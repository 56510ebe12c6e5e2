import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Engine } from './engine.ts';

describe('a document that is written twice in one batch', () => {
	let engine: Engine;
	beforeEach(async () => {
		engine = await Engine.open(`write-${crypto.randomUUID()}`, {
			newUuid: () => crypto.randomUUID()
		});
	});
	afterEach(() => engine.destroy());

	const living = { _id: 'bill:1', _rev: '1-a', amount: 1 };
	const deletion = {
		_id: 'bill:1',
		_rev: '2-b',
		_revisions: { start: 2, ids: ['b', 'a'] },
		_deleted: true
	};
	const another = { _id: 'bill:1', _rev: '1-c', amount: 3 };

	it('is there where it was deleted first and another branch then brought it back', async () => {
		await engine.write([living], { newEdits: false });
		await engine.write([deletion, another], { newEdits: false });
		expect(await engine.state('bill:1')).toMatchObject({ rev: '1-c', isDeleted: false });
		expect(await engine.verify()).toEqual([]);
	});

	it('is deleted where it came back first and was then deleted on that branch as well', async () => {
		await engine.write([living], { newEdits: false });
		await engine.write([deletion], { newEdits: false });
		const end = {
			...deletion,
			_rev: '2-d',
			_revisions: { start: 2, ids: ['d', 'c'] }
		};
		await engine.write([another, end], { newEdits: false });
		expect(await engine.state('bill:1')).toMatchObject({ rev: '2-d', isDeleted: true });
		expect(await engine.verify()).toEqual([]);
	});
});
