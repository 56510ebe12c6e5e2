import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PouchDatabase } from 'pouchdb-core';
import { theSeq, type Stores } from '../stores.ts';
import { aRevision, problemOf } from '../revisions.ts';

export function writingContract({ name, open, destroyAll, isRemote }: Stores): void {
	describe(`writing to ${name}`, () => {
		let db: PouchDatabase;
		beforeEach(() => {
			db = open();
		});
		afterEach(destroyAll);

		it('a document that was put is read back with its first revision', async () => {
			const { rev } = await db.put({
				_id: 'bill:1',
				amount: 125_000,
				$tag: 'x',
				nested: { a: [1] }
			});
			expect(rev).toMatch(/^1-[0-9a-f]{32}$/);
			expect(await db.get('bill:1')).toEqual({
				_id: 'bill:1',
				_rev: rev,
				amount: 125_000,
				$tag: 'x',
				nested: { a: [1] }
			});
		});

		it('a document without an id is given one', async () => {
			const { id } = await db.post({ amount: 1 });
			expect(await db.get(id)).toMatchObject({ amount: 1 });
		});

		it('an edit on the revision that was read replaces it', async () => {
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			const second = await db.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			expect(second.rev).toMatch(/^2-/);
			expect(await db.get('bill:1')).toEqual({ _id: 'bill:1', _rev: second.rev, amount: 2 });
		});

		it('an edit on a revision that was replaced meanwhile is refused, and changes nothing', async () => {
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			const second = await db.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			for (const edit of [
				{ _id: 'bill:1', amount: 3 },
				{ _id: 'bill:1', _rev: first.rev, amount: 3 },
				{ _id: 'bill:1', _rev: '7-00000000000000000000000000000000', amount: 3 }
			]) {
				expect(await problemOf(db.put(edit))).toEqual({ name: 'conflict', status: 409 });
			}
			expect(await db.get('bill:1')).toMatchObject({ _rev: second.rev, amount: 2 });
			expect((await db.info()).update_seq).toEqual(theSeq(2));
		});

		it('a new document that names a revision is refused', async () => {
			const problem = await problemOf(db.put({ _id: 'bill:1', _rev: '1-abc', amount: 1 }));
			expect(problem).toEqual({ name: 'conflict', status: 409 });
			expect(await problemOf(db.get('bill:1'))).toEqual({ name: 'not_found', status: 404 });
		});

		it('an edit may be forced beside the one that won', async () => {
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			await db.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			await db.put({ _id: 'bill:1', _rev: first.rev, amount: 3 }, { force: true });
			const { _conflicts: conflicts } = await db.get('bill:1', { conflicts: true });
			expect(conflicts).toHaveLength(1);
		});

		it('many documents are answered one by one, in their order', async () => {
			const { rev } = await db.put({ _id: 'bill:2', amount: 1 });
			const answers = await db.bulkDocs([
				{ _id: 'bill:1', amount: 1 },
				{ _id: 'bill:2', amount: 2 },
				{ _id: 'customer:1', name: 'Sari' },
				{ _id: 'bill:2', _rev: rev, amount: 3 },
				{ _id: 'other', note: 'no table of its own' }
			]);
			expect(answers.map(({ id, ok, status }) => ok ?? [id, status])).toEqual([
				true,
				['bill:2', 409],
				true,
				true,
				true
			]);
			expect((await db.info()).doc_count).toBe(4);
		});

		it('the same id twice in one batch: the first is written, the second conflicts', async () => {
			const answers = await db.bulkDocs([
				{ _id: 'bill:1', amount: 1 },
				{ _id: 'bill:1', amount: 2 }
			]);
			expect(answers.map(({ ok, status }) => ok ?? status)).toEqual([true, 409]);
			expect(await db.get('bill:1')).toMatchObject({ amount: 1 });
		});

		it('the same revision twice in one batch of replicated documents counts once', async () => {
			const doc = aRevision('bill:1', 'a', { amount: 1 });
			expect(await db.bulkDocs([doc, doc], { new_edits: false })).toEqual([]);
			expect(await db.bulkDocs([doc], { new_edits: false })).toEqual([]);
			expect((await db.info()).doc_count).toBe(1);
			expect((await db.changes({ style: 'all_docs' })).results).toMatchObject([
				{ id: 'bill:1', changes: [{ rev: '1-a' }] }
			]);
		});

		it('the same content on two databases makes the same revision', async () => {
			const other = open();
			const doc = { _id: 'bill:1', amount: 1 };
			expect((await db.put(doc)).rev).toBe((await other.put(doc)).rev);
		});

		it.skipIf(isRemote)(
			'without deterministic revisions the same content makes another revision each time',
			async () => {
				const [one, two] = [
					open({ deterministic_revs: false }),
					open({ deterministic_revs: false })
				];
				const doc = { _id: 'bill:1', amount: 1 };
				expect((await one.put(doc)).rev).not.toBe((await two.put(doc)).rev);
			}
		);

		it('a revision from elsewhere brings its ancestors, without their content', async () => {
			await db.bulkDocs([aRevision('bill:1', 'c b a', { amount: 3 })], { new_edits: false });
			expect(await db.get('bill:1', { revs: true })).toEqual({
				_id: 'bill:1',
				_rev: '3-c',
				amount: 3,
				_revisions: { start: 3, ids: ['c', 'b', 'a'] }
			});
			expect(await problemOf(db.get('bill:1', { rev: '2-b' }))).toEqual({
				name: 'not_found',
				status: 404
			});
		});

		it('a longer history from elsewhere is put on top of what is known', async () => {
			await db.bulkDocs([aRevision('bill:1', 'b a', { amount: 2 })], { new_edits: false });
			await db.bulkDocs([aRevision('bill:1', 'd c b a', { amount: 4 })], { new_edits: false });
			expect(await db.get('bill:1', { revs: true, conflicts: true })).toEqual({
				_id: 'bill:1',
				_rev: '4-d',
				amount: 4,
				_revisions: { start: 4, ids: ['d', 'c', 'b', 'a'] }
			});
			expect(await db.get('bill:1', { rev: '2-b' })).toMatchObject({ amount: 2 });
		});

		it('a history that starts later is joined where it overlaps', async () => {
			await db.bulkDocs([aRevision('bill:1', 'c b a', { amount: 3 })], { new_edits: false });
			await db.bulkDocs([aRevision('bill:1', 'e d c', { amount: 5 }, { start: 5 })], {
				new_edits: false
			});
			expect(await db.get('bill:1', { revs: true, conflicts: true })).toEqual({
				_id: 'bill:1',
				_rev: '5-e',
				amount: 5,
				_revisions: { start: 5, ids: ['e', 'd', 'c', 'b', 'a'] }
			});
		});

		it('histories without a common ancestor stand side by side until one joins them', async () => {
			await db.bulkDocs([aRevision('bill:1', 'b a', { amount: 2 })], { new_edits: false });
			await db.bulkDocs([aRevision('bill:1', 'y', { amount: 9 }, { start: 4 })], {
				new_edits: false
			});
			expect(await db.get('bill:1', { conflicts: true })).toMatchObject({
				_rev: '4-y',
				_conflicts: ['2-b']
			});
			await db.bulkDocs([aRevision('bill:1', 'y x b a', { amount: 9 }, { start: 4 })], {
				new_edits: false
			});
			await db.bulkDocs([aRevision('bill:1', 'z y x b', { amount: 10 }, { start: 5 })], {
				new_edits: false
			});
			expect(await db.get('bill:1', { conflicts: true })).toMatchObject({
				_rev: '5-z',
				amount: 10
			});
		});

		it.skipIf(isRemote)('only so many generations are kept as the limit says', async () => {
			const short = open({ revs_limit: 3 });
			let { rev } = await short.put({ _id: 'bill:1', step: 1 });
			for (let step = 2; step <= 6; step++) {
				({ rev } = await short.put({ _id: 'bill:1', _rev: rev, step }));
			}
			const doc = await short.get<{ _revisions: { start: number; ids: string[] }; step: number }>(
				'bill:1',
				{ revs: true }
			);
			expect(doc).toMatchObject({ step: 6, _revisions: { start: 6 } });
			expect(doc._revisions.ids).toHaveLength(3);
		});

		it.skipIf(isRemote)('branches cut at their common ancestor stay branches', async () => {
			const short = open({ revs_limit: 2 });
			await short.bulkDocs(
				[
					aRevision('bill:1', 'c1 b1 a', { amount: 1 }),
					aRevision('bill:1', 'd2 c2 b2 a', { amount: 2 })
				],
				{ new_edits: false }
			);
			expect(await short.get('bill:1', { conflicts: true })).toMatchObject({
				_rev: '4-d2',
				_conflicts: ['3-c1'],
				amount: 2
			});
			expect(await short.get('bill:1', { rev: '3-c1' })).toMatchObject({ amount: 1 });
		});

		it('a batch of nothing is answered with nothing', async () => {
			expect(await db.bulkDocs([])).toEqual([]);
		});
	});
}
