import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PouchDatabase } from 'pouchdb-core';
import { contentOf } from '../content.ts';
import { aRevision } from '../revisions.ts';
import { textOf, theSeq, type Stores } from '../stores.ts';

export interface Pair extends Pick<Stores, 'destroyAll'> {
	readonly name: string;
	readonly openSource: Stores['open'];
	readonly openTarget: Stores['open'];
}

export function replicationContract({ name, openSource, openTarget, destroyAll }: Pair): void {
	describe(name, () => {
		let source: PouchDatabase;
		let target: PouchDatabase;
		beforeEach(() => {
			source = openSource();
			target = openTarget();
		});
		afterEach(destroyAll);

		/** Both ways until neither has anything left to send. */
		async function met(): Promise<void> {
			await source.replicate.to(target);
			await target.replicate.to(source);
			await source.replicate.to(target);
		}

		it('everything arrives with its history: edits, deletions, attachments, conflicts', async () => {
			const first = await source.put({ _id: 'bill:1', amount: 1 });
			await source.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			const gone = await source.put({ _id: 'bill:2', amount: 3 });
			await source.remove('bill:2', gone.rev);
			await source.put({
				_id: 'customer:1',
				_attachments: { photo: { content_type: 'image/png', data: btoa('photo') } }
			});
			await source.bulkDocs(
				[aRevision('other', 'b a', { from: 'b' }), aRevision('other', 'c a', { from: 'c' })],
				{ new_edits: false }
			);
			await source.put({ _id: '_local/state', step: 1 });

			const { ok, docs_written: written } = await source.replicate.to(target);
			expect({ ok, written }).toEqual({ ok: true, written: 5 });
			expect(await contentOf(target)).toEqual(await contentOf(source));
			expect(await textOf(await target.getAttachment('customer:1', 'photo'))).toBe('photo');
			expect(await target.get('other', { conflicts: true })).toMatchObject({
				_rev: '2-c',
				_conflicts: ['2-b']
			});
			expect((await target.info()).doc_count).toBe(3);
		});

		it('a second time nothing is sent', async () => {
			await source.bulkDocs(Array.from({ length: 30 }, (_, at) => ({ _id: `bill:${at}` })));
			await source.replicate.to(target);
			const again = await source.replicate.to(target);
			expect(again).toMatchObject({ docs_read: 0, docs_written: 0 });
			const back = await target.replicate.to(source);
			expect(back).toMatchObject({ docs_written: 0 });
		});

		it('it goes on from where it stopped', async () => {
			await source.bulkDocs(Array.from({ length: 10 }, (_, at) => ({ _id: `bill:${at}` })));
			await source.replicate.to(target);
			await source.put({ _id: 'customer:1' });
			expect(await source.replicate.to(target)).toMatchObject({ docs_read: 1, docs_written: 1 });
		});

		it('an attachment that is there already and a stub of it arrive whole', async () => {
			const photo = { photo: { content_type: 'image/png', data: btoa('photo') } };
			await source.put({ _id: 'bill:1', _attachments: photo });
			await source.replicate.to(target);
			const doc = await source.get('bill:1');
			await source.put({ ...doc, amount: 2 });
			await source.replicate.to(target);
			expect(await target.get('bill:1')).toMatchObject({ amount: 2 });
			expect(await textOf(await target.getAttachment('bill:1', 'photo'))).toBe('photo');
		});

		it('edits on both sides meet as one conflict with the same winner', async () => {
			const { rev } = await source.put({ _id: 'bill:1', amount: 0 });
			await met();
			await source.put({ _id: 'bill:1', _rev: rev, amount: 1 });
			await target.put({ _id: 'bill:1', _rev: rev, amount: 2 });
			await met();
			const [here, there] = [await contentOf(source), await contentOf(target)];
			expect(here).toEqual(there);
			expect(here['bill:1']?.leaves).toHaveLength(2);
		});

		it('the same edit on both sides is no conflict', async () => {
			const { rev } = await source.put({ _id: 'bill:1', amount: 0 });
			await met();
			await source.put({ _id: 'bill:1', _rev: rev, amount: 1 });
			await target.put({ _id: 'bill:1', _rev: rev, amount: 1 });
			await met();
			expect((await contentOf(target))['bill:1']?.leaves).toHaveLength(1);
		});

		it('an edit on one side and a deletion on the other: the edit stays', async () => {
			const { rev } = await source.put({ _id: 'bill:1', amount: 0 });
			await met();
			await source.remove('bill:1', rev);
			await target.put({ _id: 'bill:1', _rev: rev, amount: 1 });
			await met();
			expect(await contentOf(source)).toEqual(await contentOf(target));
			expect(await source.get('bill:1')).toMatchObject({ amount: 1 });
		});

		it('a settled conflict is settled on both sides', async () => {
			const { rev } = await source.put({ _id: 'bill:1', amount: 0 });
			await met();
			await source.put({ _id: 'bill:1', _rev: rev, amount: 1 });
			await target.put({ _id: 'bill:1', _rev: rev, amount: 2 });
			await met();
			const doc = await source.get<{ _rev: string; _conflicts: string[] }>('bill:1', {
				conflicts: true
			});
			await source.bulkDocs([
				{ _id: 'bill:1', _rev: doc._rev, amount: 3 },
				{ _id: 'bill:1', _rev: doc._conflicts[0], _deleted: true }
			]);
			await met();
			expect(await contentOf(source)).toEqual(await contentOf(target));
			const settled = await target.get('bill:1', { conflicts: true });
			expect(settled).toMatchObject({ amount: 3 });
			expect(settled).not.toHaveProperty('_conflicts');
		});

		it('created on both sides with other contents: one wins on both, the other is kept', async () => {
			await source.put({ _id: 'bill:1', amount: 1 });
			await target.put({ _id: 'bill:1', amount: 2 });
			await met();
			const [here, there] = [await contentOf(source), await contentOf(target)];
			expect(here).toEqual(there);
			expect(here['bill:1']?.leaves).toHaveLength(2);
		});

		it('interrupted after each batch and started again, everything arrives once', async () => {
			const docs = Array.from({ length: 60 }, (_, at) => ({ _id: `bill:${at}`, amount: at }));
			await source.bulkDocs(docs);
			let interruptions = 0;
			for (let isDone = false; !isDone;) {
				const replication = source.replicate.to(target, { batch_size: 7, batches_limit: 1 });
				let isCut = false;
				void replication.on('change', () => {
					isCut = true;
					replication.cancel();
				});
				await replication;
				if (isCut) interruptions++;
				isDone = (await target.info()).doc_count === docs.length;
			}
			expect(interruptions).toBeGreaterThan(1);
			expect(await contentOf(target)).toEqual(await contentOf(source));
			expect((await target.info()).update_seq).toEqual(theSeq(docs.length));
		});

		it('a live replication carries what is recorded while it runs', async () => {
			await source.put({ _id: 'bill:0' });
			const arrived = new Promise<void>((resolve, reject) => {
				let seen = 0;
				void target
					.changes({ live: true, since: 0 })
					.on('change', () => {
						if (++seen === 5) resolve();
					})
					.on('error', reject);
			});
			const replication = source.replicate.to(target, { live: true });
			for (let at = 1; at <= 4; at++) await source.put({ _id: `customer:${at}` });
			await arrived;
			replication.cancel();
			await replication;
			expect(await contentOf(target)).toEqual(await contentOf(source));
		});
	});
}

export function convergenceContract({ name, open, destroyAll }: Stores): void {
	describe(`a conflict of three in ${name}`, () => {
		afterEach(destroyAll);

		it('has one winner whatever the order in which the revisions arrive', async () => {
			const revisions = [
				aRevision('bill:1', 'c b a', { amount: 1 }),
				aRevision('bill:1', 'd b a', { amount: 2 }),
				aRevision('bill:1', 'z a', { amount: 3 }),
				aRevision('bill:1', 'y x a', { _deleted: true })
			];
			const contents = [];
			for (let turn = 0; turn < revisions.length; turn++) {
				const db = open();
				const inTurn = [...revisions.slice(turn), ...revisions.slice(0, turn)];
				for (const doc of inTurn) await db.bulkDocs([doc], { new_edits: false });
				contents.push(await contentOf(db));
			}
			expect(new Set(contents.map((content) => JSON.stringify(content))).size).toBe(1);
			expect(contents[0]?.['bill:1']).toMatchObject({ winner: '3-d' });
		});
	});
}
