import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PouchDatabase } from 'pouchdb-core';
import { theSeq, type Stores } from '../stores.ts';
import { aRevision, problemOf } from '../revisions.ts';

const notFound = { name: 'not_found', status: 404 };

export function deletionsContract({ name, open, destroyAll }: Stores): void {
	describe(`deletions and winners in ${name}`, () => {
		let db: PouchDatabase;
		beforeEach(() => {
			db = open();
		});
		afterEach(destroyAll);

		async function replicated(...docs: Record<string, unknown>[]): Promise<void> {
			await db.bulkDocs(docs, { new_edits: false });
		}

		async function winner(): Promise<string> {
			return String((await db.get('bill:1'))['_rev']);
		}

		it('a deleted document is gone, and its deletion can be read by revision', async () => {
			const { rev } = await db.put({ _id: 'bill:1', amount: 1 });
			const gone = await db.remove('bill:1', rev);
			expect(gone.rev).toMatch(/^2-/);
			expect(await problemOf(db.get('bill:1'))).toEqual(notFound);
			expect(await db.get('bill:1', { rev: gone.rev })).toEqual({
				_id: 'bill:1',
				_rev: gone.rev,
				_deleted: true
			});
			expect(await db.info()).toMatchObject({ doc_count: 0, update_seq: theSeq(2) });
		});

		it('a deletion may say why', async () => {
			const { rev } = await db.put({ _id: 'bill:1', amount: 1 });
			const gone = await db.put({ _id: 'bill:1', _rev: rev, _deleted: true, reason: 'double' });
			expect(await db.get('bill:1', { rev: gone.rev })).toMatchObject({ reason: 'double' });
		});

		it('what is not there, or gone already, or changed meanwhile cannot be removed', async () => {
			expect(await problemOf(db.remove('bill:1', '1-a'))).toEqual(notFound);
			const { rev } = await db.put({ _id: 'bill:1', amount: 1 });
			await db.put({ _id: 'bill:1', _rev: rev, amount: 2 });
			expect(await problemOf(db.remove('bill:1', rev))).toEqual({ name: 'conflict', status: 409 });
		});

		it('a deleted document can be created again, and goes on from its deletion', async () => {
			const { rev } = await db.put({ _id: 'bill:1', amount: 1 });
			const gone = await db.remove('bill:1', rev);
			const again = await db.put({ _id: 'bill:1', amount: 2 });
			expect(again.rev).toMatch(/^3-/);
			expect(await db.get('bill:1', { revs: true, conflicts: true })).toEqual({
				_id: 'bill:1',
				_rev: again.rev,
				amount: 2,
				_revisions: { start: 3, ids: [again.rev, gone.rev, rev].map((text) => text.slice(2)) }
			});
			expect((await db.info()).doc_count).toBe(1);
		});

		it('a deleted document can be edited on its deletion', async () => {
			const { rev } = await db.put({ _id: 'bill:1', amount: 1 });
			const gone = await db.remove('bill:1', rev);
			const again = await db.put({ _id: 'bill:1', _rev: gone.rev, amount: 2 });
			expect(again.rev).toMatch(/^3-/);
			expect(await winner()).toBe(again.rev);
		});

		it('a document deleted and created again twice keeps one line of history', async () => {
			const lines: string[] = [];
			for (let round = 1; round <= 2; round++) {
				const { rev } = await db.put({ _id: 'bill:1', round });
				const gone = await db.remove('bill:1', rev);
				lines.unshift(gone.rev, rev);
			}
			const last = await db.put({ _id: 'bill:1', round: 3 });
			const doc = await db.get<{ _revisions: { ids: string[] } }>('bill:1', { revs: true });
			expect(doc._revisions.ids).toEqual([last.rev, ...lines].map((text) => text.slice(2)));
		});

		it('a living revision wins over a longer deleted one', async () => {
			await replicated(
				aRevision('bill:1', 'a', { amount: 1 }),
				aRevision('bill:1', 'b a', { amount: 2 }),
				aRevision('bill:1', 'z y a', { _deleted: true })
			);
			expect(await winner()).toBe('2-b');
			expect((await db.info()).doc_count).toBe(1);
		});

		it('the longer history wins', async () => {
			await replicated(
				aRevision('bill:1', 'z', { amount: 1 }),
				aRevision('bill:1', 'b a', { amount: 2 })
			);
			expect(await winner()).toBe('2-b');
		});

		it('of two histories of one length the greater hash wins', async () => {
			await replicated(
				aRevision('bill:1', 'b a', { amount: 1 }),
				aRevision('bill:1', 'c a', { amount: 2 })
			);
			expect(await winner()).toBe('2-c');
			expect(await db.get('bill:1')).toMatchObject({ amount: 2 });
		});

		it('when the winner is deleted, the next in line shows again', async () => {
			await replicated(
				aRevision('bill:1', 'b a', { amount: 1 }),
				aRevision('bill:1', 'c a', { amount: 2 })
			);
			await db.remove('bill:1', '2-c');
			expect(await db.get('bill:1', { conflicts: true })).toEqual({
				_id: 'bill:1',
				_rev: '2-b',
				amount: 1
			});
			await db.remove('bill:1', '2-b');
			expect(await problemOf(db.get('bill:1'))).toEqual(notFound);
			expect((await db.info()).doc_count).toBe(0);
		});

		it('when all leaves are deleted and a new one comes, it shows', async () => {
			await replicated(
				aRevision('bill:1', 'b a', { _deleted: true }),
				aRevision('bill:1', 'c a', { _deleted: true })
			);
			expect((await db.info()).doc_count).toBe(0);
			await replicated(aRevision('bill:1', 'x a', { amount: 7 }));
			expect(await db.get('bill:1')).toMatchObject({ _rev: '2-x', amount: 7 });
			expect((await db.info()).doc_count).toBe(1);
		});

		it('an edit of the losing leaf can make it the winner', async () => {
			await replicated(
				aRevision('bill:1', 'b a', { amount: 1 }),
				aRevision('bill:1', 'c a', { amount: 2 })
			);
			const edit = await db.put({ _id: 'bill:1', _rev: '2-b', amount: 3 });
			expect(await db.get('bill:1', { conflicts: true })).toEqual({
				_id: 'bill:1',
				_rev: edit.rev,
				_conflicts: ['2-c'],
				amount: 3
			});
		});

		it('a deletion that comes first is kept and counted as no document', async () => {
			await replicated(aRevision('bill:1', 'b a', { _deleted: true, reason: 'double' }));
			expect(await problemOf(db.get('bill:1'))).toEqual(notFound);
			expect(await db.get('bill:1', { rev: '2-b' })).toMatchObject({ reason: 'double' });
			expect((await db.info()).doc_count).toBe(0);
		});

		it('a new document may be deleted from the start', async () => {
			const { rev } = await db.put({ _id: 'bill:1', _deleted: true, reason: 'never was' });
			expect(await problemOf(db.get('bill:1'))).toEqual(notFound);
			expect(await db.get('bill:1', { rev })).toMatchObject({ reason: 'never was' });
		});
	});
}
