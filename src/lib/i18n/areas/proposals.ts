import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Corrections that somebody on the spot proposes, and what the office says to them. */
export const proposalsText = area({
	id: {
		title: 'Usulan perbaikan data',
		heading: 'Usulan menunggu',
		intro: 'Perbaikan data pelanggan dari lapangan yang belum dijawab, yang terlama dulu.',
		notYours: 'Petugas dan penyelia yang menjawab. Anda dapat melihat yang menunggu.',
		none: 'Tidak ada usulan yang menunggu',
		noneText:
			'Penagih mengusulkan telepon, alamat, nama, area, atau posisi peta dari pelanggan atau dari kunjungan.',
		fields: {
			name: 'Nama',
			phone: 'Telepon',
			address: 'Alamat',
			area: 'Area',
			position: 'Posisi peta'
		},
		now: 'Sekarang',
		proposed: 'Diusulkan',
		nothing: 'kosong',
		by: (who: string, when: string) => `${who}, ${when}`,
		withVisit: 'Dari kunjungan',
		changedSince: (was: string) => `Data berubah sejak diusulkan; waktu itu: ${was}`,
		changedFromNothing: 'Data berubah sejak diusulkan; waktu itu masih kosong.',
		isSame: 'Data sekarang sudah sama dengan usulan ini.',
		accept: 'Terima',
		refuse: 'Tolak',
		accepted: 'Usulan diterima; data pelanggan diperbaiki',
		refused: 'Usulan ditolak; data tetap',
		gone: 'Sudah dijawab atau dibatalkan. Tidak ada yang berubah.',
		customerMissing:
			'Data pelanggan ini belum ada di perangkat ini. Usulannya tetap menunggu; coba lagi setelah sinkron.',
		undoReason: 'Jawaban dibatalkan',
		undone: 'Jawaban dibatalkan; usulan menunggu lagi',
		action: 'Usulkan perbaikan data',
		formTitle: (name: string) => `Usulkan perbaikan: ${name}`,
		formText: 'Ubah yang tidak benar saja. Petugas kantor yang menerima atau menolaknya.',
		withVisitText: 'Tersimpan bersama kunjungan ini; petugas kantor yang menjawab.',
		addPosition: 'Pakai posisi saya sekarang',
		dropPosition: 'Jangan usulkan posisi',
		note: 'Catatan untuk kantor',
		photos: 'Foto bukti',
		save: 'Kirim usulan',
		saved: 'Usulan tersimpan; menunggu kantor',
		nothingChanged: 'Belum ada yang diubah.',
		unconfirmed: 'Usulan, belum diterima',
		unconfirmedHint: 'Boleh ditelepon. Pengingat tidak dikirim ke nomor ini sebelum diterima.',
		task: 'Usulan perbaikan data menunggu',
		taskText: (n: string) => `${n} usulan dari lapangan belum dijawab`,
		look: 'Lihat',
		entry: (field: string, value: string) => `Usulan ${field.toLowerCase()}: ${value}`,
		was: (value: string) => `Waktu itu: ${value}`,
		wasNothing: 'Waktu itu: kosong',
		standings: { waiting: 'Menunggu jawaban', accepted: 'Diterima', refused: 'Ditolak' },
		answered: {
			waiting: (who: string) => `Menunggu ${who}`,
			accepted: (who: string) => `Diterima ${who}`,
			refused: (who: string) => `Ditolak ${who}`
		}
	},
	en: {
		title: 'Proposed corrections',
		heading: 'Waiting proposals',
		intro: 'Corrections of customer data from the field that nobody has answered, oldest first.',
		notYours: 'Staff and supervisors answer. You can look at what waits.',
		none: 'No proposal is waiting',
		noneText:
			'Collectors propose a phone, address, name, area or map position from a customer or a visit.',
		fields: {
			name: 'Name',
			phone: 'Phone',
			address: 'Address',
			area: 'Area',
			position: 'Map position'
		},
		now: 'Now',
		proposed: 'Proposed',
		nothing: 'empty',
		by: (who: string, when: string) => `${who}, ${when}`,
		withVisit: 'From a visit',
		changedSince: (was: string) => `The data changed since; then it was: ${was}`,
		changedFromNothing: 'The data changed since; then it was empty.',
		isSame: 'The data says the same as this proposal by now.',
		accept: 'Accept',
		refuse: 'Refuse',
		accepted: 'Accepted; the customer’s data is corrected',
		refused: 'Refused; the data stays',
		gone: 'It has been answered or taken back. Nothing changed.',
		customerMissing:
			'This customer’s data is not on this device yet. The proposal keeps waiting; try again after a sync.',
		undoReason: 'Answer taken back',
		undone: 'Answer taken back; the proposal waits again',
		action: 'Propose a correction',
		formTitle: (name: string) => `Propose a correction: ${name}`,
		formText: 'Change only what is wrong. The office accepts or refuses it.',
		withVisitText: 'Kept with this visit; the office answers.',
		addPosition: 'Use my position now',
		dropPosition: 'Propose no position',
		note: 'Note for the office',
		photos: 'Photos that show it',
		save: 'Send the proposal',
		saved: 'Proposal saved; the office will answer',
		nothingChanged: 'Nothing has been changed yet.',
		unconfirmed: 'Proposed, not accepted',
		unconfirmedHint: 'May be called. No reminder goes to this number until it is accepted.',
		task: 'Corrections are proposed',
		taskText: (n: string) =>
			`${counted(n, 'proposal', 'proposals')} from the field wait for an answer`,
		look: 'Look',
		entry: (field: string, value: string) => `Proposed ${field.toLowerCase()}: ${value}`,
		was: (value: string) => `It was then: ${value}`,
		wasNothing: 'It was empty then',
		standings: { waiting: 'Waiting for an answer', accepted: 'Accepted', refused: 'Refused' },
		answered: {
			waiting: (who: string) => `Waiting for ${who}`,
			accepted: (who: string) => `Accepted by ${who}`,
			refused: (who: string) => `Refused by ${who}`
		}
	}
});
