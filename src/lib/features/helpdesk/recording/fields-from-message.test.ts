import { describe, expect, it } from 'vitest';
import { fieldsFromMessage } from './fields-from-message.ts';

describe('a message that was pasted', () => {
	it('says who wrote it and what it is about, as WhatsApp copies it', () => {
		const fields = fieldsFromMessage(
			'[10.32, 26/11/2026] Rina Contoh: Selamat pagi,\nAC di ruang rapat lantai 3 bocor. Mohon dicek.\nNIP 0001234\nLokasi: Lantai 3'
		);
		expect(fields).toMatchObject({
			name: 'Rina Contoh',
			nip: '0001234',
			title: 'AC di ruang rapat lantai 3 bocor',
			location: 'Lantai 3'
		});
		expect(fields.description).not.toContain('26/11/2026');
		expect(fields.description).toContain('Mohon dicek.');
	});

	it('gives the number of who is in no address book, and no name', () => {
		const fields = fieldsFromMessage('26/11/26 10.32 - +62 000-1111-2222: Printer macet');
		expect(fields).toMatchObject({ name: '', phone: '+6200011112222', title: 'Printer macet' });
	});

	it('is read by its heads where it is a mail', () => {
		const fields = fieldsFromMessage(
			'Dari: Budi Contoh <budi@contoh.example>\nKepada: meja@contoh.example\nPerihal: Re: Pinjam mobil dinas\n\nSaya perlu mobil besok.'
		);
		expect(fields).toMatchObject({
			name: 'Budi Contoh',
			email: 'budi@contoh.example',
			title: 'Pinjam mobil dinas',
			description: 'Saya perlu mobil besok.'
		});
	});

	it('is believed first where it has lines of fields', () => {
		const fields = fieldsFromMessage(
			'Nama: Citra Contoh\nNIP: 000 777\nDepartemen: Sekretariat\nLayanan: Arsip\nEmail: citra@contoh.example\nHP: 0000-5555-6666\nJudul: Minta boks arsip'
		);
		expect(fields).toMatchObject({
			name: 'Citra Contoh',
			nip: '000777',
			department: 'Sekretariat',
			service: 'Arsip',
			email: 'citra@contoh.example',
			title: 'Minta boks arsip'
		});
		expect(fields.phone).toBe('+6200055556666');
	});

	it('says nothing that it does not say', () => {
		const fields = fieldsFromMessage('tolong');
		expect(fields).toEqual({
			name: '',
			nip: '',
			department: '',
			email: '',
			phone: '',
			title: 'tolong',
			location: '',
			service: '',
			description: 'tolong'
		});
	});

	it('becomes a short title, however long its first sentence is', () => {
		const { title } = fieldsFromMessage('lampu di lorong padam '.repeat(20));
		expect(title.length).toBeLessThanOrEqual(101);
		expect(title.endsWith('…')).toBe(true);
	});
});
