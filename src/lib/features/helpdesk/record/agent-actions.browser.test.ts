import { beforeEach, describe, expect, it } from 'vitest';
import { actionsFor } from '#lib/domain/desk/actions.ts';
import type { Result } from '#lib/domain/result.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { ADesk } from '#tests/builders/a-desk.ts';
import { AGENT, aTicket, FILED_MS, OTHER_AGENT, TICKET_ID } from '#tests/builders/desk-facts.ts';
import { deskPeople } from '../panel/desk-people.ts';
import { doAtOnce } from '../panel/do-at-once.ts';
import { readTicket } from '../panel/ticket-record.svelte.ts';
import { addMessage } from './add-message.ts';
import { addNote } from './add-note.ts';
import { assignTickets } from './assign-ticket.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { resolveTicket } from './resolve-ticket.ts';

const MINUTE_MS = 60_000;
let agus: ADesk;

beforeEach(async () => {
	agus = await ADesk.open({ id: AGENT, roles: ['agent'] }, FILED_MS + 5 * MINUTE_MS);
	await agus.given(aTicket());
});

/** The ticket as the panel reads it. */
async function shown(): Promise<TicketState> {
	return (await readTicket(await agus.helpdesk.tables(), TICKET_ID))!;
}

/** Does one thing from the panel, five minutes after the one before, and reads what is shown then. */
async function after(
	act: (ticket: TicketState) => Promise<Result<unknown, unknown>> | null
): Promise<TicketState> {
	agus.nowMs += 5 * MINUTE_MS;
	const work = act(await shown());
	valueOf(await work!);
	return shown();
}

function kinds({ history }: TicketState): readonly string[] {
	return history.map(({ fact }) =>
		'kind' in fact && fact.type === 'ticket-event' ? fact.kind : fact.type
	);
}

describe('what an agent records from the panel', () => {
	it('is what the panel shows then, from taking a ticket to its end', async () => {
		const { helpdesk } = agus;
		const taken = await after((ticket) => doAtOnce(helpdesk, ticket, 'take'));
		expect(taken).toMatchObject({ status: 'on-progress', assignee: AGENT });

		await after((ticket) => addNote(helpdesk, ticket, 'Stok lampu habis.'));
		const told = await after((ticket) => addMessage(helpdesk, ticket, 'Kami cek hari ini.', []));
		expect(told).toMatchObject({ status: 'on-progress', isAnswerDue: false });

		const to = { tier: 2, unit: 'ppku', pic: 'andi', toName: 'PPKU' } as const;
		const passed = await after((ticket) => escalateTicket(helpdesk, ticket, to, 'Perlu teknisi.'));
		expect(passed).toMatchObject({ tier: 2, unit: 'ppku', pic: 'andi', escalatedTo: 'PPKU' });

		const done = await after((ticket) => resolveTicket(helpdesk, ticket, 'Lampu sudah diganti.'));
		expect(done.status).toBe('resolved');
		expect(done.resolvedMs).toBe(agus.nowMs);
		expect(kinds(done)).toEqual(['ticket', 'take', 'note', 'message', 'escalate', 'resolve']);
		expect(done.history.some(({ isVoid }) => isVoid)).toBe(false);
		expect(
			actionsFor(done, helpdesk.person, true, agus.nowMs, helpdesk.settings.desk)
		).not.toContain('resolve');
	});

	it('is in the queue, with the same state', async () => {
		const { helpdesk } = agus;
		await after((ticket) => doAtOnce(helpdesk, ticket, 'take'));
		const state = await after((ticket) => resolveTicket(helpdesk, ticket, 'Sudah diganti.'));
		const [row] = await helpdesk.view.rowsOf([TICKET_ID]);
		expect(row?.ticket).toMatchObject({ status: state.status, assignee: AGENT });
		expect(row?.sla.resolution.state).toBe('met');
	});

	it('keeps an internal note from who asks, and makes no message to them owed', async () => {
		const { openNotices } = await agus.helpdesk.tables();
		const owed = async () => (await openNotices.get(TICKET_ID))?.notices.length;
		const before = await owed();
		const noted = await after((ticket) => addNote(agus.helpdesk, ticket, 'Stok habis.'));
		expect(noted.history.at(-1)?.fact).toMatchObject({ kind: 'note', internal: true });
		expect(await owed()).toBe(before);
	});

	it('refuses what says nothing, and keeps nothing of it', async () => {
		const ticket = await shown();
		const refused = await resolveTicket(agus.helpdesk, ticket, '  ');
		expect(refused).toMatchObject({ ok: false, problem: { code: 'text-missing' } });
		expect((await shown()).history).toHaveLength(1);
	});
});

describe('who a ticket can be given to', () => {
	it('begins with who has tickets or resolved some, and leaves the rest of the office for later', async () => {
		const { helpdesk } = agus;
		const dewi = { person: OTHER_AGENT, name: 'Dewi' };
		await after((ticket) => assignTickets(helpdesk, [ticket], dewi));
		const people = await deskPeople(
			{
				people: { toArray: () => Promise.resolve([person('budi'), person(OTHER_AGENT)]) },
				pics: helpdesk.masters.pics,
				units: helpdesk.masters.units
			} as unknown as Parameters<typeof deskPeople>[0],
			helpdesk.person,
			await helpdesk.view.peopleAtDesk()
		);
		expect(people.map((one) => [one.person, one.isAtDesk])).toEqual([
			[AGENT, true],
			[OTHER_AGENT, true],
			['budi', false]
		]);
	});
});

function person(personId: string) {
	return { personId, name: personId };
}
