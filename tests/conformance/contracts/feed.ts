import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from 'pouchdb-core';
import type { PouchDatabase } from 'pouchdb-core';
import { seqOf, theSeq, type Stores } from '../stores.ts';
import { aRevision } from '../revisions.ts';

export function feedContract({ name, open, destroyAll }: Stores): void {
	describe(`the changes of ${name}`, () => {
		let db: PouchDatabase;
		beforeEach(() => {
			db = open();
		});
		afterEach(destroyAll);

		async function put(...ids: string[]): Promise<void> {
			for (const _id of ids) await db.put({ _id, from: 'feed' });
		}

		async function told(options: object = {}): Promise<string[]> {
			return (await db.changes(options)).results.map(({ id }) => id);
		}

		/** Follows the feed until `count` changes were told. */
		function followed(options: object, count: number): Promise<Change[]> {
			return new Promise((resolve, reject) => {
				const seen: Change[] = [];
				const feed = db.changes({ live: true, ...options });
				void feed
					.on('change', (change) => {
						seen.push(change);
						if (seen.length === count) feed.cancel();
					})
					.on('complete', () => resolve(seen))
					.on('error', reject);
			});
		}

		it('an empty database has nothing to tell', async () => {
			expect(await db.changes()).toMatchObject({ results: [], last_seq: theSeq(0) });
		});

		it('each document is told once, in the order of its last write', async () => {
			await put('bill:1', 'customer:1', 'other');
			const { _rev } = await db.get('bill:1');
			const { rev } = await db.put({ _id: 'bill:1', _rev, from: 'edit' });
			const { results, last_seq } = await db.changes();
			expect(results.map(({ id, seq }) => [id, seqOf(seq)])).toEqual([
				['customer:1', 2],
				['other', 3],
				['bill:1', 4]
			]);
			expect(results[2]).toEqual({ id: 'bill:1', seq: theSeq(4), changes: [{ rev }] });
			expect(last_seq).toEqual(theSeq(4));
		});

		it('deletions are told as such', async () => {
			const { rev } = await db.put({ _id: 'bill:1', amount: 1 });
			const gone = await db.remove('bill:1', rev);
			expect((await db.changes({ include_docs: true })).results).toEqual([
				{
					id: 'bill:1',
					seq: theSeq(2),
					changes: [{ rev: gone.rev }],
					deleted: true,
					doc: { _id: 'bill:1', _rev: gone.rev, _deleted: true }
				}
			]);
		});

		it('only what came since a sequence', async () => {
			await put('bill:1', 'customer:1', 'bill:2');
			expect(await told({ since: 1 })).toEqual(['customer:1', 'bill:2']);
			expect(await told({ since: 3 })).toEqual([]);
			expect((await db.changes({ since: 3 })).last_seq).toEqual(theSeq(3));
			expect((await db.changes({ since: 'now' })).results).toEqual([]);
		});

		it('page by page, without a gap or a repetition', async () => {
			await put('bill:1', 'customer:1', 'bill:2', 'other', 'customer:2');
			const seen: string[] = [];
			for (let since: number | string = 0; ;) {
				const page = await db.changes({ since, limit: 2 });
				if (page.results.length === 0) break;
				expect(page.last_seq).toBe(page.results.at(-1)?.seq);
				seen.push(...page.results.map(({ id }) => id));
				since = page.last_seq;
			}
			expect(seen).toEqual(['bill:1', 'customer:1', 'bill:2', 'other', 'customer:2']);
		});

		it('more changes than one read of the table holds', async () => {
			const docs = Array.from({ length: 1_203 }, (_, at) => ({
				_id: `${at % 2 === 0 ? 'bill' : 'customer'}:${at}`
			}));
			await db.bulkDocs(docs);
			const { results, last_seq } = await db.changes();
			expect(results.map(({ seq }) => seqOf(seq))).toEqual(docs.map((_, at) => at + 1));
			expect(new Set(results.map(({ id }) => id)).size).toBe(1_203);
			expect(last_seq).toEqual(theSeq(1_203));
			const backwards = await db.changes({ descending: true });
			expect(backwards.results.map(({ seq }) => seqOf(seq))).toEqual(
				docs.map((_, at) => 1_203 - at)
			);
		});

		it('the last first', async () => {
			await put('bill:1', 'customer:1', 'bill:2');
			expect(await told({ descending: true })).toEqual(['bill:2', 'customer:1', 'bill:1']);
			expect(await told({ descending: true, limit: 1 })).toEqual(['bill:2']);
			expect(await told({ descending: true, since: 2 })).toEqual([
				'bill:2',
				'customer:1',
				'bill:1'
			]);
		});

		it('only the winner, or every leaf', async () => {
			await db.bulkDocs(
				[aRevision('bill:1', 'b a', { amount: 2 }), aRevision('bill:1', 'c a', { amount: 3 })],
				{ new_edits: false }
			);
			const gone = await db.remove('bill:1', '2-b');
			expect((await db.changes()).results[0]?.changes).toEqual([{ rev: '2-c' }]);
			const all = (await db.changes({ style: 'all_docs' })).results[0]?.changes ?? [];
			expect(new Set(all.map(({ rev }) => rev))).toEqual(new Set(['2-c', gone.rev]));
		});

		it('with the documents and the revisions they conflict with', async () => {
			await db.bulkDocs(
				[aRevision('bill:1', 'b a', { amount: 2 }), aRevision('bill:1', 'c a', { amount: 3 })],
				{ new_edits: false }
			);
			expect((await db.changes({ include_docs: true })).results[0]?.doc).toEqual({
				_id: 'bill:1',
				_rev: '2-c',
				amount: 3
			});
			expect(
				(await db.changes({ include_docs: true, conflicts: true })).results[0]?.doc
			).toMatchObject({ _conflicts: ['2-b'] });
		});

		it('only the documents that are named', async () => {
			await put('bill:1', 'customer:1', 'bill:2');
			expect(await told({ doc_ids: ['bill:2', 'bill:1', 'bill:7'] })).toEqual(['bill:1', 'bill:2']);
			expect(await told({ doc_ids: ['bill:2', 'bill:1'], limit: 1 })).toEqual(['bill:1']);
			expect(await told({ doc_ids: [] })).toEqual([]);
		});

		it('only the documents that a filter lets through', async () => {
			await put('bill:1', 'customer:1', 'bill:2');
			const filter = ({ _id }: { _id: string }) => _id.startsWith('bill:');
			expect(await told({ filter })).toEqual(['bill:1', 'bill:2']);
			expect(await told({ filter, limit: 1 })).toEqual(['bill:1']);
		});

		it('without results where only the events are wanted', async () => {
			await put('bill:1', 'customer:1');
			const feed = db.changes({ return_docs: false });
			const seen: string[] = [];
			void feed.on('change', ({ id }) => seen.push(id));
			expect((await feed).results).toEqual([]);
			expect(seen).toEqual(['bill:1', 'customer:1']);
		});

		it('a limit of nothing is taken as one', async () => {
			await put('bill:1', 'customer:1');
			expect(await told({ limit: 0 })).toEqual(['bill:1']);
		});

		it('a feed that goes on tells what is there and what comes, each once and in order', async () => {
			await put('bill:1', 'customer:1');
			const feed = followed({}, 4);
			await put('bill:2', 'other');
			const seen = await feed;
			expect(seen.map(({ id }) => id)).toEqual(['bill:1', 'customer:1', 'bill:2', 'other']);
			expect(seen.map(({ seq }) => seqOf(seq))).toEqual([1, 2, 3, 4]);
		});

		it('a feed that goes on from now leaves out what was there', async () => {
			await put('bill:1');
			const { update_seq } = await db.info();
			const feed = followed({ since: update_seq, include_docs: true }, 1);
			await put('customer:1');
			expect(await feed).toMatchObject([
				{ id: 'customer:1', seq: theSeq(2), doc: { from: 'feed' } }
			]);
		});

		it('two feeds are told the same', async () => {
			const feeds = [followed({}, 3), followed({}, 3)];
			await db.bulkDocs([{ _id: 'bill:1' }, { _id: 'customer:1' }, { _id: 'other' }]);
			const [one, two] = await Promise.all(feeds);
			expect(one).toEqual(two);
			expect(one).toHaveLength(3);
		});

		it('a cancelled feed is told nothing more', async () => {
			const seen: string[] = [];
			const feed = db.changes({ live: true }).on('change', ({ id }) => {
				seen.push(id);
				feed.cancel();
			});
			await put('bill:1');
			await feed;
			await put('bill:2');
			// A second feed has been told of both: the first one had its chance.
			await followed({}, 2);
			expect(seen).toEqual(['bill:1']);
		});

		it('sequences only grow, also for revisions that do not win', async () => {
			await put('bill:1');
			await db.bulkDocs([aRevision('bill:1', '0', { amount: 0 })], { new_edits: false });
			expect((await db.changes()).results).toMatchObject([{ id: 'bill:1', seq: theSeq(2) }]);
			await put('customer:1');
			expect((await db.info()).update_seq).toEqual(theSeq(3));
		});

		it('local documents are not told', async () => {
			await db.put({ _id: '_local/checkpoint', at: 1 });
			expect(await told()).toEqual([]);
			expect((await db.info()).update_seq).toEqual(theSeq(0));
		});
	});
}
