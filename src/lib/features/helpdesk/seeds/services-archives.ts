import type { Service } from '#lib/domain/desk/masters.ts';
import { atOnce, both, field, lengthy, planned, quick, service, type Seed } from './lines.ts';

/** Archives and security. */
export const archiveServices: readonly Seed<Service>[] = [
	service('pinjam-arsip', {
		name: both('Peminjaman arsip', 'Borrow a record'),
		summary: both(
			'Pinjam berkas dari ruang arsip untuk jangka waktu tertentu.',
			'Borrow a file from the archive for some time.'
		),
		category: 'arsip',
		unit: 'kppa',
		pic: 'arya-contoh',
		sla: quick,
		fields: [
			field('berkas', both('Judul atau nomor berkas', 'Title or number of the file'), 'text'),
			field('bentuk', both('Dalam bentuk apa?', 'In which form?'), 'choice', {
				options: [both('Salinan digital', 'Digital copy'), both('Berkas asli', 'Original')]
			}),
			field('sampai', both('Dipinjam sampai', 'Until'), 'date', {
				showWhen: { key: 'bentuk', isOneOf: ['Berkas asli'] }
			})
		],
		synonyms: ['pinjam berkas', 'cari dokumen', 'arsip lama', 'dokumen', 'salinan']
	}),
	service('penyerahan-arsip', {
		name: both('Penyerahan arsip', 'Hand over records'),
		summary: both(
			'Serahkan berkas yang tidak dipakai lagi ke ruang arsip.',
			'Hand files that are no longer used to the archive.'
		),
		category: 'arsip',
		unit: 'kppa',
		pic: 'kinan-contoh',
		sla: planned,
		fields: [
			field('jumlah-boks', both('Jumlah boks', 'Boxes'), 'number'),
			field('tahun', both('Berkas tahun', 'Files of the years'), 'text'),
			field('ada-daftar', both('Sudah ada daftar berkas?', 'Is there a list of them?'), 'yes-no')
		],
		synonyms: ['kirim arsip', 'boks arsip', 'pindah arsip', 'arsip inaktif', 'kardus dokumen']
	}),
	service('pemusnahan-arsip', {
		name: both('Pemusnahan arsip', 'Destroy records'),
		summary: both(
			'Ajukan pemusnahan berkas yang masa simpannya habis.',
			'Ask for files to be destroyed that need not be kept longer.'
		),
		category: 'arsip',
		unit: 'kppa',
		pic: 'kinan-contoh',
		tierPath: [1, 2, 3],
		sla: lengthy,
		synonyms: ['musnahkan dokumen', 'hancurkan berkas', 'retensi', 'shredder', 'jadwal retensi']
	}),
	service('surat-elektronik', {
		name: both('Surat dinas elektronik', 'Electronic letters'),
		summary: both(
			'Nomor, disposisi, dan pencarian surat dinas di aplikasi persuratan.',
			'Numbers, notes and search of official letters, in the letters app.'
		),
		category: 'arsip',
		unit: 'kppa',
		otherApp: { name: 'Aplikasi Persuratan', url: 'https://surat.contoh.example' },
		sla: planned,
		synonyms: ['nomor surat', 'disposisi', 'nota dinas', 'memo', 'persuratan', 'tata naskah']
	}),
	service('kartu-akses', {
		name: both('Kartu akses', 'Access card'),
		summary: both(
			'Kartu akses baru, hilang, rusak, atau perlu pintu tambahan.',
			'A new access card, a lost or broken one, or more doors.'
		),
		category: 'keamanan',
		unit: 'kppa',
		pic: 'arya-contoh',
		sla: quick,
		fields: [
			field('keperluan', both('Keperluan', 'What for'), 'choice', {
				options: [
					both('Kartu baru', 'New card'),
					both('Kartu hilang', 'Lost card'),
					both('Kartu rusak', 'Broken card'),
					both('Tambah pintu', 'More doors')
				]
			}),
			field('hilang-sejak', both('Hilang sejak', 'Lost since'), 'date', {
				showWhen: { key: 'keperluan', isOneOf: ['Kartu hilang'] }
			}),
			field('pintu', both('Pintu atau lantai', 'Doors or floors'), 'text', {
				showWhen: { key: 'keperluan', isOneOf: ['Kartu baru', 'Tambah pintu'] }
			})
		],
		synonyms: ['id card', 'kartu hilang', 'akses pintu', 'badge', 'tap kartu', 'kartu pegawai']
	}),
	service('izin-tamu', {
		name: both('Izin masuk tamu', 'Visitor permit'),
		summary: both(
			'Daftarkan tamu atau pekerja luar sebelum mereka datang.',
			'Announce visitors and outside workers before they come.'
		),
		category: 'keamanan',
		unit: 'kppa',
		pic: 'kinan-contoh',
		vendor: 'contoh-jaga',
		tierPath: [1, 2, 3],
		sla: atOnce,
		fields: [
			field('tanggal', both('Tanggal datang', 'Date'), 'date'),
			field('nama-tamu', both('Nama dan instansi tamu', 'Names and organisations'), 'long'),
			field('bawa-alat', both('Membawa alat kerja?', 'Do they bring tools?'), 'yes-no'),
			field('daftar-alat', both('Alat yang dibawa', 'Which tools'), 'long', {
				showWhen: { key: 'bawa-alat', isOneOf: ['ya'] }
			})
		],
		synonyms: ['visitor', 'buku tamu', 'izin kerja', 'tamu', 'satpam', 'masuk gedung']
	}),
	service('parkir', {
		name: both('Parkir kendaraan', 'Parking'),
		summary: both(
			'Pendaftaran kendaraan dan stiker parkir. Dilakukan di aplikasi parkir.',
			'Register a vehicle and get a sticker. This is done in the parking app.'
		),
		category: 'keamanan',
		unit: 'kppa',
		pic: 'arya-contoh',
		otherApp: { name: 'Aplikasi Parkir', url: 'https://parkir.contoh.example' },
		sla: planned,
		synonyms: ['stiker parkir', 'parkir mobil', 'parkir motor', 'kartu parkir']
	}),
	service('kehilangan-barang', {
		name: both('Kehilangan dan temuan barang', 'Lost and found'),
		summary: both(
			'Laporkan barang yang hilang atau yang Anda temukan di kantor.',
			'Report things lost or found in the office.'
		),
		category: 'keamanan',
		unit: 'kppa',
		pic: 'kinan-contoh',
		vendor: 'contoh-jaga',
		tierPath: [1, 2, 3],
		sla: quick,
		fields: [
			field('jenis', both('Hilang atau menemukan?', 'Lost or found?'), 'choice', {
				options: [both('Hilang', 'Lost'), both('Menemukan', 'Found')]
			}),
			field('barang', both('Barang apa?', 'What is it?'), 'text'),
			field(
				'terakhir',
				both('Terakhir terlihat di mana dan kapan?', 'Where and when last seen?'),
				'long',
				{
					showWhen: { key: 'jenis', isOneOf: ['Hilang'] }
				}
			)
		],
		synonyms: [
			'barang hilang',
			'ketinggalan',
			'lost and found',
			'kecurian',
			'cctv',
			'dompet hilang'
		]
	})
];
