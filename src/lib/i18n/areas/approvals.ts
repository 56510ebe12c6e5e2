import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Discounts and write-offs and who approves them; late fees; the settings of both. */
export const approvalsText = area({
	id: {
		adjustment: {
			action: 'Potongan atau penghapusan',
			ofBill: (bill: string) => `Tindakan untuk tagihan ${bill}`,
			disputeBill: 'Sanggah tagihan ini',
			title: (bill: string) => `Kurangi tagihan ${bill}`,
			kind: 'Jenis',
			amount: 'Jumlah',
			all: (amount: string) => `Seluruh sisa: ${amount}`,
			confirm: 'Ajukan',
			amountMissing: 'Tulis jumlahnya.',
			tooMuch: (open: string) => `Paling banyak sisa tagihan: ${open}.`,
			waits: 'Menunggu persetujuan orang lain; tagihan belum berkurang.',
			atOnce: (limit: string) =>
				`Langsung berlaku: dalam batas persetujuan sendiri (${limit} per tagihan).`,
			savedWaits: 'Diajukan; menunggu persetujuan',
			savedCounts: 'Tagihan dikurangi',
			waiting: (kind: string, amount: string, reason: string) => `${kind} ${amount}: ${reason}`,
			heading: 'Menunggu persetujuan'
		},
		approvals: {
			title: 'Persetujuan',
			intro: 'Potongan dan penghapusan yang belum diputuskan, dari semua pelanggan.',
			none: 'Tidak ada yang menunggu',
			noneText: 'Potongan dan penghapusan yang diajukan muncul di sini.',
			notYours: 'Hanya penyelia dan admin yang memutuskan. Anda dapat melihat yang menunggu.',
			approve: 'Setujui',
			refuse: 'Tolak',
			approveTitle: (kind: string, amount: string) => `Setujui ${kind} ${amount}?`,
			refuseTitle: (kind: string, amount: string) => `Tolak ${kind} ${amount}?`,
			approveText: 'Tagihan langsung berkurang. Catatan boleh kosong.',
			refuseText: 'Tagihan tetap seperti sekarang. Tulis alasannya agar pengaju tahu.',
			note: 'Catatan',
			noteMissing: 'Tulis alasan penolakannya.',
			approved: 'Disetujui; tagihan berkurang',
			refused: 'Ditolak',
			own: 'Anda sendiri yang mengajukan; orang lain yang harus menyetujui.',
			unsound:
				'Disetujui oleh pengajunya sendiri di atas batas: tidak dihitung. Batalkan dari riwayat, lalu ajukan lagi.',
			gone: 'Sudah diputuskan atau dibatalkan. Tidak ada yang berubah.',
			line: (who: string, when: string) => `diajukan ${who}, ${when}`,
			bill: (bill: string, open: string) => `${bill}, sisa ${open}`,
			tooMuch: 'Melebihi sisa tagihan sekarang.',
			task: 'Persetujuan menunggu',
			taskText: (n: string) => `${n} potongan atau penghapusan belum diputuskan`,
			look: 'Lihat'
		},
		settings: {
			title: 'Kesepakatan dan denda',
			own: 'Boleh disetujui sendiri sampai (Rp per tagihan)',
			ownHint: (most: string) =>
				`0: selalu orang lain yang menyetujui. Paling banyak ${most}; di atas itu tidak pernah dihitung.`,
			ownTooMuch: (most: string) => `Paling banyak ${most}.`,
			lateFee: 'Perkiraan denda keterlambatan',
			lateFeeHint:
				'Hanya ditampilkan sebagai perkiraan, dan di templat sebagai {perkiraan_denda}; tidak pernah ditambahkan ke tagihan.',
			kinds: { none: 'Tidak ada', fixed: 'Jumlah tetap per bulan', percent: 'Persen per bulan' },
			amount: 'Jumlah per bulan (Rp)',
			percent: 'Persen per bulan',
			percentHint: 'Misalnya 1,5. Dari sisa tagihan, tanpa bunga berbunga.',
			percentWrong: 'Tulis angka antara 0 dan 100, dengan paling banyak dua desimal.',
			afterDays: 'Mulai setelah lewat (hari)',
			cap: 'Paling banyak per tagihan (Rp, boleh kosong)',
			amountMissing: 'Tulis jumlahnya.'
		},
		reduced: (amount: string) => `Dikurangi ${amount}`,
		lateFee: (amount: string) => `Perkiraan denda ${amount}, di luar tagihan`,
		selfApproved: 'Disetujui oleh pengajunya sendiri.',
		unsound: 'Disetujui pengajunya sendiri di atas batas: tidak dihitung.'
	},
	en: {
		adjustment: {
			action: 'Discount or write-off',
			ofBill: (bill: string) => `Actions for the bill ${bill}`,
			disputeBill: 'Dispute this bill',
			title: (bill: string) => `Reduce the bill ${bill}`,
			kind: 'Kind',
			amount: 'Amount',
			all: (amount: string) => `All that is open: ${amount}`,
			confirm: 'Submit',
			amountMissing: 'Write the amount.',
			tooMuch: (open: string) => `At most what is open: ${open}.`,
			waits: 'Waits for somebody else to approve; the bill is not lower yet.',
			atOnce: (limit: string) =>
				`Counts at once: within what you may approve yourself (${limit} a bill).`,
			savedWaits: 'Submitted; waits for approval',
			savedCounts: 'The bill is lower',
			waiting: (kind: string, amount: string, reason: string) => `${kind} ${amount}: ${reason}`,
			heading: 'Waits for approval'
		},
		approvals: {
			title: 'Approvals',
			intro: 'Discounts and write-offs that nobody has decided yet, of all customers.',
			none: 'Nothing waits',
			noneText: 'Discounts and write-offs appear here once they are submitted.',
			notYours: 'Only supervisors and admins decide. You can see what waits.',
			approve: 'Approve',
			refuse: 'Refuse',
			approveTitle: (kind: string, amount: string) => `Approve: ${kind} ${amount}?`,
			refuseTitle: (kind: string, amount: string) => `Refuse: ${kind} ${amount}?`,
			approveText: 'The bill is lower at once. The note may be empty.',
			refuseText: 'The bill stays as it is. Write why, so that it is known.',
			note: 'Note',
			noteMissing: 'Write why it is refused.',
			approved: 'Approved; the bill is lower',
			refused: 'Refused',
			own: 'You submitted it yourself; somebody else has to approve.',
			unsound:
				'Approved above the limit by who submitted it: does not count. Take it back in the history, then submit it again.',
			gone: 'Already decided or taken back. Nothing changed.',
			line: (who: string, when: string) => `submitted by ${who}, ${when}`,
			bill: (bill: string, open: string) => `${bill}, ${open} open`,
			tooMuch: 'More than is open now.',
			task: 'Approvals wait',
			taskText: (n: string) =>
				`${counted(n, 'discount or write-off', 'discounts or write-offs')} not decided yet`,
			look: 'Look'
		},
		settings: {
			title: 'Agreements and late fees',
			own: 'May be approved by oneself up to (Rp a bill)',
			ownHint: (most: string) =>
				`0: somebody else always approves. At most ${most}; more than that never counts.`,
			ownTooMuch: (most: string) => `At most ${most}.`,
			lateFee: 'Estimated late fee',
			lateFeeHint:
				'Only shown as an estimate, and in templates as {perkiraan_denda}; never added to a bill.',
			kinds: { none: 'None', fixed: 'Fixed amount a month', percent: 'Per cent a month' },
			amount: 'Amount a month (Rp)',
			percent: 'Per cent a month',
			percentHint: 'For example 1,5. Of what is open, without interest on interest.',
			percentWrong: 'Write a number from 0 to 100 with two decimals at most.',
			afterDays: 'Starting after (days past due)',
			cap: 'At most for a bill (Rp, may be empty)',
			amountMissing: 'Write the amount.'
		},
		reduced: (amount: string) => `Reduced by ${amount}`,
		lateFee: (amount: string) => `Estimated late fee ${amount}, not part of the bill`,
		selfApproved: 'Approved by who submitted it.',
		unsound: 'Approved above the limit by who submitted it: does not count.'
	}
});
