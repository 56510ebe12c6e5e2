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
			pastDue: 'Tagihan yang sudah jatuh tempo',
			of: (what: string, whose: string) => `${what}: ${whose}`
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
			pastDue: 'Bills that are due and unpaid',
			of: (what: string, whose: string) => `${what}: ${whose}`
		}
	}
});
