import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** A collector's day: whose customers, in what order, and how far it has come. */
export const fieldText = area({
	id: {
		title: 'Lapangan',
		listLabel: 'Pelanggan hari ini',
		whose: 'Daftar milik',
		mine: (name: string) => `${name} (saya)`,
		nobody: 'Belum ada penagihnya',
		parts: { 'to-do': 'Belum', done: 'Selesai', all: 'Semua' },
		partsLabel: 'Bagian',
		order: 'Urutan',
		orders: {
			promise: 'Janji bayar dulu',
			amount: 'Sisa terbesar',
			age: 'Tunggakan tertua',
			contact: 'Paling lama tidak dihubungi',
			hand: 'Urutan sendiri'
		},
		progress: {
			label: 'Kemajuan hari ini',
			done: (done: string, all: string) => `${done} dari ${all} selesai`,
			taken: 'Diterima hari ini',
			nothing: 'Belum ada yang diterima hari ini',
			before: (amount: string) => `${amount} dicatat hari ini, dibayar hari lain`
		},
		shown: (customers: string) => `${customers} pelanggan`,
		why: {
			promiseToday: 'Janji bayar hari ini',
			promiseBroken: (when: string) => `Janji lewat sejak ${when}`,
			visitToday: 'Kunjungan hari ini',
			visitDue: (when: string) => `Kunjungan direncanakan ${when}`,
			later: (when: string) => `Lagi ${when}`
		},
		noDueDate: 'tanpa jatuh tempo',
		due: (when: string) => `jatuh tempo ${when}`,
		lastVisit: (when: string, outcome: string) => `Dikunjungi ${when}: ${outcome}`,
		lastContact: (when: string) => `Dihubungi ${when}`,
		neverTouched: 'Belum pernah dihubungi',
		today: {
			paid: (amount: string) => `Bayar ${amount}`,
			doubtful: 'Pembayaran belum dihitung',
			promised: (day: string) => `Janji ${day}`,
			visited: (outcome: string) => `Kunjungan: ${outcome}`
		},
		empty: {
			mine: 'Belum ada pelanggan untuk Anda',
			mineText:
				'Kantor membagi pelanggan kepada penagih. Sesudah itu pelanggan yang menunggak muncul di sini.',
			other: 'Tidak ada pelanggan di sini',
			otherText: 'Bagikan pelanggan per cabang, area, atau nama penagih, atau pilih dari daftar.',
			done: 'Belum ada yang selesai hari ini',
			doneText: 'Pelanggan yang dicatat bayar, berjanji, atau dikunjungi muncul di sini.',
			allDone: 'Semua selesai',
			allDoneText: 'Tidak ada lagi yang perlu dikerjakan di daftar ini hari ini.',
			filtered: 'Tidak ada yang cocok dengan saringan',
			clear: 'Hapus saringan'
		},
		moveUp: (name: string) => `Naikkan ${name}`,
		moveDown: (name: string) => `Turunkan ${name}`,
		moveUpKey: 'Naikkan pelanggan',
		moveDownKey: 'Turunkan pelanggan',
		open: 'Buka pelanggan',
		down: 'Turun satu baris',
		up: 'Naik satu baris',
		card: {
			label: 'Pelanggan',
			back: 'Daftar',
			place: (nth: string, of: string) => `${nth} dari ${of}`,
			previous: 'Sebelumnya',
			next: 'Berikutnya',
			pay: 'Terima bayaran',
			promise: 'Janji bayar',
			visit: 'Kunjungan',
			more: 'Tindakan lain',
			whatsapp: 'WhatsApp',
			call: 'Telepon',
			map: 'Peta',
			noPhone: 'Tidak ada nomor telepon.',
			noAddress: 'Alamat belum ada.',
			lastPlace: 'Lokasi kunjungan terakhir tersimpan.',
			absent: (bills: string) =>
				`${bills} tagihan lain tidak ada di berkas terakhir; tidak ikut dihitung.`,
			disputed: (reason: string) => `Disanggah: ${reason}`,
			nothingOpen: 'Tidak ada lagi yang ditagih.',
			practiceMap: 'Latihan: alamat contoh tidak dibuka di peta.',
			receipt: 'Kuitansi',
			story: 'Riwayat dan data lengkap',
			end: 'Tidak ada lagi sesudah pelanggan tadi'
		}
	},
	en: {
		title: 'Field',
		listLabel: 'Customers of today',
		whose: 'List of',
		mine: (name: string) => `${name} (me)`,
		nobody: 'Nobody’s yet',
		parts: { 'to-do': 'To do', done: 'Done', all: 'All' },
		partsLabel: 'Part',
		order: 'Order',
		orders: {
			promise: 'Promises first',
			amount: 'Largest amount',
			age: 'Oldest arrears',
			contact: 'Longest not contacted',
			hand: 'My own order'
		},
		progress: {
			label: 'How far today has come',
			done: (done: string, all: string) => `${done} of ${all} done`,
			taken: 'Taken today',
			nothing: 'Nothing taken today yet',
			before: (amount: string) => `${amount} recorded today, paid on another day`
		},
		shown: (customers: string) => counted(customers, 'customer', 'customers'),
		why: {
			promiseToday: 'Promised for today',
			promiseBroken: (when: string) => `Promise past since ${when}`,
			visitToday: 'Visit today',
			visitDue: (when: string) => `Visit planned ${when}`,
			later: (when: string) => `Again ${when}`
		},
		noDueDate: 'no due date',
		due: (when: string) => `due ${when}`,
		lastVisit: (when: string, outcome: string) => `Visited ${when}: ${outcome}`,
		lastContact: (when: string) => `Contacted ${when}`,
		neverTouched: 'Never contacted',
		today: {
			paid: (amount: string) => `Paid ${amount}`,
			doubtful: 'Payment not counted yet',
			promised: (day: string) => `Promised ${day}`,
			visited: (outcome: string) => `Visit: ${outcome}`
		},
		empty: {
			mine: 'No customers for you yet',
			mineText:
				'The office gives customers to collectors. After that those in arrears are shown here.',
			other: 'There are no customers here',
			otherText: 'Give customers out by branch, area or collector, or choose them in a list.',
			done: 'Nothing done today yet',
			doneText: 'Customers whose payment, promise or visit was recorded are shown here.',
			allDone: 'All done',
			allDoneText: 'There is nothing more to do in this list today.',
			filtered: 'Nothing fits the filter',
			clear: 'Clear the filter'
		},
		moveUp: (name: string) => `Move ${name} up`,
		moveDown: (name: string) => `Move ${name} down`,
		moveUpKey: 'Move the customer up',
		moveDownKey: 'Move the customer down',
		open: 'Open the customer',
		down: 'One row down',
		up: 'One row up',
		card: {
			label: 'Customer',
			back: 'List',
			place: (nth: string, of: string) => `${nth} of ${of}`,
			previous: 'Previous',
			next: 'Next',
			pay: 'Take payment',
			promise: 'Promise',
			visit: 'Visit',
			more: 'Other actions',
			whatsapp: 'WhatsApp',
			call: 'Call',
			map: 'Map',
			noPhone: 'No phone number.',
			noAddress: 'There is no address yet.',
			lastPlace: 'The place of the last visit is known.',
			absent: (bills: string) =>
				`${counted(bills, 'other bill is', 'other bills are')} not in the last file, and not added up.`,
			disputed: (reason: string) => `Disputed: ${reason}`,
			nothingOpen: 'Nothing is asked for any more.',
			practiceMap: 'Practice: sample addresses are not opened in a map.',
			receipt: 'Receipt',
			story: 'History and all details',
			end: 'There is nobody left after that customer'
		}
	}
});
