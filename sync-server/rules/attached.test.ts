import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileId } from '#lib/domain/files/file.ts';
import { aServer, type AServer, type Ask } from '#tests/builders/a-server.ts';
import { aWritable } from '#tests/builders/some-writes.ts';

const FILES = '/files-billing-sorong';
let server: AServer;
let clerk: Ask;
let count = 0;

beforeAll(async () => {
	server = await aServer();
	for (const database of [FILES, '/billing-sorong'])
		await server.admin(database, { method: 'PUT' });
	await server.addUser('sari', 'rahasia-contoh', ['requester', 'staff:sorong']);
	clerk = server.as('sari', 'rahasia-contoh');
	const members = { names: [], roles: ['staff:sorong'] };
	for (const database of [FILES, '/billing-sorong']) {
		await server.admin(`${database}/_security`, { method: 'PUT', json: { members } });
	}
});
afterAll(() => server.close());

/** A photo that nobody has, as a device brings it. */
function aPhoto(fields: object = {}) {
	const bytes = Buffer.from(`foto ${count++}`);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const { _attachments: _, ...file } = aWritable.file as typeof aWritable.file & {
		_attachments: object;
	};
	const doc = { ...file, _id: fileId(sha256), sha256, size: bytes.byteLength, ...fields };
	return { doc, bytes };
}

async function sent(doc: object, data: Buffer | null, rev = '1-a'): Promise<string> {
	const _attachments =
		data === null
			? {}
			: { _attachments: { bytes: { content_type: 'image/jpeg', data: data.toString('base64') } } };
	const [, hash] = rev.split('-');
	const answer = await clerk(`${FILES}/_bulk_docs`, {
		method: 'POST',
		json: {
			new_edits: false,
			docs: [
				{
					...doc,
					..._attachments,
					_rev: rev,
					_revisions: { start: Number.parseInt(rev), ids: [hash] }
				}
			]
		}
	});
	const [refused] = (await answer.json()) as { reason: string }[];
	return refused === undefined ? 'taken' : refused.reason.split(':')[0]!;
}

test('a photo is taken with its own bytes, and given back as it was', async () => {
	const { doc, bytes } = aPhoto();
	expect(await sent(doc, bytes)).toBe('taken');
	const answer = await clerk(`${FILES}/${encodeURIComponent(doc._id)}/bytes`);
	expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
	expect(answer.headers.get('content-type')).toBe('image/jpeg');
});

test('bytes under a hash that is not theirs are refused, and nothing of them is kept', async () => {
	const { doc, bytes } = aPhoto();
	const other = Buffer.from(bytes.map((byte) => byte ^ 1));
	expect(await sent(doc, other)).toBe('bytes-differ');
	expect(await sent(doc, Buffer.alloc(0))).toBe('bytes-differ');
	expect(await sent(doc, null)).toBe('bytes-missing');
	expect((await clerk(`${FILES}/${encodeURIComponent(doc._id)}`)).status).toBe(404);
	expect(await sent(doc, bytes)).toBe('taken');
});

test('the bytes of a photo that is there are not put in the place of others', async () => {
	const { doc, bytes } = aPhoto();
	expect(await sent(doc, bytes)).toBe('taken');
	const other = Buffer.from(bytes.map((byte) => byte ^ 1));
	expect(await sent(doc, other, '2-b')).toBe('bytes-differ');
	expect(await sent(doc, null, '2-c')).toBe('bytes-missing');
	const place = `${FILES}/${encodeURIComponent(doc._id)}`;
	const put = await clerk(`${place}/bytes?rev=1-a`, {
		method: 'PUT',
		body: new Uint8Array(other),
		headers: { 'content-type': 'image/jpeg' }
	});
	expect(put.status).toBe(403);
	const page = await clerk(`${place}/halaman?rev=1-a`, {
		method: 'PUT',
		body: '<script>',
		headers: { 'content-type': 'text/html' }
	});
	expect(page.status).toBe(403);
	expect((await clerk(`${place}/bytes?rev=1-a`, { method: 'DELETE' })).status).toBe(403);
	expect(Buffer.from(await (await clerk(`${place}/bytes`)).arrayBuffer())).toEqual(bytes);
});

test('nothing is attached to what is no file', async () => {
	const { payment } = aWritable;
	const _attachments = { 'bukti.jpg': { content_type: 'image/jpeg', data: 'AAAA' } };
	const place = `/billing-sorong/${encodeURIComponent(payment._id)}`;
	const json = { ...payment, _attachments };
	expect((await clerk(place, { method: 'PUT', json })).status).toBe(403);
	expect((await clerk(place, { method: 'PUT', json: payment })).status).toBe(201);
});
