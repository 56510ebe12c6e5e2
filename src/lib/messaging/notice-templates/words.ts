import type { Language } from '#lib/domain/billing/template.ts';
import type { ChangeableField } from '#lib/domain/desk/ticket.ts';
import type { TicketStatus } from '#lib/domain/desk/transitions.ts';
import type { Tier } from '#lib/domain/desk/words.ts';

interface NoticeWords {
	readonly statuses: Readonly<Record<TicketStatus, string>>;
	readonly fields: Readonly<Record<ChangeableField, string>>;
	readonly tiers: Readonly<Record<Tier, string>>;
	readonly nothing: string;
	readonly becomes: (field: string, from: string, to: string) => string;
	readonly merged: (number: string) => string;
	readonly stars: (stars: number) => string;
	readonly rateThere: (link: string) => string;
	readonly rateHere: string;
}

/** Words inside messages: in the language of the message, whatever the screen speaks. */
export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
	id: {
		statuses: {
			open: 'Baru',
			'on-progress': 'Dalam proses',
			'waiting-requester': 'Menunggu jawaban Anda',
			'waiting-third-party': 'Menunggu pihak ketiga',
			resolved: 'Selesai ditangani',
			closed: 'Ditutup',
			cancelled: 'Dibatalkan',
			redirected: 'Dialihkan ke aplikasi lain'
		},
		fields: {
			title: 'Judul Tiket',
			description: 'Uraian',
			location: 'Lokasi',
			priority: 'Prioritas',
			service: 'Layanan',
			category: 'Kategori',
			unit: 'Unit kerja',
			department: 'Asal departemen'
		},
		tiers: { 1: 'Helpdesk', 2: 'Unit kerja', 3: 'Vendor atau pihak ketiga' },
		nothing: 'kosong',
		becomes: (field, from, to) => `- ${field}: ${from} menjadi ${to}`,
		merged: (number) => `Dilanjutkan di tiket ${number}`,
		stars: (stars) => `${stars} dari 5`,
		rateThere: (link) => `Beri rating di: ${link}`,
		rateHere: 'Balas pesan ini dengan angka 1 (sangat tidak puas) sampai 5 (sangat puas).'
	},
	en: {
		statuses: {
			open: 'New',
			'on-progress': 'In progress',
			'waiting-requester': 'Waiting for your answer',
			'waiting-third-party': 'Waiting for a third party',
			resolved: 'Resolved',
			closed: 'Closed',
			cancelled: 'Cancelled',
			redirected: 'Goes on in another app'
		},
		fields: {
			title: 'Title',
			description: 'Description',
			location: 'Location',
			priority: 'Priority',
			service: 'Service',
			category: 'Category',
			unit: 'Unit',
			department: 'Department'
		},
		tiers: { 1: 'Helpdesk', 2: 'Unit of the office', 3: 'Vendor or third party' },
		nothing: 'empty',
		becomes: (field, from, to) => `- ${field}: ${from} is now ${to}`,
		merged: (number) => `Goes on in ticket ${number}`,
		stars: (stars) => `${stars} of 5`,
		rateThere: (link) => `Give your rating at: ${link}`,
		rateHere:
			'Reply to this message with a number from 1 (very dissatisfied) to 5 (very satisfied).'
	}
};
