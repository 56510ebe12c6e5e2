import { area } from '../locale.svelte.ts';

/** Notices inside the app: what happened to somebody's own requests, and to an agent's tickets. */
export const noticesText = area({
	id: {
		title: 'Kabar',
		lead: 'Perkembangan tiket dan usulan Anda, tanpa perlu bertanya kepada helpdesk.',
		none: 'Belum ada kabar',
		noneText: 'Begitu ada yang terjadi pada tiket Anda, Anda membacanya di sini.',
		fresh: 'Baru',
		freshCount: (n: string) => `${n} belum dibaca`,
		forDesk: 'Tiket yang Anda tangani',
		yours: 'Tiket dan usulan Anda',
		kinds: {
			created: 'Tiket sudah tercatat',
			cancelled: 'Tiket dibatalkan',
			changed: 'Data tiket diperbarui',
			'rating-asked': 'Mohon beri penilaian',
			redirected: 'Dilanjutkan di aplikasi lain',
			resolved: 'Tiket selesai ditangani',
			escalated: 'Tiket diteruskan ke PIC atau unit',
			'faq-proposed': 'Usulan FAQ diterima',
			'app-problem': 'Laporan kendala tercatat',
			'status-changed': 'Status tiket berubah',
			closed: 'Tiket ditutup',
			message: 'Pesan dari helpdesk',
			'faq-published': 'Usulan FAQ Anda diterbitkan',
			'faq-declined': 'Usulan FAQ Anda tidak diterbitkan',
			'faq-back-for-revision': 'Usulan FAQ Anda perlu diperbaiki',
			'report-seen': 'Laporan kendala Anda sudah dilihat',
			'report-fixed': 'Kendala yang Anda laporkan sudah diperbaiki',
			'report-not-a-fault': 'Jawaban atas laporan kendala Anda',
			'answer-due': 'Pemohon menunggu jawaban Anda',
			'due-soon': 'Hampir melewati batas waktu',
			breached: 'Melewati batas waktu'
		},
		statuses: {
			open: 'Baru',
			'on-progress': 'Dalam proses',
			'waiting-requester': 'Menunggu jawaban Anda',
			'waiting-third-party': 'Menunggu pihak ketiga',
			resolved: 'Selesai ditangani',
			closed: 'Ditutup',
			cancelled: 'Dibatalkan',
			redirected: 'Dialihkan ke aplikasi lain'
		}
	},
	en: {
		title: 'Notices',
		lead: 'News of your tickets and proposals, without having to ask the helpdesk.',
		none: 'No notices yet',
		noneText: 'As soon as something happens to your tickets, you read it here.',
		fresh: 'New',
		freshCount: (n: string) => `${n} unread`,
		forDesk: 'Tickets that you work on',
		yours: 'Your tickets and proposals',
		kinds: {
			created: 'Ticket recorded',
			cancelled: 'Ticket cancelled',
			changed: 'Ticket data updated',
			'rating-asked': 'Please give a rating',
			redirected: 'Goes on in another app',
			resolved: 'Ticket resolved',
			escalated: 'Ticket handed to a PIC or unit',
			'faq-proposed': 'FAQ proposal received',
			'app-problem': 'Problem report recorded',
			'status-changed': 'Status of the ticket changed',
			closed: 'Ticket closed',
			message: 'Message from the helpdesk',
			'faq-published': 'Your FAQ proposal was published',
			'faq-declined': 'Your FAQ proposal was not published',
			'faq-back-for-revision': 'Your FAQ proposal needs a revision',
			'report-seen': 'Your problem report was seen',
			'report-fixed': 'The problem that you reported is fixed',
			'report-not-a-fault': 'An answer to your problem report',
			'answer-due': 'The requester waits for your answer',
			'due-soon': 'Due soon',
			breached: 'Past its due time'
		},
		statuses: {
			open: 'New',
			'on-progress': 'In progress',
			'waiting-requester': 'Waiting for your answer',
			'waiting-third-party': 'Waiting for a third party',
			resolved: 'Resolved',
			closed: 'Closed',
			cancelled: 'Cancelled',
			redirected: 'Goes on in another app'
		}
	}
});
