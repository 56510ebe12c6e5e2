import { area } from '../locale.svelte.ts';

/** First start, sign-in and the lock. */
export const sessionText = area({
	id: {
		welcome: {
			title: 'Satu loket untuk tagihan, layanan, dan keperluan kantor',
			lead: 'Baca daftar tunggakan dari Excel, ingatkan setiap pelanggan lewat WhatsApp dengan satu tombol, dan ketahui siapa yang sudah diingatkan. Semua tersimpan di perangkat ini dan tetap jalan tanpa jaringan.',
			points: [
				'Jumlah dan nomor selalu dari data, tidak pernah diketik',
				'Tidak ada pelanggan yang terlewat atau diingatkan dua kali',
				'Berkas Anda tidak pernah meninggalkan perangkat ini'
			],
			otherLanguage: 'English',
			ownerTitle: 'Mulai di perangkat ini',
			name: 'Nama Anda',
			office: 'Nama kantor',
			officeHint: 'Tertulis di akhir setiap pesan kepada pelanggan.',
			passphrase: 'Frasa sandi',
			passphraseHint: (shortest: number) =>
				`Paling sedikit ${shortest} karakter. Membuka kunci layar di perangkat ini; tidak dapat dipulihkan bila lupa.`,
			repeat: 'Ulangi frasa sandi',
			start: 'Mulai',
			or: 'atau',
			server: 'Masuk ke server kantor',
			practice: 'Coba dulu dengan data contoh',
			practiceHint: 'Tidak ada pesan yang benar-benar terkirim.',
			emptiedTitle: 'Data di peramban ini hilang',
			emptiedText:
				'Perangkat ini pernah dipakai, tetapi peramban mengosongkan penyimpanannya. Bila perangkat ini terhubung ke server kantor, pilih “Masuk ke server kantor” dan semuanya diambil lagi. Bila tidak, mulai lagi di sini, lalu buka Pengaturan dan pulihkan dari berkas cadangan Anda.'
		},
		lock: {
			title: 'Layar terkunci',
			text: (name: string) => `Pekerjaan ${name} tetap tersimpan di sini.`,
			unlock: 'Buka',
			forgotten: 'Lupa frasa sandi?',
			forgottenText: 'Frasa sandi tidak dapat dipulihkan. Yang dapat dilakukan:',
			forgottenSteps: [
				'Pilih Orang baru di atas dan buat frasa sandi baru.',
				'Buka Pengaturan, bagian Cadangan, lalu pulihkan berkas cadangan terakhir dengan frasa sandi saat berkas itu dibuat.',
				'Tidak ada cadangan? Impor lagi daftar tagihan Anda dari Excel.'
			],
			forgottenLost:
				'Yang hilang: catatan pengingat, pembayaran, dan janji sejak cadangan terakhir. Data lama tidak dihapus; bila Anda ingat lagi frasanya, pilih nama Anda di sini.',
			notYou: (...names: string[]) => `Bukan ${names.join(' atau ')}?`,
			practice: 'Latihan dengan data contoh',
			other: 'Masuk sebagai orang lain',
			newPerson: 'Orang baru',
			people: 'Siapa Anda?'
		},
		problems: {
			'name-missing': 'Tulis nama Anda.',
			'office-missing': 'Tulis nama kantor: pelanggan perlu tahu siapa yang menulis.',
			'passphrases-differ': 'Kedua frasa sandi tidak sama. Ketik ulang yang kedua.',
			'passphrase-too-short': (shortest: number) =>
				`Frasa sandi terlalu pendek: paling sedikit ${shortest} karakter.`,
			'wrong-passphrase': 'Frasa sandi salah. Periksa huruf besar-kecilnya, lalu coba lagi.',
			wait: (seconds: string) =>
				`Terlalu sering salah. Coba lagi ${seconds} detik lagi; data Anda aman.`
		}
	},
	en: {
		welcome: {
			title: 'One counter for bills, services and what the office needs',
			lead: 'Read the list of arrears from Excel, remind each customer on WhatsApp with one key, and know who has been reminded. Everything is kept on this device and works without a network.',
			points: [
				'Amount and number always come from the record, never from typing',
				'No customer is missed or reminded twice',
				'Your file never leaves this device'
			],
			otherLanguage: 'Bahasa Indonesia',
			ownerTitle: 'Start on this device',
			name: 'Your name',
			office: 'Name of the office',
			officeHint: 'Stands at the end of every message to a customer.',
			passphrase: 'Passphrase',
			passphraseHint: (shortest: number) =>
				`At least ${shortest} characters. It opens the screen lock of this device; it cannot be recovered.`,
			repeat: 'Repeat the passphrase',
			start: 'Start',
			or: 'or',
			server: 'Sign in to the office server',
			practice: 'Try it with sample data first',
			practiceHint: 'No message is really sent.',
			emptiedTitle: 'The data in this browser is gone',
			emptiedText:
				'This device was in use before, but the browser has emptied its storage. If it was connected to the office server, choose “Sign in to the office server” and all is fetched again. If not, start again here, then open Settings and restore your backup file.'
		},
		lock: {
			title: 'The screen is locked',
			text: (name: string) => `The work of ${name} is kept here.`,
			unlock: 'Unlock',
			forgotten: 'Forgot the passphrase?',
			forgottenText: 'A passphrase cannot be recovered. What can be done:',
			forgottenSteps: [
				'Choose Somebody new above and make a new passphrase.',
				'Open Settings, the part Backup, and restore the last backup file with the passphrase it was made with.',
				'No backup? Import your list of bills from Excel again.'
			],
			forgottenLost:
				'What is lost: records of reminders, payments and promises since the last backup. The old data is not deleted; if the passphrase comes back to you, choose your name here.',
			notYou: (...names: string[]) => `Not ${names.join(' or ')}?`,
			practice: 'Practise with sample data',
			other: 'Sign in as somebody else',
			newPerson: 'Somebody new',
			people: 'Who are you?'
		},
		problems: {
			'name-missing': 'Write your name.',
			'office-missing': 'Write the name of the office: customers need to know who is writing.',
			'passphrases-differ': 'The two passphrases differ. Type the second one again.',
			'passphrase-too-short': (shortest: number) =>
				`The passphrase is too short: at least ${shortest} characters.`,
			'wrong-passphrase': 'Wrong passphrase. Check capital letters, then try again.',
			wait: (seconds: string) =>
				`Wrong too often. Try again in ${seconds} seconds; your data is safe.`
		}
	}
});
