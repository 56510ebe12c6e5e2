import { area } from '../locale.svelte.ts';

/** Screens of the helpdesk's master data. */
export const mastersText = area({
	id: {
		title: 'Data induk',
		lead: 'Layanan, unit, PIC, dan semua yang dipakai meja layanan.',
		kinds: {
			service: 'Layanan',
			category: 'Kategori',
			unit: 'Unit kerja',
			pic: 'PIC',
			vendor: 'Vendor',
			calendar: 'Kalender kerja',
			canned: 'Balasan siap pakai',
			faq: 'FAQ',
			setting: 'Pengaturan meja layanan'
		},
		besides: {
			templates: 'Templat pemberitahuan',
			proposals: 'Usulan FAQ'
		},
		readOnly: 'Hanya penyelia meja layanan dan admin yang dapat mengubah.',
		notForYou: 'Data induk hanya untuk petugas meja layanan.',
		all: 'Semua data induk',
		add: 'Tambah',
		newOne: 'Baru',
		search: 'Cari',
		clear: 'Hapus pencarian',
		none: 'Belum ada isinya',
		noneText: 'Tambahkan satu per satu, atau impor dari berkas Excel.',
		nothingFound: 'Tidak ada yang cocok.',
		inactive: 'Tidak aktif',
		gone: (name: string) => `${name} (tidak ada lagi)`,
		notActive: (name: string) => `${name} (tidak aktif)`,
		choose: 'Pilih',
		without: 'Tanpa',
		remove: (name: string) => `Hapus ${name}`,
		save: 'Simpan',
		saved: 'Tersimpan.',
		putRight: (count: string) => `${count} isian perlu diperbaiki. Lihat yang ditandai.`,
		unsaved: 'Belum disimpan',
		changedMeanwhile:
			'Orang lain baru saja menyimpan perubahan di sini. Perubahan Anda diletakkan di atasnya dan belum tersimpan; periksa, lalu simpan.',
		newer: 'Orang lain menyimpan perubahan di sini.',
		takeIn: 'Gabungkan dengan yang saya tulis',
		delete: 'Hapus',
		deleteTitle: 'Hapus data ini?',
		deleteText: 'Yang dihapus tidak dapat dikembalikan.',
		deleted: 'Terhapus.',
		isNamed: (names: string) => `Masih dipakai oleh ${names}. Nonaktifkan saja.`,
		isNamedByTickets: 'Masih disebut dalam tiket. Nonaktifkan saja.',
		cancel: 'Batal',
		leaveTitle: 'Tinggalkan tanpa menyimpan?',
		leaveText: 'Perubahan di halaman ini belum disimpan.',
		leave: 'Tinggalkan',
		stay: 'Tetap di sini',
		groups: {
			what: 'Layanan',
			who: 'Yang menangani',
			where: 'Tempat pengajuan',
			sla: 'Batas waktu menurut prioritas',
			search: 'Pencarian',
			own: 'Isi',
			hours: 'Jam kerja',
			off: 'Hari libur'
		},
		hoursHint:
			'Contoh: 08:00-12:00, 13:00-17:00. Istirahat adalah sela di antaranya; kosong berarti libur.',
		days: {
			from: 'Dari',
			date: 'Tanggal',
			to: 'Sampai',
			name: 'Nama hari libur',
			add: 'Tambahkan'
		},
		slaHint:
			'Dihitung dengan jam kerja; satu hari kerja adalah 8 jam. Akhir pekan dan hari libur tidak dihitung.',
		questions: 'Isian permintaan',
		questionsHint: 'Ditanyakan kepada pemohon selain judul, keterangan, dan prioritas.',
		addQuestion: 'Tambah pertanyaan',
		question: (no: string) => `Pertanyaan ${no}`,
		up: 'Naikkan',
		down: 'Turunkan',
		always: 'Selalu tampil',
		preview: 'Pratinjau isian',
		previewNone: 'Layanan ini tidak menanyakan apa pun selain yang umum.',
		holidays: (year: string) => `Libur nasional dan cuti bersama ${year}`,
		holidaysHint: 'Berlaku untuk semua kalender. Diubah di halaman Pengaturan.',
		holidaysIncomplete: (year: string) =>
			`Untuk ${year} baru ada libur bertanggal tetap. Hari raya dan cuti bersama dari SKB belum dimasukkan, jadi masih dihitung sebagai hari kerja.`,
		toSettings: 'Buka Pengaturan',
		shared: 'Cuti bersama',
		seed: {
			title: 'Meja layanan ini masih kosong',
			text: 'Mulai dengan contoh: enam kategori, lima unit, layanan, FAQ, dan balasan. Semua orang, perusahaan, dan nomornya rekaan; ganti dengan milik Anda.',
			button: 'Isi dengan contoh',
			done: 'Contoh sudah diisikan.'
		},
		map: {
			title: 'Peta layanan',
			lead: 'Layanan aktif yang perlu dilihat. Batas waktu selalu ada pada setiap layanan.',
			good: 'Tidak ada yang perlu dilihat.',
			gaps: {
				'other-app': 'Dikerjakan di aplikasi lain',
				'no-pic': 'Tanpa PIC',
				'pic-away': 'PIC dan penggantinya tidak di tempat',
				'inactive-reference': 'Memakai yang tidak aktif',
				'gone-reference': 'Memakai yang sudah tidak ada',
				'no-english': 'Belum ada bahasa Inggris',
				'no-synonyms': 'Tanpa sebutan lain',
				'no-vendor': 'Sampai Tier 3, tanpa vendor'
			},
			faqs: 'FAQ yang belum dinilai siapa pun'
		}
	},
	en: {
		title: 'Master data',
		lead: 'Services, units, PICs and everything that the helpdesk works with.',
		kinds: {
			service: 'Services',
			category: 'Categories',
			unit: 'Units',
			pic: 'PICs',
			vendor: 'Vendors',
			calendar: 'Working calendars',
			canned: 'Canned replies',
			faq: 'FAQ',
			setting: 'Settings of the helpdesk'
		},
		besides: {
			templates: 'Notification templates',
			proposals: 'FAQ proposals'
		},
		readOnly: 'Only supervisors of the helpdesk and admins can change this.',
		notForYou: 'Master data is for those who work at the helpdesk.',
		all: 'All master data',
		add: 'Add',
		newOne: 'New',
		search: 'Search',
		clear: 'Clear the search',
		none: 'Nothing here yet',
		noneText: 'Add them one by one, or import an Excel file.',
		nothingFound: 'Nothing matches.',
		inactive: 'Inactive',
		gone: (name: string) => `${name} (gone)`,
		notActive: (name: string) => `${name} (inactive)`,
		choose: 'Choose',
		without: 'None',
		remove: (name: string) => `Remove ${name}`,
		save: 'Save',
		saved: 'Saved.',
		putRight: (count: string) =>
			`${count} entries have to be put right. See those that are marked.`,
		unsaved: 'Not saved yet',
		changedMeanwhile:
			'Somebody else has just saved changes here. Yours were put on top of them and are not saved yet; look at it and save.',
		newer: 'Somebody else saved changes here.',
		takeIn: 'Merge with what I wrote',
		delete: 'Delete',
		deleteTitle: 'Delete this?',
		deleteText: 'What is deleted cannot be brought back.',
		deleted: 'Deleted.',
		isNamed: (names: string) => `Still used by ${names}. Switch it off instead.`,
		isNamedByTickets: 'Still named in tickets. Switch it off instead.',
		cancel: 'Cancel',
		leaveTitle: 'Leave without saving?',
		leaveText: 'The changes on this page are not saved.',
		leave: 'Leave',
		stay: 'Stay here',
		groups: {
			what: 'Service',
			who: 'Who handles it',
			where: 'Where it is filed',
			sla: 'Time limits by priority',
			search: 'Search',
			own: 'Entries',
			hours: 'Working hours',
			off: 'Days off'
		},
		hoursHint:
			'For example: 08:00-12:00, 13:00-17:00. Lunch is the gap between; empty is a day off.',
		days: { from: 'From', date: 'Date', to: 'Until', name: 'Name of the day off', add: 'Add it' },
		slaHint: 'In working hours; a working day is 8 hours. Weekends and holidays do not count.',
		questions: 'Form of the request',
		questionsHint: 'Asked of requesters besides title, description and priority.',
		addQuestion: 'Add a question',
		question: (no: string) => `Question ${no}`,
		up: 'Move up',
		down: 'Move down',
		always: 'Always shown',
		preview: 'Preview of the form',
		previewNone: 'This service asks nothing but the usual.',
		holidays: (year: string) => `National holidays and shared leave in ${year}`,
		holidaysHint: 'They count in all calendars. They are changed on the Settings page.',
		holidaysIncomplete: (year: string) =>
			`For ${year} there are only the holidays with fixed dates. The moving holidays and shared leave of the joint decree are not entered yet, so they still count as working days.`,
		toSettings: 'Open Settings',
		shared: 'Shared leave',
		seed: {
			title: 'This helpdesk is still empty',
			text: 'Begin with an example: six categories, five units, services, FAQ and replies. All people, firms and numbers are invented; put yours in their place.',
			button: 'Fill in the example',
			done: 'The example has been filled in.'
		},
		map: {
			title: 'Map of services',
			lead: 'Active services to be looked at. Every service has time limits.',
			good: 'Nothing to look at.',
			gaps: {
				'other-app': 'Handled in another app',
				'no-pic': 'No PIC',
				'pic-away': 'PIC and stand-ins are away',
				'inactive-reference': 'Uses what is inactive',
				'gone-reference': 'Uses what is gone',
				'no-english': 'No English yet',
				'no-synonyms': 'No other words for it',
				'no-vendor': 'Goes to Tier 3, no vendor'
			},
			faqs: 'FAQ that nobody has rated'
		}
	}
});
