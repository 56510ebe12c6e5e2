import { area } from '../locale.svelte.ts';

/** The command palette and the list of shortcuts. */
export const commandsText = area({
	id: {
		palette: 'Cari atau jalankan',
		placeholder: 'Nama, nomor, telepon, atau perintah…',
		nothing: 'Tidak ada yang cocok',
		shortcuts: 'Pintasan papan ketik',
		groups: {
			places: 'Tempat',
			actions: 'Tindakan',
			app: 'Aplikasi',
			customers: 'Pelanggan',
			guides: 'Panduan'
		},
		importList: 'Impor daftar tunggakan',
		approvals: 'Buka persetujuan',
		checkReceipt: 'Periksa kuitansi',
		backup: 'Buat atau pulihkan cadangan',
		practise: 'Latihan dengan data contoh',
		openPalette: 'Buka pencarian dan perintah',
		showShortcuts: 'Tampilkan pintasan',
		lock: 'Kunci layar',
		theme: 'Ganti tema terang atau gelap',
		language: 'Ganti bahasa: English',
		then: 'lalu'
	},
	en: {
		palette: 'Search or run',
		placeholder: 'Name, number, phone, or command…',
		nothing: 'Nothing fits',
		shortcuts: 'Keyboard shortcuts',
		groups: {
			places: 'Places',
			actions: 'Actions',
			app: 'App',
			customers: 'Customers',
			guides: 'Guides'
		},
		importList: 'Import a list of arrears',
		approvals: 'Open approvals',
		checkReceipt: 'Check a receipt',
		backup: 'Make or restore a backup',
		practise: 'Practise with sample data',
		openPalette: 'Open search and commands',
		showShortcuts: 'Show shortcuts',
		lock: 'Lock the screen',
		theme: 'Switch between light and dark',
		language: 'Change the language: Indonesia',
		then: 'then'
	}
});
