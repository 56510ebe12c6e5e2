import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PouchDatabase } from 'pouchdb-core';
import { theSeq, type Stores } from '../stores.ts';
import { aRevision, problemOf } from '../revisions.ts';

const notFound = { name: 'not_found', status: 404 };
const conflict = { name: 'conflict', status: 409 };

export function housekeepingContract({ name, open, destroyAll, isRemote }: Stores): void {
	describe(`housekeeping in ${name}`, () => {
		let db: PouchDatabase;
		beforeEach(() => {
			db = open();
		});
		afterEach(destroyAll);

		it('a local document is put, read, replaced and removed', async () => {
			const first = await db.put({ _id: '_local/state', step: 1 });
			expect(first).toMatchObject({ ok: true, id: '_local/state' });
			const second = await db.put({ _id: '_local/state', _rev: first.rev, step: 2 });
			const doc = await db.get('_local/state');
			expect(doc).toEqual({ _id: '_local/state', _rev: second.rev, step: 2 });
			expect(second.rev).not.toBe(first.rev);
			await db.remove('_local/state', second.rev);
			expect(await problemOf(db.get('_local/state'))).toEqual(notFound);
		});

		it('a local document on a revision that was replaced is refused', async () => {
			expect(await problemOf(db.put({ _id: '_local/state', _rev: '0-1' }))).toEqual(conflict);
			await db.put({ _id: '_local/state', step: 1 });
			expect(await problemOf(db.put({ _id: '_local/state', step: 2 }))).toEqual(conflict);
			expect(await problemOf(db.put({ _id: '_local/state', _rev: '0-7' }))).toEqual(conflict);
			expect(await db.get('_local/state')).toMatchObject({ step: 1 });
		});

		it('a local document that is not there cannot be removed', async () => {
			expect(await problemOf(db.remove('_local/state', '0-1'))).toEqual(notFound);
		});

		it('local documents among others in one batch', async () => {
			const answers = await db.bulkDocs([
				{ _id: 'bill:1' },
				{ _id: '_local/state', step: 1 },
				{ _id: 'customer:1' }
			]);
			expect(answers.map(({ id }) => id)).toEqual(['bill:1', '_local/state', 'customer:1']);
			expect(await db.get('_local/state')).toMatchObject({ step: 1 });
			expect((await db.info()).doc_count).toBe(2);
		});

		it('compaction drops what was replaced, and keeps leaves and history', async () => {
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			const second = await db.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			await db.bulkDocs(
				[
					aRevision('customer:1', 'b a', { name: 'B' }),
					aRevision('customer:1', 'c a', { name: 'C' })
				],
				{ new_edits: false }
			);
			await db.compact();
			expect(await problemOf(db.get('bill:1', { rev: first.rev }))).toEqual(notFound);
			expect(await db.get('bill:1', { revs: true })).toMatchObject({
				_rev: second.rev,
				_revisions: { start: 2 }
			});
			expect(await db.get('customer:1', { rev: '2-b' })).toMatchObject({ name: 'B' });
			expect(await db.get('customer:1', { rev: '2-c' })).toMatchObject({ name: 'C' });
			expect((await db.info()).update_seq).toEqual(theSeq(4));
		});

		it.skipIf(isRemote)('compacting as it goes keeps only leaves', async () => {
			db = open({ auto_compaction: true });
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			await db.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			await db.bulkDocs([aRevision('bill:1', 'z y', { amount: 9 })], { new_edits: false });
			expect(await problemOf(db.get('bill:1', { rev: first.rev }))).toEqual(notFound);
			const leaves = await db.get<unknown[]>('bill:1', { open_revs: 'all' });
			expect(leaves).toHaveLength(2);
		});

		it('an edit after compaction goes on from the leaf', async () => {
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			const second = await db.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			await db.compact();
			const third = await db.put({ _id: 'bill:1', _rev: second.rev, amount: 3 });
			expect(third.rev).toMatch(/^3-/);
			expect(await db.get('bill:1', { rev: second.rev })).toMatchObject({ amount: 2 });
		});

		it('what is known of the database follows each write', async () => {
			expect(await db.info()).toMatchObject({
				db_name: db.name.split('/').at(-1),
				doc_count: 0,
				update_seq: theSeq(0)
			});
			const { rev } = await db.put({ _id: 'bill:1' });
			await db.put({ _id: 'customer:1' });
			expect(await db.info()).toMatchObject({ doc_count: 2, update_seq: theSeq(2) });
			await db.remove('bill:1', rev);
			expect(await db.info()).toMatchObject({ doc_count: 1, update_seq: theSeq(3) });
		});

		it('a database that was closed holds what was written when it is opened again', async () => {
			const id = await db.id();
			const { rev } = await db.put({ _id: 'bill:1', amount: 1 });
			await db.put({ _id: '_local/state', step: 1 });
			await db.close();
			const again = open({ name: db.name });
			expect(await again.get('bill:1')).toEqual({ _id: 'bill:1', _rev: rev, amount: 1 });
			expect(await again.get('_local/state')).toMatchObject({ step: 1 });
			expect(await again.info()).toMatchObject({ doc_count: 1, update_seq: theSeq(1) });
			expect(await again.id()).toBe(id);
			await again.put({ _id: 'bill:1', _rev: rev, amount: 2 });
			expect((await again.changes()).results).toMatchObject([{ seq: theSeq(2) }]);
		});

		it('a destroyed database is empty when it is opened again', async () => {
			const id = await db.id();
			await db.put({ _id: 'bill:1' });
			await db.destroy();
			const again = open({ name: db.name });
			expect(await again.info()).toMatchObject({ doc_count: 0, update_seq: theSeq(0) });
			if (!isRemote) expect(await again.id()).not.toBe(id);
		});

		it('two handles on one database see the same', async () => {
			const other = open({ name: db.name });
			const { rev } = await db.put({ _id: 'bill:1', amount: 1 });
			expect(await other.get('bill:1')).toMatchObject({ _rev: rev });
			await other.put({ _id: 'bill:1', _rev: rev, amount: 2 });
			expect(await db.get('bill:1')).toMatchObject({ amount: 2 });
			expect(await problemOf(db.put({ _id: 'bill:1', _rev: rev, amount: 3 }))).toEqual(conflict);
		});

		it('writes at once: one wins, the others conflict, and no sequence is given twice', async () => {
			const { rev } = await db.put({ _id: 'bill:1', amount: 0 });
			const edits = Array.from({ length: 5 }, (_, at) =>
				db.put({ _id: 'bill:1', _rev: rev, amount: at + 1 }).then(
					() => 'kept',
					({ status }: { status: number }) => status
				)
			);
			const others = ['bill:2', 'customer:1', 'other'].map((_id) => db.put({ _id }));
			const outcomes = await Promise.all(edits);
			await Promise.all(others);
			expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
			expect(outcomes.filter((outcome) => outcome === 409)).toHaveLength(4);
			const seqs = (await db.changes()).results.map(({ seq }) => seq);
			expect(new Set(seqs).size).toBe(4);
			expect(await db.info()).toMatchObject({ doc_count: 4, update_seq: theSeq(5) });
		});
	});

	describe(`what ${name} refuses`, () => {
		let db: PouchDatabase;
		beforeEach(() => {
			db = open();
		});
		afterEach(destroyAll);

		// Over HTTP one is refused before it is sent, a batch by the server.
		const badId = { name: expect.stringMatching(/^bad_request|illegal_docid$/), status: 400 };
		const badField = { name: 'doc_validation', status: isRemote ? 400 : 500 };

		it.each<[string, Record<string, unknown>, { name: unknown; status: number }]>([
			['an id of the system', { _id: '_mine' }, badId],
			['a field of the system', { _id: 'a', _mine: 1 }, badField],
			['a revision that is none', { _id: 'a', _rev: 'x' }, { name: 'bad_request', status: 400 }],
			['a revision without a hash', { _id: 'a', _rev: '1' }, { name: 'bad_request', status: 400 }]
		])('%s', async (_what, doc, problem) => {
			expect(await problemOf(db.put(doc))).toEqual(problem);
			expect(await problemOf(db.bulkDocs([{ _id: 'b' }, doc]))).toEqual(problem);
			expect(await db.info()).toMatchObject({ doc_count: 0, update_seq: theSeq(0) });
		});

		// Over HTTP stock PouchDB fails on it before it asks anybody.
		it.skipIf(isRemote)('an id that is no text', async () => {
			const problem = { name: 'bad_request', status: 400 };
			expect(await problemOf(db.put({ _id: 7 }))).toEqual(problem);
			expect(await problemOf(db.bulkDocs([{ _id: 'b' }, { _id: 7 }]))).toEqual(problem);
			expect((await db.info()).doc_count).toBe(0);
		});

		it('a single document without an id', async () => {
			for (const doc of [{ amount: 1 }, { _id: '' }]) {
				expect(await problemOf(db.put(doc))).toEqual({ name: 'missing_id', status: 412 });
			}
		});

		it('what is no document', async () => {
			for (const wrong of [null, 'text', 7, [{ _id: 'a' }]]) {
				expect(await problemOf(db.put(wrong as never))).toEqual({
					name: 'bad_request',
					status: 400
				});
			}
		});

		it('a batch that is no list', async () => {
			expect(await problemOf(db.bulkDocs('a' as never))).toEqual({
				name: 'bad_request',
				status: 400
			});
			expect(await problemOf(db.bulkDocs([null as never]))).toEqual({
				name: 'bad_request',
				status: 400
			});
		});

		it('a revision to read that is none', async () => {
			await db.put({ _id: 'a' });
			expect(await problemOf(db.get('a', { rev: 'x' }))).toMatchObject({
				status: isRemote ? 400 : 404
			});
			if (isRemote) return;
			expect(await problemOf(db.get(7 as never))).toEqual({ name: 'bad_request', status: 400 });
		});
	});
}
