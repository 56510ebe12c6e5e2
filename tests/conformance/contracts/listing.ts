import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PouchDatabase } from 'pouchdb-core';
import { theSeq, type Stores } from '../stores.ts';
import { aRevision, problemOf } from '../revisions.ts';

export function listingContract({ name, open, destroyAll, isRemote, losesWideIds }: Stores): void {
	describe(`listing ${name}`, () => {
		let db: PouchDatabase;
		/** Revisions by id. Of four, one is deleted; they lie in three tables of ours. */
		let revs: Record<string, string>;

		beforeEach(async () => {
			db = open();
			revs = {};
			for (const _id of ['bill:1', 'bill:2', 'customer:1', 'other', 'bill:9']) {
				revs[_id] = (await db.put({ _id, from: 'list' })).rev;
			}
			revs['bill:9'] = (await db.remove('bill:9', revs['bill:9']!)).rev;
		});
		afterEach(destroyAll);

		async function ids(options: object): Promise<string[]> {
			return (await db.allDocs(options)).rows.map(({ key }) => key);
		}

		it('all documents by id, with their revisions and no deleted one', async () => {
			expect(await db.allDocs()).toEqual({
				total_rows: 4,
				offset: 0,
				rows: ['bill:1', 'bill:2', 'customer:1', 'other'].map((id) => ({
					id,
					key: id,
					value: { rev: revs[id] }
				}))
			});
		});

		it('a range takes in both its ends unless told otherwise', async () => {
			expect(await ids({ startkey: 'bill:2', endkey: 'customer:1' })).toEqual([
				'bill:2',
				'customer:1'
			]);
			expect(await ids({ startkey: 'bill:2', endkey: 'customer:1', inclusive_end: false })).toEqual(
				['bill:2']
			);
			expect(await ids({ startkey: 'bill:', endkey: 'bill:\uffff' })).toEqual(['bill:1', 'bill:2']);
			expect(await ids({ startkey: 'c' })).toEqual(['customer:1', 'other']);
			expect(await ids({ endkey: 'c' })).toEqual(['bill:1', 'bill:2']);
			expect(await ids({ startkey: 'x', endkey: 'z' })).toEqual([]);
		});

		it('a range under another name of its ends', async () => {
			expect(await ids({ start_key: 'bill:2', end_key: 'customer:1' })).toEqual([
				'bill:2',
				'customer:1'
			]);
		});

		it('a descending range runs from its end to its start', async () => {
			expect(await ids({ descending: true })).toEqual(['other', 'customer:1', 'bill:2', 'bill:1']);
			expect(await ids({ descending: true, startkey: 'customer:1', endkey: 'bill:2' })).toEqual([
				'customer:1',
				'bill:2'
			]);
			expect(
				await ids({
					descending: true,
					startkey: 'customer:1',
					endkey: 'bill:2',
					inclusive_end: false
				})
			).toEqual(['customer:1']);
		});

		it('a range whose end lies before its start is empty', async () => {
			expect(await ids({ startkey: 'z', endkey: 'a' })).toEqual([]);
			expect(await ids({ startkey: 'a', endkey: 'z', descending: true })).toEqual([]);
		});

		it('a page is what a skip and a limit leave', async () => {
			expect(await ids({ limit: 2 })).toEqual(['bill:1', 'bill:2']);
			expect(await ids({ skip: 1, limit: 2 })).toEqual(['bill:2', 'customer:1']);
			expect(await ids({ skip: 3 })).toEqual(['other']);
			expect(await ids({ skip: 9 })).toEqual([]);
			expect(await ids({ limit: 0 })).toEqual([]);
			expect(await ids({ startkey: 'bill:2', skip: 1, limit: 1, descending: true })).toEqual([
				'bill:1'
			]);
			expect((await db.allDocs({ limit: 0 })).total_rows).toBe(4);
		});

		it('one key finds one document, deleted and unknown ones not', async () => {
			expect(await ids({ key: 'bill:2' })).toEqual(['bill:2']);
			expect(await ids({ key: 'bill:9' })).toEqual([]);
			expect(await ids({ key: 'bill:3' })).toEqual([]);
		});

		it('asked for by keys, each key is answered: found, deleted or not here', async () => {
			const keys = ['other', 'bill:3', 'bill:9', 'bill:1', 'other'];
			const none = isRemote ? {} : { doc: null };
			expect((await db.allDocs({ keys })).rows).toEqual([
				{ id: 'other', key: 'other', value: { rev: revs['other'] } },
				{ key: 'bill:3', error: 'not_found' },
				{ id: 'bill:9', key: 'bill:9', value: { rev: revs['bill:9'], deleted: true }, ...none },
				{ id: 'bill:1', key: 'bill:1', value: { rev: revs['bill:1'] } },
				{ id: 'other', key: 'other', value: { rev: revs['other'] } }
			]);
			expect((await db.allDocs({ keys: [] })).rows).toEqual([]);
		});

		it('keys in pages and backwards', async () => {
			const keys = ['other', 'bill:1', 'bill:2'];
			expect(await ids({ keys, skip: 1 })).toEqual(['bill:1', 'bill:2']);
			expect(await ids({ keys, limit: 1 })).toEqual(['other']);
			expect(await ids({ keys, skip: 1, limit: 1 })).toEqual(['bill:1']);
			expect(await ids({ keys, descending: true })).toEqual(['bill:2', 'bill:1', 'other']);
		});

		it('keys and a range at once are refused', async () => {
			expect(await problemOf(db.allDocs({ keys: ['bill:1'], startkey: 'a' }))).toEqual({
				name: 'query_parse_error',
				status: 400
			});
		});

		it('keys that are no list are refused', async () => {
			expect(await problemOf(db.allDocs({ keys: 'bill:1' }))).toMatchObject({
				name: isRemote ? 'bad_request' : 'TypeError'
			});
		});

		it('the documents themselves, deleted ones as null', async () => {
			const { rows } = await db.allDocs({ keys: ['bill:1', 'bill:9'], include_docs: true });
			expect(rows.map(({ doc }) => doc)).toEqual([
				{ _id: 'bill:1', _rev: revs['bill:1'], from: 'list' },
				null
			]);
			const all = await db.allDocs({ include_docs: true });
			expect(all.rows.map(({ doc }) => doc?.['from'])).toEqual(['list', 'list', 'list', 'list']);
		});

		it('the documents with the revisions they conflict with', async () => {
			await db.bulkDocs([aRevision('bill:1', 'a', { from: 'elsewhere' })], { new_edits: false });
			const { rows } = await db.allDocs({ include_docs: true, conflicts: true });
			const [winner, loser] = [revs['bill:1']!, '1-a'].sort().reverse();
			expect(rows[0]?.doc).toMatchObject({ _id: 'bill:1', _rev: winner, _conflicts: [loser] });
			expect(rows[1]?.doc).not.toHaveProperty('_conflicts');
		});

		it('the sequence of the last write', async () => {
			expect((await db.allDocs({ update_seq: true, limit: 1 })).update_seq).toEqual(theSeq(6));
		});

		it.skipIf(losesWideIds)(
			'ids are sorted by their characters, whatever the alphabet',
			async () => {
				await db.bulkDocs(['Bill', 'bíll', 'bill', '仕事', '~', '0'].map((_id) => ({ _id })));
				expect(await ids({})).toEqual(
					[
						'bill:1',
						'bill:2',
						'customer:1',
						'other',
						'Bill',
						'bíll',
						'bill',
						'仕事',
						'~',
						'0'
					].sort()
				);
			}
		);

		it('local documents are not listed, design documents are', async () => {
			await db.put({ _id: '_local/checkpoint', at: 1 });
			await db.put({ _id: '_design/view', views: {} });
			expect(await ids({})).toContain('_design/view');
			expect(await ids({})).not.toContain('_local/checkpoint');
			expect((await db.info()).doc_count).toBe(5);
		});
	});
}
