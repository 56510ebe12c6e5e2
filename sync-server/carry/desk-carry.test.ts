import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityOf } from '#lib/domain/access/databases.ts';
import { fileId } from '#lib/domain/files/file.ts';
import { aServer, type AServer, type Ask } from '#tests/builders/a-server.ts';
import type { TicketEventKind } from '#lib/domain/desk/ticket.ts';
import {
	AGENT,
	aRating,
	aTicket,
	aTicketEvent,
	deskSigned,
	someUlid
} from '#tests/builders/desk-facts.ts';
import { until } from '#tests/builders/until.ts';
import { everythingIn, idsIn } from '#tests/sync/support/everything-in.ts';

/* Rina asks, Agus works at the desk, Dewi answers for a unit, Budi asks as well: over a real socket. */

const SECRET = 'jangan-sampai-terbaca';
const RINA = 'rina';

let server: AServer;
let rina: Ask;
let budi: Ask;
let agus: Ask;
let dewi: Ask;

beforeAll(async () => {
	server = await aServer();
	for (const name of ['org', 'desk', 'files-desk']) {
		await server.admin(`/${name}`, { method: 'PUT' });
		await server.admin(`/${name}/_security`, { method: 'PUT', json: securityOf(name) });
	}
	const account = async (name: string, ...roles: string[]) => {
		await server.addUser(name, `rahasia-${name}`, ['requester', `person:${name}`, ...roles]);
		return server.as(name, `rahasia-${name}`);
	};
	rina = await account(RINA);
	budi = await account('budi');
	agus = await account(AGENT, 'agent');
	dewi = await account('dewi', 'pic');
	await until(
		async () => (await server.admin('/_replicator/_all_docs')).json(),
		(found) => (found as { rows: unknown[] }).rows.length >= 4 * 4
	);
});
afterAll(() => server.close());

interface Sent {
	readonly _id: string;
	readonly [field: string]: unknown;
}

/** Writes as a device does: under a revision of its own. Gives the code of the refusal, or null. */
async function send(ask: Ask, database: string, doc: Sent, rev = '1-aaaa'): Promise<string | null> {
	const [start, id] = rev.split('-');
	const json = {
		new_edits: false,
		docs: [{ ...doc, _rev: rev, _revisions: { start: Number(start), ids: [id] } }]
	};
	const answer = await ask(`/${database}/_bulk_docs`, { method: 'POST', json });
	const said = (await answer.json()) as { reason: string }[] | { error: string };
	if (!Array.isArray(said)) return said.error;
	return said[0]?.reason.split(':')[0] ?? null;
}

const has = (id: string) => (ids: readonly string[]) => ids.includes(id);
const isOf = (ask: Ask, database: string) => () => idsIn(ask, database);

function aFile(
	ticket: string,
	by: string,
	given: { readonly internal?: true; readonly [field: string]: unknown } = {}
): Sent {
	const bytes = Buffer.from(`foto ${ticket} ${JSON.stringify(given)}`);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return {
		_id: fileId(sha256, { ticket, ...given }),
		type: 'file',
		sha256,
		mime: 'image/jpeg',
		size: bytes.byteLength,
		name: 'lampu.jpg',
		of: ticket,
		ticket,
		requester: RINA,
		...given,
		...deskSigned(by, 5),
		_attachments: { bytes: { content_type: 'image/jpeg', data: bytes.toString('base64') } }
	};
}

const ticket = aTicket({ requester: RINA, ...deskSigned(RINA, 0) });
const event = (minute: number, kind: TicketEventKind, by: string, given: object = {}): Sent => ({
	...aTicketEvent(kind, { by, minute, ticket }),
	_id: `ticket-event:${someUlid(100 + minute)}`,
	...given
});

describe('between a requester and the desk', () => {
	test('a ticket goes to the desk, and what is done with it comes back', async () => {
		expect(await send(rina, 'mailbox-rina', ticket)).toBeNull();
		await until(isOf(agus, 'desk'), has(ticket._id));
		const taken = event(1, 'take', AGENT);
		const answered = event(2, 'message', 'dewi');
		expect(await send(agus, 'desk', taken)).toBeNull();
		expect(await send(dewi, 'desk', answered)).toBeNull();
		await until(isOf(rina, 'mailbox-rina'), has(answered._id));
		expect(await idsIn(rina, 'mailbox-rina')).toContain(taken._id);
	});

	test('photos go both ways', async () => {
		const own = aFile(ticket._id, RINA);
		const theirs = aFile(ticket._id, AGENT, { name: 'pengganti.jpg' });
		expect(await send(rina, 'files-mailbox-rina', own)).toBeNull();
		expect(await send(agus, 'files-desk', theirs)).toBeNull();
		await until(isOf(agus, 'files-desk'), has(own._id));
		await until(isOf(rina, 'files-mailbox-rina'), has(theirs._id));
		const path = `/files-mailbox-rina/${encodeURIComponent(theirs._id)}/bytes`;
		expect(await (await rina(path)).text()).toContain('pengganti.jpg');
	});

	test('what stays inside is in no answer that a requester can get', async () => {
		const note = event(10, 'note', AGENT, { text: SECRET });
		const photo = aFile(ticket._id, AGENT, { name: SECRET, internal: true });
		expect(await send(agus, 'desk', note)).toBeNull();
		expect(await send(agus, 'files-desk', photo)).toBeNull();
		// What came after them is there: they would be as well.
		const after = event(11, 'message', AGENT);
		const afterPhoto = aFile(ticket._id, AGENT, { name: 'sesudahnya.jpg' });
		await send(agus, 'desk', after);
		await send(agus, 'files-desk', afterPhoto);
		await until(isOf(rina, 'mailbox-rina'), has(after._id));
		await until(isOf(rina, 'files-mailbox-rina'), has(afterPhoto._id));
		const facts = await everythingIn(rina, 'mailbox-rina');
		const photos = await everythingIn(rina, 'files-mailbox-rina');
		expect(facts).toContain(after._id);
		expect(photos).toContain('sesudahnya.jpg');
		for (const hidden of [SECRET, note._id, photo._id, '"internal":true']) {
			expect(facts).not.toContain(hidden);
			expect(photos).not.toContain(hidden);
		}
		expect(await everythingIn(agus, 'desk')).toContain(SECRET);
	});

	test('nobody reads the desk, or the mailbox of another, who is not a member', async () => {
		const paths = ['/_all_docs', '/_changes', '', `/${encodeURIComponent(ticket._id)}`];
		for (const database of ['desk', 'files-desk', 'mailbox-rina', 'files-mailbox-rina']) {
			for (const path of paths) expect((await budi(`/${database}${path}`)).status).toBe(403);
		}
		for (const path of paths) expect((await agus(`/mailbox-rina${path}`)).status).toBe(403);
		expect((await rina('/desk/_all_docs')).status).toBe(403);
	});
});

