import { area } from '../locale.svelte.ts';

/** What is said of cells and rows of a list, by the remark's own name: what is wrong and what to do. */
export const importRemarksText = area({
	id: {
		cell: {
			'cell-error':
				'Sel berisi galat Excel (#N/A dan sejenisnya). Perbaiki di Excel atau ketik di sini.',
			'formula-without-result':
				'Rumus tersimpan tanpa hasil. Buka berkas di Excel, simpan, lalu impor lagi.'
		},
		customerNo: {
			missing: 'Nomor pelanggan kosong.',
			'digits-lost': 'Nomor rusak oleh Excel (angka di belakang hilang). Ketik nomor yang benar.',
			'is-a-date': 'Yang tertulis adalah tanggal, bukan nomor pelanggan.',
			'too-long': 'Terlalu panjang untuk nomor pelanggan.',
			'shorter-than-column': 'Lebih pendek dari nomor lain: mungkin nol di depan hilang.',
			'unlike-column': 'Berisi huruf, padahal nomor lain hanya angka.',
			'known-with-zeros': 'Dengan nol di depan, nomor ini sama dengan pelanggan yang sudah ada.'
		},
		amount: {
			missing: 'Jumlah kosong.',
			'not-a-number': 'Jumlah tidak dapat dibaca sebagai angka.',
			'too-large': 'Jumlah terlalu besar untuk sebuah tagihan.',
			sen: 'Jumlah memuat sen; dibulatkan ke rupiah.',
			negative: 'Jumlah negatif: mungkin kelebihan bayar.',
			zero: 'Jumlah nol.',
			'ambiguous-separator': 'Titik atau koma bisa berarti ribuan atau desimal.',
			'maybe-thousands': 'Mungkin ditulis dalam ribuan rupiah.',
			multiplied: 'Ditulis dalam ribuan atau jutaan; sudah dikalikan menjadi rupiah.',
			'months-do-not-add-up': 'Jumlah bulan-bulannya tidak sama dengan jumlah seluruhnya.',
			'parts-do-not-add-up': 'Pokok, PPN, dan denda tidak sama dengan jumlahnya.'
		},
		period: {
			missing: 'Periode kosong.',
			'not-a-period': 'Periode tidak dapat dibaca sebagai bulan.',
			'no-year': 'Bulan tanpa tahun.',
			'spans-months': 'Menyebut lebih dari satu bulan; yang pertama dipakai.',
			'several-months': 'Satu jumlah untuk beberapa bulan; bulan pertama menjadi tandanya.',
			'year-from-title': 'Tahun diambil dari judul daftar.',
			'from-file': 'Bulan yang Anda pilih untuk seluruh berkas.',
			'none-but-key': 'Tanpa bulan; dibedakan oleh nomor tagihan atau jatuh tempo.'
		},
		date: {
			'no-such-date': 'Tanggal ini tidak ada di kalender.',
			'not-a-date': 'Tidak dapat dibaca sebagai tanggal.',
			'month-first': 'Kolom ini menulis bulan di depan; sudah disesuaikan.',
			'maybe-swapped': 'Tanggal dan bulan mungkin tertukar oleh Excel.'
		},
		invoiceNo: {
			'digits-lost': 'Nomor tagihan rusak oleh Excel (angka di belakang hilang).'
		},
		text: { cut: 'Teks terlalu panjang dan dipotong.' },
		status: { 'maybe-settled': 'Statusnya mungkin berarti sudah lunas.' },
		phone: {
			missing: 'Tidak ada nomor telepon.',
			'digits-lost': 'Nomor rusak oleh Excel (angka di belakang hilang). Ketik nomor yang benar.',
			'trailing-zeros': 'Berakhir dengan banyak nol: mungkin rusak oleh Excel.',
			'leading-zero-restored': 'Nol di depan ditambahkan kembali.',
			'country-code-repaired': 'Kode negara 62 dirapikan.',
			'decimal-removed': '“.0” di belakang dibuang.',
			'letter-o': 'Huruf O dibaca sebagai nol.',
			'two-numbers': 'Lebih dari satu nomor di sel ini; semuanya disimpan.',
			'part-not-read': 'Sebagian isi sel bukan nomor telepon.',
			'fixed-line-only': 'Telepon tetap: bukan untuk WhatsApp.',
			'special-number-only': 'Nomor layanan: bukan untuk WhatsApp.',
			foreign: 'Nomor luar negeri.',
			'too-short': 'Terlalu pendek untuk sebuah nomor telepon.',
			unreadable: 'Tidak dapat dibaca sebagai nomor telepon.'
		},
		row: {
			hidden: 'Baris ini tersembunyi di Excel.',
			'customer-from-above': 'Pelanggan diambil dari baris di atasnya.',
			'maybe-from-above': 'Nomor kosong: mungkin milik pelanggan di baris atasnya.',
			'amounts-differ':
				'Pelanggan dan bulan yang sama ada di baris lain dengan jumlah berbeda. Pilih salah satu.',
			'names-differ': 'Nomor yang sama ada di baris lain dengan nama berbeda.',
			'status-differs':
				'Tagihan yang sama ada di baris lain dengan status berbeda. Pilih salah satu.',
			'name-differs-from-known': 'Nama berbeda dari nama yang tersimpan untuk nomor ini.',
			'overwrites-edit': 'Tagihan ini pernah diubah tangan; berkas menyebut lain.',
			'correction-kept': 'Perbaikan yang pernah Anda buat dipertahankan.',
			'correction-superseded': 'Berkas kini memuat isi baru; perbaikan lama diganti.',
			'phone-from-other-list': 'Telepon diambil dari daftar lain.',
			'paid-but-listed': 'Sudah lunas menurut catatan di sini, tetapi masih ada di berkas.',
			'month-not-in-file': 'Berkas ini sama sekali tidak memuat bulan tagihan ini.'
		}
	},
	en: {
		cell: {
			'cell-error':
				'The cell holds an Excel error (#N/A or similar). Mend it in Excel or type here.',
			'formula-without-result':
				'A formula was saved without its result. Open the file in Excel, save it and import again.'
		},
		customerNo: {
			missing: 'The customer number is empty.',
			'digits-lost': 'Excel has damaged the number (its last digits are lost). Type the right one.',
			'is-a-date': 'This is a date, not a customer number.',
			'too-long': 'Too long for a customer number.',
			'shorter-than-column': 'Shorter than the others: a leading zero may be lost.',
			'unlike-column': 'Holds letters where the others have digits only.',
			'known-with-zeros': 'With zeros in front this is the number of a known customer.'
		},
		amount: {
			missing: 'The amount is empty.',
			'not-a-number': 'The amount cannot be read as a number.',
			'too-large': 'The amount is too large for a bill.',
			sen: 'The amount has cents; it is rounded to rupiah.',
			negative: 'The amount is negative: perhaps an overpayment.',
			zero: 'The amount is zero.',
			'ambiguous-separator': 'The dot or comma may mean thousands or decimals.',
			'maybe-thousands': 'May be written in thousands of rupiah.',
			multiplied: 'Written in thousands or millions; multiplied to rupiah.',
			'months-do-not-add-up': 'The months do not add up to the total.',
			'parts-do-not-add-up': 'Base, tax and fine do not add up to the amount.'
		},
		period: {
			missing: 'The period is empty.',
			'not-a-period': 'The period cannot be read as a month.',
			'no-year': 'A month without a year.',
			'spans-months': 'Names more than one month; the first is taken.',
			'several-months': 'One amount for several months; the first month names it.',
			'year-from-title': 'The year comes from the title of the list.',
			'from-file': 'The month you chose for the whole file.',
			'none-but-key': 'No month; told apart by invoice number or due date.'
		},
		date: {
			'no-such-date': 'There is no such date.',
			'not-a-date': 'Cannot be read as a date.',
			'month-first': 'This column writes the month first; it was put right.',
			'maybe-swapped': 'Excel may have swapped day and month.'
		},
		invoiceNo: {
			'digits-lost': 'Excel has damaged the invoice number (its last digits are lost).'
		},
		text: { cut: 'The text is too long and was cut.' },
		status: { 'maybe-settled': 'The status may mean that it is paid.' },
		phone: {
			missing: 'No phone number.',
			'digits-lost': 'Excel has damaged the number (its last digits are lost). Type the right one.',
			'trailing-zeros': 'Ends in many zeros: Excel may have damaged it.',
			'leading-zero-restored': 'The leading zero was put back.',
			'country-code-repaired': 'The country code 62 was put right.',
			'decimal-removed': '“.0” at the end was dropped.',
			'letter-o': 'A letter O was read as zero.',
			'two-numbers': 'More than one number in this cell; all are kept.',
			'part-not-read': 'Part of the cell is no phone number.',
			'fixed-line-only': 'A landline: not for WhatsApp.',
			'special-number-only': 'A service number: not for WhatsApp.',
			foreign: 'A number of another country.',
			'too-short': 'Too short for a phone number.',
			unreadable: 'Cannot be read as a phone number.'
		},
		row: {
			hidden: 'This row is hidden in Excel.',
			'customer-from-above': 'The customer is taken from the row above.',
			'maybe-from-above': 'No number: it may belong to the customer above.',
			'amounts-differ':
				'The same customer and month stands on another row with another amount. Choose one.',
			'names-differ': 'The same number stands on another row with another name.',
			'status-differs': 'The same bill stands on another row with another status. Choose one.',
			'name-differs-from-known': 'The name differs from the one stored for this number.',
			'overwrites-edit': 'This bill was changed by hand; the file says otherwise.',
			'correction-kept': 'The correction you made earlier is kept.',
			'correction-superseded': 'The file now has something new; the old correction is replaced.',
			'phone-from-other-list': 'The phone comes from the other list.',
			'paid-but-listed': 'Paid in full according to what is recorded here, but still in the file.',
			'month-not-in-file': 'This file has no bill at all of this month.'
		}
	}
});
