import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Reports of the helpdesk. */
export const deskReportsText = area({
	id: {
		title: 'Laporan layanan',
		notForYou: 'Laporan untuk petugas meja layanan',
		notForYouText: 'Tiket Anda sendiri ada di Tiket saya.',
		counting: 'Menghitung…',
		failed: 'Laporan tidak dapat dihitung. Catatan Anda tetap tersimpan.',
		again: 'Coba lagi',
		empty: 'Belum ada tiket',
		emptyText:
			'Begitu tiket pertama dicatat, di sini terlihat berapa yang masuk, selesai, dan tepat waktu.',
		summary: (filed: string, resolved: string, open: string) =>
			`${filed} tiket masuk, ${resolved} selesai, ${open} masih dikerjakan.`,
		cancelled: (n: string) => `${n} dibatalkan`,
		redirected: (n: string) => `${n} dialihkan petugas`,
		merged: (n: string) => `${n} digabung ke tiket lain`,
		late: { response: 'Terlambat dijawab', resolution: 'Terlambat selesai' },
		breached: (n: string) => `${n} lewat waktu`,
		dueSoon: (n: string) => `${n} hampir lewat waktu`,
		worst: (service: string, n: string) => `terbanyak pada ${service} (${n})`,
		nothingLate: 'Tidak ada yang lewat waktu.',
		fresh: {
			made: (when: string) => `Dihitung ${when}.`,
			practice: 'Data contoh dari perangkat ini saja.',
			alone: 'Data dari perangkat ini saja: belum ada server.',
			last: (when: string) => `Catatan terakhir ${when}.`,
			loading: (loaded: string, total: string) =>
				`Belum lengkap: baru ${loaded} dari ${total} catatan yang sampai di perangkat ini.`,
			never: 'Perangkat ini belum pernah bertukar data dengan server.',
			exchanged: (when: string) => `Perangkat ini terakhir bertukar data dengan server ${when}.`,
			unknown: 'Daftar perangkat lain belum diterima.',
			devices: (fresh: string, all: string, oldest: string) =>
				`${fresh} dari ${all} perangkat tersambung ke server dalam sehari terakhir, yang terlama ${oldest}; yang dicatat di sana sesudahnya belum terhitung.`
		},
		stale: 'Angka di bawah masih dari pilihan sebelumnya: yang baru tidak dapat dihitung.',
		export: 'Ekspor .xlsx',
		print: 'Cetak',
		exported: 'Berkas laporan sudah dibuat.',
		notExported: 'Berkas laporan tidak dapat dibuat. Catatan Anda tetap tersimpan.',
		unrecorded: 'Catat yang di luar tiket',
		filters: 'Saringan laporan',
		period: 'Waktu',
		periods: {
			'this-month': 'Bulan ini',
			'last-month': 'Bulan lalu',
			'last-7': '7 hari terakhir',
			'last-30': '30 hari terakhir',
			'last-90': '90 hari terakhir'
		},
		from: 'Dari tanggal',
		to: 'Sampai tanggal',
		between: (from: string, to: string) => `${from} sampai ${to}`,
		unit: 'Unit kerja',
		service: 'Layanan',
		category: 'Kategori',
		channel: 'Saluran',
		tier: 'Tier',
		priority: 'Prioritas',
		clear: 'Hapus saringan',
		figures: {
			filed: 'Tiket masuk',
			resolved: 'Tiket selesai',
			open: 'Masih dikerjakan',
			response: 'Dijawab tepat waktu',
			resolution: 'Selesai tepat waktu',
			rating: 'Nilai rata-rata',
			reopened: 'Dibuka lagi',
			escalated: 'Dieskalasi',
			clarified: 'Perlu ditanyakan lagi'
		},
		of: (count: string, of: string) => `${count} dari ${of}`,
		missed: (n: string) => `${n} terlambat`,
		rated: (n: string) => `${n} penilaian`,
		feedbackOpen: (n: string) => `${n} masukan diteruskan, belum ada hasil`,
		rounds: (n: string) => `${n} kali bertanya`,
		responseRate: (share: string) => `${share} tiket selesai dinilai`,
		times: {
			minutes: (n: string) => `${n} mnt`,
			hours: (h: string, m: string) => `${h} jam ${m} mnt`,
			wholeHours: (h: string) => `${h} jam`,
			response: 'Jawaban pertama',
			resolution: 'Penyelesaian',
			measured: 'jumlah tiket',
			single: (time: string) => `satu tiket, dalam ${time}`,
			median: (n: string, time: string) => `separuh dari ${n} tiket dalam ${time}`,
			p90: (time: string) => `sembilan dari sepuluh dalam ${time}`,
			note: 'Waktu dihitung dalam jam kerja, tanpa waktu menunggu pemohon atau pihak ketiga.'
		},
		trend: {
			title: 'Tiket masuk dan selesai',
			filed: 'Masuk',
			resolved: 'Selesai',
			label: (from: string, to: string, filed: string, resolved: string) =>
				`Dari ${from} sampai ${to}: ${filed} tiket masuk, ${resolved} selesai`,
			step: (days: string, filed: string, resolved: string) =>
				`${days}: ${filed} masuk, ${resolved} selesai`,
			table: 'Lihat sebagai tabel'
		},
		breakdown: 'Rincian',
		byTitle: 'Menurut',
		table: {
			filed: 'Masuk',
			resolved: 'Selesai',
			open: 'Dikerjakan',
			breached: 'Lewat waktu',
			dueSoon: 'Hampir lewat waktu',
			inTime: 'Tepat waktu',
			median: 'Waktu tengah',
			p90: '9 dari 10',
			note: 'Waktu tengah: separuh tiket tidak lebih lama dari itu. “9 dari 10” baru dihitung mulai sepuluh tiket.',
			rating: 'Nilai',
			none: 'Belum ada.',
			unknown: 'Tanpa keterangan'
		},
		people: {
			title: 'Beban kerja',
			person: 'Petugas',
			nobody: 'Belum ada petugas',
			response: 'Menjawab pertama',
			resolution: 'Menyelesaikan',
			count: 'Jumlah'
		},
		backlog: {
			title: 'Umur tiket yang dikerjakan',
			age: 'Umur',
			ages: {
				'0-1': 'Hari ini dan kemarin',
				'2-3': '2–3 hari',
				'4-7': '4–7 hari',
				'8-30': '8–30 hari',
				'over-30': 'Lebih dari 30 hari'
			}
		},
		rating: {
			title: 'Kepuasan',
			kinds: 'Jenis masukan',
			feedback: 'Masukan yang diteruskan',
			rate: 'Tiket selesai yang dinilai',
			forwarded: 'Dari penilaian dalam waktu ini',
			feedbackOpen: 'Belum ada hasil, sampai sekarang',
			count: 'Jumlah'
		},
		redirects: {
			title: 'Layanan yang paling sering dialihkan',
			count: 'Dialihkan',
			standings: {
				done: 'Selesai di sana',
				'not-done': 'Belum selesai',
				unanswered: 'Belum dijawab'
			}
		},
		coverage: {
			title: 'Pencatatan',
			recorded: 'Permintaan yang tercatat sebagai tiket',
			unrecorded: 'Permintaan di luar tiket',
			enquiries: 'Pertanyaan “sudah sampai mana?”',
			perTicket: (n: string) => `${n} per tiket`,
			deflected: 'Terjawab oleh FAQ sebelum jadi tiket',
			hidden: 'Tidak dapat dihitung dengan saringan ini'
		},
		rows: {
			count: (n: string) => `${n} catatan`,
			longest: (n: string) => `${n} tiket, yang terlama di atas`,
			none: 'Tidak ada.',
			more: 'Tampilkan lagi',
			times: (n: string) => `${n} kali`,
			titled: (what: string, whose: string) => `${what}: ${whose}`
		},
		form: {
			title: 'Catat yang di luar tiket',
			text: 'Untuk permintaan yang diselesaikan tanpa tiket, atau pertanyaan tentang kemajuan tiket. Hanya jumlahnya yang dihitung.',
			kind: 'Apa yang terjadi',
			kinds: {
				request: 'Permintaan tanpa tiket',
				'status-enquiry': 'Bertanya kemajuan tiket'
			},
			channel: 'Lewat',
			channels: {
				whatsapp: 'WhatsApp',
				mail: 'Email',
				phone: 'Telepon',
				'in-person': 'Datang langsung'
			},
			count: 'Berapa kali',
			countWrong: 'Isi angka 1 sampai 10.000.',
			note: 'Keterangan (boleh kosong)',
			save: 'Simpan',
			cancel: 'Batal',
			saved: 'Tercatat.'
		},
		file: {
			summary: 'Ringkasan',
			figure: 'Angka',
			value: 'Nilai',
			of: 'Dari',
			days: 'Per hari',
			about: 'Tentang laporan ini',
			cancelled: 'Dibatalkan',
			redirected: 'Dialihkan petugas',
			merged: 'Digabung ke tiket lain',
			clarifications: 'Berapa kali bertanya lagi',
			minutes: (what: string) => `${what} (menit kerja)`
		}
	},
	en: {
		title: 'Helpdesk reports',
		notForYou: 'Reports are for who works at the desk',
		notForYouText: 'Your own tickets are under My tickets.',
		counting: 'Counting…',
		failed: 'The report could not be worked out. What you recorded is safe.',
		again: 'Try again',
		empty: 'No tickets yet',
		emptyText:
			'Once the first ticket is recorded, this shows how many came in, were resolved, and were in time.',
		summary: (filed: string, resolved: string, open: string) =>
			`${counted(filed, 'ticket', 'tickets')} came in, ${resolved} resolved, ${open} still worked on.`,
		cancelled: (n: string) => `${n} cancelled`,
		redirected: (n: string) => `${n} redirected by the desk`,
		merged: (n: string) => `${n} merged into others`,
		late: { response: 'Answered late', resolution: 'Resolved late' },
		breached: (n: string) => `${n} overdue`,
		dueSoon: (n: string) => `${n} due soon`,
		worst: (service: string, n: string) => `most in ${service} (${n})`,
		nothingLate: 'Nothing is overdue.',
		fresh: {
			made: (when: string) => `Worked out ${when}.`,
			practice: 'Sample data of this device only.',
			alone: 'Data of this device only: there is no server yet.',
			last: (when: string) => `Last record ${when}.`,
			loading: (loaded: string, total: string) =>
				`Not complete: ${loaded} of ${total} records have reached this device.`,
			never: 'This device has never exchanged data with the server.',
			exchanged: (when: string) => `This device last exchanged data with the server ${when}.`,
			unknown: 'The list of other devices has not arrived yet.',
			devices: (fresh: string, all: string, oldest: string) =>
				`${fresh} of ${counted(all, 'device', 'devices')} met the server within the last day, the oldest ${oldest}; what was recorded there since is not counted.`
		},
		stale:
			'The figures below are still of the choice before: the new ones could not be worked out.',
		export: 'Export .xlsx',
		print: 'Print',
		exported: 'The file of the report is ready.',
		notExported: 'The file of the report could not be made. What you recorded is safe.',
		unrecorded: 'Record what is in no ticket',
		filters: 'Filters of the report',
		period: 'Time',
		periods: {
			'this-month': 'This month',
			'last-month': 'Last month',
			'last-7': 'Last 7 days',
			'last-30': 'Last 30 days',
			'last-90': 'Last 90 days'
		},
		from: 'From',
		to: 'To',
		between: (from: string, to: string) => `${from} to ${to}`,
		unit: 'Unit',
		service: 'Service',
		category: 'Category',
		channel: 'Channel',
		tier: 'Tier',
		priority: 'Priority',
		clear: 'Clear filters',
		figures: {
			filed: 'Tickets filed',
			resolved: 'Tickets resolved',
			open: 'Still worked on',
			response: 'Answered in time',
			resolution: 'Resolved in time',
			rating: 'Average rating',
			reopened: 'Reopened',
			escalated: 'Escalated',
			clarified: 'Had to be asked about'
		},
		of: (count: string, of: string) => `${count} of ${of}`,
		missed: (n: string) => `${n} late`,
		rated: (n: string) => counted(n, 'rating', 'ratings'),
		feedbackOpen: (n: string) => `${n} forwarded feedback without a result`,
		rounds: (n: string) => counted(n, 'question', 'questions'),
		responseRate: (share: string) => `${share} of resolved tickets were rated`,
		times: {
			minutes: (n: string) => `${n} min`,
			hours: (h: string, m: string) => `${h} h ${m} min`,
			wholeHours: (h: string) => `${h} h`,
			response: 'First answer',
			resolution: 'Resolution',
			measured: 'tickets',
			single: (time: string) => `one ticket, within ${time}`,
			median: (n: string, time: string) => `half of ${n} tickets within ${time}`,
			p90: (time: string) => `nine of ten within ${time}`,
			note: 'Times are working hours, without the time in which the requester or a third party was waited for.'
		},
		trend: {
			title: 'Tickets filed and resolved',
			filed: 'Filed',
			resolved: 'Resolved',
			label: (from: string, to: string, filed: string, resolved: string) =>
				`From ${from} to ${to}: ${filed} filed, ${resolved} resolved`,
			step: (days: string, filed: string, resolved: string) =>
				`${days}: ${filed} filed, ${resolved} resolved`,
			table: 'Show as a table'
		},
		breakdown: 'Breakdown',
		byTitle: 'By',
		table: {
			filed: 'Filed',
			resolved: 'Resolved',
			open: 'Worked on',
			breached: 'Overdue',
			dueSoon: 'Due soon',
			inTime: 'In time',
			median: 'Median',
			p90: '9 of 10',
			note: 'Median: half of the tickets took no longer. “9 of 10” is worked out from ten tickets on.',
			rating: 'Rating',
			none: 'None yet.',
			unknown: 'Not given'
		},
		people: {
			title: 'Workload',
			person: 'Person',
			nobody: 'Nobody yet',
			response: 'Answered first',
			resolution: 'Resolved',
			count: 'Number'
		},
		backlog: {
			title: 'Age of what is worked on',
			age: 'Age',
			ages: {
				'0-1': 'Today and yesterday',
				'2-3': '2–3 days',
				'4-7': '4–7 days',
				'8-30': '8–30 days',
				'over-30': 'Over 30 days'
			}
		},
		rating: {
			title: 'Satisfaction',
			kinds: 'Kind of feedback',
			feedback: 'Forwarded feedback',
			rate: 'Resolved tickets that were rated',
			forwarded: 'From ratings in this time',
			feedbackOpen: 'Without a result, as of now',
			count: 'Number'
		},
		redirects: {
			title: 'Services redirected most',
			count: 'Redirected',
			standings: { done: 'Done there', 'not-done': 'Not done', unanswered: 'Not answered' }
		},
		coverage: {
			title: 'What is recorded',
			recorded: 'Requests recorded as tickets',
			unrecorded: 'Requests outside of tickets',
			enquiries: 'Questions how a ticket stands',
			perTicket: (n: string) => `${n} per ticket`,
			deflected: 'Answered by the FAQ before a ticket was filed',
			hidden: 'Cannot be counted under this filter'
		},
		rows: {
			count: (n: string) => counted(n, 'record', 'records'),
			longest: (n: string) => `${counted(n, 'ticket', 'tickets')}, the longest first`,
			none: 'None.',
			more: 'Show more',
			times: (n: string) => counted(n, 'time', 'times'),
			titled: (what: string, whose: string) => `${what}: ${whose}`
		},
		form: {
			title: 'Record what is in no ticket',
			text: 'For requests that were done without a ticket, or questions how a ticket stands. Only the number is counted.',
			kind: 'What happened',
			kinds: {
				request: 'A request without a ticket',
				'status-enquiry': 'Asked how a ticket stands'
			},
			channel: 'By',
			channels: {
				whatsapp: 'WhatsApp',
				mail: 'Email',
				phone: 'Phone',
				'in-person': 'In person'
			},
			count: 'How often',
			countWrong: 'Enter a number from 1 to 10,000.',
			note: 'Note (may be empty)',
			save: 'Save',
			cancel: 'Cancel',
			saved: 'Recorded.'
		},
		file: {
			summary: 'Summary',
			figure: 'Figure',
			value: 'Value',
			of: 'Of',
			days: 'By day',
			about: 'About this report',
			cancelled: 'Cancelled',
			redirected: 'Redirected by the desk',
			merged: 'Merged into others',
			clarifications: 'Times somebody had to ask',
			minutes: (what: string) => `${what} (working minutes)`
		}
	}
});
