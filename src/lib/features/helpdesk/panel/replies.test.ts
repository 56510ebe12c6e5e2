import { describe, expect, it } from 'vitest';
import type { Canned } from '#lib/domain/desk/masters.ts';
import { filledReply, fittingReplies, type ReplyValues } from './canned-reply.ts';
import { vendorMessage } from './vendor-message.ts';

const values: ReplyValues = {
	nama: 'Rina',
	nomor: 'T-7',
	judul: 'AC mati',
	layanan: 'Perawatan AC',
	petugas: 'Sari',
	meja: 'Helpdesk',
	kontak: 'ext. 100'
};
function aReply(slug: string, services: string[], active = true): Canned {
	return {
		_id: `canned:${slug}`,
		type: 'canned',
		slug,
		title: slug,
		body: { id: `Halo {nama}, soal ${slug}`, en: '' },
		services,
		active,
		by: 'x',
		at: '2026-11-26T03:00:00.000Z~0000',
		device: 'd'
	};
}

describe('canned replies', () => {
	it('are filled in, and show what they do not know', () => {
		expect(filledReply('Yth. { Nama }, tiket {nomor}: {entah}. {petugas}', values)).toBe(
			'Yth. Rina, tiket T-7: {entah}. Sari'
		);
	});

	it('come first for the service, then for all, then for others; never those put away', () => {
		const replies = [
			aReply('lain', ['mobil']),
			aReply('umum', []),
			aReply('dingin', ['ac']),
			aReply('lama', ['ac'], false)
		];
		const slugs = (typed: string) => fittingReplies(replies, 'ac', typed).map(({ slug }) => slug);
		expect(slugs('')).toEqual(['dingin', 'umum', 'lain']);
		expect(slugs('SOAL um')).toEqual(['umum']);
		expect(slugs('tidak ada')).toEqual([]);
	});
});

describe('what a vendor is told', () => {
	const state = {
		title: 'AC *mati*',
		location: 'Lantai 3',
		description: 'Bocor.\nSejak kemarin.',
		ticket: { number: 'T-7', who: { name: 'Rina', nip: '12345' } }
	};
	const message = vendorMessage(
		state,
		{ name: 'PT Dingin', contact: 'Pak Adi' },
		{
			reason: 'Mohon diperbaiki',
			serviceName: 'Perawatan AC',
			priorityName: 'Tinggi',
			due: '',
			deskName: 'Helpdesk',
			contact: 'meja@contoh.example'
		}
	);

	it('is what the work needs', () => {
		expect(message.subject).toContain('T-7');
		for (const part of [
			'Pak Adi',
			'T-7',
			'Lantai 3',
			'Bocor.',
			'Sejak kemarin.',
			'Mohon diperbaiki'
		])
			expect(message.body).toContain(part);
	});

	it('is not who asked, nor a mark that would change the message', () => {
		expect(message.body).not.toContain('Rina');
		expect(message.body).not.toContain('12345');
		expect(message.body).not.toContain('*');
	});
});
