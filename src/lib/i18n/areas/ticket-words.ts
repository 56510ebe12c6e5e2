import { area } from '../locale.svelte.ts';

/** What the closed lists of tickets are called, for requesters and agents alike. */
export const ticketWords = area({
	id: {
		status: {
			open: 'Terbuka',
			'on-progress': 'Dikerjakan',
			'waiting-requester': 'Menunggu pemohon',
			'waiting-third-party': 'Menunggu pihak ketiga',
			resolved: 'Selesai',
			closed: 'Ditutup',
			cancelled: 'Dibatalkan',
			redirected: 'Dialihkan'
		},
		priority: { low: 'Rendah', normal: 'Normal', high: 'Tinggi', urgent: 'Mendesak' },
		channel: { app: 'Aplikasi', whatsapp: 'WhatsApp', mail: 'Email', phone: 'Telepon' },
		tier: { 1: 'Tier 1 · Helpdesk', 2: 'Tier 2 · Unit kerja', 3: 'Tier 3 · Vendor' },
		shortTier: { 1: 'Tier 1', 2: 'Tier 2', 3: 'Tier 3' },
		ratingKind: { praise: 'Pujian', suggestion: 'Saran', complaint: 'Keluhan' }
	},
	en: {
		status: {
			open: 'Open',
			'on-progress': 'On progress',
			'waiting-requester': 'Waiting for requester',
			'waiting-third-party': 'Waiting for third party',
			resolved: 'Resolved',
			closed: 'Closed',
			cancelled: 'Cancelled',
			redirected: 'Redirected'
		},
		priority: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
		channel: { app: 'App', whatsapp: 'WhatsApp', mail: 'Email', phone: 'Phone' },
		tier: { 1: 'Tier 1 · Helpdesk', 2: 'Tier 2 · Unit', 3: 'Tier 3 · Vendor' },
		shortTier: { 1: 'Tier 1', 2: 'Tier 2', 3: 'Tier 3' },
		ratingKind: { praise: 'Praise', suggestion: 'Suggestion', complaint: 'Complaint' }
	}
});
