import type { Service } from '#lib/domain/desk/masters.ts';
import { both, field, lengthy, planned, quick, service, type Seed } from './lines.ts';

/** Assets and procurement. */
export const assetServices: readonly Seed<Service>[] = [
	service('permintaan-perlengkapan-kerja', {
		name: both('Permintaan meja, kursi, dan lemari', 'Desk, chair or cabinet'),
		summary: both(
			'Minta perabot kerja untuk pegawai baru atau pengganti yang rusak.',
			'Ask for furniture for a new colleague, or to replace what is broken.'
		),
		category: 'aset',
		unit: 'ppku',
		pic: 'wulan-contoh',
		sla: planned,
		fields: [
			field('barang', both('Barang', 'Item'), 'choice', {
				options: [
					both('Meja', 'Desk'),
					both('Kursi', 'Chair'),
					both('Lemari', 'Cabinet'),
					both('Lainnya', 'Other')
				]
			}),
			field('barang-lain', both('Barang apa?', 'Which item?'), 'text', {
				showWhen: { key: 'barang', isOneOf: ['Lainnya'] }
			}),
			field('jumlah', both('Jumlah', 'Quantity'), 'number'),
			field('alasan', both('Untuk apa?', 'What for?'), 'choice', {
				options: [
					both('Pegawai baru', 'New colleague'),
					both('Pengganti yang rusak', 'Replacement')
				]
			})
		],
		synonyms: [
			'mebel',
			'meubel',
			'furnitur',
			'kursi rusak',
			'meja kerja',
			'lemari arsip',
			'perabot'
		]
	}),
	service('pemindahan-aset', {
		name: both('Pemindahan aset', 'Move an asset'),
		summary: both(
			'Pindahkan barang kantor ke ruang atau lantai lain, sekaligus catatannya.',
			'Move office property to another room or floor, together with its record.'
		),
		category: 'aset',
		unit: 'ppku',
		pic: 'bimo-contoh',
		sla: planned,
		fields: [
			field('nomor-aset', both('Nomor aset', 'Asset number'), 'text', {
				hint: both('Tertera pada stiker barang.', 'It is on the sticker.')
			}),
			field('asal', both('Dari ruang', 'From room'), 'text'),
			field('tujuan', both('Ke ruang', 'To room'), 'text'),
			field('tanggal', both('Tanggal pindah', 'Date of the move'), 'date'),
			field('perlu-angkut', both('Perlu tenaga angkut?', 'Movers needed?'), 'yes-no'),
			field('barang-besar', both('Barang apa saja yang besar?', 'Which items are large?'), 'long', {
				required: false,
				showWhen: { key: 'perlu-angkut', isOneOf: ['ya'] }
			})
		],
		synonyms: ['pindah barang', 'mutasi aset', 'angkut', 'pindah ruangan', 'geser lemari']
	}),
	service('pengembalian-aset', {
		name: both('Pengembalian aset', 'Return an asset'),
		summary: both(
			'Kembalikan barang kantor saat mutasi, pensiun, atau tidak dipakai lagi.',
			'Hand back office property when you move, retire or no longer use it.'
		),
		category: 'aset',
		unit: 'ppku',
		pic: 'wulan-contoh',
		sla: quick,
		fields: [
			field('nomor-aset', both('Nomor aset', 'Asset number'), 'text'),
			field('kondisi', both('Kondisi', 'Condition'), 'choice', {
				options: [both('Baik', 'Good'), both('Rusak', 'Broken')]
			}),
			field('kerusakan', both('Apa yang rusak?', 'What is broken?'), 'long', {
				showWhen: { key: 'kondisi', isOneOf: ['Rusak'] }
			})
		],
		synonyms: [
			'balikin barang',
			'kembalikan aset',
			'serah terima aset',
			'pensiun',
			'mutasi pegawai'
		]
	}),
	service('inventarisasi-aset', {
		name: both('Stiker dan data aset', 'Asset sticker and record'),
		summary: both(
			'Laporkan stiker aset hilang atau data barang yang tidak sesuai.',
			'Report a missing asset sticker, or a record that is not right.'
		),
		category: 'aset',
		unit: 'ppku',
		pic: 'bimo-contoh',
		sla: planned,
		synonyms: ['label aset', 'barcode aset', 'stiker inventaris', 'nomor inventaris', 'opname']
	}),
	service('pengadaan-barang', {
		name: both('Pengadaan barang', 'Purchase of goods'),
		summary: both(
			'Ajukan pembelian barang yang belum ada di gudang.',
			'Ask for goods to be bought that are not in stock.'
		),
		details: both(
			'Siapkan spesifikasi, jumlah, dan persetujuan atasan. Pembelian mengikuti ketentuan pengadaan kantor.',
			'Have the specification, the quantity and your manager’s approval ready. Purchases follow the office’s procurement rules.'
		),
		category: 'pengadaan',
		unit: 'pmi',
		pic: 'nilam-contoh',
		tierPath: [1, 2, 3],
		sla: lengthy,
		fields: [
			field('barang', both('Barang dan spesifikasi', 'Item and specification'), 'long'),
			field('jumlah', both('Jumlah', 'Quantity'), 'number'),
			field(
				'perkiraan-harga',
				both('Perkiraan harga (rupiah)', 'Estimated price (rupiah)'),
				'number'
			),
			field('diperlukan', both('Diperlukan tanggal', 'Needed by'), 'date'),
			field(
				'sudah-disetujui',
				both('Sudah disetujui atasan?', 'Approved by your manager?'),
				'yes-no'
			),
			field('penyetuju', both('Nama penyetuju', 'Who approved it'), 'text', {
				showWhen: { key: 'sudah-disetujui', isOneOf: ['ya'] }
			})
		],
		synonyms: ['beli barang', 'pembelian', 'procurement', 'pengadaan', 'PR']
	}),
	service('pengadaan-jasa', {
		name: both('Pengadaan jasa', 'Purchase of services'),
		summary: both(
			'Ajukan jasa dari luar: pelatihan, konsultan, penyelenggara acara.',
			'Ask for services from outside: training, consultants, event organisers.'
		),
		category: 'pengadaan',
		unit: 'pmi',
		pic: 'nilam-contoh',
		tierPath: [1, 2, 3],
		sla: lengthy,
		fields: [
			field('jasa', both('Jasa yang diperlukan', 'Service needed'), 'long'),
			field('mulai', both('Mulai tanggal', 'Starts on'), 'date'),
			field('selesai', both('Selesai tanggal', 'Ends on'), 'date', { required: false })
		],
		synonyms: ['EO', 'event organizer', 'konsultan', 'sewa jasa', 'kontrak jasa', 'narasumber']
	}),
	service('pendaftaran-rekanan', {
		name: both('Pendaftaran rekanan', 'Register as a supplier'),
		summary: both(
			'Daftarkan penyedia barang atau jasa. Pengisian dilakukan di aplikasi rekanan.',
			'Register a supplier. This is done in the supplier app.'
		),
		category: 'pengadaan',
		unit: 'pmi',
		otherApp: { name: 'Portal Rekanan', url: 'https://rekanan.contoh.example/daftar' },
		sla: planned,
		synonyms: ['vendor baru', 'daftar vendor', 'supplier', 'penyedia', 'rekanan']
	}),
	service('alat-tulis-kantor', {
		name: both('Alat tulis kantor', 'Office supplies'),
		summary: both(
			'Minta kertas, tinta, map, dan alat tulis dari gudang.',
			'Ask for paper, ink, folders and pens from the stock.'
		),
		category: 'pengadaan',
		unit: 'pmi',
		pic: 'nilam-contoh',
		tierPath: [1],
		sla: quick,
		fields: [
			field('daftar', both('Barang dan jumlah', 'Items and quantities'), 'long', {
				hint: both('Satu barang satu baris.', 'One item a line.')
			}),
			field('lantai', both('Antar ke lantai', 'Deliver to floor'), 'text')
		],
		synonyms: ['ATK', 'kertas', 'tinta', 'toner', 'pulpen', 'map', 'amplop', 'stationery']
	})
];
