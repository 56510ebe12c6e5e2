import { expect, it } from 'vitest';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import { draftFromTicket } from './propose-from-ticket.ts';

const state = {
	ticket: { who: { name: 'Rani Contoh', nip: '000123', department: 'Umum' } },
	title: 'Kursi Rani rusak',
	description: 'Kursi saya (NIP 000123) goyah, hubungi rani@contoh.example',
	resolution: { solution: 'Pak Budi mengganti kursinya dalam dua hari. Telepon 0812-3456-7890.' }
} as unknown as TicketState;

it('a resolved ticket becomes a question without names, numbers and addresses', () => {
	expect(draftFromTicket(state, ['Budi Contoh'])).toEqual({
		question: 'Kursi [nama] rusak',
		answer: 'Pak [nama] mengganti kursinya dalam dua hari. Telepon [nomor].'
	});
});

it('without a solution the description takes its place', () => {
	expect(draftFromTicket({ ...state, resolution: null }, []).answer).toBe(
		'Kursi saya (NIP [nomor]) goyah, hubungi [email]'
	);
});
