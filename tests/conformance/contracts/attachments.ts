import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PouchDatabase } from 'pouchdb-core';
import { bytesOf, textOf, type Stores } from '../stores.ts';
import { aRevision, problemOf } from '../revisions.ts';

interface Stub {
	content_type: string;
	digest: string;
	length?: number;
	revpos: number;
	stub?: true;
	data?: string | Blob;
}

interface WithFiles {
	_rev: string;
	_attachments: Record<string, Stub>;
}

const HELLO = btoa('hello');
const HELLO_DIGEST = 'md5-XUFAKrxLKna5cZ2REBfFkg==';

export function attachmentsContract({ name, open, destroyAll, binary, isRemote }: Stores): void {
	describe(`attachments in ${name}`, () => {
		let db: PouchDatabase;
		beforeEach(() => {
			db = open();
		});
		afterEach(destroyAll);

		function aDoc(_id: string, text = 'hello', fields: object = {}): Record<string, unknown> {
			const file = { content_type: 'text/plain', data: btoa(text) };
			return { _id, ...fields, _attachments: { 'slip.txt': file } };
		}

		async function contentOf(id: string, name: string, options: object = {}): Promise<string> {
			return textOf(await db.getAttachment(id, name, options));
		}

		it('what is attached is named in the document, and its bytes are asked for apart', async () => {
			const { rev } = await db.put(aDoc('bill:1'));
			expect(await db.get('bill:1')).toEqual({
				_id: 'bill:1',
				_rev: rev,
				_attachments: {
					'slip.txt': {
						content_type: 'text/plain',
						digest: HELLO_DIGEST,
						length: 5,
						revpos: 1,
						stub: true
					}
				}
			});
			const blob = await db.getAttachment('bill:1', 'slip.txt');
			expect(await textOf(blob)).toBe('hello');
		});

		it('a blob is kept byte by byte', async () => {
			const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
			const data = binary(bytes, 'image/png');
			await db.put({ _id: 'bill:1', _attachments: { photo: { content_type: 'image/png', data } } });
			const kept = await db.getAttachment('bill:1', 'photo');
			expect(await bytesOf(kept)).toEqual(bytes);
			const doc = await db.get<WithFiles>('bill:1', { attachments: true });
			expect(atob(String(doc._attachments['photo']?.data))).toHaveLength(70_000);
		});

		it('the bytes come with the document as text or as a blob', async () => {
			await db.put(aDoc('bill:1'));
			const asText = await db.get<WithFiles>('bill:1', { attachments: true });
			expect(asText._attachments['slip.txt']).toMatchObject({ data: HELLO, digest: HELLO_DIGEST });
			expect(asText._attachments['slip.txt']).not.toHaveProperty('stub');
			const asBlob = await db.get<WithFiles>('bill:1', { attachments: true, binary: true });
			const data = asBlob._attachments['slip.txt']?.data as Blob;
			expect(await textOf(data)).toBe('hello');
		});

		it('lists, changes and many reads carry the bytes when asked', async () => {
			await db.put(aDoc('bill:1'));
			const asked = { include_docs: true, attachments: true };
			const listed = (await db.allDocs(asked)).rows[0]?.doc;
			expect(listed).toMatchObject({ _attachments: { 'slip.txt': { data: HELLO } } });
			const change = (await db.changes(asked)).results[0]?.doc;
			expect(change).toMatchObject({ _attachments: { 'slip.txt': { data: HELLO } } });
			const { results } = await db.bulkGet({ docs: [{ id: 'bill:1' }], attachments: true });
			expect(results[0]?.docs[0]).toMatchObject({
				ok: { _attachments: { 'slip.txt': { data: HELLO } } }
			});
			const bare = (await db.allDocs({ include_docs: true })).rows[0]?.doc;
			expect(bare).toMatchObject({ _attachments: { 'slip.txt': { stub: true } } });
		});

		it('a stub keeps what was attached through an edit', async () => {
			await db.put(aDoc('bill:1'));
			const doc = await db.get<WithFiles>('bill:1');
			const edit = await db.put({ ...doc, amount: 2 });
			const after = await db.get<WithFiles>('bill:1');
			expect(after).toMatchObject({ _rev: edit.rev, amount: 2 });
			expect(after._attachments['slip.txt']).toMatchObject({ revpos: 1, digest: HELLO_DIGEST });
			expect(await contentOf('bill:1', 'slip.txt')).toBe('hello');
		});

		it('an edit that leaves it out takes it off, and the old revision still has it', async () => {
			const { rev } = await db.put(aDoc('bill:1'));
			await db.put({ _id: 'bill:1', _rev: rev, amount: 2 });
			expect(await problemOf(db.getAttachment('bill:1', 'slip.txt'))).toMatchObject({
				status: 404
			});
			expect(await contentOf('bill:1', 'slip.txt', { rev })).toBe('hello');
		});

		it('a stub of bytes that are not here is refused, and nothing is written', async () => {
			const stub = { content_type: 'text/plain', digest: 'md5-unknown', length: 1, stub: true };
			const problem = await problemOf(
				db.put({ _id: 'bill:1', _attachments: { 'slip.txt': { ...stub, revpos: 1 } } })
			);
			expect(problem).toMatchObject({ status: 412 });
			expect(await problemOf(db.get('bill:1'))).toMatchObject({ status: 404 });
		});

		it('what is no base64 is refused', async () => {
			const data = '%$#';
			const problem = await problemOf(
				db.put({ _id: 'bill:1', _attachments: { a: { content_type: 'text/plain', data } } })
			);
			expect(problem).toEqual(
				isRemote ? { status: 400, name: 'bad_request' } : { status: 500, name: 'badarg' }
			);
		});

		it('is put, replaced and removed alone', async () => {
			const first = await db.put({ _id: 'bill:1', amount: 1 });
			const put = await db.putAttachment('bill:1', 'a', first.rev, HELLO, 'text/plain');
			const blob = binary('later', 'text/plain');
			const replaced = await db.putAttachment('bill:1', 'a', put.rev, blob, 'text/plain');
			expect(await contentOf('bill:1', 'a')).toBe('later');
			expect(await db.get('bill:1')).toMatchObject({
				amount: 1,
				_attachments: { a: { revpos: 3 } }
			});
			await db.removeAttachment('bill:1', 'a', replaced.rev);
			expect(await db.get('bill:1')).not.toHaveProperty('_attachments');
		});

		it('is put on a document that was not there', async () => {
			const { rev } = await db.putAttachment(
				'bill:1',
				'a',
				undefined as never,
				HELLO,
				'text/plain'
			);
			expect(rev).toMatch(/^1-/);
			expect(await contentOf('bill:1', 'a')).toBe('hello');
		});

		it('a name that begins with an underscore is refused', async () => {
			const problem = await problemOf(
				db.put({ _id: 'bill:1', _attachments: { _a: { content_type: 'x', data: HELLO } } })
			);
			expect(problem).toEqual({ name: 'bad_request', status: 400 });
		});

		it('the same bytes under two names have one digest', async () => {
			await db.put({
				_id: 'bill:1',
				_attachments: {
					a: { content_type: 'text/plain', data: HELLO },
					b: { content_type: 'text/plain', data: binary('hello', 'text/plain') }
				}
			});
			const doc = await db.get<WithFiles>('bill:1');
			expect(doc._attachments['a']?.digest).toBe(HELLO_DIGEST);
			expect(doc._attachments['b']?.digest).toBe(HELLO_DIGEST);
		});

		it('bytes that two documents share stay while one of them names them', async () => {
			const { rev } = await db.put(aDoc('bill:1'));
			await db.put(aDoc('customer:1'));
			await db.remove('bill:1', rev);
			await db.compact();
			expect(await contentOf('customer:1', 'slip.txt')).toBe('hello');
		});

		it('compaction keeps the bytes that a leaf names, and drops the rest', async () => {
			const first = await db.put(aDoc('bill:1', 'old'));
			const second = await db.put(aDoc('bill:1', 'new', { _rev: first.rev }));
			await db.compact();
			expect(await problemOf(db.get('bill:1', { rev: first.rev }))).toMatchObject({ status: 404 });
			expect(await contentOf('bill:1', 'slip.txt')).toBe('new');
			expect(second.rev).toMatch(/^2-/);
		});

		it.skipIf(isRemote)(
			'compacting as it goes keeps the bytes that the winner still names',
			async () => {
				db = open({ auto_compaction: true });
				await db.put(aDoc('bill:1'));
				for (let amount = 1; amount <= 3; amount++) {
					const doc = await db.get<WithFiles>('bill:1');
					await db.put({ ...doc, amount });
				}
				expect(await contentOf('bill:1', 'slip.txt')).toBe('hello');
			}
		);

		it('every leaf of a conflict keeps its own bytes', async () => {
			const file = (text: string) => ({
				_attachments: { a: { content_type: 'text/plain', data: btoa(text) } }
			});
			await db.bulkDocs(
				[aRevision('bill:1', 'b a', file('one')), aRevision('bill:1', 'c a', file('two'))],
				{ new_edits: false }
			);
			await db.compact();
			expect(await contentOf('bill:1', 'a')).toBe('two');
			expect(await contentOf('bill:1', 'a', { rev: '2-b' })).toBe('one');
		});

		it('an attachment of nothing at all is kept as such', async () => {
			await db.put({
				_id: 'bill:1',
				_attachments: { a: { content_type: 'text/plain', data: '' } }
			});
			expect(await contentOf('bill:1', 'a')).toBe('');
			expect(await db.get('bill:1')).toMatchObject({ _attachments: { a: { length: 0 } } });
		});

		it('what is not attached is missing', async () => {
			await db.put({ _id: 'bill:1' });
			expect(await problemOf(db.getAttachment('bill:1', 'a'))).toMatchObject({ status: 404 });
			expect(await problemOf(db.getAttachment('bill:2', 'a'))).toMatchObject({ status: 404 });
		});
	});
}
