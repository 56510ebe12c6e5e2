import { area } from '../locale.svelte.ts';

/** Why a file could not be read: what is wrong with it and what to do. */
export const fileProblemsText = area({
	id: {
		title: 'Berkas tidak dapat dibaca',
		'empty-file': 'Berkas ini kosong (0 byte). Unduh atau simpan ulang, lalu coba lagi.',
		'too-large-on-disk': (size: string, limit: string) =>
			`Berkas ini ${size}; batasnya ${limit}. Bagi menjadi beberapa berkas.`,
		'too-large-unpacked': (limit: string) =>
			`Isi berkas ini lebih dari ${limit} setelah dibuka, jauh melebihi daftar biasa. Simpan ulang di Excel, atau bagi menjadi beberapa berkas.`,
		'too-many-rows': (limit: string) => `Lebih dari ${limit} baris. Bagi menjadi beberapa berkas.`,
		'too-many-columns': (limit: string) =>
			`Lebih dari ${limit} kolom. Hapus kolom yang tidak perlu, lalu simpan ulang.`,
		'cell-too-long': (row: string, limit: string) =>
			`Sel di baris ${row} berisi lebih dari ${limit} huruf. Pendekkan, lalu simpan ulang.`,
		'took-too-long': (seconds: string) =>
			`Belum selesai setelah ${seconds} detik, jadi dihentikan. Simpan ulang sebagai .xlsx, lalu coba lagi.`,
		'password-protected':
			'Berkas ini dilindungi kata sandi. Buka di Excel, hapus kata sandinya (Info → Lindungi Buku Kerja), simpan, lalu impor.',
		damaged: 'Berkas ini rusak atau terpotong. Unduh ulang atau simpan ulang di Excel.',
		damagedPart: (part: string) =>
			`Berkas ini rusak pada bagian ${part}. Unduh ulang atau simpan ulang di Excel.`,
		'no-cells': 'Tidak ada isi di dalam berkas ini.',
		cancelled: 'Pembacaan dibatalkan. Tidak ada yang tersimpan.',
		notASpreadsheet: {
			pdf: 'Ini berkas PDF. Mintalah daftar dalam bentuk Excel atau CSV.',
			picture: 'Ini gambar. Mintalah daftar dalam bentuk Excel atau CSV.',
			word: 'Ini dokumen Word. Salin tabelnya ke Excel, lalu simpan.',
			presentation: 'Ini berkas presentasi. Mintalah daftar dalam bentuk Excel atau CSV.',
			archive: 'Ini berkas arsip (zip). Buka dahulu, lalu impor berkas Excel di dalamnya.',
			text: 'Ini teks biasa tanpa kolom. Simpan sebagai Excel atau CSV.',
			xml: 'Ini berkas XML yang bukan lembar kerja. Simpan sebagai Excel atau CSV.',
			unknown: 'Ini bukan lembar kerja yang dikenal. Simpan sebagai Excel atau CSV.'
		}
	},
	en: {
		title: 'The file cannot be read',
		'empty-file': 'This file is empty (0 bytes). Download or save it again and try once more.',
		'too-large-on-disk': (size: string, limit: string) =>
			`This file is ${size}; the limit is ${limit}. Split it into several files.`,
		'too-large-unpacked': (limit: string) =>
			`Unpacked, this file holds more than ${limit}, far beyond an ordinary list. Save it again in Excel or split it.`,
		'too-many-rows': (limit: string) => `More than ${limit} rows. Split it into several files.`,
		'too-many-columns': (limit: string) =>
			`More than ${limit} columns. Delete what is not needed and save again.`,
		'cell-too-long': (row: string, limit: string) =>
			`A cell in row ${row} has more than ${limit} characters. Shorten it and save again.`,
		'took-too-long': (seconds: string) =>
			`Not done after ${seconds} seconds, so it was stopped. Save the file as .xlsx and try again.`,
		'password-protected':
			'This file is protected by a password. Open it in Excel, remove the password (Info → Protect Workbook), save and import.',
		damaged: 'This file is damaged or cut short. Download it again or save it again in Excel.',
		damagedPart: (part: string) =>
			`This file is damaged in its part ${part}. Download it again or save it again in Excel.`,
		'no-cells': 'There is nothing in this file.',
		cancelled: 'Reading was cancelled. Nothing was saved.',
		notASpreadsheet: {
			pdf: 'This is a PDF. Ask for the list as Excel or CSV.',
			picture: 'This is a picture. Ask for the list as Excel or CSV.',
			word: 'This is a Word document. Copy its table into Excel and save it.',
			presentation: 'This is a presentation. Ask for the list as Excel or CSV.',
			archive: 'This is an archive (zip). Open it and import the Excel file inside.',
			text: 'This is plain text without columns. Save it as Excel or CSV.',
			xml: 'This is XML, but no worksheet. Save it as Excel or CSV.',
			unknown: 'This is no worksheet that is known here. Save it as Excel or CSV.'
		}
	}
});
