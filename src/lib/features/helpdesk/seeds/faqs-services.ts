import type { Faq } from '#lib/domain/desk/masters.ts';
import { both, faq, type Seed } from './lines.ts';

/** What people ask about facilities, rooms and cars. */
export const serviceFaqs: readonly Seed<Faq>[] = [
	faq('ac-tidak-dingin', {
		question: both(
			'AC tidak dingin. Apa yang diperiksa dulu?',
			'The air conditioning does not cool. What should I check?'
		),
		answer: both(
			'- Pastikan pintu dan jendela tertutup.\n- Pilih mode dingin (Cool) dan suhu 24 derajat.\n- Tunggu 15 menit.\n\nJika tetap panas, buat tiket Perbaikan AC.',
			'- Close doors and windows.\n- Choose Cool and 24 degrees.\n- Wait for 15 minutes.\n\nIf it stays warm, file a ticket for air conditioning repair.'
		),
		category: 'pemeliharaan-fasilitas',
		services: ['perbaikan-ac'],
		synonyms: ['ac panas', 'ruangan panas', 'remote ac']
	}),
	faq('ac-bocor', {
		question: both(
			'Air menetes dari AC. Apa yang harus dilakukan?',
			'Water drips from the air conditioning. What now?'
		),
		answer: both(
			'Matikan AC, jauhkan barang elektronik dan dokumen, lalu buat tiket. Sebutkan bila air mengenai listrik.',
			'Switch it off, move electronics and papers away, and file a ticket. Say so if water reaches anything electric.'
		),
		category: 'pemeliharaan-fasilitas',
		services: ['perbaikan-ac'],
		synonyms: ['ac netes', 'bocor', 'air menetes']
	}),
	faq('listrik-padam', {
		question: both(
			'Listrik di ruangan padam. Siapa yang dihubungi?',
			'My room has no power. Whom do I tell?'
		),
		answer: both(
			'Jika satu lantai padam, telepon helpdesk. Jika hanya satu stopkontak, cabut alat yang terakhir dipasang lalu buat tiket Lampu dan listrik. Jangan membuka panel sendiri.',
			'If the whole floor is out, call the helpdesk. If it is one socket, unplug what was plugged in last and file a ticket for lights and power. Do not open a panel yourself.'
		),
		category: 'pemeliharaan-fasilitas',
		services: ['lampu-dan-listrik'],
		synonyms: ['mati lampu', 'mcb', 'sekring', 'konslet']
	}),
	faq('terjebak-di-lift', {
		question: both('Ada orang terjebak di lift.', 'Somebody is stuck in a lift.'),
		answer: both(
			'Tekan tombol darurat di dalam lift dan segera telepon helpdesk. Tetap tenang dan jangan membuka pintu sendiri.',
			'Press the emergency button in the lift and call the helpdesk at once. Stay calm and do not force the door.'
		),
		category: 'pemeliharaan-fasilitas',
		services: ['lift'],
		synonyms: ['lift macet', 'elevator', 'darurat']
	}),
	faq('jadwal-kebersihan', {
		question: both('Kapan ruangan dibersihkan?', 'When are rooms cleaned?'),
		answer: both(
			'Setiap hari kerja sebelum pukul 08.00. Untuk di luar jadwal, buat tiket Kebersihan ruangan.',
			'Every working day before 08:00. For anything else, file a ticket for cleaning.'
		),
		category: 'pemeliharaan-fasilitas',
		services: ['kebersihan'],
		synonyms: ['cleaning', 'jam bersih', 'sampah penuh']
	}),
	faq('pesan-ruang-rapat', {
		question: both(
			'Berapa hari sebelumnya ruang rapat dipesan?',
			'How far ahead should I book a room?'
		),
		answer: both(
			'Paling lambat satu hari kerja sebelumnya; tiga hari kerja untuk lebih dari 30 orang.',
			'At least one working day ahead; three for more than 30 people.'
		),
		category: 'layanan-pendukung',
		services: ['pinjam-ruang-rapat'],
		synonyms: ['booking mendadak', 'ruang meeting', 'jadwal ruang']
	}),
	faq('konsumsi-tanpa-ruang', {
		question: both('Bisakah memesan konsumsi saja?', 'Can I order refreshments only?'),
		answer: both(
			'Bisa. Pilih layanan Konsumsi rapat dan sebutkan jumlah porsi serta jam disajikan.',
			'Yes. Choose Refreshments and say how many portions and when.'
		),
		category: 'layanan-pendukung',
		services: ['konsumsi-rapat'],
		synonyms: ['snack saja', 'makan siang', 'katering']
	}),
	faq('mobil-dinas-luar-jam-kerja', {
		question: both(
			'Bisakah kendaraan dinas dipakai di luar jam kerja?',
			'Can I have a car outside working hours?'
		),
		answer: both(
			'Bisa dengan persetujuan atasan. Tulis nama penyetuju pada keterangan tiket.',
			'Yes, if your manager approves. Name who approved it in the ticket.'
		),
		category: 'layanan-pendukung',
		services: ['kendaraan-dinas'],
		synonyms: ['mobil malam', 'lembur', 'sopir akhir pekan']
	}),
	faq('tiket-perjalanan-dinas', {
		question: both('Ke mana mengajukan perjalanan dinas?', 'Where do I ask for business travel?'),
		answer: both(
			'Di Aplikasi Perjalanan. Buka layanan Perjalanan dinas, lalu ikuti tautannya.',
			'In the travel app. Open Business travel and follow the link.'
		),
		category: 'layanan-pendukung',
		services: ['perjalanan-dinas'],
		synonyms: ['SPPD', 'perdin', 'tiket pesawat', 'hotel']
	}),
	faq('kiriman-belum-sampai', {
		question: both('Surat atau paket saya belum sampai.', 'My letter or parcel has not arrived.'),
		answer: both(
			'Buka tiket kirimannya: nomor resi ada pada pesan petugas. Jika lewat tiga hari kerja, tulis pesan di tiket itu.',
			'Open its ticket: the tracking number is in the helpdesk’s message. After three working days, write a message there.'
		),
		category: 'layanan-pendukung',
		services: ['kurir-dan-surat'],
		synonyms: ['resi', 'paket hilang', 'kurir', 'lacak']
	})
];
