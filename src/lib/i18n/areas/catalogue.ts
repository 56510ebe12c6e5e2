import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** What requesters see first: services, how the helpdesk is reached, what is promised. */
export const catalogueText = area({
	id: {
		title: 'Layanan',
		lead: 'Tulis kebutuhan Anda, atau pilih dari daftar.',
		search: 'Cari layanan, jawaban, atau tiket Anda',
		clear: 'Kosongkan pencarian',
		found: {
			services: 'Layanan',
			faqs: 'Pertanyaan umum',
			tickets: 'Tiket Anda',
			none: (words: string) => `Belum ada yang cocok dengan “${words}”`,
			noneText:
				'Coba kata lain, misalnya nama barang atau keluhannya. Masih tidak ketemu? Hubungi helpdesk, atau usulkan pertanyaannya.',
			count: (n: string) => `${n} hasil`
		},
		all: 'Semua layanan',
		allCategories: 'Semua kategori',
		categories: 'Kategori layanan',
		services: (n: string) => `${n} layanan`,
		empty: 'Daftar layanan masih kosong',
		emptyText: 'Layanan muncul di sini setelah penyelia meja layanan mengisinya.',
		openTickets: 'Tiket Anda yang berjalan',
		allTickets: 'Semua tiket Anda',
		toRate: (n: string) => `${n} tiket menunggu penilaian Anda`,
		toRateAction: 'Beri penilaian',
		toAnswer: (n: string) => `${n} tiket menunggu jawaban Anda`,
		toAnswerAction: 'Jawab',
		notices: (n: string) => `${n} kabar belum dibaca`,
		noticesAction: 'Baca',
		draft: (service: string) => `Konsep belum dikirim: ${service}`,
		draftAction: 'Lanjutkan',
		faq: 'Pertanyaan umum',
		report: 'Laporkan kendala aplikasi',
		call: {
			title: 'Hubungi helpdesk',
			phone: 'Telepon',
			whatsapp: 'WhatsApp',
			mail: 'Email',
			open: (until: string) => `Buka sekarang, sampai ${until}`,
			closed: (from: string) => `Sedang tutup. Buka lagi ${from}`,
			closedLong: 'Sedang tutup',
			hours: 'Jam layanan',
			none: 'Nomor helpdesk belum diisi. Ajukan tiket, atau tanyakan kepada penyelia meja layanan.',
			practice: 'Data latihan: tidak ada yang dihubungi.',
			range: (from: string, until: string) => `${from}–${until}`,
			days: (from: string, until: string) => `${from}–${until}`
		},
		service: {
			back: 'Semua layanan',
			unknown: 'Layanan ini tidak ada',
			unknownText: 'Mungkin sudah tidak ditawarkan. Cari layanan lain di daftar.',
			file: 'Ajukan',
			open: (app: string) => `Buka ${app}`,
			details: 'Yang perlu Anda ketahui',
			handledBy: 'Ditangani oleh',
			handled: (unit: string, name: string) => `${unit}, PIC ${name}`,
			promise: 'Janji layanan',
			promised: (response: string, resolution: string) =>
				`ditanggapi dalam ${response}, selesai dalam ${resolution}`,
			noPromise: 'Belum ada target waktu untuk layanan ini.',
			paused: 'Waktu berhenti dihitung selama menunggu jawaban Anda.',
			elsewhere: (app: string) =>
				`Layanan ini diajukan di ${app}. Helpdesk tetap mencatat dan menanyakan hasilnya.`,
			faqs: 'Sering ditanyakan'
		},
		duration: {
			minutes: (n: string) => `${n} menit`,
			hours: (n: string) => `${n} jam kerja`,
			days: (n: string) => `${n} hari kerja`
		},
		commands: { search: 'Cari layanan', tickets: 'Tiket saya', faq: 'Pertanyaan umum' },
		weekdays: {
			1: 'Senin',
			2: 'Selasa',
			3: 'Rabu',
			4: 'Kamis',
			5: 'Jumat',
			6: 'Sabtu',
			7: 'Minggu'
		}
	},
	en: {
		title: 'Services',
		lead: 'Write what you need, or choose from the list.',
		search: 'Search services, answers or your tickets',
		clear: 'Clear the search',
		found: {
			services: 'Services',
			faqs: 'Common questions',
			tickets: 'Your tickets',
			none: (words: string) => `Nothing fits “${words}” yet`,
			noneText:
				'Try another word, such as the thing or what is wrong with it. Still nothing? Call the helpdesk, or propose the question.',
			count: (n: string) => counted(n, 'result', 'results')
		},
		all: 'All services',
		allCategories: 'All categories',
		categories: 'Categories of services',
		services: (n: string) => counted(n, 'service', 'services'),
		empty: 'The list of services is still empty',
		emptyText: 'Services appear here once a supervisor of the helpdesk has entered them.',
		openTickets: 'Your open tickets',
		allTickets: 'All your tickets',
		toRate: (n: string) => `${counted(n, 'ticket waits', 'tickets wait')} for your rating`,
		toRateAction: 'Rate',
		toAnswer: (n: string) => `${counted(n, 'ticket waits', 'tickets wait')} for your answer`,
		toAnswerAction: 'Answer',
		notices: (n: string) => counted(n, 'unread notice', 'unread notices'),
		noticesAction: 'Read',
		draft: (service: string) => `A draft that was not sent: ${service}`,
		draftAction: 'Go on',
		faq: 'Common questions',
		report: 'Report a problem with this app',
		call: {
			title: 'Call the helpdesk',
			phone: 'Phone',
			whatsapp: 'WhatsApp',
			mail: 'Email',
			open: (until: string) => `Open now, until ${until}`,
			closed: (from: string) => `Closed now. Opens ${from}`,
			closedLong: 'Closed now',
			hours: 'Service hours',
			none: 'The helpdesk’s numbers are not entered yet. File a ticket, or ask its supervisor.',
			practice: 'Practice data: nobody is called.',
			range: (from: string, until: string) => `${from}–${until}`,
			days: (from: string, until: string) => `${from}–${until}`
		},
		service: {
			back: 'All services',
			unknown: 'There is no such service',
			unknownText: 'It may no longer be offered. Look for another one in the list.',
			file: 'Request it',
			open: (app: string) => `Open ${app}`,
			details: 'What you should know',
			handledBy: 'Handled by',
			handled: (unit: string, name: string) => `${unit}, ${name} in charge`,
			promise: 'What is promised',
			promised: (response: string, resolution: string) =>
				`answered within ${response}, done within ${resolution}`,
			noPromise: 'No times are promised for this service yet.',
			paused: 'Time does not count while your answer is waited for.',
			elsewhere: (app: string) =>
				`This service is requested in ${app}. The helpdesk still keeps a record and asks what came of it.`,
			faqs: 'Often asked'
		},
		duration: {
			minutes: (n: string) => counted(n, 'minute', 'minutes'),
			hours: (n: string) => counted(n, 'working hour', 'working hours'),
			days: (n: string) => counted(n, 'working day', 'working days')
		},
		commands: { search: 'Search services', tickets: 'My tickets', faq: 'Common questions' },
		weekdays: {
			1: 'Monday',
			2: 'Tuesday',
			3: 'Wednesday',
			4: 'Thursday',
			5: 'Friday',
			6: 'Saturday',
			7: 'Sunday'
		}
	}
});
