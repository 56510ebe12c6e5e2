import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** The office's server: signing in, and how sync stands. */
export const syncText = area({
	id: {
		title: 'Sinkronisasi',
		lead: 'Data perangkat ini disamakan dengan server kantor, begitu ada jaringan.',
		alone: {
			title: 'Perangkat ini bekerja sendiri',
			text: 'Semua tersimpan di sini saja. Hubungkan ke server kantor supaya rekan lain melihat data yang sama; tidak ada yang perlu diimpor ulang.',
			action: 'Hubungkan'
		},
		entry: {
			title: 'Masuk ke server kantor',
			text: 'Pakai nama akun dan kata sandi dari admin. Sesudahnya Anda dapat bekerja tanpa jaringan.',
			account: 'Nama akun',
			password: 'Kata sandi',
			branch: 'Cabang',
			chooseBranch: 'Pilih cabang',
			submit: 'Masuk',
			back: 'Kembali'
		},
		setup: {
			title: 'Siapkan server kantor',
			text: 'Anda menjadi admin pertama. Tautan ini hanya berlaku sekali.',
			account: 'Nama akun admin',
			accountHint: 'Huruf kecil tanpa spasi, misalnya sari.',
			password: 'Kata sandi',
			passwordHint: 'Paling sedikit 8 karakter.',
			branch: 'Kode cabang pertama',
			branchHint: 'Huruf kecil, angka, dan tanda hubung, misalnya sorong.',
			submit: 'Siapkan server',
			noToken:
				'Tautan ini tidak lengkap. Buka tautan utuh yang dicetak server saat pertama dijalankan.'
		},
		phases: {
			elsewhere: 'Tab lain di perangkat ini yang menyinkronkan',
			working: 'Menyinkronkan…',
			idle: 'Sama dengan server',
			waiting: 'Akan dicoba lagi sendiri',
			stopped: 'Berhenti, perlu Anda'
		},
		sentence: {
			allSent: (when: string) => `Semua sudah terkirim, ${when}.`,
			waiting: (count: string, since: string) =>
				`${count} catatan menunggu dikirim${since === '' ? '' : `, yang pertama ${since}`}. Tersimpan di sini.`
		},
		short: {
			waiting: (count: string) => `${count} menunggu`,
			stopped: 'Sinkronisasi berhenti',
			loading: (percent: string) => `Mengambil data ${percent}`
		},
		problems: {
			unreachable:
				'Server tidak menjawab. Yang Anda catat tersimpan di sini dan akan dikirim sendiri.',
			'signed-out': 'Sesi di server sudah berakhir. Masuk lagi; tidak ada yang hilang.',
			'signed-in-as-another':
				'Di peramban ini akun lain sedang masuk ke server. Masuk lagi di Sinkronisasi; tidak ada yang hilang.',
			'wrong-credentials': 'Nama akun atau kata sandi salah. Periksa huruf besar-kecilnya.',
			'too-many-attempts': 'Terlalu sering salah. Tunggu sebentar, lalu coba lagi.',
			'device-revoked': 'Perangkat ini dicabut oleh admin.',
			'roles-changed': 'Peran Anda diubah oleh kantor. Aplikasi dibuka ulang dengan peran baru.',
			'not-allowed': 'Akun ini tidak boleh membuka data itu. Tanyakan kepada admin.',
			missing: 'Data itu tidak ada di server. Tanyakan kepada admin.',
			'too-large':
				'Ada catatan yang terlalu besar untuk server. Catatan itu tetap di sini; beri tahu admin.',
			busy: 'Server sedang sibuk. Catatan Anda tersimpan di sini dan akan dikirim sendiri.',
			'server-failed':
				'Server gagal menjawab. Catatan Anda tersimpan di sini; beri tahu admin bila terus begini.',
			'not-understood':
				'Jawaban yang datang bukan dari server kantor. Mungkin jaringan ini meminta Anda masuk dulu.',
			'storage-full': 'Ruang di perangkat ini habis. Kosongkan ruang, lalu coba lagi.',
			'storage-failed':
				'Perangkat ini gagal menyimpan data yang datang. Muat ulang halaman; yang sudah tersimpan tetap ada.',
			'field-missing': 'Isi nama akun dan kata sandi.',
			'no-branch': 'Akun ini belum diberi cabang. Tanyakan kepada admin.',
			'bad-branch': 'Kode cabang hanya huruf kecil, angka, dan tanda hubung.',
			'choose-branch': 'Akun ini punya beberapa cabang. Pilih satu.'
		},
		accountOfAnother: (personId: string) =>
			`Yang tercatat di perangkat ini ditandatangani orang lain. Minta admin membuat akun dengan ID orang ${personId}.`,
		personId: 'ID orang Anda, bila admin memintanya:',
		branchIsFixed: (branch: string) =>
			`Di perangkat ini akun itu bekerja untuk cabang ${branch}. Untuk cabang lain, hapus dulu datanya dari perangkat ini di Sinkronisasi.`,
		serverSaid: (words: string) => `Kata server: ${words}`,
		signedInAsAnother: (other: string, own: string) =>
			`Di peramban ini akun ${other} yang sedang masuk ke server. Catatan Anda tersimpan di sini dan tidak dikirim atas nama ${other}. Masuk lagi sebagai ${own} untuk menyinkronkan.`,
		signInAgain: 'Masuk lagi',
		now: 'Sinkronkan sekarang',
		account: (account: string, branch: string | null) =>
			branch === null ? `Akun ${account}` : `Akun ${account}, cabang ${branch}`,
		clock: (minutes: string) =>
			`Jam perangkat ini meleset ${minutes} menit dari server. Betulkan di pengaturan perangkat supaya urutan catatan benar.`,
		databases: {
			title: 'Data',
			kinds: {
				org: 'Data bersama',
				billing: 'Tagihan cabang',
				files: 'Foto dan dokumen',
				desk: 'Meja layanan',
				mailbox: 'Tiket saya',
				ticketFiles: 'Lampiran tiket'
			},
			documents: (count: string) => `${count} dokumen`,
			waiting: (count: string) => `${count} menunggu dikirim`,
			waitingNone: 'Semua sudah terkirim',
			since: (moment: string) => `sejak ${moment}`,
			lastSuccess: (moment: string) => `Terakhir sama: ${moment}`,
			never: 'Belum pernah disamakan',
			loading: (loaded: string, total: string) => `Mengambil ${loaded} dari ${total}`
		},
		review: {
			title: 'Diubah di dua perangkat',
			lead: 'Dua orang mengubah hal yang sama dengan cara berbeda. Keduanya tersimpan; pilih yang benar.',
			byAt: (name: string, when: string) => `${name}, ${when}`,
			fromFile: 'Dari berkas impor',
			use: 'Pakai ini',
			nothing: '(kosong)',
			notRecorded: 'Tidak dapat disimpan. Muat ulang halaman, lalu pilih lagi.',
			fields: {
				name: 'Nama',
				phones: 'Telepon',
				address: 'Alamat',
				email: 'Email',
				area: 'Area',
				position: 'Posisi peta',
				amount: 'Jumlah',
				dueOn: 'Jatuh tempo',
				officeName: 'Nama kantor',
				_deleted: 'Dihapus'
			}
		},
		denied: {
			title: 'Ditolak server',
			text: 'Catatan ini tetap ada di perangkat ini, tetapi tidak diterima server.',
			again: 'Tawarkan lagi'
		},
		exchange: {
			title: 'Tukar lewat berkas',
			lead: 'Untuk tempat tanpa jaringan sama sekali: buat berkas di sini, bawa dengan kabel atau kartu, lalu ambil di perangkat lain di cabang yang sama. Berkas terkunci dan bertanda tangan perangkat ini.',
			passphrase: 'Kata kunci berkas',
			passphraseHint: 'Sampaikan sendiri kepada penerima; tidak tersimpan di mana pun.',
			passphraseShort: (shortest: number) => `Kata kunci paling sedikit ${shortest} karakter.`,
			whole: 'Sertakan semua data, bukan hanya yang belum terkirim',
			make: 'Buat berkas',
			made: (size: string) => `Berkas ${size} dibuat.`,
			choose: 'Ambil dari berkas',
			about: (person: string, when: string) => `Dibuat ${person}, ${when}`,
			take: 'Ambil isinya',
			taken: (n: string, fingerprint: string) =>
				`${n} catatan masuk. Sidik perangkat pengirim: ${fingerprint}`,
			takenNothing: 'Semua isinya sudah ada di sini.',
			problems: {
				'not-a-backup': 'Ini bukan berkas tukar SatuLoket. Tidak ada yang berubah.',
				'newer-version':
					'Berkas ini dari versi yang lebih baru. Perbarui aplikasi, lalu coba lagi.',
				'wrong-passphrase': 'Kata kunci tidak cocok dengan berkas itu. Tidak ada yang berubah.',
				'backup-damaged': 'Berkas rusak atau terpotong. Tidak ada yang berubah; salin ulang.',
				'not-signed':
					'Ini berkas cadangan, bukan berkas tukar. Pulihkan cadangan lewat Pengaturan.',
				'signature-wrong': 'Isi berkas tidak cocok dengan tanda tangannya. Tidak ada yang berubah.'
			},
			otherBranch: (branch: string) => `Berkas ini dari cabang ${branch}. Tidak ada yang berubah.`
		},
		storage: {
			title: 'Ruang penyimpanan',
			used: (used: string, quota: string) => `Terpakai ${used} dari ${quota}`
		},
		log: {
			title: 'Riwayat',
			empty: 'Belum ada.',
			exchanged: (database: string, fetched: string, brought: string) =>
				`${database}: ${fetched} diterima, ${brought} dikirim`,
			failed: (database: string, problem: string) => `${database}: ${problem}`,
			copy: 'Salin riwayat',
			copied: 'Riwayat disalin'
		}
	},
	en: {
		title: 'Sync',
		lead: 'The data of this device is kept the same as the office server, whenever there is a network.',
		alone: {
			title: 'This device works alone',
			text: 'Everything is kept here only. Connect it to the office server so that colleagues see the same data; nothing has to be imported again.',
			action: 'Connect'
		},
		entry: {
			title: 'Sign in to the office server',
			text: 'Use the account name and password from your admin. Afterwards you can work without a network.',
			account: 'Account name',
			password: 'Password',
			branch: 'Branch',
			chooseBranch: 'Choose a branch',
			submit: 'Sign in',
			back: 'Back'
		},
		setup: {
			title: 'Set up the office server',
			text: 'You become its first admin. This link works once.',
			account: 'Admin account name',
			accountHint: 'Small letters without spaces, for example sari.',
			password: 'Password',
			passwordHint: 'At least 8 characters.',
			branch: 'Code of the first branch',
			branchHint: 'Small letters, digits and hyphens, for example sorong.',
			submit: 'Set up the server',
			noToken:
				'This link is not complete. Open the whole link that the server printed at its first start.'
		},
		phases: {
			elsewhere: 'Another tab of this device syncs',
			working: 'Syncing…',
			idle: 'Same as the server',
			waiting: 'Will try again by itself',
			stopped: 'Stopped, needs you'
		},
		sentence: {
			allSent: (when: string) => `All has been sent, ${when}.`,
			waiting: (count: string, since: string) =>
				`${counted(count, 'record waits', 'records wait')} to be sent${since === '' ? '' : `, the first from ${since}`}. Kept here.`
		},
		short: {
			waiting: (count: string) => `${count} waiting`,
			stopped: 'Sync has stopped',
			loading: (percent: string) => `Loading ${percent}`
		},
		problems: {
			unreachable: 'The server does not answer. What you record is kept here and sent by itself.',
			'signed-out': 'The session on the server has ended. Sign in again; nothing is lost.',
			'signed-in-as-another':
				'Another account is signed in to the server in this browser. Sign in again under Sync; nothing is lost.',
			'wrong-credentials': 'Wrong account name or password. Check capital letters.',
			'too-many-attempts': 'Wrong too often. Wait a little, then try again.',
			'device-revoked': 'An admin has revoked this device.',
			'roles-changed': 'Your office has changed your roles. The app is opened again with them.',
			'not-allowed': 'This account may not open that data. Ask your admin.',
			missing: 'That data is not on the server. Ask your admin.',
			'too-large': 'A record is too large for the server. It is kept here; tell the admin.',
			busy: 'The server is busy. Your records are kept here and will be sent by themselves.',
			'server-failed':
				'The server could not answer. Your records are kept here; tell the admin if it goes on.',
			'not-understood':
				'The answer did not come from the office server. Perhaps this network wants you to sign in first.',
			'storage-full': 'There is no room left on this device. Make room, then try again.',
			'storage-failed':
				'This device could not keep the data that came. Reload the page; what was stored is still there.',
			'field-missing': 'Fill in the account name and the password.',
			'no-branch': 'This account has no branch yet. Ask your admin.',
			'bad-branch': 'A branch code is small letters, digits and hyphens only.',
			'choose-branch': 'This account has several branches. Choose one.'
		},
		accountOfAnother: (personId: string) =>
			`What was recorded on this device is signed by somebody else. Ask your admin for an account with the person ID ${personId}.`,
		personId: 'Your person ID, should the admin ask for it:',
		branchIsFixed: (branch: string) =>
			`On this device that account works for the branch ${branch}. For another branch, first erase its data from this device under Sync.`,
		serverSaid: (words: string) => `The server says: ${words}`,
		signedInAsAnother: (other: string, own: string) =>
			`In this browser the account ${other} is signed in to the server. What you recorded is kept here and is not sent in the name of ${other}. Sign in again as ${own} to sync.`,
		signInAgain: 'Sign in again',
		now: 'Sync now',
		account: (account: string, branch: string | null) =>
			branch === null ? `Account ${account}` : `Account ${account}, branch ${branch}`,
		clock: (minutes: string) =>
			`The clock of this device is ${minutes} minutes away from the server's. Put it right in the device's settings, so that records are in the right order.`,
		databases: {
			title: 'Data',
			kinds: {
				org: 'Shared data',
				billing: 'Bills of the branch',
				files: 'Photos and documents',
				desk: 'Helpdesk',
				mailbox: 'My tickets',
				ticketFiles: 'Attachments of tickets'
			},
			documents: (count: string) => counted(count, 'document', 'documents'),
			waiting: (count: string) => `${count} waiting to be sent`,
			waitingNone: 'Everything has been sent',
			since: (moment: string) => `since ${moment}`,
			lastSuccess: (moment: string) => `Last the same: ${moment}`,
			never: 'Never synced yet',
			loading: (loaded: string, total: string) => `Loading ${loaded} of ${total}`
		},
		review: {
			title: 'Changed on two devices',
			lead: 'Two people changed the same thing in different ways. Both values are kept; choose the right one.',
			byAt: (name: string, when: string) => `${name}, ${when}`,
			fromFile: 'From an imported file',
			use: 'Use this',
			nothing: '(empty)',
			notRecorded: 'It could not be kept. Load the page again, then choose again.',
			fields: {
				name: 'Name',
				phones: 'Phone',
				address: 'Address',
				email: 'Email',
				area: 'Area',
				position: 'Map position',
				amount: 'Amount',
				dueOn: 'Due date',
				officeName: 'Name of the office',
				_deleted: 'Deleted'
			}
		},
		denied: {
			title: 'Refused by the server',
			text: 'These records stay on this device, but the server does not take them.',
			again: 'Offer again'
		},
		exchange: {
			title: 'Exchange by file',
			lead: 'For places with no network at all: make a file here, carry it by cable or card, and take it in on another device of the same branch. The file is locked and signed by this device.',
			passphrase: 'Key word of the file',
			passphraseHint: 'Tell it to the receiver yourself; it is not kept anywhere.',
			passphraseShort: (shortest: number) => `The key word has at least ${shortest} characters.`,
			whole: 'Include all data, not only what was not sent yet',
			make: 'Make the file',
			made: (size: string) => `A file of ${size} was made.`,
			choose: 'Take in a file',
			about: (person: string, when: string) => `Made by ${person}, ${when}`,
			take: 'Take it in',
			taken: (n: string, fingerprint: string) =>
				`${counted(n, 'record', 'records')} came in. Fingerprint of the sending device: ${fingerprint}`,
			takenNothing: 'Everything in it was here already.',
			problems: {
				'not-a-backup': 'This is no exchange file of SatuLoket. Nothing has changed.',
				'newer-version': 'This file is from a newer version. Update the app, then try again.',
				'wrong-passphrase': 'The key word does not fit that file. Nothing has changed.',
				'backup-damaged': 'The file is damaged or cut short. Nothing has changed; copy it again.',
				'not-signed': 'This is a backup, not an exchange file. Restore a backup in Settings.',
				'signature-wrong': 'The content does not fit its signature. Nothing has changed.'
			},
			otherBranch: (branch: string) => `This file is of the branch ${branch}. Nothing has changed.`
		},
		storage: {
			title: 'Storage',
			used: (used: string, quota: string) => `${used} of ${quota} used`
		},
		log: {
			title: 'History',
			empty: 'Nothing yet.',
			exchanged: (database: string, fetched: string, brought: string) =>
				`${database}: ${fetched} received, ${brought} sent`,
			failed: (database: string, problem: string) => `${database}: ${problem}`,
			copy: 'Copy the history',
			copied: 'History copied'
		}
	}
});
