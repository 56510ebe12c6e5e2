import { afterEach, describe, expect, it } from 'vitest';
import { destroyAll, ours, reference, type PouchDatabase } from './databases.ts';
import { aRevision, problemOf } from './revisions.ts';

/*
 * Where our store answers otherwise than PouchDB's own adapter, on purpose. Whatever is not in this
 * list is the same in both, as far as the other files of this folder ask.
 */
interface Difference {
	readonly title: string;
	readonly why: string;
	ask(db: PouchDatabase): Promise<unknown>;
	readonly ours: unknown;
	readonly reference: unknown;
}

const differences: readonly Difference[] = [
	{
		title: 'a list that skips says how many it skipped',
		why: "CouchDB's offset; the adapter always says 0",
		async ask(db) {
			await db.bulkDocs(['a', 'b', 'c'].map((_id) => ({ _id })));
			return (await db.allDocs({ skip: 2, limit: 1 })).offset;
		},
		ours: 2,
		reference: 0
	},
	{
		title: 'many reads are answered one for each, also where they name one document twice',
		why: "CouchDB's answer; PouchDB's core gathers them by id, and loses those without a revision",
		async ask(db) {
			await db.bulkDocs([aRevision('bill:1', 'b a', {}), aRevision('bill:1', 'c a', {})], {
				new_edits: false
			});
			const docs = [{ id: 'bill:1', rev: '2-b' }, { id: 'bill:1' }];
			return (await db.bulkGet({ docs })).results.map(({ docs: found }) => found.length);
		},
		ours: [1, 1],
		reference: [1]
	},
	{
		title: 'a document of which no revision was asked for does not show up as lacking any',
		why: "CouchDB's answer; the replicator only looks at what is missing",
		ask: (db) => db.revsDiff({ 'bill:1': [] }),
		ours: {},
		reference: { 'bill:1': { missing: [] } }
	},
	{
		title: 'local documents count their revisions',
		why: "CouchDB's 0-1, 0-2; the adapter hashes them like documents",
		async ask(db) {
			const { rev } = await db.put({ _id: '_local/state' });
			return rev.startsWith('0-');
		},
		ours: true,
		reference: false
	},
	{
		title: 'a local document that is removed at a wrong revision is not found',
		why: "as PouchDB's other adapters say it",
		async ask(db) {
			await db.put({ _id: '_local/state' });
			return (await problemOf(db.remove('_local/state', '0-9'))).status;
		},
		ours: 404,
		reference: 409
	},
	{
		title: 'a replaced revision that was compacted and comes back is not written again',
		why: 'its content was let go on purpose, and nobody is to be told of it anew',
		async ask(db) {
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			await db.put({ _id: 'bill:1', _rev: first.rev, amount: 2 });
			await db.compact();
			await db.bulkDocs([{ _id: 'bill:1', _rev: first.rev, amount: 1 }], { new_edits: false });
			return (await db.info()).update_seq;
		},
		ours: 2,
		reference: 3
	}
];

afterEach(destroyAll);

describe.each(differences)('$title', ({ why, ask, ...expected }) => {
	it(`in our store: ${why}`, async () => {
		expect(await ask(ours())).toEqual(expected.ours);
	});

	it("and in PouchDB's own adapter", async () => {
		expect(await ask(reference())).toEqual(expected.reference);
	});
});

describe('what PouchDB’s own adapter cannot do', () => {
	it('compaction of a document with the same bytes under two names (it never ends there)', async () => {
		const db = ours();
		const file = { content_type: 'text/plain', data: btoa('hello') };
		const { rev } = await db.put({ _id: 'bill:1', _attachments: { a: file, b: file } });
		const doc = await db.get('bill:1');
		await db.put({ ...doc, _rev: rev, amount: 1 });
		await db.compact();
		expect(await (await db.getAttachment('bill:1', 'a')).text()).toBe('hello');
		expect(await (await db.getAttachment('bill:1', 'b')).text()).toBe('hello');
	});
});
