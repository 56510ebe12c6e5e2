import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PouchDatabase } from 'pouchdb-core';
import type { Stores } from '../stores.ts';
import { aRevision, problemOf } from '../revisions.ts';

const notFound = { name: 'not_found', status: 404 };

export function readingContract({ name, open, destroyAll, isRemote }: Stores): void {
	describe(`reading from ${name}`, () => {
		let db: PouchDatabase;
		beforeEach(() => {
			db = open();
		});
		afterEach(destroyAll);

		/** 1-a, then 2-b and 2-c in conflict; 3-d on top of 2-c. */
		async function branched(): Promise<void> {
			await db.bulkDocs(
				[
					aRevision('bill:1', 'a', { amount: 1 }),
					aRevision('bill:1', 'b a', { amount: 2 }),
					aRevision('bill:1', 'c a', { amount: 3 }),
					aRevision('bill:1', 'd c a', { amount: 4 })
				],
				{ new_edits: false }
			);
		}

		it('what was never written is missing', async () => {
			expect(await problemOf(db.get('bill:1'))).toEqual(notFound);
			expect(await problemOf(db.get('bill:1', { rev: '1-a' }))).toEqual(notFound);
		});

		it('what was replaced can be read by its revision until it is compacted', async () => {
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			await db.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			expect(await db.get('bill:1', { rev: first.rev })).toEqual({
				_id: 'bill:1',
				_rev: first.rev,
				amount: 1
			});
			await db.compact();
			expect(await problemOf(db.get('bill:1', { rev: first.rev }))).toEqual(notFound);
			expect(await db.get('bill:1')).toMatchObject({ amount: 2 });
		});

		it('the ancestors of any revision can be asked for', async () => {
			await branched();
			expect(await db.get('bill:1', { revs: true })).toMatchObject({
				_revisions: { start: 3, ids: ['d', 'c', 'a'] }
			});
			expect(await db.get('bill:1', { rev: '2-b', revs: true })).toMatchObject({
				_revisions: { start: 2, ids: ['b', 'a'] }
			});
			expect(await db.get('bill:1', { rev: '2-c', revs: true })).toMatchObject({
				_revisions: { start: 2, ids: ['c', 'a'] }
			});
		});

		it('the status of each ancestor can be asked for', async () => {
			await branched();
			await db.compact();
			expect(await db.get('bill:1', { revs_info: true })).toMatchObject({
				_revs_info: [
					{ rev: '3-d', status: 'available' },
					{ rev: '2-c', status: 'missing' },
					{ rev: '1-a', status: 'missing' }
				]
			});
		});

		it('losing revisions are named as conflicts, deleted ones are not', async () => {
			await branched();
			expect(await db.get('bill:1', { conflicts: true })).toMatchObject({
				_rev: '3-d',
				_conflicts: ['2-b']
			});
			await db.remove('bill:1', '2-b');
			expect(await db.get('bill:1', { conflicts: true })).toEqual({
				_id: 'bill:1',
				_rev: '3-d',
				amount: 4
			});
		});

		it('all leaves can be opened, deleted ones among them', async () => {
			await branched();
			await db.remove('bill:1', '2-b');
			const leaves = await db.get<{ ok: Record<string, unknown> }[]>('bill:1', {
				open_revs: 'all',
				revs: true
			});
			const byGeneration = leaves.map(({ ok }) => ok).sort(byHash);
			expect(byGeneration).toMatchObject([
				{ _rev: '3-d', amount: 4, _revisions: { start: 3, ids: ['d', 'c', 'a'] } },
				{ _deleted: true, _revisions: { start: 3 } }
			]);
			expect(byGeneration).toHaveLength(2);
		});

		it('named revisions can be opened, and those that are not here are named', async () => {
			await branched();
			const asked = { open_revs: ['2-b', '2-c', '9-z'] };
			const [first, second, third] = await db.get<unknown[]>('bill:1', asked);
			expect(first).toEqual({ ok: { _id: 'bill:1', _rev: '2-b', amount: 2 } });
			expect(second).toEqual({ ok: { _id: 'bill:1', _rev: '2-c', amount: 3 } });
			expect(third).toMatchObject({ missing: '9-z' });
		});

		it('all leaves of a document that was never here are an error', async () => {
			expect(await problemOf(db.get('bill:1', { open_revs: 'all' }))).toEqual(notFound);
		});

		it('revisions to open must be named as revisions', async () => {
			await branched();
			for (const wrong of ['2-b', { rev: '2-b' }]) {
				expect(await problemOf(db.get('bill:1', { open_revs: wrong }))).toEqual(
					isRemote ? { status: 400, name: 'bad_request' } : { status: 500, name: 'unknown_error' }
				);
			}
			expect(await problemOf(db.get('bill:1', { open_revs: ['not a revision'] }))).toEqual({
				status: 400,
				name: 'bad_request'
			});
		});

		it('the leaf that a revision has led to can be asked for', async () => {
			await branched();
			expect(await db.get('bill:1', { rev: '2-c', latest: true })).toMatchObject({ _rev: '3-d' });
			expect(await db.get('bill:1', { rev: '2-b', latest: true })).toMatchObject({ _rev: '2-b' });
			expect(await db.get('bill:1', { rev: '1-a', latest: true })).toMatchObject({ _rev: '3-d' });
			expect(await db.get('bill:1', { open_revs: ['2-c'], latest: true })).toMatchObject([
				{ ok: { _rev: '3-d', amount: 4 } }
			]);
		});

		it('many are read in one go, each with its revision or its error', async () => {
			await branched();
			const gone = await db.put({ _id: 'customer:1', name: 'Sari' });
			const tombstone = await db.remove('customer:1', gone.rev);
			const { results } = await db.bulkGet({
				docs: [
					{ id: 'bill:1', rev: '2-b' },
					{ id: 'bill:2', rev: '1-a' },
					{ id: 'bill:3' },
					{ id: 'customer:1', rev: tombstone.rev }
				],
				revs: true
			});
			const told = results.map(({ id, docs }) => [
				id,
				docs.map(({ ok, error, missing }) => ok ?? missing ?? statusOf(error))
			]);
			expect(told).toMatchObject([
				['bill:1', [{ _rev: '2-b', amount: 2, _revisions: { start: 2, ids: ['b', 'a'] } }]],
				['bill:2', [isRemote ? 'not_found' : '1-a']],
				['bill:3', [isRemote ? 'not_found' : 404]],
				['customer:1', [{ _rev: tombstone.rev, _deleted: true }]]
			]);
		});

		it('many are read at their latest leaf', async () => {
			await branched();
			const { results } = await db.bulkGet({ docs: [{ id: 'bill:1', rev: '2-c' }], latest: true });
			expect(results).toMatchObject([{ id: 'bill:1', docs: [{ ok: { _rev: '3-d' } }] }]);
		});

		it('revisions that are not here are told apart from those that are', async () => {
			await branched();
			expect(
				await db.revsDiff({
					'bill:1': ['1-a', '2-b', '2-x', '3-d', '4-e'],
					'bill:2': ['1-a']
				})
			).toMatchObject({ 'bill:1': { missing: ['2-x', '4-e'] }, 'bill:2': { missing: ['1-a'] } });
		});

		// CouchDB counts what it knows the hash of as known.
		it.skipIf(isRemote)(
			'a revision whose content was never here is missing, although its hash is known',
			async () => {
				await db.bulkDocs([aRevision('bill:1', 'b a', { amount: 2 })], { new_edits: false });
				expect(await db.revsDiff({ 'bill:1': ['1-a', '2-b'] })).toEqual({
					'bill:1': { missing: ['1-a'] }
				});
			}
		);
	});
}

function byHash(a: Record<string, unknown>, b: Record<string, unknown>): number {
	return Number('_deleted' in a) - Number('_deleted' in b);
}

function statusOf(error: unknown): unknown {
	const { status, error: name } = error as { status?: number; error?: string };
	return status ?? name;
}
