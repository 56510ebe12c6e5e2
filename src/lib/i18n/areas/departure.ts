import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** When somebody, or somebody's data, leaves this device; and when it went by itself. */
export const departureText = area({
	id: {
		title: 'Keluar',
		signOut: {
			title: 'Keluar dari server',
			text: 'Perangkat ini lalu bekerja sendiri. Semua yang tercatat tetap ada di sini, dan Anda dapat menghubungkannya lagi kapan saja.',
			unsent: (count: string) =>
				`${count} catatan belum terkirim. Catatan itu tetap tersimpan di sini dan dikirim saat Anda terhubung lagi.`,
			unsentNone: 'Semua sudah terkirim.',
			action: 'Keluar dari server',
			done: 'Anda sudah keluar dari server. Data tetap ada di sini.'
		},
		erase: {
			title: 'Hapus data saya dari perangkat ini',
			text: 'Untuk laptop yang dipakai bersama. Penyimpanan Anda di perangkat ini dihapus; yang sudah terkirim tetap aman di server. Data orang lain di perangkat ini tidak disentuh.',
			textAlone:
				'Penyimpanan Anda di perangkat ini dihapus. Perangkat ini tidak terhubung ke server, jadi tidak ada salinan lain kecuali berkas cadangan Anda.',
			action: 'Hapus data saya',
			dialogTitle: (name: string) => `Hapus data ${name} dari perangkat ini?`,
			safe: 'Semua sudah terkirim ke server. Anda dapat masuk lagi kapan saja dan datanya diambil kembali.',
			unsent: (count: string) =>
				`${count} catatan belum ada di server dan akan hilang untuk selamanya. Sebaiknya tunggu sampai terkirim, atau buat cadangan dulu di Pengaturan.`,
			confirmLabel: (word: string) => `Ketik ${word} untuk menghapusnya juga`,
			confirmWord: 'HAPUS',
			confirm: 'Hapus sekarang'
		},
		departed: {
			revokedTitle: 'Perangkat ini dicabut oleh admin',
			revokedText: (name: string) =>
				`Data ${name} di perangkat ini sudah dihapus atas keputusan admin. Yang sudah terkirim tetap ada di server kantor.`,
			leftTitle: 'Data Anda sudah dihapus dari perangkat ini',
			leftText: (name: string) =>
				`Tidak ada lagi data ${name} di sini. Yang sudah terkirim tetap ada di server kantor.`,
			lost: (count: string) => `${count} catatan belum sempat terkirim dan ikut terhapus.`,
			lostNone: 'Semua catatan sudah terkirim sebelumnya.',
			others: 'Data orang lain dan data latihan di perangkat ini tidak berubah.',
			ask: 'Bila ini keliru, hubungi admin kantor Anda.',
			goOn: 'Lanjut'
		},
		lost: {
			title: 'Data di perangkat ini sempat hilang',
			refilled:
				'Peramban mengosongkan penyimpanannya. Data sedang diambil lagi dari server; Anda dapat langsung bekerja. Di server tidak ada yang terhapus.',
			alone:
				'Peramban mengosongkan penyimpanannya, dan perangkat ini tidak terhubung ke server. Pulihkan berkas cadangan terakhir di Pengaturan.',
			unsent: 'Yang tercatat di sini dan belum sempat terkirim tidak dapat diambil lagi.',
			understood: 'Mengerti',
			entry:
				'Peramban mengosongkan penyimpanan perangkat ini. Masuk ke server untuk mengambil datanya lagi; di server tidak ada yang terhapus.'
		},
		newRoles: {
			title: 'Peran Anda diubah oleh kantor',
			given: (roles: string) => `Peran baru Anda: ${roles}.`,
			ended: (roles: string) => `Tidak lagi peran Anda: ${roles}.`,
			desk: {
				given: 'Semua tiket kantor sedang diambil ke perangkat ini.',
				ended:
					'Tiket kantor dihapus dari perangkat ini. Permintaan Anda sendiri tetap ada; catatan internal yang belum terkirim tidak dapat dikirim lagi.'
			},
			bills: {
				given: 'Tagihan cabang Anda sedang diambil ke perangkat ini.',
				ended: 'Tagihan tidak lagi ditampilkan dan tidak lagi disamakan dengan server.'
			},
			reopens: 'Aplikasi dibuka ulang dengan peran baru. Ketikan yang belum disimpan akan hilang.',
			ask: 'Bila ini keliru, hubungi admin kantor Anda.',
			reopen: 'Buka ulang',
			understood: 'Mengerti'
		}
	},
	en: {
		title: 'Leaving',
		signOut: {
			title: 'Sign out of the server',
			text: 'This device then works alone. All that was recorded stays here, and you can connect it again at any time.',
			unsent: (count: string) =>
				`${counted(count, 'record has', 'records have')} not been sent. They stay here and are sent when you are connected again.`,
			unsentNone: 'Everything has been sent.',
			action: 'Sign out of the server',
			done: 'You are signed out of the server. The data stays here.'
		},
		erase: {
			title: 'Erase my data from this device',
			text: 'For a laptop that is shared. Your store on this device is deleted; what was sent is safe on the server. Nobody else’s data on this device is touched.',
			textAlone:
				'Your store on this device is deleted. The device is not connected to a server, so there is no other copy but your backup file.',
			action: 'Erase my data',
			dialogTitle: (name: string) => `Erase the data of ${name} from this device?`,
			safe: 'Everything has been sent to the server. You can sign in again at any time, and it is fetched again.',
			unsent: (count: string) =>
				`${counted(count, 'record is', 'records are')} not on the server and would be lost for ever. Better wait until all is sent, or make a backup in Settings first.`,
			confirmLabel: (word: string) => `Type ${word} to erase that as well`,
			confirmWord: 'ERASE',
			confirm: 'Erase now'
		},
		departed: {
			revokedTitle: 'An admin has revoked this device',
			revokedText: (name: string) =>
				`The data of ${name} on this device was erased by an admin’s decision. What was sent is still on the office server.`,
			leftTitle: 'Your data is gone from this device',
			leftText: (name: string) =>
				`There is nothing of ${name} here any more. What was sent is still on the office server.`,
			lost: (count: string) =>
				`${counted(count, 'record', 'records')} had not been sent and went with it.`,
			lostNone: 'All records had been sent before.',
			others: 'Other people’s data and the practice data on this device have not changed.',
			ask: 'If this is a mistake, speak to the admin of your office.',
			goOn: 'Go on'
		},
		lost: {
			title: 'The data on this device was gone',
			refilled:
				'The browser has emptied its storage. The data is being fetched from the server again; you can work at once. Nothing was deleted on the server.',
			alone:
				'The browser has emptied its storage, and this device is not connected to a server. Restore your last backup file in Settings.',
			unsent: 'What was recorded here and had not been sent cannot be fetched again.',
			understood: 'I understand',
			entry:
				'The browser has emptied the storage of this device. Sign in to the server to fetch the data again; nothing was deleted there.'
		},
		newRoles: {
			title: 'Your office has changed your roles',
			given: (roles: string) => `Your new roles: ${roles}.`,
			ended: (roles: string) => `No longer your roles: ${roles}.`,
			desk: {
				given: 'All tickets of the office are being fetched to this device.',
				ended:
					'The tickets of the office are deleted from this device. Your own requests stay; internal notes that had not been sent can be sent no longer.'
			},
			bills: {
				given: 'The bills of your branch are being fetched to this device.',
				ended: 'Bills are no longer shown, and no longer kept alike with the server.'
			},
			reopens: 'The app is opened again with your new roles. Text that has not been saved is lost.',
			ask: 'If this is a mistake, speak to the admin of your office.',
			reopen: 'Open again',
			understood: 'I understand'
		}
	}
});
