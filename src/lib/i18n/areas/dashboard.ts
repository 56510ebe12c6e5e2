import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** The supervisor's dashboard. */
export const dashboardText = area({
	id: {
		title: 'Dasbor',
		notForYou: 'Dasbor untuk penyelia',
		notForYouText: 'Hanya penyelia dan admin yang melihat angka seluruh kantor.',
		empty: 'Belum ada yang dapat dijumlahkan',
		emptyText:
			'Begitu daftar tagihan diimpor, di sini terlihat berapa yang belum dibayar, berapa yang terkumpul, siapa yang sudah diingatkan dan apa hasilnya.',
		toImport: 'Impor daftar tagihan',
		counting: 'Menghitung…',
		firstCounting: 'Menghitung semua catatan untuk pertama kali. Nanti langsung terbuka.',
		failed: 'Angka tidak dapat dihitung. Catatan Anda tetap tersimpan.',
		again: 'Coba lagi',
		summary: {
			collected: (amount: string) => `Terkumpul ${amount}`,
			outstanding: (amount: string) => `belum dibayar ${amount}`,
			promises: (n: string) => `${n} janji jatuh tempo hari ini`,
			noPromise: 'tidak ada janji jatuh tempo hari ini',
			cash: (amount: string) => `kas belum dikonfirmasi ${amount}`,
			noCash: 'semua kas sudah dikonfirmasi'
		},
		fresh: {
			of: (fresh: string, all: string) => `Data dari ${fresh} dari ${all} perangkat`,
			oldest: (when: string) => `yang terlama ${when}`,
			alone: 'Data dari perangkat ini saja: belum ada server.',
			practice: 'Data contoh dari perangkat ini saja.',
			unknown: 'Data yang sudah sampai di perangkat ini; daftar perangkat belum diterima.'
		},
		filters: 'Saringan dasbor',
		period: 'Waktu',
		periods: {
			'this-month': 'Bulan ini',
			'last-month': 'Bulan lalu',
			'last-7': '7 hari terakhir',
			'last-30': '30 hari terakhir',
			'last-90': '90 hari terakhir'
		},
		from: 'Dari tanggal',
		to: 'Sampai tanggal',
		person: 'Orang',
		clear: 'Hapus saringan',
		between: (from: string, to: string) => `${from} sampai ${to}`,
		export: 'Ekspor .xlsx',
		print: 'Cetak',
		exported: 'Berkas dasbor sudah dibuat.',
		before: {
			more: (by: string, was: string) => `naik ${by} dari ${was}`,
			less: (by: string, was: string) => `turun ${by} dari ${was}`,
			same: 'sama seperti sebelumnya',
			with: (from: string, to: string) => `Dibandingkan dengan ${from} sampai ${to}`
		},
		figures: {
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
		},
		ofCustomers: (n: string) => `dari ${n} pelanggan yang punya sisa tagihan`,
		notReached: (n: string) => `${n} belum`,
		ofPromises: (kept: string, over: string) => `${kept} dari ${over} janji yang sudah lewat`,
		noPromises: 'belum ada janji yang lewat',
		paymentsCount: (n: string) => `${n} pembayaran`,
		doubtfulPayments: (n: string, amount: string) => `${n} pembayaran meragukan, ${amount}`,
		within: (days: string) => `Dibayar dalam ${days} hari`,
		ofOver: (paid: string, over: string) => `${paid} dari ${over}`,
		notOver: 'belum genap',
		reached: 'Sampai',
		template: 'Templat',
		stage: 'Tahap',
		noReminders: 'Belum ada pengingat yang sampai dalam waktu ini.',
		noWork: 'Belum ada yang tercatat dalam waktu ini.',
		trend: {
			arrears: 'Sudah jatuh tempo dan belum dibayar',
			collected: 'Terkumpul',
			label: (what: string, from: string, to: string, first: string, last: string) =>
				`${what}, ${from} sampai ${to}: dari ${first} menjadi ${last}`,
			sum: (what: string, from: string, to: string, sum: string) =>
				`${what}, ${from} sampai ${to}: ${sum} seluruhnya`,
			table: 'Tabel'
		},
		age: 'Umur',
		count: 'Banyaknya',
		share: 'Bagian',
		work: {
			person: 'Orang',
			collected: 'Terkumpul',
			visits: 'Kunjungan',
			met: 'Bertemu',
			reminders: 'Pengingat',
			kept: 'Janji ditepati',
			over: 'Janji yang sudah lewat',
			onHand: 'Kas dipegang',
			waiting: 'Menunggu konfirmasi',
			since: 'Sejak',
			inDoubt: (amount: string) => `meragukan ${amount}`,
			sortBy: (column: string) => `Urutkan menurut ${column}`
		},
		rows: {
			count: (n: string) => `${n} baris`,
			sum: (amount: string) => `jumlah ${amount}`,
			more: 'Tampilkan lebih banyak',
			paidAfter: (days: string) => `dibayar setelah ${days} hari`,
			paidSameDay: 'dibayar hari itu juga',
			notPaid: 'belum diikuti pembayaran',
			none: 'Tidak ada baris di balik angka ini.'
		},
		titles: {
			payments: 'Pembayaran',
			doubtful: 'Pembayaran meragukan',
			reached: 'Pelanggan yang sudah diingatkan',
			notReached: 'Pelanggan yang belum diingatkan',
			reminders: 'Pengingat yang sampai',
			promises: 'Janji bayar',
			visits: 'Kunjungan',
			bills: 'Tagihan yang belum dibayar',
			of: (what: string, whose: string) => `${what}: ${whose}`
		},
		sheets: {
			summary: 'Ringkasan',
			figure: 'Angka',
			value: 'Nilai',
			before: 'Sebelumnya',
			trend: 'Perkembangan',
			ageing: 'Umur tagihan',
			templates: 'Per templat',
			stages: 'Per tahap',
			people: 'Per orang',
			notes: 'Keterangan',
			madeAt: 'Dibuat',
			fresh: 'Asal data',
			paid: (days: string) => `Dibayar dalam ${days} hari`,
			over: (days: string) => `Genap ${days} hari`
		}
	},
	en: {
		title: 'Dashboard',
		notForYou: 'The dashboard is for supervisors',
		notForYouText: 'Only supervisors and admins see the figures of the whole office.',
		empty: 'There is nothing to add up yet',
		emptyText:
			'Once a list of bills has been imported, this page shows what is unpaid, what was collected, who was reminded and what came of it.',
		toImport: 'Import a list of bills',
		counting: 'Counting…',
		firstCounting: 'Counting all records for the first time. Later it opens at once.',
		failed: 'The figures could not be worked out. Your records are safe.',
		again: 'Try again',
		summary: {
			collected: (amount: string) => `${amount} collected`,
			outstanding: (amount: string) => `${amount} unpaid`,
			promises: (n: string) => `${counted(n, 'promise', 'promises')} due today`,
			noPromise: 'no promise due today',
			cash: (amount: string) => `${amount} of cash unconfirmed`,
			noCash: 'all cash confirmed'
		},
		fresh: {
			of: (fresh: string, all: string) =>
				`Data from ${fresh} of ${counted(all, 'device', 'devices')}`,
			oldest: (when: string) => `the oldest ${when}`,
			alone: 'Data of this device only: there is no server yet.',
			practice: 'Sample data of this device only.',
			unknown: 'Data that has reached this device; the list of devices has not arrived yet.'
		},
		filters: 'Filters of the dashboard',
		period: 'Time',
		periods: {
			'this-month': 'This month',
			'last-month': 'Last month',
			'last-7': 'Last 7 days',
			'last-30': 'Last 30 days',
			'last-90': 'Last 90 days'
		},
		from: 'From day',
		to: 'To day',
		person: 'Person',
		clear: 'Clear filters',
		between: (from: string, to: string) => `${from} to ${to}`,
		export: 'Export .xlsx',
		print: 'Print',
		exported: 'The file of the dashboard has been made.',
		before: {
			more: (by: string, was: string) => `up ${by} from ${was}`,
			less: (by: string, was: string) => `down ${by} from ${was}`,
			same: 'the same as before',
			with: (from: string, to: string) => `Compared with ${from} to ${to}`
		},
		figures: {
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
		},
		ofCustomers: (n: string) => `of ${counted(n, 'customer', 'customers')} who owe something`,
		notReached: (n: string) => `${n} not yet`,
		ofPromises: (kept: string, over: string) =>
			`${kept} of ${counted(over, 'promise', 'promises')} that are over`,
		noPromises: 'no promise is over yet',
		paymentsCount: (n: string) => counted(n, 'payment', 'payments'),
		doubtfulPayments: (n: string, amount: string) =>
			`${counted(n, 'doubtful payment', 'doubtful payments')}, ${amount}`,
		within: (days: string) => `Paid within ${days} days`,
		ofOver: (paid: string, over: string) => `${paid} of ${over}`,
		notOver: 'not over yet',
		reached: 'Reached',
		template: 'Template',
		stage: 'Stage',
		noReminders: 'No reminder has reached anybody in this time.',
		noWork: 'Nothing was recorded in this time.',
		trend: {
			arrears: 'Due and unpaid',
			collected: 'Collected',
			label: (what: string, from: string, to: string, first: string, last: string) =>
				`${what}, ${from} to ${to}: from ${first} to ${last}`,
			sum: (what: string, from: string, to: string, sum: string) =>
				`${what}, ${from} to ${to}: ${sum} in all`,
			table: 'Table'
		},
		age: 'Age',
		count: 'How many',
		share: 'Share',
		work: {
			person: 'Person',
			collected: 'Collected',
			visits: 'Visits',
			met: 'Met',
			reminders: 'Reminders',
			kept: 'Promises kept',
			over: 'Promises that are over',
			onHand: 'Cash on hand',
			waiting: 'Waiting to be confirmed',
			since: 'Since',
			inDoubt: (amount: string) => `doubtful ${amount}`,
			sortBy: (column: string) => `Sort by ${column}`
		},
		rows: {
			count: (n: string) => counted(n, 'row', 'rows'),
			sum: (amount: string) => `${amount} in all`,
			more: 'Show more',
			paidAfter: (days: string) => `paid after ${counted(days, 'day', 'days')}`,
			paidSameDay: 'paid on the same day',
			notPaid: 'no payment followed yet',
			none: 'There are no rows behind this figure.'
		},
		titles: {
			payments: 'Payments',
			doubtful: 'Doubtful payments',
			reached: 'Customers who were reminded',
			notReached: 'Customers who were not reminded',
			reminders: 'Reminders that reached somebody',
			promises: 'Promises',
			visits: 'Visits',
			bills: 'Unpaid bills',
			of: (what: string, whose: string) => `${what}: ${whose}`
		},
		sheets: {
			summary: 'Summary',
			figure: 'Figure',
			value: 'Value',
			before: 'Before',
			trend: 'Over time',
			ageing: 'Age of bills',
			templates: 'By template',
			stages: 'By stage',
			people: 'By person',
			notes: 'Notes',
			madeAt: 'Made',
			fresh: 'Where the data is from',
			paid: (days: string) => `Paid within ${days} days`,
			over: (days: string) => `${days} days over`
		}
	}
});
