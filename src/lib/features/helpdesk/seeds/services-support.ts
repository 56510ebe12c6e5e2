import type { Service } from '#lib/domain/desk/masters.ts';
import { atOnce, both, field, lengthy, planned, quick, service, type Seed } from './lines.ts';

/** Support services: rooms, cars, travel, meals. */
export const supportServices: readonly Seed<Service>[] = [
	service('pinjam-ruang-rapat', {
		name: both('Pinjam ruang rapat', 'Book a meeting room'),
		summary: both(
			'Pesan ruang rapat lengkap dengan konsumsi dan perangkat.',
			'Book a meeting room, with refreshments and equipment.'
		),
		details: both(
			'Ajukan paling lambat satu hari kerja sebelumnya. Untuk lebih dari 30 orang, ajukan tiga hari kerja sebelumnya.',
			'Please ask at least one working day ahead; three for more than 30 people.'
		),
		category: 'layanan-pendukung',
		unit: 'lfa',
		pic: 'laras-contoh',
		sla: quick,
		fields: [
			field('tanggal', both('Tanggal rapat', 'Date'), 'date'),
			field('jam', both('Jam mulai sampai selesai', 'From and until'), 'text', {
				hint: both('Contoh: 09.00 sampai 11.30', 'For example: 09:00 to 11:30')
			}),
			field('ruang', both('Ruang', 'Room'), 'choice', {
				options: [
					both('Ruang Melati (10 orang)', 'Melati (10 people)'),
					both('Ruang Cendana (30 orang)', 'Cendana (30 people)'),
					both('Aula Kenanga (120 orang)', 'Kenanga hall (120 people)'),
					both('Mana saja', 'Any')
				]
			}),
			field('peserta', both('Jumlah peserta', 'How many people'), 'number'),
			field('perlu-konsumsi', both('Perlu konsumsi?', 'Refreshments?'), 'yes-no'),
			field('jumlah-konsumsi', both('Konsumsi untuk berapa orang?', 'For how many?'), 'number', {
				showWhen: { key: 'perlu-konsumsi', isOneOf: ['ya'] }
			}),
			field('jenis-konsumsi', both('Jenis konsumsi', 'Kind of refreshments'), 'choice', {
				options: [
					both('Kudapan', 'Snacks'),
					both('Makan siang', 'Lunch'),
					both('Kudapan dan makan siang', 'Snacks and lunch')
				],
				showWhen: { key: 'perlu-konsumsi', isOneOf: ['ya'] }
			}),
			field('perangkat', both('Perangkat yang diperlukan', 'Equipment'), 'text', {
				required: false,
				hint: both('Contoh: proyektor, pengeras suara', 'For example: projector, speakers')
			})
		],
		synonyms: [
			'booking ruangan',
			'meeting room',
			'ruang meeting',
			'aula',
			'sewa ruang',
			'ruangan rapat'
		]
	}),
	service('kendaraan-dinas', {
		name: both('Kendaraan dinas', 'Office car'),
		summary: both(
			'Pesan kendaraan dan pengemudi untuk keperluan dinas.',
			'Book a car and driver for official trips.'
		),
		category: 'layanan-pendukung',
		unit: 'lfa',
		pic: 'seno-contoh',
		sla: quick,
		fields: [
			field('tanggal', both('Tanggal', 'Date'), 'date'),
			field('jam', both('Jam berangkat', 'Departure'), 'text'),
			field('tujuan', both('Tujuan', 'Destination'), 'text'),
			field('penumpang', both('Jumlah penumpang', 'Passengers'), 'number'),
			field('ditunggu', both('Kendaraan menunggu?', 'Should the car wait?'), 'yes-no'),
			field('jam-kembali', both('Jam kembali', 'Return'), 'text', {
				showWhen: { key: 'ditunggu', isOneOf: ['ya'] }
			})
		],
		synonyms: [
			'mobil dinas',
			'sopir',
			'supir',
			'driver',
			'antar jemput',
			'pool kendaraan',
			'mobil kantor'
		]
	}),
	service('perjalanan-dinas', {
		name: both('Perjalanan dinas', 'Business travel'),
		summary: both(
			'Tiket dan penginapan perjalanan dinas. Pengajuan dilakukan di aplikasi perjalanan.',
			'Tickets and hotels for business travel. This is done in the travel app.'
		),
		category: 'layanan-pendukung',
		unit: 'lfa',
		pic: 'seno-contoh',
		otherApp: { name: 'Aplikasi Perjalanan', url: 'https://perjalanan.contoh.example/baru' },
		sla: planned,
		synonyms: ['SPPD', 'tiket pesawat', 'hotel', 'dinas luar', 'perdin', 'tiket kereta']
	}),
	service('konsumsi-rapat', {
		name: both('Konsumsi rapat', 'Refreshments'),
		summary: both(
			'Pesan kudapan atau makan siang tanpa memesan ruang.',
			'Order snacks or lunch without booking a room.'
		),
		category: 'layanan-pendukung',
		unit: 'lfa',
		pic: 'laras-contoh',
		tierPath: [1, 2, 3],
		sla: quick,
		fields: [
			field('tanggal', both('Tanggal', 'Date'), 'date'),
			field('jam', both('Jam disajikan', 'Served at'), 'text'),
			field('porsi', both('Jumlah porsi', 'Portions'), 'number'),
			field('ada-pantangan', both('Ada pantangan makanan?', 'Any dietary needs?'), 'yes-no'),
			field('pantangan', both('Pantangan apa?', 'Which?'), 'text', {
				showWhen: { key: 'ada-pantangan', isOneOf: ['ya'] }
			})
		],
		synonyms: ['snack', 'makan siang', 'katering', 'catering', 'kopi', 'nasi kotak', 'snek']
	}),
	service('acara-kantor', {
		name: both('Dukungan acara', 'Event support'),
		summary: both(
			'Tata ruang, pengeras suara, dokumentasi, dan protokol acara kantor.',
			'Seating, sound, photos and protocol for office events.'
		),
		category: 'layanan-pendukung',
		unit: 'lfa',
		pic: 'laras-contoh',
		tierPath: [1, 2, 3],
		sla: lengthy,
		fields: [
			field('tanggal', both('Tanggal acara', 'Date'), 'date'),
			field('peserta', both('Jumlah undangan', 'Guests'), 'number'),
			field('tamu-vip', both('Ada tamu pimpinan?', 'Guests of honour?'), 'yes-no'),
			field('nama-tamu', both('Nama dan jabatan tamu', 'Their names and offices'), 'long', {
				showWhen: { key: 'tamu-vip', isOneOf: ['ya'] }
			})
		],
		synonyms: ['event', 'seminar', 'sound system', 'dokumentasi', 'protokol', 'upacara', 'seremoni']
	}),
	service('kurir-dan-surat', {
		name: both('Kurir dan surat', 'Courier and mail'),
		summary: both(
			'Kirim surat atau paket dinas, dalam dan luar kota.',
			'Send official mail and parcels, in town and beyond.'
		),
		category: 'layanan-pendukung',
		unit: 'lfa',
		pic: 'seno-contoh',
		tierPath: [1],
		sla: quick,
		fields: [
			field('alamat', both('Alamat tujuan', 'Address'), 'long'),
			field('jenis', both('Jenis kiriman', 'Kind'), 'choice', {
				options: [both('Surat', 'Letter'), both('Paket', 'Parcel')]
			}),
			field('berat', both('Berat (kilogram)', 'Weight (kilograms)'), 'number', {
				showWhen: { key: 'jenis', isOneOf: ['Paket'] }
			})
		],
		synonyms: ['ekspedisi', 'kirim paket', 'pos', 'ekspedisi surat', 'kurir']
	}),
	service('ruang-kerja-darurat', {
		name: both('Ruang kerja sementara', 'Temporary workplace'),
		summary: both(
			'Tempat kerja sementara saat ruangan Anda tidak dapat dipakai.',
			'A place to work while your room cannot be used.'
		),
		category: 'layanan-pendukung',
		unit: 'lfa',
		pic: 'laras-contoh',
		sla: atOnce,
		fields: [
			field('orang', both('Untuk berapa orang?', 'For how many people?'), 'number'),
			field('sampai', both('Sampai tanggal', 'Until'), 'date')
		],
		synonyms: ['pindah sementara', 'hot desk', 'coworking', 'ruangan banjir']
	}),
	service('sengketa-tagihan', {
		name: both('Sengketa tagihan', 'Disputed bill'),
		summary: both(
			'Pelanggan menyatakan tagihannya tidak benar.',
			'A customer says that a bill is not right.'
		),
		details: both(
			'Sanggahan yang dicatat di halaman pelanggan membuka tiket ini dengan sendirinya. Pengingat menunggu sampai sanggahannya ditutup di halaman pelanggan.',
			'A dispute that is recorded on the page of a customer opens this ticket by itself. Reminders wait until the dispute is closed there.'
		),
		category: 'layanan-pendukung',
		unit: 'lfa',
		pic: 'laras-contoh',
		sla: planned,
		synonyms: ['tagihan salah', 'komplain tagihan', 'sanggahan', 'keberatan tagihan', 'salah tagih']
	})
];
