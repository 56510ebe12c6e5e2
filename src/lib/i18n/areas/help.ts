import { area } from '../locale.svelte.ts';

/** The guides in the app. The guides themselves are in docs/users. */
export const helpText = area({
	id: {
		title: 'Bantuan',
		lead: 'Panduan ini tersimpan di perangkat dan dapat dibaca tanpa jaringan.',
		guides: 'Daftar panduan',
		search: 'Cari di panduan',
		clearSearch: 'Hapus pencarian',
		contents: 'Di halaman ini',
		all: 'Semua panduan',
		report: 'Ada yang tidak berjalan? Laporkan kendala aplikasi',
		found: (n: string) => `${n} bagian ditemukan`,
		nothing:
			'Tidak ada bagian yang memuat semua kata itu. Coba kata lain atau kata yang lebih pendek.',
		inGuide: (guide: string) => `di ${guide}`,
		unknown: 'Panduan itu tidak ada',
		unknownText: 'Alamatnya mungkin salah ketik. Pilih panduan dari daftar.',
		unavailable: 'Panduan belum dapat dibuka',
		unavailableText:
			'Berkas panduan belum tersimpan di perangkat ini. Sambungkan ke jaringan, lalu muat ulang halaman.'
	},
	en: {
		title: 'Help',
		lead: 'These guides are kept on the device and can be read without a network.',
		guides: 'List of guides',
		search: 'Search the guides',
		clearSearch: 'Clear the search',
		contents: 'On this page',
		all: 'All guides',
		report: 'Does something not work? Report a problem with the app',
		found: (n: string) => `${n} sections found`,
		nothing: 'No section holds all of these words. Try another word, or a shorter one.',
		inGuide: (guide: string) => `in ${guide}`,
		unknown: 'There is no such guide',
		unknownText: 'The address may be mistyped. Choose a guide from the list.',
		unavailable: 'The guides cannot be opened yet',
		unavailableText:
			'The files of the guides are not on this device yet. Connect to the network, then reload the page.'
	}
});
