import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** The encrypted backup file: out, in, and when it is time for one. */
export const backupText = area({
	id: {
		title: 'Cadangan',
		lead: 'Satu berkas terenkripsi berisi semua data Anda di perangkat ini. Simpan di tempat lain: bila laptop hilang, hanya berkas ini yang mengembalikan semuanya.',
		never: 'Belum pernah dicadangkan.',
		last: (when: string) => `Cadangan terakhir ${when}.`,
		passphrase: 'Frasa sandi Anda',
		passphraseHint:
			'Berkas dikunci dengan frasa sandi Anda yang sekarang. Bila kelak diganti, berkas ini tetap memakai yang sekarang.',
		make: 'Buat cadangan',
		making: 'Menulis cadangan',
		made: (size: string) => `Cadangan ${size} dibuat. Pindahkan ke tempat lain.`,
		restoreTitle: 'Pulihkan',
		restoreLead:
			'Isi cadangan digabungkan dengan data yang ada. Tidak ada yang dihapus atau ditimpa.',
		chooseFile: 'Pilih berkas cadangan',
		about: (office: string, person: string, when: string) => `${office}, ${person}, ${when}`,
		filePassphrase: 'Frasa sandi berkas itu',
		restore: 'Pulihkan',
		restoring: 'Memulihkan',
		restoringNote: (n: string) => `${n} catatan`,
		restored: (n: string) => `Pemulihan selesai: ${n} catatan masuk.`,
		restoredNothing: 'Pemulihan selesai: semua isinya sudah ada di sini.',
		leftOut: (n: string) => `${n} catatan tidak dikenal versi ini dan dilewati.`,
		problems: {
			'not-a-backup': 'Ini bukan berkas cadangan SatuLoket. Tidak ada yang berubah.',
			'newer-version':
				'Cadangan ini dibuat oleh versi yang lebih baru. Perbarui aplikasi, lalu coba lagi. Tidak ada yang berubah.',
			'wrong-passphrase': 'Frasa sandi tidak cocok dengan berkas itu. Tidak ada yang berubah.',
			'backup-damaged':
				'Berkas cadangan rusak atau terpotong. Tidak ada yang berubah; coba salinan lain.'
		}
	},
	en: {
		title: 'Backup',
		lead: 'One encrypted file with all your data on this device. Keep it elsewhere: if the laptop is lost, only this file brings everything back.',
		never: 'Never backed up.',
		last: (when: string) => `Last backup ${when}.`,
		passphrase: 'Your passphrase',
		passphraseHint:
			'The file is locked with your present passphrase. If you change it later, this file keeps the present one.',
		make: 'Make a backup',
		making: 'Writing the backup',
		made: (size: string) => `A backup of ${size} was made. Move it to another place.`,
		restoreTitle: 'Restore',
		restoreLead:
			'What the backup holds is merged with what is here. Nothing is deleted or overwritten.',
		chooseFile: 'Choose a backup file',
		about: (office: string, person: string, when: string) => `${office}, ${person}, ${when}`,
		filePassphrase: 'Passphrase of that file',
		restore: 'Restore',
		restoring: 'Restoring',
		restoringNote: (n: string) => `${counted(n, 'record', 'records')}`,
		restored: (n: string) => `Restored: ${counted(n, 'record', 'records')} came in.`,
		restoredNothing: 'Restored: everything in it was here already.',
		leftOut: (n: string) => `${n} records are unknown to this version and were passed over.`,
		problems: {
			'not-a-backup': 'This is not a backup file of SatuLoket. Nothing changed.',
			'newer-version':
				'This backup was made by a newer version. Update the app and try again. Nothing changed.',
			'wrong-passphrase': 'The passphrase does not fit that file. Nothing changed.',
			'backup-damaged':
				'The backup file is damaged or cut short. Nothing changed; try another copy.'
		}
	}
});
