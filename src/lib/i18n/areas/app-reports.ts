import { area } from '../locale.svelte.ts';

/** Reports of problems with the app itself. */
export const appReportsText = area({
	id: {
		reportTitle: 'Laporkan kendala aplikasi',
		reportLead:
			'Ada yang tidak berjalan di aplikasi ini? Ceritakan kepada kami. Laporan tersimpan juga saat luring dan terkirim begitu ada jaringan.',
		what: 'Apa yang terjadi?',
		whatHint: 'Apa yang Anda lakukan, apa yang Anda harapkan, dan apa yang terlihat.',
		whatMissing: 'Tulis dulu apa yang terjadi.',
		name: 'Nama Anda',
		email: 'Email Anda (boleh kosong)',
		emailHint: 'Untuk mengabari Anda bila sudah ditangani.',
		diagnostics: 'Keterangan teknis yang ikut terkirim',
		diagnosticsHint:
			'Hanya ini. Nama, alamat email, dan nomor sudah disamarkan; isi tiket dan data pelanggan tidak ikut.',
		send: 'Kirim laporan',
		recorded: 'Laporan Anda sudah tercatat dan akan kami tindak lanjuti',
		mine: 'Laporan Anda',
		listTitle: 'Laporan kendala aplikasi',
		listLead: 'Apa yang dilaporkan tentang aplikasi ini. Jawaban Anda sampai kepada pelapor.',
		none: 'Belum ada laporan',
		noneText: 'Laporan muncul di sini begitu seseorang mengirimkannya.',
		screen: 'Layar',
		details: 'Keterangan teknis',
		answerTitle: 'Jawab laporan',
		answer: 'Jawaban',
		answerHint: 'Dibaca oleh pelapor.',
		answerMissing: 'Tulis jawabannya.',
		stateLabel: 'Keadaan',
		states: {
			new: 'Baru',
			seen: 'Sudah dilihat',
			fixed: 'Sudah diperbaiki',
			'not-a-fault': 'Bukan kesalahan aplikasi'
		},
		save: 'Simpan jawaban',
		saved: 'Jawaban tersimpan',
		cancel: 'Batal',
		line: {
			version: (value: string) => `Versi: ${value}`,
			browser: (value: string) => `Peramban: ${value}`,
			screen: (value: string) => `Layar: ${value}`,
			size: (value: string) => `Ukuran: ${value}`,
			network: (isOnline: boolean) => (isOnline ? 'Jaringan: ada' : 'Jaringan: tidak ada'),
			storage: (used: string, quota: string) => `Penyimpanan: ${used} dari ${quota}`,
			persistence: (isKept: boolean) =>
				isKept ? 'Penyimpanan tetap: ya' : 'Penyimpanan tetap: tidak',
			error: (value: string) => `Kesalahan terakhir: ${value}`
		}
	},
	en: {
		reportTitle: 'Report a problem with the app',
		reportLead:
			'Does something in this app not work? Tell us. A report is kept offline too, and sent as soon as there is a network.',
		what: 'What happened?',
		whatHint: 'What you did, what you expected, and what you saw.',
		whatMissing: 'Write what happened first.',
		name: 'Your name',
		email: 'Your email (may stay empty)',
		emailHint: 'To tell you when it has been dealt with.',
		diagnostics: 'Technical details that are sent along',
		diagnosticsHint:
			'Only this. Names, email addresses and numbers are masked; tickets and data of customers are not part of it.',
		send: 'Send the report',
		recorded: 'Your report is recorded and will be followed up',
		mine: 'Your reports',
		listTitle: 'App problem reports',
		listLead: 'What was reported about this app. Your answer reaches who reported it.',
		none: 'No reports yet',
		noneText: 'Reports show up here as soon as somebody sends one.',
		screen: 'Screen',
		details: 'Technical details',
		answerTitle: 'Answer the report',
		answer: 'Answer',
		answerHint: 'The reporter reads it.',
		answerMissing: 'Write the answer.',
		stateLabel: 'State',
		states: {
			new: 'New',
			seen: 'Seen',
			fixed: 'Fixed',
			'not-a-fault': 'Not a fault of the app'
		},
		save: 'Save the answer',
		saved: 'Answer saved',
		cancel: 'Cancel',
		line: {
			version: (value: string) => `Version: ${value}`,
			browser: (value: string) => `Browser: ${value}`,
			screen: (value: string) => `Screen: ${value}`,
			size: (value: string) => `Size: ${value}`,
			network: (isOnline: boolean) => (isOnline ? 'Network: yes' : 'Network: no'),
			storage: (used: string, quota: string) => `Storage: ${used} of ${quota}`,
			persistence: (isKept: boolean) =>
				isKept ? 'Persistent storage: yes' : 'Persistent storage: no',
			error: (value: string) => `Last error: ${value}`
		}
	}
});
