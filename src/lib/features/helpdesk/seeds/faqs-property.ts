import type { Faq } from '#lib/domain/desk/masters.ts';
import { both, faq, type Seed } from './lines.ts';

/** What people ask about assets, purchases, archives and security. */
export const propertyFaqs: readonly Seed<Faq>[] = [
	faq('kursi-rusak', {
		question: both(
			'Kursi saya rusak. Diperbaiki atau diganti?',
			'My chair is broken. Will it be mended or replaced?'
		),
		answer: both(
			'Petugas memeriksa lebih dulu. Yang masih dapat diperbaiki akan diperbaiki; selebihnya diganti dari persediaan.',
			'Somebody looks at it first. What can be mended is mended; otherwise it is replaced from stock.'
		),
		category: 'aset',
		services: ['permintaan-perlengkapan-kerja'],
		synonyms: ['ganti kursi', 'meja rusak', 'perabot rusak']
	}),
	faq('nomor-aset', {
		question: both('Di mana nomor aset tertera?', 'Where is the asset number?'),
		answer: both(
			'Pada stiker di bagian belakang atau bawah barang. Jika stiker hilang, buat tiket Stiker dan data aset.',
			'On a sticker at the back or underneath. If it is gone, file a ticket for the asset sticker.'
		),
		category: 'aset',
		services: ['inventarisasi-aset', 'pemindahan-aset', 'pengembalian-aset'],
		synonyms: ['stiker', 'barcode', 'inventaris']
	}),
	faq('membawa-aset-keluar', {
		question: both(
			'Bolehkah membawa barang kantor ke luar gedung?',
			'May I take office property out?'
		),
		answer: both(
			'Boleh dengan surat jalan. Buat tiket Pemindahan aset dan tulis tujuan serta tanggal kembali.',
			'Yes, with a gate pass. File a ticket to move an asset, and say where it goes and when it returns.'
		),
		category: 'aset',
		services: ['pemindahan-aset'],
		synonyms: ['surat jalan', 'bawa pulang', 'barang keluar']
	}),
	faq('atk-habis', {
		question: both(
			'Kertas atau tinta habis. Ke mana meminta?',
			'We are out of paper or ink. Where do I ask?'
		),
		answer: both(
			'Pilih layanan Alat tulis kantor. Tulis satu barang satu baris dengan jumlahnya.',
			'Choose Office supplies. Write one item a line, with its quantity.'
		),
		category: 'pengadaan',
		services: ['alat-tulis-kantor'],
		synonyms: ['ATK', 'toner habis', 'minta kertas']
	}),
	faq('status-pengadaan', {
		question: both('Mengapa pengadaan lama?', 'Why do purchases take long?'),
		answer: both(
			'Pengadaan memerlukan persetujuan anggaran dan pemilihan penyedia. Setiap langkah tampak pada tiket Anda.',
			'A purchase needs a budget and a supplier to be chosen. Each step shows in your ticket.'
		),
		category: 'pengadaan',
		services: ['pengadaan-barang', 'pengadaan-jasa'],
		synonyms: ['pembelian lama', 'barang belum datang', 'PO']
	}),
	faq('lama-pinjam-arsip', {
		question: both('Berapa lama arsip boleh dipinjam?', 'How long may I keep a record?'),
		answer: both(
			'Empat belas hari, dan dapat diperpanjang satu kali. Salinan digital tidak perlu dikembalikan.',
			'Fourteen days, and once more on request. A digital copy need not be returned.'
		),
		category: 'arsip',
		services: ['pinjam-arsip'],
		synonyms: ['perpanjang pinjam', 'kembalikan arsip']
	}),
	faq('syarat-penyerahan-arsip', {
		question: both('Apa syarat menyerahkan arsip?', 'What is needed to hand over records?'),
		answer: both(
			'- Berkas disusun menurut tahun.\n- Setiap boks diberi nomor.\n- Ada daftar isi setiap boks.',
			'- Files in order of years.\n- A number on each box.\n- A list of what is in each box.'
		),
		category: 'arsip',
		services: ['penyerahan-arsip'],
		synonyms: ['boks arsip', 'daftar berkas']
	}),
	faq('kartu-akses-hilang', {
		question: both('Kartu akses saya hilang.', 'I lost my access card.'),
		answer: both(
			'Segera buat tiket Kartu akses dan pilih Kartu hilang, supaya kartu itu dimatikan. Kartu pengganti diambil di meja keamanan.',
			'File a ticket for an access card at once and choose Lost card, so that it is blocked. Collect the new one at the security desk.'
		),
		category: 'keamanan',
		services: ['kartu-akses'],
		synonyms: ['id card hilang', 'badge hilang', 'blokir kartu']
	}),
	faq('tamu-datang-mendadak', {
		question: both(
			'Tamu datang tanpa pemberitahuan. Bagaimana?',
			'A visitor came unannounced. What now?'
		),
		answer: both(
			'Minta tamu menunggu di lobi, lalu buat tiket Izin masuk tamu. Petugas keamanan menanganinya lebih dulu.',
			'Ask them to wait in the lobby and file a visitor permit. Security takes it first.'
		),
		category: 'keamanan',
		services: ['izin-tamu'],
		synonyms: ['tamu mendadak', 'visitor', 'lobi']
	}),
	faq('meminta-rekaman-cctv', {
		question: both('Bisakah melihat rekaman kamera?', 'Can I see camera recordings?'),
		answer: both(
			'Hanya petugas keamanan yang melihatnya. Buat tiket Kehilangan dan temuan barang dengan tempat dan waktunya; mereka memeriksanya untuk Anda.',
			'Only security may. File a lost and found ticket with place and time; they look for you.'
		),
		category: 'keamanan',
		services: ['kehilangan-barang'],
		synonyms: ['cctv', 'rekaman', 'kamera pengawas']
	})
];
