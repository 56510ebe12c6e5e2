import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** *Setoran*: cash from the collector's hand to the office. */
export const cashText = area({
	id: {
		title: 'Setoran',
		lead: 'Uang tunai dari tangan pelanggan sampai ke kantor.',
		mine: 'Uang tunai Anda',
		onHand: 'Anda pegang',
		payments: (n: string) => `${n} pembayaran`,
		since: (ago: string) => `tertua ${ago}`,
		nothing: 'Anda tidak memegang uang tunai.',
		nothingText: 'Pembayaran tunai yang Anda catat muncul di sini sampai disetor.',
		handOver: 'Setor',
		all: (n: string) => `Tampilkan semua (${n})`,
		receipt: (no: string) => `Kuitansi ${no}`,
		doubtful: 'Diragukan',
		doubtfulText:
			'Mirip pembayaran lain dari perangkat lain, jadi belum dihitung. Jika uangnya memang ada pada Anda, sertakan.',
		iHold: 'Uangnya ada pada saya',
		takenBack: 'Dibatalkan',
		takenBackText: 'Dibatalkan sejak setoran terakhir; tidak ikut dihitung.',
		beyond: (n: string) =>
			`Masih ada ${n} pembayaran yang lebih baru. Setor yang ini dahulu, lalu sisanya.`,
		dialog: {
			title: 'Setor uang tunai',
			expected: 'Seharusnya',
			counted: 'Uang yang dihitung (Rp)',
			byPieces: 'Hitung per lembar',
			pieces: (value: string) => `Lembar ${value}`,
			coins: 'Uang logam (Rp)',
			sum: 'Jumlah hitungan',
			fits: 'Cocok.',
			short: (amount: string) => `kurang ${amount}`,
			over: (amount: string) => `lebih ${amount}`,
			reason: 'Sebab selisih',
			reasonHint: 'Wajib, dan tercantum di bukti setoran.',
			note: 'Catatan (boleh kosong)',
			save: 'Catat setoran',
			saved: 'Setoran tercatat. Serahkan uangnya dan minta penyelia mengonfirmasi.',
			countMissing: 'Isi jumlah uang yang dihitung; 0 jika tidak ada.',
			reasonMissing: 'Tulis sebab selisihnya.',
			changed:
				'Uang yang Anda pegang baru saja berubah. Periksa lagi jumlah yang seharusnya, lalu catat.',
			nothing: 'Tidak ada pembayaran yang dipilih.'
		},
		stages: {
			waiting: 'menunggu konfirmasi',
			received: 'diterima',
			'taken-back': 'dibatalkan'
		},
		waiting: 'Menunggu konfirmasi',
		everyone: 'Semua penyetor',
		everyoneText: 'Uang tunai yang belum dikonfirmasi diterima kantor.',
		nobody: 'Tidak ada uang tunai yang belum dikonfirmasi.',
		held: 'Belum disetor',
		inDoubt: (amount: string) => `${amount} diragukan`,
		recent: 'Setoran terakhir',
		older: 'Tampilkan yang lebih lama',
		noneYet: 'Belum ada setoran.',
		howTogether:
			'Tidak ada perangkat kedua? Penyelia masuk di perangkat ini dengan akunnya sendiri, atau menerima berkas dari halaman Sinkronisasi.',
		tasks: {
			holding: 'Anda memegang uang tunai',
			holdingText: (count: string, ago: string) => `${count} pembayaran, tertua ${ago}`,
			handOver: 'Setor',
			waiting: 'Setoran menunggu konfirmasi lebih dari sehari',
			waitingText: (n: string, ago: string) => `${n} setoran, tertua ${ago}`,
			late: 'Uang tunai belum disetor lebih dari sehari',
			lateText: (n: string, ago: string) => `${n} orang, tertua ${ago}`,
			look: 'Lihat'
		}
	},
	en: {
		title: 'Cash',
		lead: 'Cash from the customer’s hand to the office.',
		mine: 'Your cash',
		onHand: 'You hold',
		payments: (n: string) => counted(n, 'payment', 'payments'),
		since: (ago: string) => `oldest ${ago}`,
		nothing: 'You hold no cash.',
		nothingText: 'Cash payments that you record stand here until you hand them over.',
		handOver: 'Hand over',
		all: (n: string) => `Show all (${n})`,
		receipt: (no: string) => `Receipt ${no}`,
		doubtful: 'In doubt',
		doubtfulText:
			'Looks like a payment from another device, and is not counted yet. If you do hold the money, include it.',
		iHold: 'I hold this money',
		takenBack: 'Taken back',
		takenBackText: 'Taken back since the last hand-over; not counted.',
		beyond: (n: string) =>
			`${counted(n, 'newer payment is', 'newer payments are')} left. Hand these over first, then the rest.`,
		dialog: {
			title: 'Hand over cash',
			expected: 'Expected',
			counted: 'Cash counted (Rp)',
			byPieces: 'Count by notes',
			pieces: (value: string) => `Notes of ${value}`,
			coins: 'Coins (Rp)',
			sum: 'Counted together',
			fits: 'It fits.',
			short: (amount: string) => `${amount} short`,
			over: (amount: string) => `${amount} too much`,
			reason: 'Why it differs',
			reasonHint: 'Required, and printed on the voucher.',
			note: 'Note (may be empty)',
			save: 'Record the hand-over',
			saved: 'Recorded. Give the cash, and have a supervisor confirm it.',
			countMissing: 'Enter the sum that you counted; 0 if there is none.',
			reasonMissing: 'Write why the sum differs.',
			changed: 'What you hold has just changed. Look at the expected sum again, then record.',
			nothing: 'No payment is chosen.'
		},
		stages: {
			waiting: 'waits for confirmation',
			received: 'received',
			'taken-back': 'taken back'
		},
		waiting: 'Waiting for confirmation',
		everyone: 'Everybody’s cash',
		everyoneText: 'Cash that nobody in the office has confirmed yet.',
		nobody: 'There is no unconfirmed cash.',
		held: 'Not handed over',
		inDoubt: (amount: string) => `${amount} in doubt`,
		recent: 'Last hand-overs',
		older: 'Show older ones',
		noneYet: 'No hand-overs yet.',
		howTogether:
			'No second device? The supervisor signs in on this one with their own account, or takes a file from the page Sync.',
		tasks: {
			holding: 'You hold cash',
			holdingText: (count: string, ago: string) =>
				`${counted(count, 'payment', 'payments')}, oldest ${ago}`,
			handOver: 'Hand over',
			waiting: 'Hand-overs unconfirmed for more than a day',
			waitingText: (n: string, ago: string) =>
				`${counted(n, 'hand-over', 'hand-overs')}, oldest ${ago}`,
			late: 'Cash not handed over for more than a day',
			lateText: (n: string, ago: string) => `${counted(n, 'person', 'people')}, oldest ${ago}`,
			look: 'Look'
		}
	}
});
