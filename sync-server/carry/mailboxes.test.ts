import { afterEach, beforeEach, expect, test } from 'vitest';
import { securityOf } from '#lib/domain/access/databases.ts';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import { until } from '#tests/builders/until.ts';

let server: AServer;

beforeEach(async () => {
	server = await aServer();
	await server.addUser('budi', 'rahasia-budi', ['requester', 'person:budi']);
});
afterEach(() => server.close());

async function databases(): Promise<string[]> {
	const names = (await (await server.admin('/_all_dbs')).json()) as string[];
	return names.filter((name) => !name.startsWith('_'));
}

async function replications(): Promise<string[]> {
	const answer = await server.admin('/_replicator/_all_docs');
	return ((await answer.json()) as { rows: { id: string }[] }).rows.map(({ id }) => id);
}

const openDesk = () => server.admin('/desk', { method: 'PUT' });

test('an office without a desk has no mailboxes', async () => {
	await server.addUser('sari', 'rahasia-sari', ['requester', 'person:sari']);
	expect(await databases()).toEqual([]);
	expect(await replications()).toEqual([]);
});

test('with a desk everybody has a mailbox of their own, and it is carried', async () => {
	await server.addUser('tanpa-orang', 'rahasia-tanpa', ['requester']);
	await openDesk();
	await until(databases, (names) => names.includes('mailbox-budi'));
	await server.addUser('sari', 'rahasia-sari', ['requester', 'person:sari']);
	await until(databases, (names) => names.includes('mailbox-sari'));
	await until(replications, ({ length }) => length === 8);
	expect(await replications()).toEqual([
		'carry:desk:mailbox-budi',
		'carry:desk:mailbox-sari',
		'carry:files-desk:files-mailbox-budi',
		'carry:files-desk:files-mailbox-sari',
		'carry:files-mailbox-budi:files-desk',
		'carry:files-mailbox-sari:files-desk',
		'carry:mailbox-budi:desk',
		'carry:mailbox-sari:desk'
	]);
	const security = await (await server.admin('/mailbox-budi/_security')).json();
	expect(security).toEqual(securityOf('mailbox-budi'));
	const sari = server.as('sari', 'rahasia-sari');
	expect((await sari('/mailbox-sari')).status).toBe(200);
	expect((await sari('/mailbox-budi')).status).toBe(403);
	expect((await sari('/files-mailbox-sari')).status).toBe(200);
	expect((await sari('/files-mailbox-budi')).status).toBe(403);
});

test('an office that was made before there were desks gets its own at the next start', async () => {
	await server.admin('/org', { method: 'PUT' });
	await server.restart();
	await until(databases, (names) => names.includes('mailbox-budi'));
	expect(await databases()).toEqual([
		'desk',
		'files-desk',
		'files-mailbox-budi',
		'mailbox-budi',
		'org'
	]);
	expect(await (await server.admin('/desk/_security')).json()).toEqual(securityOf('desk'));
	expect(await (await server.admin('/files-desk/_security')).json()).toEqual(securityOf('desk'));
});

test('what an operator changed in a replication stays as it is', async () => {
	await openDesk();
	await until(replications, ({ length }) => length === 4);
	const path = '/_replicator/carry%3Adesk%3Amailbox-budi';
	const doc = (await (await server.admin(path)).json()) as object;
	await server.admin(path, { method: 'PUT', json: { ...doc, owner: 'operator' } });
	await server.addUser('sari', 'rahasia-sari', ['requester', 'person:sari']);
	await until(replications, ({ length }) => length === 8);
	expect(await (await server.admin(path)).json()).toMatchObject({ owner: 'operator' });
});
