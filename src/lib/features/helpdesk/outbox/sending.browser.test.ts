import { beforeEach, describe, expect, it } from 'vitest';
import type { NoticeEvent } from '#lib/domain/desk/besides.ts';
import { noticeStanding } from '#lib/domain/desk/notice-standing.ts';
import type { Notice } from '#lib/domain/desk/notices.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { ADesk } from '#tests/builders/a-desk.ts';
import { AGENT, aTicket, FILED_MS, OTHER_AGENT } from '#tests/builders/desk-facts.ts';
import { doneLately } from './lately.ts';
import type { NoticeDraft } from './notice-draft.ts';
import {
	claimNotice,
	giveBack,
	keepOpened,
	keepSent,
	skipNotice,
	undoLast
} from './record-sending.ts';

const MINUTE_MS = 60_000;
let agus: ADesk;
let dewi: ADesk;

const draft: NoticeDraft = {
	channel: 'mail',
	to: 'rina@contoh.example',
	language: 'id',
	template: 'notice-template:created:id:1',
	text: { subject: 'Tiket A-0001', body: 'Salam' },
	missing: []
};

beforeEach(async () => {
	const start = FILED_MS + 5 * MINUTE_MS;
	[agus, dewi] = await Promise.all([
		ADesk.open({ id: AGENT, roles: ['agent'] }, start),
		ADesk.open({ id: OTHER_AGENT, roles: ['agent'] }, start)
	]);
	await Promise.all([agus, dewi].map((at) => at.given(aTicket())));
});

async function owed(at: ADesk): Promise<readonly Notice[]> {
	const { openNotices } = await at.helpdesk.tables();
	return (await openNotices.toArray()).flatMap(({ notices }) => notices);
}

async function events(at: ADesk): Promise<readonly NoticeEvent[]> {
	return (await at.helpdesk.tables()).noticeEvents.toArray();
}

/** What one device recorded reaches the other, as a sync brings it. */
async function bring(from: ADesk, to: ADesk): Promise<void> {
	const known = new Set((await events(to)).map(({ _id }) => _id));
	const fresh = (await events(from)).filter(({ _id }) => !known.has(_id));
	const bare = fresh.map((event) => {
		const { _rev, $, ...doc } = event as unknown as Record<string, unknown>;
		return doc as unknown as NoticeEvent;
	});
	await to.given(...bare);
}

async function send(at: ADesk, notice: Notice): Promise<void> {
	valueOf(await claimNotice(at.helpdesk, notice, at.nowMs));
	valueOf(await keepOpened(at.helpdesk, notice, draft));
	valueOf(await keepSent(at.helpdesk, notice, draft as NoticeEvent & NoticeDraft));
}

describe('a message that is owed', () => {
	it('is there once a ticket is, and gone once somebody said that it was sent', async () => {
		const [notice] = await owed(agus);
		expect(notice?.slug).toBe('created');
		await send(agus, notice!);
		expect(await owed(agus)).toEqual([]);
		const sent = (await events(agus)).find(({ kind }) => kind === 'sent');
		expect(sent).toMatchObject({ to: 'rina@contoh.example', by: AGENT });
	});

	it('is still owed when it was only opened, and keeps the words that were opened', async () => {
		const [notice] = await owed(agus);
		valueOf(await claimNotice(agus.helpdesk, notice!, agus.nowMs));
		valueOf(await keepOpened(agus.helpdesk, notice!, draft));
		expect(await owed(agus)).toHaveLength(1);
		const opened = (await events(agus)).find(({ kind }) => kind === 'opened');
		expect(opened).toMatchObject({ text: 'Tiket A-0001\n\nSalam', template: draft.template });
		valueOf(await giveBack(agus.helpdesk, notice!));
		expect(noticeStanding(notice!, await events(agus), agus.nowMs).state).toBe('owed');
	});

	it('is left out with a reason only, and owed again when that is taken back', async () => {
		const [notice] = await owed(agus);
		expect(await skipNotice(agus.helpdesk, notice!, ' ')).toMatchObject({ ok: false });
		valueOf(await skipNotice(agus.helpdesk, notice!, 'Tidak ada alamat'));
		expect(await owed(agus)).toEqual([]);
		valueOf(await undoLast(agus.helpdesk, notice!));
		expect(await owed(agus)).toHaveLength(1);
	});
});

describe('two people at the outbox', () => {
	it('do not send the same: who comes second is told who is at it', async () => {
		const [notice] = await owed(agus);
		valueOf(await claimNotice(agus.helpdesk, notice!, agus.nowMs));
		await bring(agus, dewi);
		expect(await claimNotice(dewi.helpdesk, notice!, dewi.nowMs + MINUTE_MS)).toMatchObject({
			ok: false,
			problem: { code: 'taken', by: AGENT }
		});
	});

	it('wait for each other no longer than a claim lasts', async () => {
		const [notice] = await owed(agus);
		valueOf(await claimNotice(agus.helpdesk, notice!, agus.nowMs));
		await bring(agus, dewi);
		dewi.nowMs += 11 * MINUTE_MS;
		expect(await claimNotice(dewi.helpdesk, notice!, dewi.nowMs)).toMatchObject({ ok: true });
	});

	it('find it done, once it was sent elsewhere', async () => {
		const [notice] = await owed(agus);
		await send(agus, notice!);
		await bring(agus, dewi);
		expect(await owed(dewi)).toEqual([]);
		expect(await claimNotice(dewi.helpdesk, notice!, dewi.nowMs)).toMatchObject({
			ok: false,
			problem: { code: 'already-done' }
		});
	});

	it('see that it was sent twice, where both were without a network', async () => {
		const [notice] = await owed(agus);
		await send(agus, notice!);
		await send(dewi, notice!);
		await bring(agus, dewi);
		await bring(dewi, agus);
		for (const at of [agus, dewi]) {
			expect(await owed(at)).toEqual([]);
			const [done] = await doneLately(await at.helpdesk.tables(), at.nowMs);
			expect(done?.sent.map(({ by }) => by).sort()).toEqual([AGENT, OTHER_AGENT]);
			expect(done?.about.id).toBe('A-0001 Lampu ruang rapat padam');
		}
	});
});
