import type { Service } from '#lib/domain/desk/masters.ts';
import { atOnce, both, field, planned, quick, service, type Seed } from './lines.ts';

const place = field('letak', both('Lantai dan ruang', 'Floor and room'), 'text');

/** Maintenance of buildings and what is in them. */
export const facilityServices: readonly Seed<Service>[] = [
	service('perbaikan-ac', {
		name: both('Perbaikan AC', 'Air conditioning repair'),
		summary: both(
			'AC tidak dingin, bocor, berisik, atau berbau.',
			'Air conditioning that does not cool, leaks, is loud or smells.'
		),
		category: 'pemeliharaan-fasilitas',
		unit: 'ppbu',
		pic: 'tirta-contoh',
		vendor: 'contoh-sejuk',
		tierPath: [1, 2, 3],
		sla: quick,
		fields: [
			place,
			field('keluhan', both('Keluhan', 'Trouble'), 'choice', {
				options: [
					both('Tidak dingin', 'Does not cool'),
					both('Bocor', 'Leaks'),
					both('Berisik', 'Loud'),
					both('Berbau', 'Smells'),
					both('Mati', 'Dead')
				]
			}),
			field(
				'kena-barang',
				both('Air mengenai barang atau listrik?', 'Does water reach equipment?'),
				'yes-no',
				{
					showWhen: { key: 'keluhan', isOneOf: ['Bocor'] }
				}
			)
		],
		synonyms: [
			'ac panas',
			'ac bocor',
			'pendingin ruangan',
			'ac mati',
			'ac netes',
			'servis ac',
			'aircon'
		]
	}),
	service('lampu-dan-listrik', {
		name: both('Lampu dan listrik', 'Lights and power'),
		summary: both(
			'Lampu mati, stopkontak rusak, atau listrik padam di ruangan.',
			'A lamp that is out, a broken socket, or a room without power.'
		),
		category: 'pemeliharaan-fasilitas',
		unit: 'ppbu',
		pic: 'galih-contoh',
		sla: quick,
		fields: [
			place,
			field('bahaya', both('Ada percikan atau bau hangus?', 'Sparks or a burnt smell?'), 'yes-no', {
				hint: both(
					'Jika ya, jauhi dan segera telepon meja layanan.',
					'If so, keep away and call the helpdesk at once.'
				)
			})
		],
		synonyms: ['lampu mati', 'stop kontak', 'colokan', 'mati lampu', 'konslet', 'korslet', 'saklar']
	}),
	service('air-dan-toilet', {
		name: both('Air, keran, dan toilet', 'Water, taps and toilets'),
		summary: both(
			'Keran bocor, toilet mampet, atau air tidak mengalir.',
			'A dripping tap, a blocked toilet, or no water.'
		),
		category: 'pemeliharaan-fasilitas',
		unit: 'ppbu',
		pic: 'galih-contoh',
		sla: quick,
		fields: [place],
		synonyms: ['wc mampet', 'toilet', 'kran', 'air mati', 'wastafel', 'pipa bocor', 'kamar mandi']
	}),
	service('lift', {
		name: both('Gangguan lift', 'Lift out of order'),
		summary: both(
			'Lift macet, pintu tidak menutup, atau berguncang.',
			'A lift that is stuck, shakes, or does not close.'
		),
		details: both(
			'Jika ada orang di dalam lift, tekan tombol darurat dan segera telepon meja layanan. Jangan menunggu tiket.',
			'If somebody is inside, press the emergency button and call the helpdesk at once. Do not wait for a ticket.'
		),
		category: 'pemeliharaan-fasilitas',
		unit: 'ppbu',
		pic: 'tirta-contoh',
		vendor: 'contoh-lift',
		tierPath: [1, 2, 3],
		sla: atOnce,
		fields: [
			field('nomor-lift', both('Lift nomor', 'Lift number'), 'text'),
			field('lantai', both('Berhenti di lantai', 'Stopped at floor'), 'text', { required: false })
		],
		synonyms: ['elevator', 'lift macet', 'lift mati', 'terjebak lift']
	}),
	service('perbaikan-ruangan', {
		name: both('Perbaikan ruangan', 'Room repairs'),
		summary: both(
			'Pintu, kunci, plafon, lantai, cat, atau kaca yang rusak.',
			'Broken doors, locks, ceilings, floors, paint or glass.'
		),
		category: 'pemeliharaan-fasilitas',
		unit: 'ppbu',
		pic: 'galih-contoh',
		sla: planned,
		fields: [
			place,
			field('bagian', both('Bagian yang rusak', 'What is broken'), 'choice', {
				options: [
					both('Pintu atau kunci', 'Door or lock'),
					both('Plafon', 'Ceiling'),
					both('Lantai', 'Floor'),
					both('Dinding atau cat', 'Wall or paint'),
					both('Kaca', 'Glass'),
					both('Lainnya', 'Other')
				]
			})
		],
		synonyms: [
			'pintu rusak',
			'plafon bocor',
			'atap bocor',
			'kunci rusak',
			'ngecat',
			'engsel',
			'renovasi'
		]
	}),
	service('kebersihan', {
		name: both('Kebersihan ruangan', 'Cleaning'),
		summary: both(
			'Minta pembersihan ruangan, karpet, atau pengangkutan sampah.',
			'Ask for a room or carpet to be cleaned, or for waste to be taken away.'
		),
		category: 'pemeliharaan-fasilitas',
		unit: 'ppbu',
		vendor: 'contoh-bersih',
		tierPath: [1, 3],
		sla: quick,
		fields: [place],
		synonyms: ['cleaning service', 'bersih-bersih', 'sampah', 'karpet kotor', 'pel', 'OB']
	}),
	service('hama', {
		name: both('Pengendalian hama', 'Pest control'),
		summary: both(
			'Laporkan tikus, kecoak, semut, atau rayap.',
			'Report rats, cockroaches, ants or termites.'
		),
		category: 'pemeliharaan-fasilitas',
		unit: 'ppbu',
		vendor: 'contoh-bersih',
		tierPath: [1, 3],
		sla: planned,
		fields: [place],
		synonyms: ['tikus', 'kecoa', 'kecoak', 'semut', 'rayap', 'pest control', 'fogging', 'nyamuk']
	})
];
