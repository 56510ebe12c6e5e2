import fc from 'fast-check';
import PouchDB, { type PouchDatabase } from 'pouchdb-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, aServer, type AServer } from '#tests/builders/a-server.ts';
import { contentOf } from '#tests/conformance/content.ts';
import { aRevision, problemOf } from '#tests/conformance/revisions.ts';
import { seqOf } from '#tests/conformance/stores.ts';
import { reference, remote } from './databases.ts';

/* What PouchDB's own integration suite tests besides, of a database behind HTTP. */

let server: AServer;
beforeAll(async () => {
	server = await aServer();
});
afterAll(() => server.close());

const ours = remote(() => server);
afterEach(ours.destroyAll);

const auth = { username: ADMIN.name, password: ADMIN.password };

describe('a database behind HTTP', () => {
	it('is not made by somebody who does not want to set it up', async () => {
		const db = new PouchDB(`${server.url}/never-made`, { skip_setup: true, auth });
		expect(await problemOf(db.post({ test: 1 }))).toMatchObject({ name: 'not_found', status: 404 });
		expect((await server.admin('/never-made')).status).toBe(404);
	});

	it('tells who has not signed in, and who is not a member', async () => {
		const { name } = ours.open();
		await server.addUser('sari', 'rahasia-sari');
		const path = new URL(name).pathname;
		await server.admin(path, { method: 'PUT' });
		for (const [credentials, status] of [
			[{}, 401],
			[{ auth: { username: 'sari', password: 'rahasia-sari' } }, 403],
			[{ auth: { username: 'sari', password: 'another one' } }, 401]
		] as const) {
			const db = new PouchDB(name, { skip_setup: true, ...credentials });
			expect((await problemOf(db.allDocs())).status).toBe(status);
		}
		const security = { members: { names: ['sari'] } };
		await server.admin(`${path}/_security`, { method: 'PUT', json: security });
		const db = new PouchDB(name, { auth: { username: 'sari', password: 'rahasia-sari' } });
		expect((await db.put({ _id: 'a' })).ok).toBe(true);
	});

	it('takes names with slashes and of built-in properties, alone, in batches and replicated', async () => {
		const db = ours.open();
		const ids = ['constructor', 'toString', 'a/b/c', '_design/foo/bar', 'ünï çödé', 'a+b&c=d?e#f'];
		await db.bulkDocs(ids.map((_id) => ({ _id, n: 1 })));
		for (const id of ids) {
			const doc = await db.get<{ _rev: string }>(id);
			const { rev } = await db.put({ ...doc, n: 2 });
			const file = await db.putAttachment(id, 'a/b c.txt', rev, btoa('x'), 'text/plain');
			expect(file.rev).toMatch(/^3-/);
		}
		expect((await db.allDocs({ keys: ids })).rows.map(({ id }) => id)).toEqual(ids);
		expect((await db.allDocs({ key: 'constructor' })).rows).toHaveLength(1);
		const other = reference.open();
		await db.replicate.to(other);
		expect(await contentOf(other)).toEqual(await contentOf(db));
	});

	it('answers for more keys than an address could hold', async () => {
		const db = ours.open();
		const keys = Array.from({ length: 2_000 }, (_, at) => `fairly-long-document-name-${at}`);
		await db.bulkDocs(keys.map((_id) => ({ _id })));
		expect((await db.allDocs({ keys })).rows.map(({ id }) => id)).toEqual(keys);
		const changes = await db.changes({ doc_ids: keys.slice(0, 1_500), batch_size: 100 });
		expect(changes.results).toHaveLength(1_500);
	});

	it('holds five hundred leaves of one document', async () => {
		const db = ours.open();
		const leaves = Array.from({ length: 500 }, (_, at) => aRevision('a', `leaf${at} root`, { at }));
		await db.bulkDocs(leaves, { new_edits: false });
		const { _conflicts: conflicts } = await db.get<{ _conflicts: string[] }>('a', {
			conflicts: true
		});
		expect(conflicts).toHaveLength(499);
		expect((await db.info()).doc_count).toBe(1);
	});
});

describe('whatever the order in which revisions arrive', () => {
	const revisions = [
		aRevision('a', 'a1', {}),
		aRevision('a', 'a2 a1', {}),
		aRevision('a', 'a3 a2 a1', { _deleted: true }),
		aRevision('a', 'b1', {}),
		aRevision('a', 'c2 c1', { _deleted: true })
	];

	it('the same one wins, and it is one document', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.shuffledSubarray(revisions, { minLength: revisions.length }),
				async (inTurn) => {
					const db = ours.open();
					for (const doc of inTurn) await db.bulkDocs([doc], { new_edits: false });
					expect((await db.get('a'))['_rev']).toBe('1-b1');
					expect(await db.info()).toMatchObject({ doc_count: 1, doc_del_count: 0 });
					const leaves = await db.get<{ ok: { _rev: string } }[]>('a', { open_revs: 'all' });
					const revs = leaves.map(({ ok }) => ok._rev).toSorted();
					expect(revs).toEqual(['1-b1', '2-c2', '3-a3']);
					await ours.destroyAll();
				}
			),
			{ numRuns: 30, seed: 20_261_121 }
		);
	});
});