describe('by raw requests a requester', () => {
	test('records nothing that is the desk’s to say', async () => {
		for (const kind of ['take', 'assign', 'resolve', 'escalate', 'note'] as const) {
			const forged = event(200, kind, RINA);
			expect(await send(rina, 'mailbox-rina', forged), kind).toBe('for-the-desk-only');
		}
		const auto = event(201, 'close', RINA, { how: 'auto' });
		expect(await send(rina, 'mailbox-rina', auto)).toBe('for-the-desk-only');
		expect(await send(rina, 'desk', event(202, 'message', RINA))).toBe('forbidden');
	});

	test('records nothing for, or as, somebody else', async () => {
		const other = aTicket({ _id: `ticket:${someUlid(300)}`, requester: 'budi' });
		expect(await send(rina, 'mailbox-rina', { ...other, ...deskSigned(RINA, 1) })).toBe(
			'of-another-requester'
		);
		const asAgent = event(301, 'message', AGENT);
		expect(await send(rina, 'mailbox-rina', asAgent)).toBe('signed-for-another');
	});

	test('does not put a fact in the place of another’s, by whatever revision', async () => {
		const known = { ...ticket, title: 'Diganti diam-diam', requester: 'budi' };
		const stolen = { ...known, ...deskSigned('budi', 90) };
		expect(await send(budi, 'mailbox-budi', stolen, '9-ffff')).toBeNull();
		// What was written after it is carried: so it was looked at.
		const own = aTicket({ _id: `ticket:${someUlid(400)}`, requester: 'budi' });
		expect(await send(budi, 'mailbox-budi', { ...own, ...deskSigned('budi', 91) })).toBeNull();
		await until(isOf(agus, 'desk'), has(own._id));
		const path = `/desk/${encodeURIComponent(ticket._id)}?conflicts=true`;
		const there = (await (await agus(path)).json()) as Record<string, unknown>;
		expect(there).toMatchObject({ title: ticket.title, requester: RINA });
		expect(there['_conflicts']).toBeUndefined();
		expect(await everythingIn(rina, 'mailbox-rina')).not.toContain('Diganti diam-diam');
	});

	test('takes no id of what belongs to the ticket of another', async () => {
		const rating = aRating({ by: RINA, minute: 500, ticket });
		const photo = aFile(ticket._id, RINA, { name: 'bukti.jpg' });
		const asBudi = (doc: Sent) => ({ ...doc, requester: 'budi', ...deskSigned('budi', 100) });
		expect(await send(budi, 'mailbox-budi', asBudi({ ...rating }))).toBeNull();
		expect(await send(budi, 'files-mailbox-budi', asBudi(photo))).toBeNull();
		const after = aTicket({ _id: `ticket:${someUlid(500)}`, requester: 'budi' });
		const afterPhoto = asBudi(aFile(after._id, 'budi', { requester: 'budi' }));
		await send(budi, 'mailbox-budi', { ...after, ...deskSigned('budi', 101) });
		await send(budi, 'files-mailbox-budi', afterPhoto);
		await until(isOf(agus, 'desk'), has(after._id));
		await until(isOf(agus, 'files-desk'), has(afterPhoto._id));
		expect(await idsIn(agus, 'desk')).not.toContain(rating._id);
		expect(await idsIn(agus, 'files-desk')).not.toContain(photo._id);

		expect(await send(rina, 'mailbox-rina', { ...rating })).toBeNull();
		expect(await send(rina, 'files-mailbox-rina', photo)).toBeNull();
		await until(isOf(agus, 'desk'), has(rating._id));
		await until(isOf(agus, 'files-desk'), has(photo._id));
	});

	test('does not stop the carrier by what is written into its checkpoints', async () => {
		const found = await rina('/mailbox-rina/_local_docs?include_docs=true');
		const { rows } = (await found.json()) as { rows: { doc: Sent }[] };
		expect(rows.length).toBeGreaterThan(0);
		for (const { doc } of rows) {
			const history = [null, 7, { session_id: 1 }, { session_id: 'x', recorded_seq: {} }];
			const json = { ...doc, history, session_id: null, source_last_seq: 'kacau' };
			expect((await rina(`/mailbox-rina/${doc._id}`, { method: 'PUT', json })).status).toBe(201);
		}
		await server.restart();
		const said = event(600, 'message', RINA);
		const answered = event(601, 'message', AGENT);
		expect(await send(rina, 'mailbox-rina', said)).toBeNull();
		expect(await send(agus, 'desk', answered)).toBeNull();
		await until(isOf(agus, 'desk'), has(said._id));
		await until(isOf(rina, 'mailbox-rina'), has(answered._id));
	});
});
