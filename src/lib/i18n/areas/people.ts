import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Accounts, branches and devices of the organisation, for who runs the server. */
export const peopleText = area({
	id: {
		title: 'Orang & perangkat',
		lead: 'Akun, cabang, dan perangkat di server kantor.',
		tabs: { accounts: 'Akun', devices: 'Perangkat', branches: 'Cabang' },
		reading: 'Mengambil daftar dari server…',
		offline: {
			title: 'Perlu jaringan',
			text: 'Akun dan perangkat diatur langsung di server, jadi halaman ini tidak dapat dipakai tanpa jaringan. Pekerjaan lain tetap jalan.',
			again: 'Coba lagi'
		},
		toSync: 'Ke Sinkronisasi',
		problems: {
			'not-an-admin': 'Hanya admin server yang dapat mengatur akun.',
			'name-unfit':
				'Nama akun hanya huruf kecil, angka, titik, garis bawah, dan tanda hubung; paling banyak 64.',
			'name-taken': 'Nama akun itu sudah dipakai. Pilih yang lain.',
			'display-name-missing': 'Tulis nama lengkap orangnya.',
			'bad-branch': 'Kode cabang hanya huruf kecil, angka, dan tanda hubung.',
			'branch-there': 'Cabang itu sudah ada.',
			'changed-meanwhile':
				'Admin lain baru saja mengubahnya. Tidak ada yang tertimpa; lihat isinya yang baru, lalu ulangi.'
		},
		accounts: {
			create: 'Buat akun',
			none: 'Belum ada akun selain admin server',
			noneText:
				'Buat akun untuk setiap orang. Kata sandi pertama dibuat otomatis dan ditunjukkan sekali.',
			adminNote: (name: string) =>
				`Anda masuk sebagai admin server “${name}”. Akun admin server tidak ada di daftar ini; kata sandinya diatur di server.`,
			active: 'Aktif',
			ended: 'Berakhir',
			until: (date: string) => `sampai ${date}`,
			noRoles: 'Pemohon layanan saja',
			everywhere: 'Seluruh kantor',
			rolesHint:
				'Setiap akun dapat meminta layanan dan mengikuti tiketnya sendiri. Beri peran hanya kepada yang mengerjakan lebih dari itu.',
			inBranch: (branch: string) => `Cabang ${branch}`
		},
		roles: {
			admin: 'Admin kantor',
			'template-editor': 'Penyunting templat',
			agent: 'Petugas meja layanan',
			pic: 'PIC unit',
			'desk-supervisor': 'Penyelia meja layanan',
			staff: 'Staf tagihan',
			collector: 'Penagih',
			supervisor: 'Penyelia',
			finance: 'Keuangan',
			approver: 'Pemberi persetujuan'
		},
		form: {
			createTitle: 'Buat akun',
			editTitle: (name: string) => `Akun ${name}`,
			name: 'Nama akun',
			nameHint: 'Untuk masuk; huruf kecil tanpa spasi. Tidak dapat diubah lagi.',
			displayName: 'Nama lengkap',
			lastDay: 'Hari terakhir',
			lastDayHint: 'Kosongkan bila tidak dibatasi. Untuk peserta magang, isi hari terakhirnya.',
			personId: 'ID orang',
			personIdHint:
				'Hanya bila orang ini sudah bekerja sendiri di sebuah perangkat: salin ID yang ditunjukkan perangkat itu.',
			existing: 'Orang ini sudah bekerja sendiri di sebuah perangkat',
			save: 'Simpan',
			saved: 'Akun disimpan',
			resetPassword: 'Atur ulang kata sandi',
			resetTitle: (name: string) => `Atur ulang kata sandi ${name}?`,
			resetText:
				'Kata sandi lama tidak berlaku lagi, dan semua perangkatnya harus masuk lagi. Data di perangkat tidak hilang.',
			end: 'Akhiri akun sekarang',
			endTitle: (name: string) => `Akhiri akun ${name}?`,
			endText:
				'Orang ini tidak dapat masuk dan tidak dapat menyamakan data lagi. Yang sudah tercatat tetap ada. Data di perangkatnya baru terhapus bila perangkatnya dicabut.',
			ended: 'Akun diakhiri',
			reopenHint:
				'Akun ini sudah berakhir. Untuk membukanya lagi, kosongkan hari terakhir, simpan, lalu atur ulang kata sandinya.'
		},
		many: {
			open: 'Buat banyak akun',
			title: 'Buat banyak akun',
			text: 'Tempel daftar nama, satu orang per baris. Boleh juga nama akun dan nama lengkap, dipisah tab, titik koma, atau koma. Semua menjadi pemohon layanan; peran lain dapat diberikan sesudahnya.',
			list: 'Daftar orang',
			fit: (count: string) => `${count} akun akan dibuat`,
			unfit: (count: string) => `${count} baris tidak dapat dipakai:`,
			create: (count: string) => `Buat ${count} akun`,
			progress: (done: string, all: string) => `Membuat ${done} dari ${all} akun…`,
			made: (count: string) => `${count} akun dibuat`,
			passwords:
				'Unduh daftar kata sandi sekarang. Kata sandi tidak dapat dibaca lagi sesudah jendela ini ditutup.',
			download: 'Unduh daftar kata sandi',
			fileName: 'kata-sandi-pertama.csv',
			heads: ['Nama akun', 'Nama lengkap', 'Kata sandi pertama'],
			done: 'Selesai',
			stopped: 'Tidak semua akun dibuat.'
		},
		password: {
			title: 'Kata sandi pertama',
			text: (name: string) =>
				`Berikan kepada ${name}. Kata sandi ini hanya ditunjukkan sekarang dan tidak dapat dibaca lagi.`,
			account: 'Nama akun',
			password: 'Kata sandi',
			copy: 'Salin',
			copied: 'Disalin',
			done: 'Sudah dicatat'
		},
		devices: {
			none: 'Belum ada perangkat',
			noneText: 'Perangkat tercatat di sini begitu seseorang masuk ke server dengannya.',
			label: (browser: string, system: string) => `${browser} di ${system}`,
			unknown: 'Peramban tidak dikenal',
			own: 'Perangkat ini',
			revoked: 'Dicabut',
			branch: (branch: string, letters: string) => `Cabang ${branch}, huruf ${letters}`,
			noBranch: (letters: string) => `Tanpa cabang, huruf ${letters}`,
			since: (date: string) => `Sejak ${date}`,
			lastSeen: (moment: string) => `Terakhir terhubung ${moment}`,
			revoke: 'Cabut',
			allow: 'Izinkan lagi',
			revokeLabel: (device: string, name: string) => `Cabut ${device}, ${name}`,
			allowLabel: (device: string, name: string) => `Izinkan lagi ${device}, ${name}`,
			revokeTitle: (device: string, name: string) => `Cabut ${device} milik ${name}?`,
			revokeText: (name: string) =>
				`Begitu perangkat itu terhubung lagi, semua data ${name} di sana dihapus. Catatan yang belum sempat terkirim dari sana hilang untuk selamanya. Akunnya sendiri tetap berlaku di perangkat lain.`,
			revokeDone: 'Perangkat dicabut',
			allowDone: 'Perangkat diizinkan lagi'
		},
		branches: {
			text: 'Setiap cabang mempunyai data tagihannya sendiri; hanya akun dengan peran di cabang itu yang dapat membukanya.',
			members: (count: string) => `${count} akun`,
			code: 'Kode cabang baru',
			codeHint: 'Huruf kecil, angka, dan tanda hubung, misalnya dumai. Tidak dapat diubah lagi.',
			add: 'Tambah cabang',
			added: (branch: string) => `Cabang ${branch} ditambahkan`
		}
	},
	en: {
		title: 'People & devices',
		lead: 'Accounts, branches and devices on the office server.',
		tabs: { accounts: 'Accounts', devices: 'Devices', branches: 'Branches' },
		reading: 'Fetching the lists from the server…',
		offline: {
			title: 'This needs a network',
			text: 'Accounts and devices are managed on the server itself, so this page cannot be used without a network. Everything else goes on working.',
			again: 'Try again'
		},
		toSync: 'Go to Sync',
		problems: {
			'not-an-admin': 'Only server admins manage accounts.',
			'name-unfit':
				'An account name is small letters, digits, dots, underscores and hyphens only; 64 at most.',
			'name-taken': 'That account name is in use. Choose another.',
			'display-name-missing': 'Write the person’s full name.',
			'bad-branch': 'A branch code is small letters, digits and hyphens only.',
			'branch-there': 'That branch is there already.',
			'changed-meanwhile':
				'Another admin has just changed it. Nothing was overwritten; look at it and try again.'
		},
		accounts: {
			create: 'Open an account',
			none: 'No accounts yet but the server’s admin',
			noneText:
				'Open an account for each person. The first password is made by itself and shown once.',
			adminNote: (name: string) =>
				`You are signed in as the server admin “${name}”. Accounts of server admins are not in this list; their password is set on the server.`,
			active: 'Active',
			ended: 'Ended',
			until: (date: string) => `until ${date}`,
			noRoles: 'Asks for services only',
			everywhere: 'Whole office',
			rolesHint:
				'Every account can ask for services and follow its own tickets. Give roles only to those who do more than that.',
			inBranch: (branch: string) => `Branch ${branch}`
		},
		roles: {
			admin: 'Office admin',
			'template-editor': 'Template editor',
			agent: 'Helpdesk agent',
			pic: 'Person in charge',
			'desk-supervisor': 'Helpdesk supervisor',
			staff: 'Billing staff',
			collector: 'Collector',
			supervisor: 'Supervisor',
			finance: 'Finance',
			approver: 'Approver'
		},
		form: {
			createTitle: 'Open an account',
			editTitle: (name: string) => `Account ${name}`,
			name: 'Account name',
			nameHint: 'To sign in with; small letters without spaces. It cannot be changed later.',
			displayName: 'Full name',
			lastDay: 'Last day',
			lastDayHint: 'Leave empty for no end. For an intern, their last day.',
			personId: 'Person ID',
			personIdHint:
				'Only if this person has already worked alone on a device: copy the ID that the device shows.',
			existing: 'This person has already worked alone on a device',
			save: 'Save',
			saved: 'Account saved',
			resetPassword: 'Reset the password',
			resetTitle: (name: string) => `Reset the password of ${name}?`,
			resetText:
				'The old password is good no longer, and all their devices have to sign in again. No data on a device is lost.',
			end: 'End the account now',
			endTitle: (name: string) => `End the account ${name}?`,
			endText:
				'This person can no longer sign in or sync. What was recorded stays. The data on their devices is erased only when the devices are revoked.',
			ended: 'Account ended',
			reopenHint:
				'This account has ended. To open it again, empty the last day, save, then reset the password.'
		},
		many: {
			open: 'Create many accounts',
			title: 'Create many accounts',
			text: 'Paste a list of names, one person a line. It may also be the account and the full name, with a tab, semicolon or comma between. All of them ask for services only; other roles can be given afterwards.',
			list: 'List of people',
			fit: (count: string) => `${count} accounts will be created`,
			unfit: (count: string) => `${count} lines cannot be used:`,
			create: (count: string) => `Create ${count} accounts`,
			progress: (done: string, all: string) => `Creating ${done} of ${all} accounts…`,
			made: (count: string) => `${count} accounts created`,
			passwords:
				'Download the list of passwords now. They cannot be read again once this window is closed.',
			download: 'Download the list of passwords',
			fileName: 'first-passwords.csv',
			heads: ['Account', 'Full name', 'First password'],
			done: 'Done',
			stopped: 'Not all accounts were created.'
		},
		password: {
			title: 'First password',
			text: (name: string) =>
				`Give it to ${name}. This password is shown only now and cannot be read again.`,
			account: 'Account name',
			password: 'Password',
			copy: 'Copy',
			copied: 'Copied',
			done: 'I have it'
		},
		devices: {
			none: 'No devices yet',
			noneText: 'A device is listed here once somebody signs in to the server with it.',
			label: (browser: string, system: string) => `${browser} on ${system}`,
			unknown: 'Unknown browser',
			own: 'This device',
			revoked: 'Revoked',
			branch: (branch: string, letters: string) => `Branch ${branch}, letters ${letters}`,
			noBranch: (letters: string) => `No branch, letters ${letters}`,
			since: (date: string) => `Since ${date}`,
			lastSeen: (moment: string) => `Last contact ${moment}`,
			revoke: 'Revoke',
			allow: 'Let in again',
			revokeLabel: (device: string, name: string) => `Revoke ${device}, ${name}`,
			allowLabel: (device: string, name: string) => `Let in again ${device}, ${name}`,
			revokeTitle: (device: string, name: string) => `Revoke ${device} of ${name}?`,
			revokeText: (name: string) =>
				`As soon as that device has contact again, all data of ${name} on it is erased. What has not been sent from it is lost for ever. The account itself goes on working on other devices.`,
			revokeDone: 'Device revoked',
			allowDone: 'Device let in again'
		},
		branches: {
			text: 'Each branch has bills of its own; only accounts with a role in the branch can open them.',
			members: (count: string) => counted(count, 'account', 'accounts'),
			code: 'Code of the new branch',
			codeHint: 'Small letters, digits and hyphens, such as dumai. It cannot be changed later.',
			add: 'Add a branch',
			added: (branch: string) => `Branch ${branch} added`
		}
	}
});
