import { area } from '../locale.svelte.ts';

/** Why something was not kept: what happened, what was kept, what to do. */
export const problemsText = area({
	id: {
		'unknown-type':
			'Catatan ini tidak dikenal versi ini. Tidak ada yang tersimpan; pasang versi terbaru.',
		malformed: (field: string) =>
			`Isian “${field}” tidak dapat disimpan. Tidak ada yang berubah; perbaiki isian itu lalu simpan lagi.`,
		'role-missing':
			'Peran Anda tidak mencakup tindakan ini. Tidak ada yang berubah; mintalah kepada admin.',
		'signed-for-another': 'Catatan hanya dapat dibuat atas nama sendiri. Tidak ada yang berubah.',
		'belongs-to-another': 'Ini milik orang lain. Tidak ada yang berubah.',
		'fact-is-final': 'Catatan tidak dapat diubah. Batalkan dari riwayat, lalu catat yang benar.',
		'reason-missing': 'Tulis alasannya, lalu simpan lagi.',
		'own-hand-over':
			'Setoran sendiri tidak dapat dikonfirmasi sendiri. Tidak ada yang berubah; mintalah penyelia lain.',
		'of-another-requester': 'Tiket ini milik orang lain. Tidak ada yang berubah.',
		'for-the-desk-only':
			'Tindakan ini hanya untuk petugas meja layanan. Tidak ada yang berubah; kirimkan pesan di tiket Anda.',
		'rating-of-another': 'Penilaian diberikan oleh yang meminta layanan. Tidak ada yang berubah.',
		'desk-role-missing':
			'Peran Anda di meja layanan tidak mencakup tindakan ini. Tidak ada yang berubah; mintalah kepada penyelia.',
		'id-mismatch':
			'Nomor catatan ini tidak cocok dengan isinya. Tidak ada yang berubah; ulangi dari awal.',
		'too-large': 'Catatan ini terlalu panjang. Tidak ada yang berubah; pendekkan lalu simpan lagi.',
		'changed-meanwhile':
			'Data ini baru saja berubah di tempat lain. Tidak ada yang tertimpa; lihat isinya yang baru, lalu ulangi.',
		'storage-full':
			'Ruang penyimpanan peramban penuh. Yang baru saja Anda catat BELUM tersimpan; kosongkan ruang lalu ulangi.',
		'storage-failed': (detail: string) =>
			`Peramban menolak menyimpan (${detail}). Yang baru saja Anda catat BELUM tersimpan; coba lagi.`
	},
	en: {
		'unknown-type':
			'This version does not know this record. Nothing was saved; put in the newest version.',
		malformed: (field: string) =>
			`The entry “${field}” cannot be saved. Nothing changed; correct it and save again.`,
		'role-missing': 'Your role does not include this. Nothing changed; ask an admin.',
		'signed-for-another': 'You can only record in your own name. Nothing changed.',
		'belongs-to-another': 'This belongs to somebody else. Nothing changed.',
		'fact-is-final':
			'A record cannot be changed. Take it back in the history, then record the right one.',
		'reason-missing': 'Write the reason, then save again.',
		'own-hand-over':
			'Nobody confirms cash that they handed over themselves. Nothing changed; ask another supervisor.',
		'of-another-requester': 'This ticket is somebody else’s. Nothing changed.',
		'for-the-desk-only':
			'Only the helpdesk can do this. Nothing changed; send a message in your ticket.',
		'rating-of-another': 'A rating is given by who asked for the service. Nothing changed.',
		'desk-role-missing':
			'Your role at the helpdesk does not include this. Nothing changed; ask a supervisor.',
		'id-mismatch': 'This record’s number does not fit what it says. Nothing changed; begin again.',
		'too-large': 'This record is too long. Nothing changed; shorten it and save again.',
		'changed-meanwhile':
			'This has just changed elsewhere. Nothing was overwritten; look at it and try again.',
		'storage-full':
			'The browser’s storage is full. What you just recorded is NOT saved; free some space and try again.',
		'storage-failed': (detail: string) =>
			`The browser refused to save (${detail}). What you just recorded is NOT saved; try again.`
	}
});