describe('replication', () => {
	it('of some documents: by id and by selector', async () => {
		const db = ours.open();
		await db.bulkDocs(['a', 'b', 'c'].map((_id, at) => ({ _id, at })));
		for (const options of [{ doc_ids: ['b', 'c'] }, { selector: { at: { $gt: 0 } } }]) {
			const other = reference.open();
			await db.replicate.to(other, options);
			expect((await other.allDocs()).rows.map(({ id }) => id)).toEqual(['b', 'c']);
		}
	});

	it('with a wrong selector is refused, and says why', async () => {
		const db = ours.open();
		await db.put({ _id: 'a' });
		const selector = { at: { $bogus: 1 } };
		expect((await problemOf(db.changes({ selector }))).status).toBe(400);
	});

	it('live, both ways, while both are written to: all arrives on both', async () => {
		const [here, there] = [reference.open(), ours.open()];
		const both = [
			here.replicate.to(there, { live: true, retry: true }),
			here.replicate.from(there, { live: true, retry: true })
		];
		const all = (db: PouchDatabase) =>
			new Promise<void>((resolve, reject) => {
				const seen = new Set<string>();
				const feed = db.changes({ live: true, since: 0 });
				void feed.on('error', reject).on('change', ({ id }) => {
					if (seen.add(id).size < 20) return;
					feed.cancel();
					resolve();
				});
			});
		const arrived = [all(here), all(there)];
		for (let at = 0; at < 10; at++) {
			await here.put({ _id: `here:${at}` });
			await there.put({ _id: `there:${at}` });
		}
		await Promise.all(arrived);
		for (const replication of both) replication.cancel();
		await Promise.all(both);
		expect(await contentOf(there)).toEqual(await contentOf(here));
	});

	it('goes on after the server was started again', async () => {
		const [here, there] = [reference.open(), ours.open()];
		await here.put({ _id: 'a' });
		await here.replicate.to(there);
		const before = (await there.info()).update_seq;
		await server.restart();
		await here.put({ _id: 'b' });
		expect(await here.replicate.to(there)).toMatchObject({ docs_read: 1, docs_written: 1 });
		expect(seqOf((await there.info()).update_seq)).toBe(seqOf(before) + 1);
	});
});

/** One edit somewhere, or everything that one side lacks sent to the other. */
type Step =
	| { readonly kind: 'edit'; readonly on: number; readonly id: string; readonly value: number }
	| { readonly kind: 'delete'; readonly on: number; readonly id: string }
	| { readonly kind: 'send'; readonly on: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('edit' as const),
			on: fc.nat(1),
			id: fc.constantFrom('a', 'b'),
			value: fc.nat(3)
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('delete' as const),
			on: fc.nat(1),
			id: fc.constantFrom('a', 'b')
		})
	},
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('send' as const), on: fc.nat(1) }) }
);

describe('any history', () => {
	async function take([one, other]: readonly [PouchDatabase, PouchDatabase], step: Step) {
		const [db, peer] = step.on === 0 ? [one, other] : [other, one];
		if (step.kind === 'send') {
			await db.replicate.to(peer);
			return null;
		}
		const found = await db.get<{ _rev: string }>(step.id).catch(() => null);
		if (step.kind === 'delete') return found && (await db.remove(step.id, found._rev)).rev;
		const rev = found ? { _rev: found._rev } : {};
		return (await db.put({ _id: step.id, ...rev, value: step.value })).rev;
	}

	it('of two databases ends the same on the server as in PouchDB, with the same revisions', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14 }), async (steps) => {
				const mine = [ours.open(), ours.open()] as const;
				const theirs = [reference.open(), reference.open()] as const;
				const ends = [
					{ kind: 'send', on: 0 },
					{ kind: 'send', on: 1 }
				] as const;
				for (const step of [...steps, ...ends]) {
					expect(await take(mine, step)).toEqual(await take(theirs, step));
				}
				const contents = await Promise.all([...mine, ...theirs].map(contentOf));
				for (const content of contents) expect(content).toEqual(contents[2]);
				await ours.destroyAll();
			}),
			{ numRuns: 30, seed: 20_261_121 }
		);
	}, 120_000);
});
