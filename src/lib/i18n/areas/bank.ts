import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** *Mutasi rekening*: a bank's statement, and whose payment each of its lines is. */
export const bankText = area({
	id: {
		title: 'Mutasi bank',
		lead: 'Uang yang masuk ke rekening, dicocokkan dengan tagihan.',
		choose: 'Pilih berkas mutasi',
		drop: 'Jatuhkan berkas mutasi rekening di sini',
		dropText:
			'CSV atau Excel dari BCA, Mandiri, BRI, BNI, BSI, atau bank lain. Berkas dibaca di perangkat ini dan tidak dikirim ke mana pun.',
		reading: 'Membaca berkas',
		understanding: 'Membaca baris mutasi',
		cancel: 'Batalkan',
		taken: (fresh: string) => `${fresh} baris baru masuk.`,
		takenSome: (fresh: string, known: string) =>
			`${fresh} baris baru masuk; ${known} sudah ada sebelumnya.`,
		nothingNew: (known: string) => `Tidak ada yang baru: ${known} baris di berkas ini sudah ada.`,
		account: (no: string) => `rekening ${no}`,
		credits: (n: string) => `${n} uang masuk`,
		debits: (n: string, sum: string) => `${n} uang keluar (${sum}) tidak diambil`,
		pending: (n: string) =>
			`${n} belum dibukukan bank (PEND) dan tidak diambil; ambil lagi setelah ada tanggalnya`,
		empty: (n: string) => `${n} baris tanpa jumlah dilewati`,
		withSen: (n: string) => `sen dibuang pada ${n} baris`,
		fits: 'Saldo cocok: tidak ada baris yang hilang.',
		noBalance: 'Berkas ini tidak memuat saldo, jadi kelengkapannya tidak dapat diperiksa.',
		gapTitle: 'Ada baris yang hilang',
		gap: (amount: string) => `Saldo di berkas tidak cocok dengan barisnya: selisih ${amount}.`,
		gapBetween: (amount: string, a: string, b: string) =>
			`Saldo tidak cocok antara baris ${a} dan ${b} di berkas: selisih ${amount}.`,
		gapDo: 'Unduh ulang mutasinya dari bank. Bila tetap diambil, baris yang ada tidak berubah.',
		takeAnyway: 'Ambil yang ada',
		columnsTitle: 'Apa arti kolom-kolomnya?',
		columnsText:
			'Susunan berkas ini belum dikenal. Pilih arti tiap kolom; susunannya diingat untuk berikutnya.',
		layoutName: 'Nama bank atau susunan ini',
		columnNo: (n: string) => `Kolom ${n}`,
		go: 'Lanjutkan',
		meanings: {
			date: 'Tanggal',
			description: 'Keterangan',
			amount: 'Jumlah',
			mark: 'Tanda debet/kredit',
			credit: 'Uang masuk (kredit)',
			debit: 'Uang keluar (debet)',
			balance: 'Saldo',
			account: 'Nomor rekening',
			ignore: 'Tidak dipakai'
		},
		missing: {
			date: 'tanggal',
			description: 'keterangan',
			amount: 'jumlah atau uang masuk'
		},
		period: 'Tampilkan',
		recentDays: '3 bulan terakhir',
		allDays: 'Semua',
		statementOption: (bank: string, from: string, to: string) => `${bank} ${from} – ${to}`,
		totals: {
			all: 'Uang masuk',
			matched: 'Cocok',
			skipped: 'Bukan tagihan',
			waiting: 'Menunggu'
		},
		lines: (n: string) => `${n} baris`,
		show: 'Baris mana yang ditampilkan',
		sure: (n: string, sum: string) => `Konfirmasi ${n} yang yakin (${sum})`,
		sureDone: (n: string, sum: string) => `${n} baris dikonfirmasi, ${sum}.`,
		confirm: 'Konfirmasi',
		confirmed: (name: string, sum: string) => `${sum} dicatat untuk ${name}.`,
		linked: (name: string) => `Baris ini adalah pembayaran ${name} yang sudah tercatat.`,
		find: 'Pelanggan lain',
		skip: 'Bukan tagihan',
		undo: 'Urungkan yang terakhir',
		undone: 'Diurungkan; barisnya menunggu lagi.',
		nothingToUndo: 'Belum ada yang dapat diurungkan.',
		undoReason: 'Diurungkan saat mencocokkan mutasi',
		takeBack: 'Batalkan',
		takeBackTitle: 'Batalkan pencocokan ini?',
		takeBackText:
			'Pembayarannya dibatalkan dengan alasan yang Anda tulis, dan baris ini menunggu lagi.',
		skipTitle: 'Bukan pembayaran tagihan',
		skipText: 'Baris ini tidak ditanyakan lagi, juga bila berkasnya diambil sekali lagi.',
		skipped: 'Dicatat sebagai bukan tagihan.',
		next: 'Baris berikutnya',
		previous: 'Baris sebelumnya',
		noSuggestion: 'Belum ada dugaan',
		noSuggestionText: 'Tidak ada nomor, nama, atau jumlah yang cocok. Cari pelanggannya.',
		alsoPossible: 'Mungkin juga',
		owes: (sum: string) => `tunggakan ${sum}`,
		pays: 'Melunasi',
		credit: 'titipan',
		recorded: 'Sudah tercatat',
		over: (sum: string) =>
			`Dua perangkat memberikan baris ini kepada pelanggan yang berbeda: ${sum} terlalu banyak. Batalkan, lalu konfirmasi yang benar.`,
		skippedBecause: (reason: string) => `Bukan tagihan: ${reason}`,
		confidence: { high: 'Yakin', medium: 'Mungkin', low: 'Meragukan' },
		reasons: {
			number: 'nomor pelanggan ada di keterangan',
			'short-number': 'nomor pelanggan yang pendek ada di keterangan',
			phone: 'nomor telepon ada di keterangan',
			invoice: (key: string) => `nomor faktur ${key} ada di keterangan`,
			name: 'nama sama',
			'name-cut': 'awal nama sama (dipotong bank)',
			'name-part': 'sebagian nama sama',
			'amount-bill': (key: string) => `jumlah sama dengan tagihan ${key}`,
			'amount-all': (n: string) => `jumlah sama dengan semua ${n} tagihan`,
			'amount-oldest': (n: string) => `jumlah sama dengan ${n} tagihan tertua`,
			'amount-part': 'kurang dari tunggakan',
			'amount-over': 'lebih dari tunggakan',
			'nothing-open': 'tidak ada tunggakan',
			'amount-unique': 'hanya satu pelanggan menunggak sebesar ini',
			'near-due': 'dekat jatuh tempo',
			'near-promise': 'dekat hari janji bayar',
			'others-fit': 'pelanggan lain sama cocoknya',
			contested: 'baris lain cocok dengan tagihan yang sama',
			recorded: (date: string) => `pembayaran sebesar ini sudah dicatat pada ${date}`
		},
		assignTitle: 'Pembayaran siapa?',
		search: 'Cari nama, nomor, atau telepon',
		notFound: 'Tidak ada pelanggan yang cocok.',
		shareOf: (name: string) => `Bagian ${name} (Rp)`,
		addShare: 'Bagi dengan pelanggan lain',
		removeShare: (name: string) => `Keluarkan ${name}`,
		sharesLeft: (sum: string) => `Masih ${sum} belum dibagi.`,
		sharesOver: (sum: string) => `Kelebihan ${sum}.`,
		assignHint: 'Tagihan tertua dilunasi lebih dahulu; sisanya menjadi titipan.',
		record: 'Catat pembayaran',
		nothingWaiting: 'Semua baris sudah beres',
		nothingWaitingText: 'Ambil mutasi berikutnya bila sudah ada.',
		nothingHere: 'Tidak ada baris di sini',
		more: (n: string) => `Tampilkan ${n} lagi`,
		history: 'Mutasi yang pernah diambil',
		historyLine: (n: string, fresh: string) => `${n} uang masuk, ${fresh} baru`,
		historyGap: (sum: string) => `selisih saldo ${sum}`,
		troubleTitle: 'Mutasi tidak dapat diambil',
		kept: 'Tidak ada yang disimpan dari berkas ini.',
		troubles: {
			'no-statement':
				'Tidak ditemukan tabel mutasi: baris judul dengan tanggal dan jumlah. Pilih berkas mutasi yang diunduh dari bank, bukan hasil cetak atau PDF.',
			'bank-columns-missing': (columns: string) =>
				`Belum ada kolom untuk ${columns}. Pilih kolomnya.`,
			'direction-missing': (column: string) =>
				`Kolom “${column}” tidak membedakan uang masuk dan keluar. Pilih kolom tanda debet/kredit, atau beri kolom itu arti “Uang masuk (kredit)”.`,
			'year-missing': (row: string) =>
				`Tanggal di baris ${row} tidak memuat tahun, dan berkas tidak menyebut periodenya. Unduh mutasi beserta baris periodenya.`,
			'no-credits': (debits: string) =>
				`Tidak ada uang masuk yang sudah dibukukan di berkas ini (${debits} uang keluar).`,
			'rows-unreadable': (n: string, sheet: string) =>
				`${n} baris di lembar “${sheet}” tidak terbaca. Betulkan di Excel atau unduh ulang, lalu pilih lagi:`,
			row: (row: string, column: string, text: string, why: string) =>
				`baris ${row}, kolom ${column}: ${text === '' ? 'kosong' : `“${text}”`} ${why}`,
			why: {
				date: 'bukan tanggal',
				'no-such-date': 'bukan tanggal yang ada',
				'date-missing': 'padahal ada jumlahnya',
				'outside-period': 'di luar periode berkas',
				amount: 'bukan jumlah uang',
				mark: 'bukan tanda debet atau kredit'
			},
			'line-is-done':
				'Baris ini sudah diurus, mungkin di perangkat lain. Lihat keadaannya sekarang.',
			'bills-changed':
				'Tagihannya baru saja berubah, jadi tidak ada yang dicatat. Periksa dugaannya lagi.',
			'shares-differ': 'Bagian-bagiannya harus berjumlah sama dengan baris mutasi.'
		}
	},
	en: {
		title: 'Bank statement',
		lead: 'Money that came into the account, matched with bills.',
		choose: 'Choose a statement file',
		drop: 'Drop a bank statement here',
		dropText:
			'CSV or Excel from BCA, Mandiri, BRI, BNI, BSI or another bank. The file is read on this device and sent nowhere.',
		reading: 'Reading the file',
		understanding: 'Reading the lines',
		cancel: 'Cancel',
		taken: (fresh: string) => `${counted(fresh, 'new line', 'new lines')} taken in.`,
		takenSome: (fresh: string, known: string) =>
			`${counted(fresh, 'new line', 'new lines')} taken in; ${known} were there already.`,
		nothingNew: (known: string) =>
			`Nothing new: ${counted(known, 'line', 'lines')} of this file are there already.`,
		account: (no: string) => `account ${no}`,
		credits: (n: string) => counted(n, 'credit', 'credits'),
		debits: (n: string, sum: string) => `${counted(n, 'debit', 'debits')} (${sum}) left out`,
		pending: (n: string) =>
			`${n} not booked yet (PEND) and left out; take them in once they have a date`,
		empty: (n: string) => `${counted(n, 'row', 'rows')} without an amount passed over`,
		withSen: (n: string) => `sen dropped in ${counted(n, 'line', 'lines')}`,
		fits: 'The balances agree: no line is missing.',
		noBalance: 'This file has no balances, so whether it is complete cannot be told.',
		gapTitle: 'A line is missing',
		gap: (amount: string) => `The balances do not agree with the lines: ${amount} differ.`,
		gapBetween: (amount: string, a: string, b: string) =>
			`The balances do not agree between rows ${a} and ${b} of the file: ${amount} differ.`,
		gapDo:
			'Download the statement again. If you take it in all the same, its lines stay as they are.',
		takeAnyway: 'Take in what is there',
		columnsTitle: 'What do the columns mean?',
		columnsText:
			'This layout is not known yet. Choose what each column means; it is remembered for the next time.',
		layoutName: 'Name of the bank or layout',
		columnNo: (n: string) => `Column ${n}`,
		go: 'Go on',
		meanings: {
			date: 'Date',
			description: 'Description',
			amount: 'Amount',
			mark: 'Debit/credit mark',
			credit: 'Money in (credit)',
			debit: 'Money out (debit)',
			balance: 'Balance',
			account: 'Account number',
			ignore: 'Not used'
		},
		missing: {
			date: 'the date',
			description: 'the description',
			amount: 'the amount or money in'
		},
		period: 'Show',
		recentDays: 'Last 3 months',
		allDays: 'All',
		statementOption: (bank: string, from: string, to: string) => `${bank} ${from} – ${to}`,
		totals: { all: 'Money in', matched: 'Matched', skipped: 'Not for bills', waiting: 'Waiting' },
		lines: (n: string) => counted(n, 'line', 'lines'),
		show: 'Which lines are shown',
		sure: (n: string, sum: string) => `Confirm the ${n} sure ones (${sum})`,
		sureDone: (n: string, sum: string) => `${counted(n, 'line', 'lines')} confirmed, ${sum}.`,
		confirm: 'Confirm',
		confirmed: (name: string, sum: string) => `${sum} recorded for ${name}.`,
		linked: (name: string) => `This line is the payment of ${name} that was recorded before.`,
		find: 'Another customer',
		skip: 'Not for a bill',
		undo: 'Undo the last one',
		undone: 'Undone; the line waits again.',
		nothingToUndo: 'There is nothing to undo yet.',
		undoReason: 'Undone while matching the statement',
		takeBack: 'Take back',
		takeBackTitle: 'Take this match back?',
		takeBackText:
			'The payment is taken back with the reason that you give, and the line waits again.',
		skipTitle: 'Not a payment of a bill',
		skipText: 'The line is not asked about again, even when the file is taken in once more.',
		skipped: 'Recorded as not for a bill.',
		next: 'Next line',
		previous: 'Previous line',
		noSuggestion: 'No suggestion yet',
		noSuggestionText: 'No number, name or amount fits. Look for the customer.',
		alsoPossible: 'Also possible',
		owes: (sum: string) => `owes ${sum}`,
		pays: 'Pays',
		credit: 'credit',
		recorded: 'Recorded before',
		over: (sum: string) =>
			`Two devices gave this line to different customers: ${sum} too much. Take it back, then confirm the right one.`,
		skippedBecause: (reason: string) => `Not for a bill: ${reason}`,
		confidence: { high: 'Sure', medium: 'Likely', low: 'Doubtful' },
		reasons: {
			number: 'the customer number is in the description',
			'short-number': 'a short customer number is in the description',
			phone: 'the phone number is in the description',
			invoice: (key: string) => `invoice ${key} is in the description`,
			name: 'the same name',
			'name-cut': 'the same beginning of the name (cut by the bank)',
			'name-part': 'part of the name is the same',
			'amount-bill': (key: string) => `the amount of bill ${key}`,
			'amount-all': (n: string) => `the amount of all ${n} bills`,
			'amount-oldest': (n: string) => `the amount of the ${n} oldest bills`,
			'amount-part': 'less than is owed',
			'amount-over': 'more than is owed',
			'nothing-open': 'nothing is owed',
			'amount-unique': 'only one customer owes this amount',
			'near-due': 'near the due date',
			'near-promise': 'near the day that was promised',
			'others-fit': 'another customer fits as well',
			contested: 'another line fits the same bill',
			recorded: (date: string) => `a payment of this amount was recorded on ${date}`
		},
		assignTitle: 'Whose payment is it?',
		search: 'Look for a name, number or phone',
		notFound: 'No customer fits.',
		shareOf: (name: string) => `Share of ${name} (Rp)`,
		addShare: 'Share with another customer',
		removeShare: (name: string) => `Leave ${name} out`,
		sharesLeft: (sum: string) => `${sum} are still to be shared out.`,
		sharesOver: (sum: string) => `${sum} too much.`,
		assignHint: 'The oldest bills are paid first; the rest is kept as credit.',
		record: 'Record the payment',
		nothingWaiting: 'Every line is done',
		nothingWaitingText: 'Take in the next statement when there is one.',
		nothingHere: 'No lines here',
		more: (n: string) => `Show ${n} more`,
		history: 'Statements taken in',
		historyLine: (n: string, fresh: string) => `${counted(n, 'credit', 'credits')}, ${fresh} new`,
		historyGap: (sum: string) => `balances differ by ${sum}`,
		troubleTitle: 'The statement cannot be taken in',
		kept: 'Nothing of this file was kept.',
		troubles: {
			'no-statement':
				'No table of transactions was found: a row of headers with date and amount. Choose the file that the bank offers for download, not a print-out or PDF.',
			'bank-columns-missing': (columns: string) => `There is no column for ${columns}. Choose it.`,
			'direction-missing': (column: string) =>
				`Column “${column}” does not tell money in from money out. Choose a column with the debit/credit mark, or call that column “Money in (credit)”.`,
			'year-missing': (row: string) =>
				`The date in row ${row} has no year, and the file does not name its period. Download the statement together with its period.`,
			'no-credits': (debits: string) =>
				`No money in has been booked in this file (${counted(debits, 'debit', 'debits')}).`,
			'rows-unreadable': (n: string, sheet: string) =>
				`${counted(n, 'row', 'rows')} of sheet “${sheet}” cannot be read. Mend them in Excel or download again, then choose the file once more:`,
			row: (row: string, column: string, text: string, why: string) =>
				`row ${row}, column ${column}: ${text === '' ? 'empty' : `“${text}”`} ${why}`,
			why: {
				date: 'is not a date',
				'no-such-date': 'is not a date that exists',
				'date-missing': 'though there is an amount',
				'outside-period': 'lies outside of the period',
				amount: 'is not an amount',
				mark: 'is neither debit nor credit'
			},
			'line-is-done': 'This line was dealt with, maybe on another device. See how it stands now.',
			'bills-changed':
				'The bills have just changed, so nothing was recorded. Look at the suggestion again.',
			'shares-differ': 'The shares must add up to the line.'
		}
	}
});
