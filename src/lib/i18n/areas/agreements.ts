import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** What is agreed with a customer: promises, plans, disputes, discounts, and who approves them. */
export const agreementsText = area({
	id: {
		title: 'Kesepakatan',
		partOf: (at: string, of: string) => `Cicilan ${at} dari ${of}`,
		unnamed: {
			disputed: (bill: string) => `${bill} tidak disebut: disanggah`,
			'on-plan': (bill: string) => `${bill} tidak disebut: cicilan berjalan lancar`,
			absent: (bill: string) => `${bill} tidak disebut: tidak ada di berkas terakhir`
		},
		promise: {
			action: 'Catat janji bayar',
			title: (name: string) => `Janji bayar ${name}`,
			text: 'Pengingat menunggu sampai tanggal itu.',
			on: 'Akan membayar tanggal',
			amount: 'Jumlah (boleh kosong)',
			amountHint: 'Tanpa jumlah, pembayaran berapa pun dianggap menepati.',
			note: 'Catatan (boleh kosong)',
			missing: 'Pilih tanggalnya.',
			passed: 'Tanggalnya sudah lewat. Pilih hari ini atau sesudahnya.',
			saved: 'Janji bayar tersimpan',
			heading: 'Janji bayar',
			line: (day: string, amount: string) => (amount === '' ? day : `${day}, ${amount}`),
			paid: (amount: string) => `Dibayar ${amount}`,
			paidLate: (amount: string) => `Dibayar terlambat ${amount}`,
			takenBy: (name: string) => `dicatat ${name}`,
			standings: {
				open: 'Menunggu',
				due: 'Jatuh tempo',
				kept: 'Ditepati',
				'part-kept': 'Ditepati sebagian',
				broken: 'Tidak ditepati',
				replaced: 'Diganti'
			},
			rate: (kept: string, over: string, share: string) =>
				`${kept} dari ${over} janji ditepati (${share})`,
			earlier: (n: string) => `${n} janji sebelumnya`
		},
		plan: {
			action: 'Buat kesepakatan cicilan',
			title: (name: string) => `Cicilan ${name}`,
			bills: 'Tagihan yang dicicil',
			count: 'Berapa kali',
			firstOn: 'Mulai tanggal',
			make: 'Bagi rata per bulan',
			parts: 'Bagian',
			day: (at: string) => `Tanggal bagian ${at}`,
			amount: (at: string) => `Jumlah bagian ${at}`,
			add: 'Tambah bagian',
			remove: (at: string) => `Hapus bagian ${at}`,
			sum: (sum: string, open: string) => `Jumlah bagian ${sum}, sisa tagihan ${open}.`,
			less: (amount: string) => `Kurang ${amount} dari sisa tagihan. Sisanya tetap terutang.`,
			more: (amount: string) => `Lebih ${amount} dari sisa tagihan.`,
			same: 'Pas dengan sisa tagihan.',
			differs: 'Jumlah bagian memang berbeda dari sisa tagihan',
			note: 'Catatan (boleh kosong)',
			saved: 'Kesepakatan cicilan tersimpan',
			heading: 'Cicilan',
			noParts: 'Tambahkan bagian, masing-masing dengan tanggal dan jumlah.',
			incomplete: (at: string) => `Bagian ${at} belum punya tanggal atau jumlah.`,
			unconfirmed: 'Jumlahnya berbeda dari sisa tagihan. Samakan, atau tandai bahwa memang begitu.',
			inPast: (at: string) => `Tanggal bagian ${at} sudah lewat.`,
			noBills: 'Pilih sedikitnya satu tagihan.',
			replaces: 'Menggantikan kesepakatan cicilan yang sekarang.',
			left: (amount: string) => `sisa ${amount}`,
			covered: (paid: string, sum: string) => `Dibayar ${paid} dari ${sum}`,
			ended: 'Selesai: tagihannya tidak ada sisa lagi.',
			standings: { paid: 'Dibayar', open: 'Menunggu', due: 'Jatuh tempo', late: 'Terlambat' },
			onlySome: (bills: string) => `Untuk tagihan ${bills}`
		},
		dispute: {
			action: 'Catat sanggahan',
			title: (name: string) => `Sanggahan ${name}`,
			text: 'Tagihan yang disanggah tidak diingatkan sampai sanggahannya ditutup.',
			bills: 'Tagihan yang disanggah',
			all: 'Tidak ada yang dipilih berarti semua tagihan, juga yang datang kemudian.',
			confirm: 'Simpan sanggahan',
			saved: 'Sanggahan tersimpan; pengingat menunggu',
			heading: 'Disanggah',
			allBills: 'Semua tagihan',
			close: 'Tutup sanggahan',
			result: 'Hasilnya',
			closeText: 'Tulis apa hasilnya. Sesudah ini tagihannya dapat diingatkan lagi.',
			closed: 'Sanggahan ditutup',
			ticket: (number: string, status: string) => `Tiket ${number}: ${status}`,
			openTicket: 'Buka tiket',
			ticketOpened: (number: string) => `Tiket ${number} dibuka untuk sanggahan ini`,
			settleNow: 'Tiketnya sudah selesai. Bila hasilnya disepakati, tutup sanggahannya.',
			endedThere:
				'Tiketnya tidak dikerjakan lagi, tetapi pengingat masih menunggu. Tutup atau batalkan sanggahannya bila memang sudah tidak berlaku.',
			cancelTicket: 'Batalkan tiketnya juga',
			takenBack: (reason: string) => `Sanggahannya dibatalkan di tagihan: ${reason}`,
			ticketCancelled: (number: string) => `Tiket ${number} ikut dibatalkan`,
			ticketTold: (number: string) => `Meja layanan diberi tahu di tiket ${number}`
		},
		plansLate: {
			title: 'Cicilan terlambat',
			text: (n: string) => `${n} pelanggan belum membayar bagian yang jatuh tempo`,
			look: 'Lihat'
		},
		promised: (day: string, amount: string) =>
			amount === '' ? `Berjanji membayar ${day}` : `Berjanji membayar ${day}: ${amount}`
	},
	en: {
		title: 'Agreements',
		partOf: (at: string, of: string) => `Instalment ${at} of ${of}`,
		unnamed: {
			disputed: (bill: string) => `${bill} is not named: disputed`,
			'on-plan': (bill: string) => `${bill} is not named: its instalments are being paid`,
			absent: (bill: string) => `${bill} is not named: not in the last file`
		},
		promise: {
			action: 'Record a promise',
			title: (name: string) => `Promise of ${name}`,
			text: 'Reminders wait until that day.',
			on: 'Will pay on',
			amount: 'Amount (may be empty)',
			amountHint: 'Without an amount any payment keeps it.',
			note: 'Note (may be empty)',
			missing: 'Choose the day.',
			passed: 'The day has passed. Choose today or later.',
			saved: 'Promise saved',
			heading: 'Promises',
			line: (day: string, amount: string) => (amount === '' ? day : `${day}, ${amount}`),
			paid: (amount: string) => `${amount} paid`,
			paidLate: (amount: string) => `${amount} paid late`,
			takenBy: (name: string) => `taken down by ${name}`,
			standings: {
				open: 'Waiting',
				due: 'Due',
				kept: 'Kept',
				'part-kept': 'Part kept',
				broken: 'Not kept',
				replaced: 'Replaced'
			},
			rate: (kept: string, over: string, share: string) =>
				`${kept} of ${counted(over, 'promise', 'promises')} kept (${share})`,
			earlier: (n: string) => `${counted(n, 'earlier promise', 'earlier promises')}`
		},
		plan: {
			action: 'Agree on instalments',
			title: (name: string) => `Instalments of ${name}`,
			bills: 'Bills to be paid in parts',
			count: 'How many',
			firstOn: 'Starting on',
			make: 'Equal monthly parts',
			parts: 'Parts',
			day: (at: string) => `Day of part ${at}`,
			amount: (at: string) => `Amount of part ${at}`,
			add: 'Add a part',
			remove: (at: string) => `Remove part ${at}`,
			sum: (sum: string, open: string) => `The parts make ${sum}, ${open} is open.`,
			less: (amount: string) => `${amount} less than is open. The rest stays owed.`,
			more: (amount: string) => `${amount} more than is open.`,
			same: 'Exactly what is open.',
			differs: 'The parts are meant to differ from what is open',
			note: 'Note (may be empty)',
			saved: 'Instalments saved',
			heading: 'Instalments',
			noParts: 'Add parts, each with a day and an amount.',
			incomplete: (at: string) => `Part ${at} has no day or no amount yet.`,
			unconfirmed: 'The sum differs from what is open. Make it the same, or say that it is meant.',
			inPast: (at: string) => `The day of part ${at} has passed.`,
			noBills: 'Choose at least one bill.',
			replaces: 'Takes the place of the instalments agreed now.',
			left: (amount: string) => `${amount} left`,
			covered: (paid: string, sum: string) => `${paid} of ${sum} paid`,
			ended: 'Done: nothing is open on its bills any more.',
			standings: { paid: 'Paid', open: 'Waiting', due: 'Due', late: 'Late' },
			onlySome: (bills: string) => `For ${bills}`
		},
		dispute: {
			action: 'Record a dispute',
			title: (name: string) => `Dispute of ${name}`,
			text: 'Disputed bills are not reminded of until the dispute is closed.',
			bills: 'Disputed bills',
			all: 'None chosen means all bills, also those that come later.',
			confirm: 'Save the dispute',
			saved: 'Dispute saved; reminders wait',
			heading: 'Disputed',
			allBills: 'All bills',
			close: 'Close the dispute',
			result: 'Result',
			closeText: 'Write what came of it. Its bills may be reminded of again.',
			closed: 'Dispute closed',
			ticket: (number: string, status: string) => `Ticket ${number}: ${status}`,
			openTicket: 'Open a ticket',
			ticketOpened: (number: string) => `Ticket ${number} was opened for this dispute`,
			settleNow: 'Its ticket is resolved. Close the dispute once the result is agreed.',
			endedThere:
				'Its ticket is worked on no longer, but reminders still wait. Close the dispute or take it back if it no longer holds.',
			cancelTicket: 'Cancel its ticket as well',
			takenBack: (reason: string) => `The dispute was taken back in billing: ${reason}`,
			ticketCancelled: (number: string) => `Ticket ${number} was cancelled as well`,
			ticketTold: (number: string) => `The helpdesk was told in ticket ${number}`
		},
		plansLate: {
			title: 'Instalments are late',
			text: (n: string) => `${counted(n, 'customer', 'customers')} behind with a part that was due`,
			look: 'Look'
		},
		promised: (day: string, amount: string) =>
			amount === '' ? `Promised to pay ${day}` : `Promised to pay ${day}: ${amount}`
	}
});
