import { area } from '../locale.svelte.ts';

/** Settings of the office, of reminders and of this device. */
export const settingsText = area({
	id: {
		title: 'Pengaturan',
		readOnly: 'Hanya admin yang dapat mengubah bagian ini.',
		saved: 'Pengaturan tersimpan',
		save: 'Simpan',
		office: {
			title: 'Kantor',
			name: 'Nama kantor',
			label: 'Sebutan nomor pelanggan',
			labelHint: 'Misalnya Nomor Indibiz, ID Pelanggan, Nomor Langganan. Tertulis di pesan.',
			contact: 'Kontak kantor',
			contactHint: 'Telepon atau jam layanan yang tertulis di pesan.',
			letterhead: 'Kop kuitansi',
			letterheadHint:
				'Alamat, telepon, NPWP: tertulis di bawah nama kantor pada kuitansi dan bukti setoran.',
			zone: 'Zona waktu',
			branchZones: 'Cabang di zona waktu lain',
			branchZonesHint: 'Satu baris per cabang, misalnya: Sorong = WIT',
			branchZonesWrong: (line: string) =>
				`Baris “${line}” tidak terbaca. Tulis seperti: Sorong = WIT`
		},
		reminders: {
			title: 'Pengingat',
			linkForm: 'Cara membuka WhatsApp',
			linkForms: {
				'wa.me': 'wa.me (disarankan)',
				api: 'api.whatsapp.com',
				web: 'WhatsApp Web',
				app: 'Aplikasi WhatsApp di perangkat ini (tanpa jaringan)'
			},
			linkFormHint: 'Bila tombol tidak membuka percakapan, coba bentuk lain.',
			cooldown: 'Jarak antarpengingat (hari)',
			claimHold: 'Biarkan setelah mengaku lunas (hari)',
			days: 'Hari menghubungi',
			dayNames: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
			from: 'Dari pukul',
			until: 'Sampai pukul',
			hoursHint:
				'Bawaan mengikuti POJK 22/2023 Pasal 62: Senin–Sabtu 08.00–20.00, bukan hari libur nasional. Berlaku menurut zona waktu pelanggan.',
			dueDay: 'Tanggal jatuh tempo bila tidak tertulis di berkas',
			unanswered: 'Peringatan kontak pertama tanpa balasan per bulan',
			hoursWrong: 'Jam berakhir harus setelah jam mulai.'
		},
		holidays: {
			title: 'Hari libur dan cuti bersama',
			hint: 'Pada hari-hari ini pengingat ditahan. Periksa dengan SKB terbaru; Anda dapat menambah dan menghapus.',
			year: 'Tahun',
			date: 'Tanggal',
			name: 'Nama hari libur',
			shared: 'Cuti bersama',
			add: 'Tambah',
			remove: (name: string) => `Hapus ${name}`,
			incomplete: (year: string) =>
				`Kalender ${year} baru berisi libur bertanggal tetap. Tambahkan libur lainnya dari SKB.`
		},
		device: {
			title: 'Perangkat ini',
			theme: 'Tema',
			themes: { system: 'Ikuti perangkat', light: 'Terang', dark: 'Gelap' },
			language: 'Bahasa',
			idle: 'Kunci layar setelah menganggur',
			minutes: (n: string) => `${n} menit`,
			install: 'Pasang sebagai aplikasi',
			installHint: 'Terbuka dari menu aplikasi, dengan jendelanya sendiri.',
			installed: 'Sudah terpasang sebagai aplikasi',
			installManual:
				'Peramban ini tidak menawarkan pemasangan. Buka menu peramban, lalu pilih “Pasang” atau “Tambahkan ke layar utama”.',
			passphrase: 'Ganti frasa sandi',
			currentPassphrase: 'Frasa sandi sekarang',
			newPassphrase: 'Frasa sandi baru',
			passphraseChanged: 'Frasa sandi diganti'
		},
		storage: {
			title: 'Penyimpanan',
			kept: 'Peramban berjanji menyimpan data ini.',
			notKept:
				'Peramban boleh menghapus data ini bila ruang menipis. Minta janji penyimpanan, dan buat cadangan.',
			ask: 'Minta janji penyimpanan',
			refused:
				'Peramban belum bersedia. Memasang aplikasi ini atau menandainya sebagai favorit biasanya membantu.',
			used: (used: string, quota: string) => `Terpakai ${used} dari ${quota}`,
			unknown: 'Peramban tidak memberi tahu keadaan penyimpanan.'
		}
	},
	en: {
		title: 'Settings',
		readOnly: 'Only admins can change this part.',
		saved: 'Settings saved',
		save: 'Save',
		office: {
			title: 'Office',
			name: 'Name of the office',
			label: 'What a customer number is called',
			labelHint: 'For example Nomor Indibiz, ID Pelanggan. Stands in messages.',
			contact: 'Contact of the office',
			contactHint: 'Phone or hours that stand in messages.',
			letterhead: 'Letterhead of receipts',
			letterheadHint:
				'Address, phone, tax number: below the office’s name on receipts and vouchers.',
			zone: 'Time zone',
			branchZones: 'Branches in another time zone',
			branchZonesHint: 'One line a branch, for example: Sorong = WIT',
			branchZonesWrong: (line: string) => `The line “${line}” cannot be read. Write: Sorong = WIT`
		},
		reminders: {
			title: 'Reminders',
			linkForm: 'How WhatsApp is opened',
			linkForms: {
				'wa.me': 'wa.me (recommended)',
				api: 'api.whatsapp.com',
				web: 'WhatsApp Web',
				app: 'WhatsApp app on this device (no network)'
			},
			linkFormHint: 'If the button does not open the chat, try another form.',
			cooldown: 'Days between reminders',
			claimHold: 'Days left alone after “it is paid”',
			days: 'Contact days',
			dayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
			from: 'From',
			until: 'Until',
			hoursHint:
				'The default follows POJK 22/2023 art. 62: Monday to Saturday 08.00–20.00, not on national holidays, in the customer’s time zone.',
			dueDay: 'Due day where the file gives none',
			unanswered: 'Warn at unanswered first contacts a month',
			hoursWrong: 'The hours must end after they begin.'
		},
		holidays: {
			title: 'Holidays and shared leave',
			hint: 'Reminders are held on these days. Check against the official list; you can add and remove.',
			year: 'Year',
			date: 'Date',
			name: 'Name of the holiday',
			shared: 'Shared leave',
			add: 'Add',
			remove: (name: string) => `Remove ${name}`,
			incomplete: (year: string) =>
				`The calendar of ${year} holds only the holidays with a fixed date. Add the others.`
		},
		device: {
			title: 'This device',
			theme: 'Theme',
			themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
			language: 'Language',
			idle: 'Lock the screen when idle for',
			minutes: (n: string) => `${n} minutes`,
			install: 'Install as an app',
			installHint: 'Opens from the app menu, in a window of its own.',
			installed: 'Installed as an app',
			installManual:
				'This browser does not offer to install. Open its menu and choose “Install” or “Add to home screen”.',
			passphrase: 'Change the passphrase',
			currentPassphrase: 'Current passphrase',
			newPassphrase: 'New passphrase',
			passphraseChanged: 'Passphrase changed'
		},
		storage: {
			title: 'Storage',
			kept: 'The browser promises to keep this data.',
			notKept:
				'The browser may delete this data when space runs low. Ask it to keep it, and make a backup.',
			ask: 'Ask the browser to keep it',
			refused:
				'The browser does not promise it yet. Installing the app or bookmarking it usually helps.',
			used: (used: string, quota: string) => `${used} of ${quota} used`,
			unknown: 'The browser does not tell how its storage stands.'
		}
	}
});
