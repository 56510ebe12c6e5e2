import { area } from '../locale.svelte.ts';

/** Names of what documents of the helpdesk say: the same on all its screens. */
export const deskWords = area({
	id: {
		status: {
			open: 'Terbuka',
			'on-progress': 'Dalam proses',
			'waiting-requester': 'Menunggu jawaban pemohon',
			'waiting-third-party': 'Menunggu pihak ketiga',
			resolved: 'Selesai',
			closed: 'Ditutup',
			cancelled: 'Dibatalkan',
			redirected: 'Dialihkan'
		},
		waitingForYou: 'Menunggu jawaban Anda',
		priority: { low: 'Rendah', normal: 'Biasa', high: 'Tinggi', urgent: 'Mendesak' },
		channel: { app: 'Aplikasi', whatsapp: 'WhatsApp', mail: 'Email', phone: 'Telepon' },
		tier: { 1: 'Helpdesk', 2: 'Unit kerja', 3: 'Vendor' },
		route: { ticket: 'Tiket di sini', 'other-app': 'Aplikasi lain' },
		stars: {
			1: 'Sangat tidak puas',
			2: 'Tidak puas',
			3: 'Cukup',
			4: 'Puas',
			5: 'Sangat puas'
		},
		ratingKind: { praise: 'Pujian', suggestion: 'Saran', complaint: 'Keluhan' },
		field: {
			title: 'Judul',
			description: 'Uraian',
			location: 'Lokasi',
			priority: 'Prioritas',
			service: 'Layanan',
			category: 'Kategori',
			unit: 'Unit kerja',
			department: 'Departemen'
		},
		yes: 'Ya',
		no: 'Tidak'
	},
	en: {
		status: {
			open: 'Open',
			'on-progress': 'In progress',
			'waiting-requester': 'Waiting for the requester',
			'waiting-third-party': 'Waiting for a third party',
			resolved: 'Resolved',
			closed: 'Closed',
			cancelled: 'Cancelled',
			redirected: 'Redirected'
		},
		waitingForYou: 'Waiting for your answer',
		priority: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
		channel: { app: 'App', whatsapp: 'WhatsApp', mail: 'Email', phone: 'Phone' },
		tier: { 1: 'Helpdesk', 2: 'Unit', 3: 'Vendor' },
		route: { ticket: 'Ticket here', 'other-app': 'Another app' },
		stars: {
			1: 'Very dissatisfied',
			2: 'Dissatisfied',
			3: 'Fair',
			4: 'Satisfied',
			5: 'Very satisfied'
		},
		ratingKind: { praise: 'Praise', suggestion: 'Suggestion', complaint: 'Complaint' },
		field: {
			title: 'Title',
			description: 'Description',
			location: 'Location',
			priority: 'Priority',
			service: 'Service',
			category: 'Category',
			unit: 'Unit',
			department: 'Department'
		},
		yes: 'Yes',
		no: 'No'
	}
});
