import { message, note, type Story } from './story.ts';

/** Tickets that are resolved, closed, cancelled or redirected. */
export const endedStories: readonly Story[] = [
	{
		service: 'konsumsi-rapat',
		asker: 'you',
		channel: 'app',
		daysAgo: 4,
		title: 'Kudapan untuk 20 orang',
		description: 'Rapat anggaran, disajikan pukul 09.30.',
		steps: [
			[1, 'laras', { kind: 'take' }],
			[3, 'laras', { kind: 'resolve', solution: 'Kudapan dipesan dan sudah diantar.' }]
		]
	},
	{
		service: 'kendaraan-dinas',
		asker: 'rina',
		channel: 'app',
		daysAgo: 3,
		title: 'Kendaraan ke bandara',
		description: 'Dua penumpang, berangkat pukul 05.00.',
		steps: [
			[1, 'dewi', { kind: 'take' }],
			[2, 'dewi', { kind: 'resolve', solution: 'Pengemudi dan kendaraan sudah ditetapkan.' }]
		]
	},
	{
		service: 'air-dan-toilet',
		asker: 'maya',
		channel: 'app',
		daysAgo: 8,
		title: 'Keran wastafel tidak menutup',
		description: 'Air terus menetes.',
		location: 'Lantai 4, toilet wanita',
		steps: [
			[1, 'agus', { kind: 'take' }],
			[5, 'tirta', { kind: 'resolve', solution: 'Karet keran diganti.' }]
		],
		rating: { hours: 9, stars: 5, kind: 'praise', comment: 'Cepat dan rapi, terima kasih.' }
	},
	{
		service: 'pinjam-arsip',
		asker: 'joko',
		channel: 'mail',
		daysAgo: 12,
		title: 'Salinan kontrak sewa tahun lalu',
		description: 'Perlu salinan digital untuk telaah.',
		source: 'Mohon salinan kontrak sewa gedung tahun lalu.',
		steps: [
			[2, 'dewi', { kind: 'take' }],
			[10, 'dewi', { kind: 'resolve', solution: 'Salinan dikirim lewat email kantor.' }]
		],
		rating: { hours: 18, stars: 4 }
	},
	{
		service: 'perbaikan-ruangan',
		asker: 'hasan',
		channel: 'app',
		daysAgo: 15,
		title: 'Kunci lemari logistik macet',
		description: 'Anak kunci tidak dapat diputar.',
		steps: [
			[6, 'agus', { kind: 'take' }],
			[30, 'tirta', { kind: 'resolve', solution: 'Silinder kunci diganti.' }]
		],
		rating: { hours: 34, stars: 2, kind: 'complaint', comment: 'Terlalu lama menunggu kabar.' },
		afterwards: [
			[
				36,
				'putri',
				{ kind: 'feedback-forward', tier: 2, toName: 'PPBU', note: 'Mohon jadwal dikabarkan.' }
			],
			[44, 'tirta', { kind: 'feedback-done', result: 'Jadwal teknisi kini ditulis di tiket.' }]
		]
	},
	{
		service: 'pemindahan-aset',
		asker: 'you',
		channel: 'app',
		daysAgo: 20,
		title: 'Pindah lemari ke lantai 5',
		description: 'Satu lemari dan dua kursi.',
		steps: [
			[2, 'agus', { kind: 'take' }],
			[16, 'agus', { kind: 'resolve', solution: 'Sudah dipindahkan bersama petugas gedung.' }],
			[20, 'you', { kind: 'close', how: 'unrated' }]
		]
	},
	{
		service: 'hama',
		asker: 'tamu',
		channel: 'phone',
		daysAgo: 11,
		title: 'Semut di pantri',
		description: 'Semut masuk dari jendela pantri.',
		location: 'Lantai 2, pantri',
		source: 'Telepon: ada semut di pantri lantai 2.',
		steps: [
			[1, 'dewi', { kind: 'take' }],
			[2, 'dewi', { kind: 'wait', for: 'third-party', reason: 'Menunggu jadwal petugas.' }],
			[12, 'dewi', { kind: 'resume' }],
			[14, 'dewi', { kind: 'resolve', solution: 'Pantri sudah disemprot.' }],
			[16, 'agus', { kind: 'close', how: 'unrated' }]
		]
	},
	{
		service: 'lift',
		asker: 'maya',
		channel: 'app',
		daysAgo: 7,
		title: 'Lift berbunyi keras',
		description: 'Bunyi dari atas saat naik.',
		steps: [
			[0.5, 'agus', { kind: 'take' }],
			[1, 'agus', note('Sama dengan laporan dari Hukum.')],
			[1.2, 'agus', { kind: 'merge', intoNumber: 'T-CONTOH-00002' }]
		]
	},
	{
		service: 'acara-kantor',
		asker: 'rina',
		channel: 'app',
		daysAgo: 10,
		title: 'Panggung kecil untuk perpisahan',
		description: 'Sekitar 60 undangan.',
		steps: [[3, 'rina', { kind: 'cancel', reason: 'Acara ditunda sampai bulan depan.' }]]
	},
	{
		service: 'kurir-dan-surat',
		asker: 'hasan',
		channel: 'whatsapp',
		daysAgo: 5,
		title: 'Daftar rekanan baru',
		description: 'Ingin mendaftarkan rekanan untuk pengiriman.',
		source: 'Bagaimana cara mendaftarkan rekanan baru?',
		steps: [
			[0.5, 'agus', { kind: 'take' }],
			[0.6, 'agus', message('Pendaftaran rekanan ada di Portal Rekanan.')],
			[
				0.7,
				'agus',
				{
					kind: 'redirect',
					appName: 'Portal Rekanan',
					url: 'https://rekanan.contoh.example/daftar',
					reason: 'Pendaftaran rekanan diajukan di sana.'
				}
			]
		]
	},
	{
		service: 'permintaan-perlengkapan-kerja',
		asker: 'joko',
		channel: 'app',
		daysAgo: 18,
		title: 'Kursi kerja untuk pegawai baru',
		description: 'Satu kursi kerja, mulai tanggal 1.',
		steps: [
			[2, 'dewi', { kind: 'take' }],
			[24, 'dewi', { kind: 'resolve', solution: 'Kursi sudah diantar ke meja.' }]
		],
		rating: { hours: 28, stars: 3, kind: 'suggestion', comment: 'Kabari sebelum diantar.' }
	}
];
