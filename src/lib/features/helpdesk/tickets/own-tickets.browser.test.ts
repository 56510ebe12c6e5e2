import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AHelpdesk } from '#tests/builders/a-helpdesk.ts';
import { aRating, aTicket, aTicketEvent, FILED_MS, someUlid } from '#tests/builders/desk-facts.ts';
import { cancelTicket } from '../record/cancel-ticket.ts';
import { rateTicket } from '../record/rate-ticket.ts';
import { reopenTicket } from '../record/reopen-ticket.ts';
import { ownActions, ownTickets, passesOwn } from './own-tickets.ts';
import { readOwnTicket } from './read-ticket.ts';

let at: AHelpdesk;
const ticket = aTicket();

beforeEach(async () => {
	at = await AHelpdesk.open();
});
afterEach(() => at.close());

const known = async () => {
	const state = await readOwnTicket(at.desk, ticket._id);
	if (!state) throw new Error('the ticket is not there');
	return state;
};

describe('who asked', () => {
	test('sees their own tickets only, and nothing that stays inside the desk', async () => {
		const others = aTicket({ _id: `ticket:${someUlid(7)}`, requester: 'tono' });
		await at.given(ticket, others, aTicketEvent('take'), aTicketEvent('note', { minute: 2 }));
		expect((await ownTickets(at.desk)).map(({ id }) => id)).toEqual([ticket._id]);
		expect((await known()).history.map(({ fact }) => fact.type)).toEqual([
			'ticket',
			'ticket-event'
		]);
		expect(await readOwnTicket(at.desk, others._id)).toBeNull();
	});

	test('cancels with a reason only, and the ticket is out of the open ones', async () => {
		await at.given(ticket);
		expect(await cancelTicket(at.desk, await known(), ' ')).toMatchObject({
			problem: { code: 'text-missing' }
		});
		await cancelTicket(at.desk, await known(), 'sudah menyala');
		expect((await known()).status).toBe('cancelled');
		const [summary] = await ownTickets(at.desk);
		expect(summary && passesOwn(summary, 'open')).toBe(false);
	});

	test('rates what is resolved, which closes it in the same write, once', async () => {
		await at.given(ticket, aTicketEvent('resolve', { minute: 30 }));
		expect((await ownTickets(at.desk)).filter((each) => passesOwn(each, 'to-rate'))).toHaveLength(
			1
		);
		const entry = { stars: 2, kind: 'complaint' as const, comment: 'lama' };
		expect(await rateTicket(at.desk, await known(), entry)).toMatchObject({ ok: true });
		expect(await known()).toMatchObject({ status: 'closed', rating: { stars: 2 } });
		expect(await rateTicket(at.desk, await known(), { ...entry, stars: 5 })).toMatchObject({
			ok: false
		});
		expect((await known()).rating?.stars).toBe(2);
	});

	test('reopens within the days that the office allows, and not later', async () => {
		await at.given(ticket, aTicketEvent('resolve', { minute: 30 }), aRating({ minute: 40 }));
		const day = 86_400_000;
		const mayReopen = async (nowMs: number) =>
			ownActions(await known(), at.desk, nowMs).includes('reopen');
		expect(await mayReopen(FILED_MS + day)).toBe(true);
		expect(await mayReopen(FILED_MS + 30 * day)).toBe(false);
		await reopenTicket(at.desk, await known(), 'padam lagi');
		expect((await known()).status).toBe('on-progress');
	});
});
