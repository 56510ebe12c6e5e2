import type { NoticeSlug } from '#lib/domain/desk/masters.ts';

/** Subject and body of a notification, with variables in braces. */
export interface NoticeText {
	readonly subject: string;
	readonly body: string;
}

/*
 * One voice: a greeting, what happened, the record, what follows, the same closing. The first is the
 * office's own text and stays word for word as it is, spelling included (S2-81); the others follow it
 * (S2-91).
 */
const GREETING = 'Salam dari {meja},';
const CLOSING = `Hormat Kami,

Admin {meja}`;

const TICKET = `Nomor tiket: {nomor}
Judul Tiket: {judul}
Layanan: {layanan}`;

const THANKS = 'Terima kasih telah menghubungi {meja}';

function text(...paragraphs: readonly string[]): string {
	return [GREETING, ...paragraphs, CLOSING].join('\n\n');
}

export const indonesian: Readonly<Record<NoticeSlug, NoticeText>> = {
	created: {
		subject: '{meja} Pembuatan Tiket Baru: {nomor}',
		body: `Salam dari {meja},

Tiket baru telah dibuat dengan detil berikut:

Nomor tiket: {nomor}
Judul Tiket: {judul}
Layanan: {layanan}

Dengan detil pembuat sebagai berikut:

Nama pembuat: {nama}
NIP pembuat: {nip}
Email pembuat: {email}

Tiket anda akan segera kami proses dan terimakasih telah menggunakan layanan {meja}

Hormat Kami,

Admin {meja}`
	},
	cancelled: {
		subject: '{meja} Pembatalan Tiket: {nomor}',
		body: text(
			'Tiket berikut telah dibatalkan:',
			`${TICKET}
Alasan: {alasan}`,
			'Tiket ini resmi ditutup dan tidak akan kami proses lebih lanjut. Bila layanan ini kembali Anda perlukan, silakan membuat tiket baru.',
			THANKS
		)
	},
	changed: {
		subject: '{meja} Perubahan Tiket: {nomor}',
		body: text(
			'Data tiket berikut telah diperbarui:',
			TICKET,
			`Yang berubah:
{perubahan}`,
			'Kami memproses tiket Anda dengan data yang baru.',
			THANKS
		)
	},
	'rating-asked': {
		subject: '{meja} Pengisian Rating Tiket: {nomor}',
		body: text(
			'Tiket berikut telah selesai ditangani:',
			TICKET,
			`Mohon kesediaan Anda memberikan rating dan masukan.
{ajakan_rating}`,
			'Penilaian Anda menjadi dasar perbaikan layanan kami.',
			THANKS
		)
	},
	redirected: {
		subject: '{meja} Pengalihan Layanan: {layanan}',
		body: text(
			'Permintaan layanan Anda dilanjutkan di aplikasi lain:',
			`Layanan: {layanan}
Aplikasi: {aplikasi}
Tautan: {tautan_aplikasi}`,
			'Permintaan ini tetap dalam pengelolaan {meja}: pengalihannya sudah kami catat, dan kami akan menanyakan kembali apakah permintaan Anda sudah selesai di sana.',
			THANKS
		)
	},
	resolved: {
		subject: '{meja} Tiket Selesai: {nomor}',
		body: text(
			'Tiket berikut telah selesai ditangani:',
			TICKET,
			`Penyelesaian:
{solusi}`,
			`Tiket Anda siap ditutup atau diberi rating.
{ajakan_rating}`,
			'Bila masalahnya belum selesai, Anda dapat membuka kembali tiket ini.',
			THANKS
		)
	},
	escalated: {
		subject: '{meja} Penerusan Tiket: {nomor}',
		body: text(
			'Tiket berikut telah kami teruskan kepada PIC atau unit kerja terkait:',
			`${TICKET}
Ditangani oleh: {penangan}`,
			'Perkembangannya tetap kami pantau dan kami kabarkan kepada Anda.',
			THANKS
		)
	},
	'faq-proposed': {
		subject: '{meja} Usulan FAQ Diterima',
		body: text(
			'Usulan FAQ Anda telah kami terima:',
			'Pertanyaan: {pertanyaan}',
			'Usulan ini akan kami tinjau sebelum ditampilkan di aplikasi. Hasilnya akan kami kabarkan kepada Anda.',
			THANKS
		)
	},
	'app-problem': {
		subject: '{meja} Laporan Kendala Aplikasi Diterima',
		body: text(
			'Laporan kendala aplikasi Anda telah kami catat:',
			'Laporan: {laporan}',
			'Laporan ini akan kami tindak lanjuti. Hasilnya akan kami kabarkan kepada Anda.',
			THANKS
		)
	},
	'status-changed': {
		subject: '{meja} Perubahan Status Tiket: {nomor}',
		body: text(
			'Status tiket berikut telah berubah:',
			`${TICKET}
Status: {status}
Keterangan: {alasan}`,
			'Riwayat lengkapnya dapat Anda lihat di daftar tiket.',
			THANKS
		)
	},
	closed: {
		subject: '{meja} Penutupan Tiket: {nomor}',
		body: text(
			'Tiket berikut telah ditutup:',
			TICKET,
			'Rating Anda: {nilai}',
			'Terima kasih atas kepercayaan dan masukan Anda.',
			THANKS
		)
	}
};
