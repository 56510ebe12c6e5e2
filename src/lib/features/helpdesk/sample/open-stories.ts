import { message, note, type Story } from './story.ts';

/** Tickets that somebody has to do something about, in every state of it. */
export const openStories: readonly Story[] = [
	{
		service: 'perbaikan-ac',
		asker: 'rina',
		channel: 'app',
		daysAgo: 1,
		title: 'AC ruang arsip tidak dingin',
		description: 'AC menyala tetapi hanya mengeluarkan angin. Sudah dua hari.',
		location: 'Lantai 3, ruang arsip',
		steps: []
	},
	{
		service: 'lift',
		asker: 'joko',
		channel: 'app',
		daysAgo: 1,
		title: 'Lift barang berhenti di lantai 2',
		description: 'Pintu lift barang tidak mau menutup.',
		priority: 'urgent',
		location: 'Gedung B, lantai 2',
		steps: []
	},
	{
		service: 'alat-tulis-kantor',
		asker: 'maya',
		channel: 'mail',
		daysAgo: 2,
		title: 'Kertas A4 dan map untuk orientasi pegawai',
		description: 'Perlu 10 rim kertas A4 dan 40 map untuk minggu depan.',
		source: 'Yth. Meja Layanan, mohon 10 rim kertas A4 dan 40 map untuk orientasi. Terima kasih.',
		priority: 'low',
		steps: []
	},
	{
		service: 'pinjam-ruang-rapat',
		asker: 'you',
		channel: 'app',
		daysAgo: 1,
		title: 'Ruang rapat untuk 12 orang',
		description: 'Rapat koordinasi mingguan, dengan proyektor.',
		steps: [
			[1, 'dewi', { kind: 'take' }],
			[2, 'dewi', message('Ruang Cendana kosong pada jam itu. Sedang kami siapkan.')]
		]
	},
	{
		service: 'perbaikan-ac',
		asker: 'hasan',
		channel: 'whatsapp',
		daysAgo: 3,
		title: 'AC gudang bocor',
		description: 'Air menetes ke tumpukan kardus.',
		location: 'Gudang, lantai 1',
		source: 'Selamat pagi, AC gudang bocor, airnya kena kardus. Mohon dibantu.',
		priority: 'high',
		steps: [
			[0.5, 'agus', { kind: 'take' }],
			[0.6, 'agus', note('Kardus sudah dipindahkan oleh petugas gudang.')],
			[
				1,
				'agus',
				{
					kind: 'escalate',
					tier: 2,
					unit: 'ppbu',
					pic: 'tirta-contoh',
					toName: 'PPBU',
					reason: 'Perlu teknisi gedung.'
				}
			],
			[
				4,
				'tirta',
				{
					kind: 'escalate',
					tier: 3,
					vendor: 'contoh-sejuk',
					toName: 'PT Contoh Sejuk Abadi',
					reason: 'Pipa pembuangan harus diganti.'
				}
			],
			[5, 'tirta', { kind: 'wait', for: 'third-party', reason: 'Teknisi dijadwalkan besok pagi.' }]
		]
	},
	{
		service: 'kartu-akses',
		asker: 'you',
		channel: 'app',
		daysAgo: 4,
		title: 'Kartu akses hilang',
		description: 'Kartu saya hilang di perjalanan.',
		steps: [
			[1, 'agus', { kind: 'take' }],
			[2, 'agus', message('Mohon kirim surat keterangan kehilangan dari atasan.')],
			[2, 'agus', { kind: 'wait', for: 'requester', reason: 'Perlu surat keterangan.' }]
		]
	},
	{
		service: 'pengadaan-barang',
		asker: 'maya',
		channel: 'app',
		daysAgo: 9,
		title: 'Dua pemindai dokumen',
		description: 'Untuk digitalisasi berkas pegawai.',
		steps: [
			[3, 'dewi', { kind: 'take' }],
			[
				6,
				'dewi',
				{
					kind: 'escalate',
					tier: 2,
					unit: 'pmi',
					pic: 'nilam-contoh',
					toName: 'PMI',
					reason: 'Perlu pengadaan.'
				}
			],
			[20, 'maya', message('Apakah sudah ada perkiraan kapan tiba?')],
			[22, 'dewi', message('Penawaran sedang dibandingkan. Kami kabari paling lambat Jumat.')]
		]
	},
	{
		service: 'kebersihan',
		asker: 'tamu',
		channel: 'phone',
		daysAgo: 2,
		title: 'Karpet ruang tamu kotor',
		description: 'Karpet terkena kopi, ada tamu besok siang.',
		location: 'Lobi',
		source: 'Telepon 10.15: karpet lobi terkena kopi.',
		steps: [
			[0.2, 'agus', { kind: 'take' }],
			[0.3, 'agus', { kind: 'assign', person: 'contoh-dewi', personName: 'Dewi Contoh' }]
		]
	},
	{
		service: 'lampu-dan-listrik',
		asker: 'joko',
		channel: 'whatsapp',
		daysAgo: 6,
		title: 'Lampu tangga darurat mati',
		description: 'Tiga lampu di tangga darurat mati.',
		location: 'Gedung A, tangga timur',
		source: 'Lampu tangga darurat timur mati tiga, Pak.',
		steps: [
			[1, 'agus', { kind: 'take' }],
			[7, 'tirta', { kind: 'resolve', solution: 'Tiga lampu sudah diganti.' }],
			[12, 'joko', { kind: 'reopen', reason: 'Satu lampu mati lagi.' }]
		]
	}
];
