import { describe, expect, it } from 'vitest';
import { ticketStateOf, type TicketFact } from '#lib/domain/desk/ticket-state.ts';
import {
	AGENT,
	aTicket,
	aTicketEvent,
	deskSigned,
	FILED_MS,
	REQUESTER
} from '#tests/builders/desk-facts.ts';
import { ownNotices, type OwnSources } from './own-notices.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const settings = { ratingReminderDays: 3 };

function notices(given: Partial<OwnSources>, days = 1) {
	const none = {
		tickets: [],
		redirects: [],
		proposals: [],
		verdicts: [],
		reports: [],
		answers: []
	};
	return ownNotices({ ...none, ...given }, REQUESTER, FILED_MS + days * DAY_MS, settings);
}
const ofTicket = (facts: readonly TicketFact[], days?: number) =>
	notices({ tickets: [ticketStateOf([aTicket(), ...facts])!] }, days);

describe('what a requester is told inside the app', () => {
	it('is each thing that happened, the newest first, with what was said', () => {
		const told = ofTicket([
			aTicketEvent('take', { minute: 5 }),
			aTicketEvent('resolve', { minute: 60 })
		]);
		expect(told.map(({ kind }) => kind)).toEqual(['resolved', 'status-changed', 'created']);
		expect(told[0]).toMatchObject({
			number: 'A-0001',
			detail: 'Lampu sudah diganti.',
			atMs: FILED_MS + 60 * MINUTE_MS
		});
	});

	it('holds messages of the desk, and none of their own or of what stays inside', () => {
		const told = ofTicket([
			aTicketEvent('message', { by: AGENT, minute: 5 }, { text: 'Mohon fotonya.' }),
			aTicketEvent('message', { by: REQUESTER, minute: 6 }),
			aTicketEvent('note', { minute: 7 })
		]);
		expect(told.map(({ kind, detail }) => [kind, detail])).toEqual([
			['message', 'Mohon fotonya.'],
			['created', '']
		]);
	});

	it('counts nothing as unread that they did themselves', () => {
		const told = ofTicket([aTicketEvent('cancel', { by: REQUESTER, minute: 5 })]);
		expect(told.every(({ isOwnDoing }) => isOwnDoing)).toBe(true);
	});

	it('asks for a rating once its day has come', () => {
		const facts = [aTicketEvent('resolve', { minute: 60 })];
		expect(ofTicket(facts, 1).map(({ kind }) => kind)).not.toContain('rating-asked');
		expect(ofTicket(facts, 4)[0]).toMatchObject({ kind: 'rating-asked', isOwnDoing: false });
	});

	it('says what became of a proposal and of a report, with the reason', () => {
		const proposal = {
			_id: 'faq-proposal:1',
			type: 'faq-proposal' as const,
			requester: REQUESTER,
			who: { name: 'Rina' },
			question: 'Apa itu?',
			...deskSigned(REQUESTER, 1)
		};
		const verdict = {
			_id: 'faq-verdict:1',
			type: 'faq-verdict' as const,
			proposal: proposal._id,
			requester: REQUESTER,
			decision: 'declined' as const,
			reason: 'sudah ada',
			...deskSigned(AGENT, 9)
		};
		const told = notices({ proposals: [proposal], verdicts: [verdict] });
		expect(told[0]).toMatchObject({ kind: 'faq-declined', detail: 'sudah ada', isOwnDoing: false });
		expect(told[1]).toMatchObject({ kind: 'faq-proposed', isOwnDoing: true });
	});

	it('is the same whatever order the facts come in', () => {
		const facts = [
			aTicketEvent('take', { minute: 5 }),
			aTicketEvent('wait', { minute: 6 }),
			aTicketEvent('message', { by: REQUESTER, minute: 7 })
		];
		expect(ofTicket(facts.toReversed())).toEqual(ofTicket(facts));
	});
});
