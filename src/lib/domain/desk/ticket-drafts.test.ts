import { describe, expect, it } from 'vitest';
import { aTicket, aTicketEvent, deskSigned, someUlid } from '#tests/builders/desk-facts.ts';
import { aService } from '#tests/builders/desk-masters.ts';
import { checkWrite, writerIn } from '../access/check-write.ts';
import { faqDraftOf } from './faq-from-ticket.ts';
import { ticketFromDispute } from './ticket-from-dispute.ts';
import { ticketStateOf } from './ticket-state.ts';

describe('a question for all that is drafted from a ticket', () => {
	it('names nobody who asked, worked on it or is written about', () => {
		const state = ticketStateOf([
			aTicket({
				title: 'Lampu di ruang Rina Contoh padam',
				description:
					'Saya Rina Contoh, NIP 000001, hubungi 0812-0000-0001 atau rina@contoh.example.'
			}),
			aTicketEvent('assign', { minute: 1 }),
			aTicketEvent('resolve', { minute: 2 }, { solution: 'Dewi dan Pak Joko mengganti lampu.' })
		])!;
		const { question, answer } = faqDraftOf(state);
		for (const known of ['Rina', 'Contoh', 'Dewi', 'Joko']) {
			expect(`${question}\n${answer}`).not.toContain(known);
		}
		expect(question).toMatch(/^Lampu di ruang/);
		expect(answer).toContain('mengganti lampu');
	});

	it('is answered with what was described where nothing was resolved, as carefully', () => {
		const description =
			'Saya Rina Contoh, NIP 000001, hubungi 0812-0000-0001 atau rina@contoh.example.';
		const { answer } = faqDraftOf(ticketStateOf([aTicket({ description })])!);
		expect(answer).toContain('hubungi');
		for (const known of ['Rina', 'Contoh', '000001', '0812', 'rina@']) {
			expect(answer).not.toContain(known);
		}
	});
});

describe('the ticket of a disputed bill', () => {
	const { who } = aTicket();
	const dispute = { _id: `dispute:${someUlid(7)}`, reason: 'jumlah tidak sesuai' };
	const drafted = ticketFromDispute(dispute, {
		number: 'T-B-00017',
		requester: 'sari',
		who,
		service: aService(),
		branch: 'sorong',
		title: 'Sengketa tagihan',
		about: 'Tagihan Oktober 2026, pelanggan 1001'
	});

	it('is called by the dispute, and promises what its service does', () => {
		expect(drafted).toMatchObject({
			_id: `ticket:${someUlid(7)}`,
			service: 'perbaikan-lampu',
			sla: { response: 60, resolution: 480 },
			dispute: { id: dispute._id, branch: 'sorong' }
		});
		expect(drafted.description).toContain('jumlah tidak sesuai');
	});

	it('is taken from who files it', () => {
		const account = { name: 'sari', roles: ['requester', 'person:sari'] };
		const signed = { ...drafted, ...deskSigned('sari', 0) };
		expect(checkWrite(writerIn('mailbox-sari', account)!, signed, null).ok).toBe(true);
	});
});
