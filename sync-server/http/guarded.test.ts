import { afterEach, beforeEach, expect, test } from 'vitest';
import { securityOf } from '#lib/domain/access/databases.ts';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import { aWritable } from '#tests/builders/some-writes.ts';

let server: AServer;

beforeEach(async () => {
	server = await aServer();
	await server.addUser('sari', 'rahasia-sari', ['admin', 'staff:sorong']);
	await server.addUser('budi', 'rahasia-budi');
});
afterEach(() => server.close());

const asSari = () => server.as('sari', 'rahasia-sari');

test.each(['_users', '_replicator'])(
	'whoever is named as an admin of %s is none: what stands there has the server’s own rights',
	async (database) => {
		const admins = { roles: ['admin'] };
		const json = { admins, members: admins };
		const put = await server.admin(`/${database}/_security`, { method: 'PUT', json });
		expect(put.status).toBe(200);
		const ask = asSari();
		const tried = [
			ask(`/${database}/_all_docs`),
			ask(`/${database}/_security`, { method: 'PUT', json: {} }),
			ask(`/${database}/_purge`, { method: 'POST', json: {} }),
			ask(`/${database}/_compact`, { method: 'POST' })
		];
		expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
	}
);

test('nobody learns which accounts there are by trying to delete them', async () => {
	const tried = async (name: string) => {
		const answer = await asSari()(`/_users/org.couchdb.user:${name}`, { method: 'DELETE' });
		return [answer.status, await answer.text()];
	};
	expect(await tried('budi')).toEqual(await tried('nobody-at-all'));
});

test('a request for one person with the session of another is turned away, whatever it asks', async () => {
	const ask = asSari();
	const headers = (account: string) => ({ 'x-satuloket-account': encodeURIComponent(account) });
	const tried = (account: string) =>
		ask('/_db_updates', { headers: headers(account) }).then(({ status }) => status);
	expect([await tried('sari'), await tried('budi'), await tried('Çetin')]).toEqual([200, 401, 401]);
	const write = await server.admin('/_users/org.couchdb.user:budi', {
		method: 'PUT',
		headers: headers('sari'),
		json: {}
	});
	expect(await write.json()).toEqual({
		error: 'unauthorized',
		reason: 'signed_in_as_another: admin'
	});
	const nobody = await server.nobody('/_db_updates', { headers: headers('sari') });
	expect(await nobody.json()).toMatchObject({ reason: 'You are not a server admin.' });
	expect((await ask('/_session', { headers: headers('budi') })).status).toBe(200);
});

test('a document of the office takes no file, whichever way one is sent', async () => {
	await server.admin('/billing-sorong', { method: 'PUT' });
	await server.admin('/billing-sorong/_security', {
		method: 'PUT',
		json: securityOf('billing-sorong')
	});
	const ask = asSari();
	const view = { ...aWritable.view, _id: 'view:1', by: 'sari' };
	const file = { content_type: 'text/plain', data: 'aGFsbw==' };
	const within = { ...view, _attachments: { 'a.txt': file } };
	const refused = await ask('/billing-sorong/view:1', { method: 'PUT', json: within });
	expect(refused.status).toBe(403);
	expect(await refused.json()).toMatchObject({
		reason: expect.stringMatching(/^attachment-misplaced: /) as string
	});
	const bulk = await ask('/billing-sorong/_bulk_docs', {
		method: 'POST',
		json: { docs: [{ ...within, _rev: '1-a' }], new_edits: false }
	});
	expect(await bulk.json()).toMatchObject([{ error: 'forbidden' }]);
	const put = await ask('/billing-sorong/view:1', { method: 'PUT', json: view });
	const { rev } = (await put.json()) as { rev: string };
	const added = await ask(`/billing-sorong/view:1/a.txt?rev=${rev}`, { method: 'PUT', body: 'a' });
	expect(added.status).toBe(403);
});
