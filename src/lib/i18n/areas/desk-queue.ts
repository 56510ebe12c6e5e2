import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** The queue of the helpdesk. */
export const deskQueueText = area({
	id: {
		title: 'Meja layanan',
		views: {
			open: 'Semua yang berjalan',
			mine: 'Milik saya',
			'my-unit': 'Unit saya',
			unassigned: 'Belum ada petugas',
			'due-soon': 'Segera jatuh tempo',
			breached: 'Lewat batas waktu',
			'answer-due': 'Perlu dijawab',
			'waiting-requester': 'Menunggu pemohon',
			'waiting-third-party': 'Menunggu pihak ketiga',
			'new-today': 'Baru hari ini',
			resolved: 'Selesai, belum ditutup',
			'feedback-waiting': 'Masukan menunggu hasil',
			done: 'Sudah berakhir',
			all: 'Semua tiket'
		},
		viewsLabel: 'Tampilan',
		counted: (n: string) => `${n} tiket`,
		search: 'Cari nomor, judul, nama, NIP, layanan',
		clearSearch: 'Kosongkan pencarian',
		filters: 'Saringan',
		filter: {
			channel: 'Kanal',
			tier: 'Tier',
			status: 'Keadaan',
			service: 'Layanan',
			category: 'Kategori',
			unit: 'Unit kerja',
			priority: 'Prioritas',
			assignee: 'Petugas'
		},
		nobody: 'Belum ada',
		clearFilters: 'Hapus saringan',
		sortBy: 'Urutkan',
		sorts: {
			due: 'Paling mendesak',
			filed: 'Terbaru masuk',
			last: 'Terakhir berubah',
			priority: 'Prioritas',
			number: 'Nomor'
		},
		gridLabel: 'Antrean tiket',
		touched: {
			never: 'belum disentuh',
			recorded: (name: string, when: string) => `dicatat ${name}, per ${when}`,
			byOwner: (when: string) => `dikerjakan, per ${when}`,
			by: (name: string, when: string) => `terakhir disentuh ${name}, per ${when}`
		},
		assignedTo: (name: string) => `milik ${name}`,
		unassigned: 'belum ada petugas',
		answerDue: 'Perlu dijawab',
		tick: (number: string) => `Pilih tiket ${number}`,
		ticked: (n: string) => `${n} dipilih`,
		takeTicked: 'Ambil',
		assignTicked: 'Serahkan',
		closeTicked: 'Tutup yang selesai',
		clearTicked: 'Batal pilih',
		taken: (n: string) => `${n} tiket diambil`,
		assigned: (n: string, name: string) => `${n} tiket diserahkan kepada ${name}`,
		closed: (n: string) => `${n} tiket ditutup`,
		noneTakeable: 'Tidak ada di antara yang dipilih yang masih berjalan dan belum Anda kerjakan.',
		noneClosable: 'Tidak ada di antara yang dipilih yang sudah selesai.',
		record: 'Catat tiket',
		emptyTitle: 'Belum ada tiket',
		emptyText:
			'Tiket dari aplikasi masuk ke sini. Permintaan lewat WhatsApp, email, atau telepon Anda catat sendiri.',
		nothingFits: 'Tidak ada tiket di sini',
		nothingFitsText: 'Tampilan ini kosong, atau saringannya terlalu sempit.',
		showOpen: 'Tampilkan semua yang berjalan',
		commands: {
			down: 'Tiket berikutnya',
			up: 'Tiket sebelumnya',
			open: 'Buka tiket di panel',
			openPage: 'Buka tiket sebagai halaman',
			tick: 'Pilih tiket',
			close: 'Tutup panel',
			view: (name: string) => `Tampilan: ${name}`
		}
	},
	en: {
		title: 'Helpdesk',
		views: {
			open: 'All in progress',
			mine: 'Mine',
			'my-unit': 'My unit',
			unassigned: 'Nobody’s yet',
			'due-soon': 'Due soon',
			breached: 'Past the time promised',
			'answer-due': 'Answer due',
			'waiting-requester': 'Waiting for the requester',
			'waiting-third-party': 'Waiting for a third party',
			'new-today': 'New today',
			resolved: 'Resolved, not closed',
			'feedback-waiting': 'Feedback awaiting a result',
			done: 'Over',
			all: 'All tickets'
		},
		viewsLabel: 'View',
		counted: (n: string) => counted(n, 'ticket', 'tickets'),
		search: 'Find number, title, name, NIP, service',
		clearSearch: 'Clear the search',
		filters: 'Filters',
		filter: {
			channel: 'Channel',
			tier: 'Tier',
			status: 'Status',
			service: 'Service',
			category: 'Category',
			unit: 'Unit',
			priority: 'Priority',
			assignee: 'Agent'
		},
		nobody: 'Nobody yet',
		clearFilters: 'Clear filters',
		sortBy: 'Order',
		sorts: {
			due: 'Most urgent',
			filed: 'Newest',
			last: 'Last changed',
			priority: 'Priority',
			number: 'Number'
		},
		gridLabel: 'Queue of tickets',
		touched: {
			never: 'not touched yet',
			recorded: (name: string, when: string) => `recorded by ${name}, as of ${when}`,
			byOwner: (when: string) => `being worked on, as of ${when}`,
			by: (name: string, when: string) => `last touched by ${name}, as of ${when}`
		},
		assignedTo: (name: string) => `${name}’s`,
		unassigned: 'nobody’s yet',
		answerDue: 'Answer due',
		tick: (number: string) => `Select ticket ${number}`,
		ticked: (n: string) => `${n} selected`,
		takeTicked: 'Take',
		assignTicked: 'Assign',
		closeTicked: 'Close the resolved',
		clearTicked: 'Clear selection',
		taken: (n: string) => `${counted(n, 'ticket', 'tickets')} taken`,
		assigned: (n: string, name: string) => `${counted(n, 'ticket', 'tickets')} assigned to ${name}`,
		closed: (n: string) => `${counted(n, 'ticket', 'tickets')} closed`,
		noneTakeable: 'None of those selected is still in progress and not yours already.',
		noneClosable: 'None of those selected is resolved.',
		record: 'Record a ticket',
		emptyTitle: 'No tickets yet',
		emptyText:
			'Tickets from the app arrive here. What comes by WhatsApp, email or phone you record yourself.',
		nothingFits: 'No tickets here',
		nothingFitsText: 'This view is empty, or its filters are too narrow.',
		showOpen: 'Show all in progress',
		commands: {
			down: 'Next ticket',
			up: 'Previous ticket',
			open: 'Open the ticket in the panel',
			openPage: 'Open the ticket as a page',
			tick: 'Select the ticket',
			close: 'Close the panel',
			view: (name: string) => `View: ${name}`
		}
	}
});
