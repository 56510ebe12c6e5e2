import { area } from '../locale.svelte.ts';

/** What the figures of the dashboard are called, and what they mean. */
export const figuresText = area({
	id: {
		names: {
			collected: 'Terkumpul',
			outstanding: 'Belum dibayar',
			arrears: 'Sudah jatuh tempo',
			coverage: 'Sudah diingatkan',
			promises: 'Janji ditepati',
			conversion: 'Pengingat → pembayaran',
			ageing: 'Umur tagihan',
			work: 'Pekerjaan tiap orang',
			cash: 'Kas belum dikonfirmasi',
			doubtful: 'Meragukan'
		},
		what: (figure: string) => `Arti angka: ${figure}`,
		definitions: {
			collected:
				'Rupiah yang dibayar pelanggan, menurut hari bayarnya. Pembayaran yang dibatalkan tidak dihitung; yang mirip pembayaran lain baru dihitung setelah dinilai. Dengan saringan orang: yang dicatat orang itu. Sumber: pembayaran dan pembatalan.',
			outstanding:
				'Sisa semua tagihan saat ini, juga yang belum jatuh tempo: jumlah tagihan dikurangi pembayaran, potongan dan penghapusan yang disetujui. Tidak bergantung pada waktu yang dipilih. Dengan saringan orang: pelanggan yang ditanganinya. Sumber: tagihan, pembayaran, persetujuan.',
			arrears:
				'Rupiah yang sudah jatuh tempo dan belum dibayar pada akhir setiap hari, menurut yang diketahui sekarang: pembayaran yang dicatat terlambat dihitung pada hari bayarnya. Sumber: tanggal jatuh tempo, pembayaran, persetujuan.',
			coverage:
				'Dari pelanggan yang masih punya sisa tagihan, berapa yang menerima pengingat dalam waktu ini, dari siapa pun. Pesan yang dibuka tanpa hasil belum dihitung. Sumber: tagihan, pengingat, hasilnya.',
			promises:
				'Janji bayar yang harinya dalam waktu ini. Ditepati berarti dibayar penuh paling lambat sehari sesudahnya. Bagian dihitung dari janji yang sudah lewat; yang diganti janji baru tidak dihitung. Sumber: janji, pembayaran.',
			conversion:
				'Dari pengingat yang sampai, berapa yang diikuti pembayaran dalam 3 dan 7 hari. Satu pembayaran mengikuti satu pengingat: yang terakhir sampai sebelum dibayar. Pengingat yang harinya belum genap tidak dihitung. Pesan untuk beberapa pelanggan dihitung sekali untuk masing-masing. Sumber: pengingat, hasilnya, pembayaran.',
			ageing:
				'Sisa tagihan menurut lewatnya jatuh tempo pada hari ini. Yang tanpa tanggal memakai hari jatuh tempo kantor, bila bulannya diketahui. Sumber: tagihan, pembayaran.',
			work: 'Yang dicatat setiap orang dalam waktu ini: pembayaran, kunjungan, pengingat yang sampai, dan janji yang harinya dalam waktu ini. Sumber: catatan yang ditandatangani orang itu.',
			cash: 'Uang tunai yang dipegang sekarang, ditambah setoran yang belum dikonfirmasi orang lain. Tidak bergantung pada waktu dan cabang yang dipilih. Uang yang meragukan ditulis terpisah. Sumber: pembayaran tunai, setoran, konfirmasi.'
		}
	},
	en: {
		names: {
			collected: 'Collected',
			outstanding: 'Unpaid',
			arrears: 'Past due',
			coverage: 'Reminded',
			promises: 'Promises kept',
			conversion: 'Reminder → payment',
			ageing: 'Age of bills',
			work: 'Work by person',
			cash: 'Unconfirmed cash',
			doubtful: 'Doubtful'
		},
		what: (figure: string) => `What it means: ${figure}`,
		definitions: {
			collected:
				'Rupiah that customers paid, by the day of payment. Payments that were taken back do not count; those that look like another count once somebody has judged. With a person: what they recorded. Source: payments and reversals.',
			outstanding:
				'What is open on all bills now, also those not due yet: the amount less payments, approved discounts and write-offs. It does not depend on the time that is chosen. With a person: customers they work on. Source: bills, payments, approvals.',
			arrears:
				'Rupiah that were due and unpaid at the end of each day, as is known now: a payment that was entered late counts on its day of payment. Source: due dates, payments, approvals.',
			coverage:
				'Of the customers who still owe something, how many were reached by a reminder in this time, by anybody. A message that was opened without an outcome does not count yet. Source: bills, reminders, outcomes.',
			promises:
				'Promises whose day lies in this time. Kept means paid whole by the day after at the latest. The share is of promises that are over; those replaced by a newer one do not count. Source: promises, payments.',
			conversion:
				'Of the reminders that reached somebody, how many were followed by a payment within 3 and 7 days. A payment follows one reminder: the last that reached them before it. Reminders whose days are not over do not count. A message for several customers counts once for each. Source: reminders, outcomes, payments.',
			ageing:
				'What is open by days past due today. A bill without a date takes the due day of the office, where its month is known. Source: bills, payments.',
			work: 'What each person recorded in this time: payments, visits, reminders that reached somebody, and promises whose day lies in it. Source: records signed by that person.',
			cash: 'Cash that is held now, and hand-overs that nobody else has confirmed. It does not depend on the time and branch that are chosen. Doubtful money is told apart. Source: cash payments, hand-overs, confirmations.'
		}
	}
});
