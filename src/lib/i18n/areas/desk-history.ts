import { area } from '../locale.svelte.ts';

/** What happened to a ticket, one sentence each. */
export const deskHistoryText = area({
	id: {
		filed: (channel: string) => `Tiket dibuat lewat ${channel}`,
		message: 'Menulis pesan',
		note: 'Menulis catatan internal',
		change: 'Mengubah data',
		take: 'Mengambil tiket',
		assign: (name: string) => `Menyerahkan tiket kepada ${name}`,
		toQueue: 'Mengembalikan tiket ke antrean',
		escalate: (tier: string, name: string) => `Meneruskan ke Tier ${tier}: ${name}`,
		wait: { requester: 'Menunggu pemohon', 'third-party': 'Menunggu pihak ketiga' },
		resume: 'Melanjutkan pengerjaan',
		resolve: 'Menyelesaikan tiket',
		reopen: 'Membuka kembali tiket',
		close: {
			unrated: 'Menutup tiket tanpa penilaian',
			auto: 'Ditutup sendiri setelah masa penilaian'
		},
		cancel: 'Membatalkan tiket',
		redirect: (app: string) => `Mengalihkan ke ${app}`,
		link: 'Mengaitkan dengan tiket lain',
		unlink: 'Melepaskan kaitan dengan tiket lain',
		merge: (number: string) => `Menggabungkan ke tiket ${number}`,
		unmerge: 'Memisahkan lagi dari tiket lain',
		'feedback-forward': (name: string) => `Meneruskan masukan kepada ${name}`,
		'feedback-done': 'Mencatat hasil masukan',
		rating: (stars: string) => `Memberi nilai ${stars} dari 5`,
		nothing: '(kosong)',
		changed: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
		status: (from: string, to: string) => `${from} → ${to}`,
		files: (n: string) => `${n} lampiran`,
		isVoid: 'Tidak berlaku',
		voidBecause: (status: string) =>
			`Tidak berlaku: saat catatan ini sampai, tiket “${status}”, dan tindakan ini tidak mengubah apa pun.`,
		internal: 'internal'
	},
	en: {
		filed: (channel: string) => `Ticket filed by ${channel}`,
		message: 'Wrote a message',
		note: 'Wrote an internal note',
		change: 'Changed data',
		take: 'Took the ticket',
		assign: (name: string) => `Assigned the ticket to ${name}`,
		toQueue: 'Gave the ticket back to the queue',
		escalate: (tier: string, name: string) => `Passed it to Tier ${tier}: ${name}`,
		wait: { requester: 'Waits for the requester', 'third-party': 'Waits for a third party' },
		resume: 'Went on with it',
		resolve: 'Resolved the ticket',
		reopen: 'Reopened the ticket',
		close: {
			unrated: 'Closed the ticket without rating',
			auto: 'Closed by itself after the days of rating'
		},
		cancel: 'Cancelled the ticket',
		redirect: (app: string) => `Redirected it to ${app}`,
		link: 'Linked it with another ticket',
		unlink: 'Took away a link with another ticket',
		merge: (number: string) => `Merged it into ticket ${number}`,
		unmerge: 'Took it apart again',
		'feedback-forward': (name: string) => `Forwarded the feedback to ${name}`,
		'feedback-done': 'Recorded what came of the feedback',
		rating: (stars: string) => `Rated it ${stars} of 5`,
		nothing: '(empty)',
		changed: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
		status: (from: string, to: string) => `${from} → ${to}`,
		files: (n: string) => `Attachments: ${n}`,
		isVoid: 'Void',
		voidBecause: (status: string) =>
			`Void: when this came, the ticket was “${status}”, and it changed nothing.`,
		internal: 'internal'
	}
});
