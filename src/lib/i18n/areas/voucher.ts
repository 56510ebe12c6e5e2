import { area } from '../locale.svelte.ts';

/** The voucher of a hand-over of cash: what it says, receiving the cash, taking it back. */
export const voucherText = area({
	id: {
		title: 'Bukti setoran',
		number: 'Nomor',
		from: 'Disetor oleh',
		when: 'Waktu',
		state: 'Keadaan',
		waiting: 'Menunggu konfirmasi penerima',
		received: (name: string, when: string) => `Diterima ${name}, ${when}`,
		takenBack: (name: string, when: string, reason: string) =>
			`Dibatalkan ${name}, ${when}: ${reason}`,
		void: (name: string, reason: string) =>
			`${name} membatalkan setoran ini (${reason}), tetapi uangnya sudah diterima. Pembatalan itu tidak berlaku.`,
		payments: 'Pembayaran di dalamnya',
		expected: 'Seharusnya',
		counted: 'Disetor',
		words: 'Terbilang',
		difference: 'Selisih',
		note: 'Catatan',
		receivedSum: 'Diterima',
		anotherSum: (amount: string) => `Yang diterima lain dari yang disetor: ${amount}.`,
		earlier: 'Hitungan sebelumnya',
		standsNow: (amount: string) => `Nilai pembayarannya sekarang ${amount}.`,
		officeDifference: (amount: string) => `Selisih uang terhadap pembayaran: ${amount}.`,
		lines: {
			counts: 'dihitung',
			'taken-back': 'dibatalkan',
			elsewhere: 'sudah ada di setoran lain',
			'not-theirs': 'bukan tunai penyetor ini',
			missing: 'belum sampai di perangkat ini',
			freed: 'tidak dihitung'
		},
		countsIn: (no: string) => `dihitung di setoran ${no}`,
		giver: 'Penyetor',
		receiver: 'Penerima',
		back: 'Setoran',
		missing: 'Setoran ini tidak ada di perangkat ini.',
		receive: {
			action: 'Konfirmasi terima',
			again: 'Hitung ulang',
			title: (name: string) => `Terima setoran ${name}`,
			handedOver: 'Disetor',
			received: 'Uang yang Anda terima (Rp)',
			note: 'Catatan',
			noteRequired: 'Wajib: mengapa jumlahnya lain, atau mengapa dihitung ulang.',
			noteMissing: 'Tulis mengapa jumlahnya lain, atau mengapa dihitung ulang.',
			save: 'Saya sudah menerimanya',
			saved: 'Penerimaan tercatat',
			notWaiting: 'Setoran ini sudah dibatalkan, atau belum sampai di perangkat ini.'
		},
		takeBack: {
			action: 'Batalkan setoran',
			title: 'Batalkan setoran ini?',
			text: 'Pembayarannya kembali menjadi uang yang dipegang penyetor. Sesudah uang diterima, setoran tidak dapat dibatalkan lagi.',
			reasonMissing: 'Tulis alasannya.',
			received: 'Uangnya sudah diterima; setoran ini tidak dapat dibatalkan lagi.',
			done: 'Setoran dibatalkan'
		}
	},
	en: {
		title: 'Cash voucher',
		number: 'Number',
		from: 'Handed over by',
		when: 'Time',
		state: 'State',
		waiting: 'Waits to be confirmed',
		received: (name: string, when: string) => `Received by ${name}, ${when}`,
		takenBack: (name: string, when: string, reason: string) =>
			`Taken back by ${name}, ${when}: ${reason}`,
		void: (name: string, reason: string) =>
			`${name} took this hand-over back (${reason}), but the cash was received. It counts for nothing.`,
		payments: 'Payments in it',
		expected: 'Expected',
		counted: 'Handed over',
		words: 'In words',
		difference: 'Difference',
		note: 'Note',
		receivedSum: 'Received',
		anotherSum: (amount: string) => `What was received is not what was handed over: ${amount}.`,
		earlier: 'Counted before',
		standsNow: (amount: string) => `Its payments now add up to ${amount}.`,
		officeDifference: (amount: string) => `Cash against payments: ${amount}.`,
		lines: {
			counts: 'counted',
			'taken-back': 'taken back',
			elsewhere: 'in another hand-over already',
			'not-theirs': 'not this person’s cash',
			missing: 'not on this device yet',
			freed: 'not counted'
		},
		countsIn: (no: string) => `counts in hand-over ${no}`,
		giver: 'Handed over by',
		receiver: 'Received by',
		back: 'Cash',
		missing: 'This hand-over is not on this device.',
		receive: {
			action: 'Confirm receipt',
			again: 'Count again',
			title: (name: string) => `Receive cash from ${name}`,
			handedOver: 'Handed over',
			received: 'Cash that you received (Rp)',
			note: 'Note',
			noteRequired: 'Required: why the sum is another, or why it was counted again.',
			noteMissing: 'Write why the sum is another, or why it was counted again.',
			save: 'I have received it',
			saved: 'Receipt recorded',
			notWaiting: 'This hand-over was taken back, or has not arrived on this device.'
		},
		takeBack: {
			action: 'Take back',
			title: 'Take this hand-over back?',
			text: 'Its payments are on hand again. Once the cash was received, a hand-over is not taken back any more.',
			reasonMissing: 'Write the reason.',
			received: 'The cash was received; this hand-over is not taken back any more.',
			done: 'Hand-over taken back'
		}
	}
});
