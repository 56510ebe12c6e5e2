import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Words of bills and customers that several screens share. */
export const billingText = area({
	id: {
		bill: 'Tagihan',
		customer: 'Pelanggan',
		period: 'Periode',
		dueOn: 'Jatuh tempo',
		amount: 'Jumlah',
		open: 'Sisa',
		paid: 'Dibayar',
		reduced: 'Potongan',
		branch: 'Cabang',
		area: 'Area',
		collector: 'Penagih',
		address: 'Alamat',
		email: 'Email',
		phone: 'Telepon',
		status: 'Status',
		reminded: 'Diingatkan',
		never: 'Belum',
		noDate: 'Tanpa tanggal',
		inRupiah: 'Rp',
		statuses: {
			open: 'Belum dibayar',
			'part-paid': 'Dibayar sebagian',
			paid: 'Lunas',
			absent: 'Tidak ada di berkas terakhir'
		},
		statusesShort: { 'part-paid': 'Sebagian', paid: 'Lunas', absent: 'Tidak ada lagi' },
		ages: {
			'not-due': 'Belum jatuh tempo',
			'1-30': 'Lewat 1–30 hari',
			'31-60': 'Lewat 31–60 hari',
			'61-90': 'Lewat 61–90 hari',
			'over-90': 'Lewat lebih dari 90 hari',
			undated: 'Tanpa tanggal'
		},
		agesShort: {
			'not-due': 'Belum',
			'1-30': '1–30',
			'31-60': '31–60',
			'61-90': '61–90',
			'over-90': '> 90',
			undated: '?'
		},
		stages: {
			'before-due': 'Sebelum jatuh tempo',
			due: 'Jatuh tempo',
			'overdue-1-7': 'Lewat 1–7 hari',
			'overdue-8-30': 'Lewat 8–30 hari',
			'overdue-over-30': 'Lewat lebih dari 30 hari'
		},
		holds: {
			'nothing-open': 'Tidak ada sisa tagihan',
			'opted-out': (reason: string) => `Minta tidak dihubungi: ${reason}`,
			'no-usable-number': {
				whatsapp: 'Tidak ada nomor untuk WhatsApp',
				mail: 'Tidak ada alamat email',
				phone: 'Tidak ada nomor telepon'
			},
			'number-in-trouble': {
				'not-on-whatsapp': 'Nomor ini tidak ada di WhatsApp',
				'wrong-number': 'Nomor ini salah'
			},
			disputed: (reason: string) => `Disanggah, belum ditutup: ${reason}`,
			'on-plan': (date: string) => `Cicilan berjalan lancar; bagian berikutnya ${date}`,
			paused: (until: string, reason: string) => `Dijeda sampai ${until}: ${reason}`,
			promised: (date: string) => `Berjanji membayar ${date}`,
			'says-paid': (when: string) => `Mengaku sudah membayar, ${when}`,
			'not-in-last-file': 'Tidak ada di berkas terakhir: mungkin sudah dibayar',
			'reminded-recently': (who: string, when: string) => `Sudah diingatkan ${who}, ${when}`,
			'outside-hours': (from: string, until: string, zone: string) =>
				`Di luar jam menghubungi (${from}–${until} ${zone})`,
			'not-a-contact-day': 'Hari ini bukan hari menghubungi pelanggan',
			holiday: (name: string) => `Hari libur: ${name}`,
			opens: (day: string, time: string) => `. Buka lagi ${day} pukul ${time}`,
			opensToday: (time: string) => `. Buka lagi hari ini pukul ${time}`
		},
		holdsShort: {
			paused: 'Dijeda',
			'opted-out': 'Jangan hubungi',
			promised: 'Janji bayar',
			'promise-due': 'Janji jatuh tempo',
			'says-paid': 'Mengaku lunas',
			disputed: 'Disanggah',
			'on-plan': 'Cicilan',
			'plan-late': 'Cicilan terlambat'
		},
		outcomes: {
			sent: 'Terkirim',
			'not-on-whatsapp': 'Tidak ada di WhatsApp',
			'wrong-number': 'Nomor salah',
			later: 'Nanti',
			'will-pay': 'Akan membayar',
			'says-paid': 'Mengaku sudah bayar',
			replied: 'Dibalas',
			skipped: 'Dilewati'
		},
		channels: {
			whatsapp: 'WhatsApp',
			mail: 'Email',
			phone: 'Telepon',
			copy: 'Salin teks'
		},
		phoneKinds: {
			mobile: 'Seluler',
			fixed: 'Telepon tetap: tanpa WhatsApp',
			other: 'Nomor lain'
		},
		methods: {
			cash: 'Tunai',
			transfer: 'Transfer',
			qris: 'QRIS',
			'virtual-account': 'Virtual account',
			other: 'Lainnya'
		},
		customersCount: (n: string) => `${n} pelanggan`,
		billsCount: (n: string) => `${n} tagihan`
	},
	en: {
		bill: 'Bill',
		customer: 'Customer',
		period: 'Period',
		dueOn: 'Due date',
		amount: 'Amount',
		open: 'Open',
		paid: 'Paid',
		reduced: 'Taken off',
		branch: 'Branch',
		area: 'Area',
		collector: 'Collector',
		address: 'Address',
		email: 'Email',
		phone: 'Phone',
		status: 'Status',
		reminded: 'Reminded',
		never: 'Not yet',
		noDate: 'No date',
		inRupiah: 'Rp',
		statuses: {
			open: 'Unpaid',
			'part-paid': 'Part paid',
			paid: 'Paid',
			absent: 'Not in the last file'
		},
		statusesShort: { 'part-paid': 'Part paid', paid: 'Paid', absent: 'Gone' },
		ages: {
			'not-due': 'Not due yet',
			'1-30': '1–30 days overdue',
			'31-60': '31–60 days overdue',
			'61-90': '61–90 days overdue',
			'over-90': 'More than 90 days overdue',
			undated: 'No date'
		},
		agesShort: {
			'not-due': 'Not due',
			'1-30': '1–30',
			'31-60': '31–60',
			'61-90': '61–90',
			'over-90': '> 90',
			undated: '?'
		},
		stages: {
			'before-due': 'Before the due date',
			due: 'Due',
			'overdue-1-7': '1–7 days overdue',
			'overdue-8-30': '8–30 days overdue',
			'overdue-over-30': 'More than 30 days overdue'
		},
		holds: {
			'nothing-open': 'Nothing is open',
			'opted-out': (reason: string) => `Asked not to be contacted: ${reason}`,
			'no-usable-number': {
				whatsapp: 'There is no number for WhatsApp',
				mail: 'There is no email address',
				phone: 'There is no phone number'
			},
			'number-in-trouble': {
				'not-on-whatsapp': 'This number is not on WhatsApp',
				'wrong-number': 'This number is wrong'
			},
			disputed: (reason: string) => `Disputed, not closed yet: ${reason}`,
			'on-plan': (date: string) => `The instalments are being paid; the next is due ${date}`,
			paused: (until: string, reason: string) => `Paused until ${until}: ${reason}`,
			promised: (date: string) => `Promised to pay ${date}`,
			'says-paid': (when: string) => `Says it is paid, ${when}`,
			'not-in-last-file': 'Not in the last file: perhaps paid',
			'reminded-recently': (who: string, when: string) => `Already reminded by ${who}, ${when}`,
			'outside-hours': (from: string, until: string, zone: string) =>
				`Outside contact hours (${from}–${until} ${zone})`,
			'not-a-contact-day': 'Customers are not contacted on this day of the week',
			holiday: (name: string) => `Holiday: ${name}`,
			opens: (day: string, time: string) => `. Opens again ${day} at ${time}`,
			opensToday: (time: string) => `. Opens again today at ${time}`
		},
		holdsShort: {
			paused: 'Paused',
			'opted-out': 'Do not contact',
			promised: 'Promised',
			'promise-due': 'Promise due',
			'says-paid': 'Says paid',
			disputed: 'Disputed',
			'on-plan': 'Instalments',
			'plan-late': 'Instalment late'
		},
		outcomes: {
			sent: 'Sent',
			'not-on-whatsapp': 'Not on WhatsApp',
			'wrong-number': 'Wrong number',
			later: 'Later',
			'will-pay': 'Will pay',
			'says-paid': 'Says it is paid',
			replied: 'Replied',
			skipped: 'Skipped'
		},
		channels: {
			whatsapp: 'WhatsApp',
			mail: 'Email',
			phone: 'Phone',
			copy: 'Copy text'
		},
		phoneKinds: {
			mobile: 'Mobile',
			fixed: 'Landline: no WhatsApp',
			other: 'Other number'
		},
		methods: {
			cash: 'Cash',
			transfer: 'Transfer',
			qris: 'QRIS',
			'virtual-account': 'Virtual account',
			other: 'Other'
		},
		customersCount: (n: string) => `${counted(n, 'customer', 'customers')}`,
		billsCount: (n: string) => `${counted(n, 'bill', 'bills')}`
	}
});
