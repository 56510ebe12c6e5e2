import { area } from '../locale.svelte.ts';

/** The frame around every screen: places, state, lock, update. */
export const shellText = area({
	id: {
		places: {
			today: 'Hari ini',
			bills: 'Tagihan',
			customers: 'Pelanggan',
			queue: 'Antrean',
			templates: 'Templat',
			sync: 'Sinkronisasi',
			people: 'Orang & perangkat',
			settings: 'Pengaturan',
			help: 'Bantuan',
			more: 'Lainnya'
		},
		mainPlaces: 'Tempat utama',
		skipToContent: 'Langsung ke isi',
		search: 'Cari atau jalankan…',
		offline: 'Luring',
		offlineHint: 'Tidak ada jaringan. Semua tetap dapat dikerjakan di sini.',
		practice: 'Mode latihan',
		practicePerson: 'Peserta latihan',
		practiceHint: 'Data contoh. Tidak ada pesan yang terkirim dan tidak ada yang disinkronkan.',
		leavePractice: 'Keluar dari latihan',
		lockNow: 'Kunci layar',
		signedInAs: (name: string) => `Masuk sebagai ${name}`,
		starting: 'Menyiapkan…',
		close: 'Tutup',
		cancel: 'Batal',
		save: 'Simpan',
		undo: 'Urungkan',
		back: 'Kembali',
		notFound: 'Halaman ini tidak ada',
		notFoundText: 'Alamatnya mungkin salah ketik, atau tempatnya sudah pindah.',
		toToday: 'Ke Hari ini'
	},
	en: {
		places: {
			today: 'Today',
			bills: 'Bills',
			customers: 'Customers',
			queue: 'Queue',
			templates: 'Templates',
			sync: 'Sync',
			people: 'People & devices',
			settings: 'Settings',
			help: 'Help',
			more: 'More'
		},
		mainPlaces: 'Main places',
		skipToContent: 'Skip to content',
		search: 'Search or run…',
		offline: 'Offline',
		offlineHint: 'There is no network. Everything can still be done here.',
		practice: 'Practice mode',
		practicePerson: 'Trainee',
		practiceHint: 'Sample data. No message is sent and nothing is synced.',
		leavePractice: 'Leave practice',
		lockNow: 'Lock the screen',
		signedInAs: (name: string) => `Signed in as ${name}`,
		starting: 'Getting ready…',
		close: 'Close',
		cancel: 'Cancel',
		save: 'Save',
		undo: 'Undo',
		back: 'Back',
		notFound: 'There is no such page',
		notFoundText: 'The address may be mistyped, or the place has moved.',
		toToday: 'Go to Today'
	}
});
