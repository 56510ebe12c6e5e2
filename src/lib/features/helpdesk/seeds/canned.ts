import type { Canned } from '#lib/domain/desk/masters.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';
import { both, type Seed } from './lines.ts';

function reply(
	slug: string,
	title: string,
	body: Bilingual,
	services: string[] = []
): Seed<Canned> {
	return { _id: `canned:${slug}`, type: 'canned', slug, title, body, services, active: true };
}

export const cannedReplies: readonly Seed<Canned>[] = [
	reply(
		'diterima',
		'Permintaan diterima',
		both(
			'Terima kasih. Permintaan Anda sudah kami terima dan sedang kami periksa.',
			'Thank you. We have your request and are looking into it.'
		)
	),
	reply(
		'minta-keterangan',
		'Minta keterangan tambahan',
		both(
			'Mohon lengkapi keterangan berikut supaya dapat kami kerjakan:',
			'Please tell us the following, so that we can go on:'
		)
	),
	reply(
		'minta-foto',
		'Minta foto',
		both(
			'Mohon kirim foto barang atau tempatnya lewat tiket ini.',
			'Please add a photo of the thing or the place to this ticket.'
		)
	),
	reply(
		'petugas-datang',
		'Petugas akan datang',
		both(
			'Petugas kami akan datang ke tempat Anda. Mohon pastikan ada yang mendampingi.',
			'Somebody will come to your place. Please make sure that somebody is there.'
		)
	),
	reply(
		'diteruskan-ke-unit',
		'Diteruskan ke unit',
		both(
			'Permintaan Anda kami teruskan ke unit yang menangani. Perkembangannya tampak pada tiket ini.',
			'We passed your request to the unit in charge. You will see its progress in this ticket.'
		)
	),
	reply(
		'menunggu-vendor',
		'Menunggu penyedia',
		both(
			'Penyedia sudah kami hubungi. Kami beri tahu begitu ada jadwalnya.',
			'We have called the supplier, and will tell you once there is a date.'
		),
		['perbaikan-ac', 'lift', 'hama', 'kebersihan']
	),
	reply(
		'ac-sudah-diservis',
		'AC sudah diservis',
		both(
			'AC sudah diservis dan berfungsi. Mohon dicoba; kabari kami jika masih bermasalah.',
			'The air conditioning was serviced and works. Please try it, and tell us if it does not.'
		),
		['perbaikan-ac']
	),
	reply(
		'ruang-sudah-dipesan',
		'Ruang sudah dipesan',
		both(
			'Ruang rapat sudah dipesan untuk Anda sesuai jadwal pada tiket ini.',
			'The meeting room is booked for you, as this ticket says.'
		),
		['pinjam-ruang-rapat']
	),
	reply(
		'ruang-penuh',
		'Ruang penuh',
		both(
			'Ruang yang diminta sudah terpakai. Apakah waktu atau ruang lain memungkinkan?',
			'The room is taken. Would another time or room do?'
		),
		['pinjam-ruang-rapat']
	),
	reply(
		'siap-diambil',
		'Barang siap diambil',
		both(
			'Barang Anda sudah siap. Silakan ambil pada jam kerja dengan menyebutkan nomor tiket.',
			'Your things are ready. Please collect them in working hours and name the ticket number.'
		),
		['alat-tulis-kantor', 'kartu-akses', 'pinjam-arsip']
	),
	reply(
		'sudah-selesai',
		'Sudah selesai',
		both(
			'Permintaan Anda sudah selesai. Mohon diperiksa dan beri penilaian. Jika belum sesuai, tiket ini dapat dibuka kembali.',
			'Your request is done. Please check and rate it. If it is not right, you can reopen this ticket.'
		)
	),
	reply(
		'belum-dapat-dipenuhi',
		'Belum dapat dipenuhi',
		both(
			'Mohon maaf, permintaan ini belum dapat kami penuhi karena:',
			'We are sorry that we cannot do this, because:'
		)
	)
];
