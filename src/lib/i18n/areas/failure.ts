import { area } from '../locale.svelte.ts';

/** When the app itself cannot go on. */
export const failureText = area({
	id: {
		title: 'SatuLoket tidak dapat membuka penyimpanannya',
		kept: 'Data Anda tidak diubah. Coba hal berikut, dari yang paling mudah:',
		steps: [
			'Tutup semua tab SatuLoket lain, lalu muat ulang halaman ini.',
			'Pastikan ini bukan jendela penyamaran, dan ruang cakram masih ada.',
			'Mulai ulang peramban.'
		],
		reload: 'Muat ulang',
		details: 'Keterangan untuk petugas teknis',
		screenTitle: 'Layar ini tersendat',
		screenText: 'Yang sudah tersimpan tetap aman. Coba buka lagi layar ini.',
		again: 'Coba lagi',
		notRead:
			'Sebagian data tidak dapat dibaca, jadi layar ini mungkin kosong atau tertinggal. Yang sudah tersimpan tetap aman.',
		report: 'Laporkan kendala'
	},
	en: {
		title: 'SatuLoket cannot open its storage',
		kept: 'Your data was not changed. Try this, the easiest first:',
		steps: [
			'Close all other SatuLoket tabs, then load this page again.',
			'Make sure this is no private window, and that there is space on the disk.',
			'Restart the browser.'
		],
		reload: 'Load again',
		details: 'Details for technical staff',
		screenTitle: 'This screen got stuck',
		screenText: 'What was saved is safe. Try to open this screen again.',
		again: 'Try again',
		notRead:
			'Some of the data could not be read, so this screen may be empty or behind. What was saved is safe.',
		report: 'Report the problem'
	}
});
