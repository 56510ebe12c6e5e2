import { describe, expect, it } from 'vitest';
import { aService } from '#tests/builders/desk-masters.ts';
import { fieldsFromMessage } from './message-fields.ts';

const services = [
	aService(),
	aService({
		slug: 'pinjam-ruang-rapat',
		name: { id: 'Peminjaman ruang rapat', en: 'Meeting room booking' },
		summary: { id: 'Ruang untuk rapat dan acara.', en: 'Rooms for meetings and events.' },
		synonyms: ['booking ruangan']
	}),
	aService({
		slug: 'layanan-lama',
		name: { id: 'Perbaikan lampu taman', en: 'Garden lamps' },
		active: false
	})
];
const people = [
	{ personId: 'rina', name: 'Rina Contoh' },
	{ personId: 'dua', name: 'Budi Sama' },
	{ personId: 'tiga', name: 'Budi Sama' }
];
const read = (text: string) => fieldsFromMessage(text, services, people);

describe('a pasted WhatsApp message', () => {
	it('tells who wrote it, and what is asked for', () => {
		const fields = read(
			'[23/11/26 08.15.02] Rina Contoh: Selamat pagi, lampu di ruang kerja kami padam. Mohon bantuannya.\n' +
				'[23/11/26 08.16.40] Rina Contoh: NIP: 000 123\n' +
				'[23/11/26 08.16.50] Rina Contoh: Lokasi: Lantai 3'
		);
		expect(fields).toMatchObject({
			name: 'Rina Contoh',
			person: 'rina',
			nip: '000123',
			location: 'Lantai 3',
			service: 'perbaikan-lampu',
			title: 'Lampu di ruang kerja kami padam'
		});
		expect(fields.description).toBe(
			'Selamat pagi, lampu di ruang kerja kami padam. Mohon bantuannya.'
		);
	});

	it('is read as phones with Android copy it, also from a number that nobody has named', () => {
		const fields = read('23/11/26, 08.15 - +62 812-0000-0001: AC bocor di lobi');
		expect(fields).toMatchObject({
			name: '',
			phone: '+6281200000001',
			person: null,
			title: 'AC bocor di lobi'
		});
	});

	it('names a ticket that it may belong to', () => {
		expect(read('Halo min, t-sorong-b-00017 bagaimana ya?').ticketNo).toBe('T-SORONG-B-00017');
		expect(read('Ruang T-12 panas').ticketNo).toBe(null);
	});
});

describe('a pasted mail', () => {
	const mail = [
		'From: Rina Contoh <rina@contoh.example>',
		'Subject: Re: Peminjaman ruang rapat besok',
		'',
		'Yth. Admin,',
		'Kami perlu ruang rapat untuk 10 orang.',
		'',
		'Terima kasih',
		'Unit Kerja: Keuangan',
		'HP: 0812 0000 0001'
	].join('\r\n');

	it('tells its subject, its sender and what stands below', () => {
		expect(read(mail)).toMatchObject({
			name: 'Rina Contoh',
			email: 'rina@contoh.example',
			title: 'Peminjaman ruang rapat besok',
			department: 'Keuangan',
			phone: '+6281200000001',
			service: 'pinjam-ruang-rapat'
		});
		expect(read(mail).description).toMatch(/^Yth\. Admin,\nKami perlu/);
	});
});

describe('what is not clear', () => {
	it('is left to a person', () => {
		expect(read('Tolong dibantu ya')).toMatchObject({ service: null, person: null, nip: '' });
		expect(read('Nama: Budi Sama').person).toBe(null);
		expect(read('')).toMatchObject({ name: '', title: '', description: '' });
	});

	it('is cut to a title that can be read', () => {
		const { title } = read(`printer ${'sangat '.repeat(30)}lambat`);
		expect(title.length).toBeLessThanOrEqual(80);
		expect(title).toMatch(/^Printer .*…$/);
	});
});
