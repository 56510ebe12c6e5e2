import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Taking in a list: choosing the file, its columns, the preview and what came of it. */
export const importText = area({
	id: {
		title: 'Impor daftar tunggakan',
		back: 'Kembali ke tagihan',
		dropTitle: 'Jatuhkan berkas daftar tunggakan di sini',
		dropText:
			'Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods), atau CSV. Berkas dibaca di komputer ini dan tidak dikirim ke mana pun.',
		choose: 'Pilih berkas',
		pasteHint: 'Atau salin barisnya di Excel, lalu tekan Ctrl V di sini.',
		sample: 'Unduh contoh berkas',
		pastedName: 'Tempelan dari Excel',
		dropHere: 'Lepaskan untuk mengimpor',
		tooMany: 'Satu berkas sekali impor. Jatuhkan satu berkas saja.',
		rivalTitle: 'Ganti berkas yang sedang diperiksa?',
		rivalText: (current: string, other: string) =>
			`“${current}” belum disimpan. Bila diganti dengan “${other}”, pemeriksaannya hilang.`,
		rivalKeep: 'Teruskan yang lama',
		rivalTake: 'Ganti',
		cancel: 'Batalkan',
		otherFile: 'Berkas lain',
		steps: {
			reading: 'Membaca berkas',
			understanding: 'Memeriksa baris',
			known: 'Membaca data yang sudah ada',
			comparing: 'Membandingkan dengan data yang sudah ada',
			sealing: 'Menyiapkan penyimpanan'
		},
		saving: 'Menyimpan',
		savingNote: 'Bila dibatalkan atau komputer mati, tidak ada satu pun yang tersimpan.',
		columnsTitle: 'Periksa arti kolom',
		columnsLead: (n: string) =>
			`Arti setiap kolom ditebak dari judul dan isinya. Betulkan bila salah; ${n} kolom dikenali.`,
		columnsKnown: (name: string) => `Tata letak “${name}” dikenal dari impor sebelumnya.`,
		columnsSimilar: (name: string) =>
			`Mirip dengan “${name}”, tetapi kolomnya berbeda. Periksa dahulu.`,
		newSource: 'Ini sumber lain',
		sourceName: 'Nama sumber',
		sourceHint: 'Berkas dari sumber yang sama dibandingkan satu dengan yang lain.',
		sheet: 'Lembar',
		sheetOption: (name: string, rows: string) => `${name} (${rows} baris)`,
		hiddenSheet: (name: string) => `${name}, tersembunyi`,
		allPages: (n: string) => `Ambil ${n} lembar yang sama susunannya sekaligus`,
		headerRow: 'Baris judul kolom',
		noHeader: 'Tanpa judul kolom',
		headerOption: (row: string) => `Baris ${row}`,
		columnNo: (n: string) => `Kolom ${n}`,
		meaningOf: (header: string) => `Arti kolom ${header}`,
		missing: {
			customerNo: (label: string) =>
				`Belum ada kolom untuk ${label}. Pilih kolomnya di tabel di bawah.`,
			amount: 'Belum ada kolom untuk jumlah tagihan. Pilih kolomnya di tabel di bawah.'
		},
		periodAsk:
			'Daftar ini tidak menyebut bulan tagihan. Pilih bulannya agar tagihan bulan ini tidak tertukar dengan bulan lain.',
		period: 'Bulan tagihan untuk seluruh berkas',
		useMonth: (month: string) => `Pakai ${month}, seperti judulnya`,
		phonesElsewhere: 'Nomor telepon ada di daftar lain',
		phonesElsewhereText:
			'Bila daftar tunggakan tidak memuat nomor telepon, ambil dari lembar atau berkas lain yang memuat nomor pelanggan yang sama.',
		joinNone: 'Jangan ambil',
		joinOffer: (sheet: string, found: string, of: string) =>
			`Lembar ${sheet}: ${found} dari ${of} pelanggan ditemukan`,
		addOther: 'Pilih berkas nomor telepon',
		check: 'Periksa baris',
		changeColumns: 'Ubah kolom',
		noRecipeYet: 'Susunan ini diingat untuk berkas berikutnya dengan judul kolom yang sama.',
		meanings: {
			customerNo: (label: string) => label,
			name: 'Nama',
			phone: 'Telepon',
			amount: 'Jumlah tagihan',
			total: 'Jumlah semua bulan',
			base: 'Tagihan pokok',
			tax: 'PPN',
			fine: 'Denda',
			period: 'Periode',
			year: 'Tahun',
			periodFrom: 'Bulan tunggakan pertama',
			periodTo: 'Bulan tunggakan terakhir',
			dueOn: 'Jatuh tempo',
			invoiceNo: 'Nomor tagihan',
			branch: 'Cabang',
			area: 'Area',
			address: 'Alamat',
			email: 'Surel',
			collector: 'Penagih',
			status: 'Status',
			ignore: 'Abaikan',
			extra: 'Simpan sebagai tambahan'
		},
		previewTitle: 'Pratinjau',
		summary: (bills: string, customers: string, total: string) =>
			`${bills} tagihan dari ${customers} pelanggan, ${total}, akan disimpan`,
		nothingYet: 'Belum ada yang tersimpan.',
		states: {
			new: 'Baru',
			changed: 'Berubah',
			returned: 'Muncul lagi',
			unchanged: 'Sama',
			gone: 'Tidak ada lagi',
			doubtful: 'Meragukan',
			error: 'Galat',
			'left-out': 'Tidak diambil',
			repeat: 'Berulang'
		},
		all: 'Semua',
		stateChip: (state: string, count: string) => `${state}: ${count}`,
		remarkFilter: 'Catatan',
		search: 'Cari di pratinjau',
		clearSearch: 'Hapus pencarian',
		nothingFits: 'Tidak ada baris yang cocok',
		nothingFitsText: 'Pilih keadaan lain atau hapus pencarian.',
		gridLabel: 'Baris berkas',
		rowLabel: (row: string) => `Baris ${row}`,
		rowShort: 'Baris',
		state: 'Keadaan',
		notes: 'Catatan',
		wasValue: (value: string) => `sebelumnya ${value}`,
		emptyValue: 'kosong',
		openRow: 'Buka baris',
		nextRow: 'Baris berikutnya',
		previousRow: 'Baris sebelumnya',
		openRowOf: (row: string, name: string) => `Buka baris ${row}: ${name}`,
		closePanel: 'Tutup',
		inFile: 'Di berkas',
		fix: 'Ketik yang benar',
		fixApply: 'Terapkan',
		fixed: 'Diperbaiki tangan',
		related: (rows: string) => `Lihat juga baris ${rows}`,
		suggestion: (customerNo: string) => `Mungkin maksudnya ${customerNo}`,
		useSuggestion: 'Pakai nomor ini',
		accept: 'Ambil apa adanya',
		choose1: 'Ambil baris ini',
		leaveOut: 'Jangan ambil',
		reconsider: 'Batalkan keputusan',
		acceptAll: (n: string) => `Ambil ${n} baris meragukan ini apa adanya`,
		reconsiderAll: 'Tinjau lagi',
		goneTitle: (n: string, total: string) =>
			`${n} tagihan (${total}) ada di berkas sebelumnya tetapi tidak di berkas ini`,
		goneText:
			'Belum tentu sudah dibayar. Pilih untuk semua, atau buka satu per satu. Yang belum dijawab tidak diingatkan sampai jelas.',
		goneAnswers: {
			later: 'Belum tahu, tanyakan nanti',
			paid: 'Sudah dibayar',
			keep: 'Masih menunggak'
		},
		goneAnswer: 'Mengapa tidak ada lagi?',
		goneAll: 'Untuk semuanya',
		skipped: {
			blank: (n: string) => `${n} baris kosong`,
			notes: (n: string) => `${n} baris keterangan`,
			nothingOwed: (n: string) => `${n} baris tanpa tunggakan`
		},
		skippedLead: 'Dilewati',
		totalMatches: (label: string, amount: string) => `${label} cocok: ${amount}`,
		totalDiffers: (label: string, row: string, stated: string, computed: string) =>
			`${label} di baris ${row} menyebut ${stated}, tetapi jumlah barisnya ${computed}`,
		save: (bills: string) => `Simpan ${bills} tagihan`,
		saveNothing: 'Tidak ada yang dapat disimpan',
		leftOutWarning: (n: string) => `${n} baris tidak ikut disimpan`,
		noChangeTitle: 'Tidak ada yang berubah',
		noChangeText: (bills: string) =>
			`Semua ${bills} tagihan di berkas ini sudah tersimpan persis sama. Tidak ada yang ditulis.`,
		sameFile: 'Berkas dengan isi yang sama sudah pernah diimpor.',
		doneTitle: 'Tersimpan',
		done: {
			created: (n: string) => `${n} tagihan baru`,
			changed: (n: string) => `${n} berubah`,
			returned: (n: string) => `${n} muncul lagi`,
			unchanged: (n: string) => `${n} tetap sama`,
			absent: (n: string) => `${n} tidak ada di berkas ini, menunggu jawaban`
		},
		toBills: 'Lihat tagihan',
		toToday: 'Mulai mengingatkan',
		undo: 'Batalkan impor',
		undone: 'Impor dibatalkan. Data kembali seperti sebelumnya.',
		undoReason: 'Impor dibatalkan',
		undoProblems: {
			'no-such-run': 'Impor ini tidak ditemukan.',
			'undone-already': 'Impor ini sudah dibatalkan.',
			'later-import':
				'Sudah ada impor sesudahnya. Batalkan impor yang terakhir dahulu. Tidak ada yang berubah.',
			'worked-on-since': (customers: string) =>
				`Sudah ada pekerjaan pada ${customers} pelanggan dari impor ini, jadi tidak dapat dibatalkan. Tidak ada yang berubah.`,
			'history-missing':
				'Keadaan sebelum impor ini tidak tersimpan di komputer ini, misalnya karena data dipulihkan dari cadangan. Tidak ada yang berubah.'
		},
		history: 'Impor sebelumnya',
		historyLine: (when: string, who: string) => `${when}, ${who}`,
		historyCounts: (created: string, changed: string, unchanged: string) =>
			`${created} baru · ${changed} berubah · ${unchanged} sama`,
		wasUndone: 'Dibatalkan',
		nothingAccepted:
			'Tidak ada baris yang dapat diambil. Perbaiki baris yang galat atau putuskan yang meragukan.'
	},
	en: {
		title: 'Import a list of arrears',
		back: 'Back to bills',
		dropTitle: 'Drop the list of arrears here',
		dropText:
			'Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods) or CSV. The file is read on this computer and sent nowhere.',
		choose: 'Choose a file',
		pasteHint: 'Or copy the rows in Excel and press Ctrl V here.',
		sample: 'Download a sample file',
		pastedName: 'Pasted from Excel',
		dropHere: 'Drop to import',
		tooMany: 'One file at a time. Drop a single file.',
		rivalTitle: 'Replace the file you are checking?',
		rivalText: (current: string, other: string) =>
			`“${current}” is not saved yet. If “${other}” replaces it, that check is lost.`,
		rivalKeep: 'Keep the first',
		rivalTake: 'Replace',
		cancel: 'Cancel',
		otherFile: 'Another file',
		steps: {
			reading: 'Reading the file',
			understanding: 'Checking rows',
			known: 'Reading what is known',
			comparing: 'Comparing with what is known',
			sealing: 'Getting ready to save'
		},
		saving: 'Saving',
		savingNote: 'If you cancel or the computer stops, nothing at all is saved.',
		columnsTitle: 'Check what the columns mean',
		columnsLead: (n: string) =>
			`Each meaning is guessed from the header and what stands below it. Correct what is wrong; ${n} columns were recognised.`,
		columnsKnown: (name: string) => `The layout “${name}” is known from an earlier import.`,
		columnsSimilar: (name: string) =>
			`Looks like “${name}”, but the columns differ. Check them first.`,
		newSource: 'This is another source',
		sourceName: 'Name of the source',
		sourceHint: 'Files of one source are compared with each other.',
		sheet: 'Sheet',
		sheetOption: (name: string, rows: string) => `${name} (${counted(rows, 'row', 'rows')})`,
		hiddenSheet: (name: string) => `${name}, hidden`,
		allPages: (n: string) => `Take the ${n} sheets of the same layout together`,
		headerRow: 'Header row',
		noHeader: 'No header',
		headerOption: (row: string) => `Row ${row}`,
		columnNo: (n: string) => `Column ${n}`,
		meaningOf: (header: string) => `Meaning of column ${header}`,
		missing: {
			customerNo: (label: string) =>
				`No column for ${label} yet. Choose the column in the table below.`,
			amount: 'No column for the amount owed yet. Choose the column in the table below.'
		},
		periodAsk:
			'This list does not say which month the bills are for. Choose it, so that bills of different months are kept apart.',
		period: 'Month of the bills in the whole file',
		useMonth: (month: string) => `Use ${month}, as the title says`,
		phonesElsewhere: 'Phone numbers are in another list',
		phonesElsewhereText:
			'If the list of arrears has no phone numbers, take them from another sheet or file that has the same customer numbers.',
		joinNone: 'Do not take any',
		joinOffer: (sheet: string, found: string, of: string) =>
			`Sheet ${sheet}: ${found} of ${of} customers found`,
		addOther: 'Choose a file with phone numbers',
		check: 'Check rows',
		changeColumns: 'Change columns',
		noRecipeYet: 'This layout is remembered for the next file with the same header.',
		meanings: {
			customerNo: (label: string) => label,
			name: 'Name',
			phone: 'Phone',
			amount: 'Amount owed',
			total: 'Total of all months',
			base: 'Base amount',
			tax: 'Tax',
			fine: 'Fine',
			period: 'Period',
			year: 'Year',
			periodFrom: 'First month owed',
			periodTo: 'Last month owed',
			dueOn: 'Due date',
			invoiceNo: 'Invoice number',
			branch: 'Branch',
			area: 'Area',
			address: 'Address',
			email: 'Mail',
			collector: 'Collector',
			status: 'Status',
			ignore: 'Ignore',
			extra: 'Keep as extra'
		},
		previewTitle: 'Preview',
		summary: (bills: string, customers: string, total: string) =>
			`${counted(bills, 'bill', 'bills')} of ${counted(customers, 'customer', 'customers')}, ${total}, will be saved`,
		nothingYet: 'Nothing is saved yet.',
		states: {
			new: 'New',
			changed: 'Changed',
			returned: 'Back again',
			unchanged: 'Same',
			gone: 'Gone',
			doubtful: 'Doubtful',
			error: 'Error',
			'left-out': 'Left out',
			repeat: 'Repeated'
		},
		all: 'All',
		stateChip: (state: string, count: string) => `${state}: ${count}`,
		remarkFilter: 'Remark',
		search: 'Search in the preview',
		clearSearch: 'Clear the search',
		nothingFits: 'No row fits',
		nothingFitsText: 'Choose another state or clear the search.',
		gridLabel: 'Rows of the file',
		rowLabel: (row: string) => `Row ${row}`,
		rowShort: 'Row',
		state: 'State',
		notes: 'Remarks',
		wasValue: (value: string) => `was ${value}`,
		emptyValue: 'empty',
		openRow: 'Open the row',
		nextRow: 'Next row',
		previousRow: 'Previous row',
		openRowOf: (row: string, name: string) => `Open row ${row}: ${name}`,
		closePanel: 'Close',
		inFile: 'In the file',
		fix: 'Type what is right',
		fixApply: 'Apply',
		fixed: 'Corrected by hand',
		related: (rows: string) => `See also row ${rows}`,
		suggestion: (customerNo: string) => `Perhaps ${customerNo} is meant`,
		useSuggestion: 'Use this number',
		accept: 'Take it as it is',
		choose1: 'Take this row',
		leaveOut: 'Leave it out',
		reconsider: 'Take the decision back',
		acceptAll: (n: string) => `Take these ${n} doubtful rows as they are`,
		reconsiderAll: 'Look again',
		goneTitle: (n: string, total: string) =>
			`${counted(n, 'bill', 'bills')} (${total}) were in the last file and are not in this one`,
		goneText:
			'They are not necessarily paid. Answer for all, or open them one by one. Without an answer nobody is reminded until it is clear.',
		goneAnswers: {
			later: 'Not known, ask later',
			paid: 'It was paid',
			keep: 'Still owed'
		},
		goneAnswer: 'Why is it gone?',
		goneAll: 'For all of them',
		skipped: {
			blank: (n: string) => `${n} empty rows`,
			notes: (n: string) => `${counted(n, 'row', 'rows')} of notes`,
			nothingOwed: (n: string) => `${counted(n, 'row', 'rows')} that owe nothing`
		},
		skippedLead: 'Passed over',
		totalMatches: (label: string, amount: string) => `${label} agrees: ${amount}`,
		totalDiffers: (label: string, row: string, stated: string, computed: string) =>
			`${label} in row ${row} says ${stated}, but its rows add up to ${computed}`,
		save: (bills: string) => `Save ${counted(bills, 'bill', 'bills')}`,
		saveNothing: 'There is nothing to save',
		leftOutWarning: (n: string) => `${n} rows are not saved`,
		noChangeTitle: 'Nothing has changed',
		noChangeText: (bills: string) =>
			`All ${counted(bills, 'bill', 'bills')} in this file are stored exactly as they are here. Nothing was written.`,
		sameFile: 'A file with the same content was imported before.',
		doneTitle: 'Saved',
		done: {
			created: (n: string) => `${n} new bills`,
			changed: (n: string) => `${n} changed`,
			returned: (n: string) => `${n} back again`,
			unchanged: (n: string) => `${n} the same`,
			absent: (n: string) => `${n} not in this file, waiting for an answer`
		},
		toBills: 'Look at the bills',
		toToday: 'Start reminding',
		undo: 'Undo the import',
		undone: 'The import was undone. Everything is as it was before.',
		undoReason: 'Import undone',
		undoProblems: {
			'no-such-run': 'This import cannot be found.',
			'undone-already': 'This import was undone already.',
			'later-import': 'There is a later import. Undo the last one first. Nothing changed.',
			'worked-on-since': (customers: string) =>
				`Work has been done on ${counted(customers, 'customer', 'customers')} of this import, so it cannot be undone. Nothing changed.`,
			'history-missing':
				'What was there before this import is not kept on this computer, because the data came from a backup, say. Nothing changed.'
		},
		history: 'Earlier imports',
		historyLine: (when: string, who: string) => `${when}, ${who}`,
		historyCounts: (created: string, changed: string, unchanged: string) =>
			`${created} new · ${changed} changed · ${unchanged} the same`,
		wasUndone: 'Undone',
		nothingAccepted:
			'No row can be taken. Correct the rows with errors or decide on the doubtful ones.'
	}
});
