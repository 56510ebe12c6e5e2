import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Master data in files: what is written, what a review says. */
export const mastersFileText = area({
	id: {
		exportAll: 'Ekspor semua',
		exportOne: 'Ekspor .xlsx',
		import: 'Impor .xlsx',
		fileName: 'data-induk',
		notes: 'Petunjuk',
		noteLines: [
			'Ubah isinya, lalu impor kembali. Sebelum disimpan, semua perubahan ditunjukkan.',
			'Jangan mengubah nama lembar dan nama kolom. Urutannya bebas; kolom yang dihapus tidak mengubah apa pun.',
			'Baris yang dihapus dari berkas tidak menghapus datanya.',
			'Sel jangan digabung (merge). Baris baru di dalam satu sel: Alt+Enter.'
		],
		noteLinesOf: {
			masters: [
				'Data baru: tambahkan baris dan kosongkan kode. Kodenya dibuat dari namanya; bila nama itu sudah ada, data itulah yang berubah.',
				'Nomor telepon ditulis sebagai teks, supaya angka nol di depan tidak hilang.'
			],
			service: [
				'Layanan: untuk menonaktifkan, tulis “tidak” di kolom aktif.',
				'Lama waktu ditulis dengan satuannya: 30 menit, 4 jam, 3 hari. Satu hari adalah 8 jam kerja.',
				'Lembar “Isian layanan” memuat semua pertanyaan dari layanan yang ada di lembar “Layanan”.'
			],
			calendar: [
				'Kalender kerja: libur nasional dan cuti bersama diatur di Pengaturan, tidak di berkas ini. Kolom “hari_libur” untuk libur cabang itu sendiri.'
			],
			faq: [
				'FAQ: gambar tetap di aplikasi dan tidak ada di berkas ini. Impor tidak mengubah gambar yang sudah ada.'
			],
			'notice-template': [
				'Templat pemberitahuan: yang dibaca hanya “judul_email” dan “isi_pesan”. Setiap perubahan menjadi versi baru; versi lama tetap tersimpan.',
				'Tulisan dalam kurung kurawal diisi dari tiket. Yang boleh dipakai ada di kolom “variabel”.',
				'“versi” menunjukkan teks yang diekspor. Bila sementara itu ada versi yang lebih baru, aplikasi memberi tahu dan tidak menimpanya.'
			]
		} as Partial<Record<string, readonly string[]>>,
		reading: 'Membaca berkas…',
		notWritten: (detail: string) =>
			`Berkas tidak dapat dibuat. Muat ulang halaman, lalu coba lagi. (${detail})`,
		notRead: (detail: string) =>
			`Berkas tidak dapat dibaca. Muat ulang halaman, lalu coba lagi. (${detail})`,
		title: 'Periksa sebelum disimpan',
		nothing: 'Tidak ada data induk di dalam berkas ini. Ekspor dahulu untuk melihat bentuknya.',
		counts: (added: string, changed: string, same: string) =>
			`${added} baru, ${changed} berubah, ${same} tetap`,
		troubles: (count: string) =>
			`${count} hal perlu diperbaiki di berkas. Belum ada yang disimpan; perbaiki, lalu impor lagi.`,
		knownSheets: (names: string) => `Nama lembar yang dibaca: ${names}.`,
		noWorkbook: (what: string) =>
			`Ini ${what}, bukan berkas Excel. Ekspor dahulu, ubah berkas itu, lalu impor.`,
		fileKinds: {
			pdf: 'berkas PDF',
			picture: 'gambar',
			word: 'dokumen Word',
			presentation: 'berkas presentasi',
			archive: 'berkas arsip (zip)',
			text: 'teks biasa',
			xml: 'berkas XML',
			unknown: 'berkas yang tidak dikenal'
		},
		states: { new: 'Baru', changed: 'Berubah', same: 'Tetap' },
		unknownVariable: (written: string) =>
			`${written} tidak dikenal di templat ini. Pakai yang tertulis di kolom “variabel” hasil ekspor.`,
		newVersion: 'Versi baru',
		more: (count: string) => `… dan ${count} lagi.`,
		empty: '(kosong)',
		passed: 'Tidak dibaca',
		passedSheet: (sheet: string) => `Lembar “${sheet}” tidak dikenal.`,
		passedColumn: (heading: string, sheet: string) =>
			`Kolom “${heading}” di lembar “${sheet}” tidak dikenal.`,
		save: (count: string) => `Simpan ${count} perubahan`,
		saved: (count: string) => `${count} perubahan tersimpan.`,
		same: 'Isi berkas sama dengan yang ada. Tidak ada yang perlu disimpan.',
		close: 'Tutup',
		changedMeanwhile:
			'Data induk berubah sejak berkas dibaca. Tidak ada yang tersimpan; impor lagi berkasnya.',
		rows: {
			'cell-error': 'Sel ini berisi kesalahan rumus. Ganti dengan isinya.',
			'formula-without-result':
				'Rumus ini belum dihitung. Buka dan simpan berkas di Excel, lalu impor lagi.',
			'digits-as-number':
				'Nomor ini tersimpan sebagai bilangan, jadi angka nol di depan bisa hilang. Ubah format selnya menjadi teks, lalu tulis lagi nomornya.',
			'bad-code': 'Kode hanya boleh huruf kecil, angka, dan tanda hubung. Perbaiki atau kosongkan.',
			merged:
				'Sel ini digabung dengan sel lain. Batalkan gabungannya (unmerge), lalu isi setiap barisnya.',
			'row-twice': (slug: string) =>
				`“${slug}” ada di dua baris. Hapus salah satunya, atau beri kode lain bila memang berbeda.`,
			'name-of-several': (name: string) =>
				`Ada beberapa data bernama “${name}”. Tulis kode yang dimaksud; kodenya ada di hasil ekspor.`,
			'event-unknown': (given: string, events: string) =>
				`“${given}” bukan kode pemberitahuan. Templat tidak dapat ditambah; kodenya: ${events}.`,
			'language-unknown': (given: string, languages: string) =>
				`Bahasa “${given}” tidak dikenal. Tulis salah satu: ${languages}.`,
			'template-twice':
				'Pemberitahuan dan bahasa ini sudah ada di baris lain. Hapus salah satunya.',
			'version-newer': (inFile: string, now: string) =>
				`Berkas ini dibuat dari versi ${inFile}, sedangkan sekarang sudah versi ${now}. Ekspor lagi dan ulangi perubahannya; atau kosongkan sel ini bila isi berkas yang harus dipakai.`,
			'service-unknown': (given: string) =>
				`Layanan “${given}” tidak ada di lembar Layanan berkas ini. Tambahkan barisnya, atau perbaiki.`
		},
		sheets: {
			'no-heading': (heading: string) =>
				`Kolom “${heading}” tidak ditemukan. Kembalikan nama kolom seperti hasil ekspor.`,
			'heading-twice': (heading: string) => `Kolom “${heading}” ada dua. Hapus salah satunya.`,
			'sheet-twice': 'Lembar ini ada dua. Gabungkan menjadi satu.'
		}
	},
	en: {
		exportAll: 'Export all',
		exportOne: 'Export .xlsx',
		import: 'Import .xlsx',
		fileName: 'master-data',
		notes: 'Petunjuk',
		noteLines: [
			'Change what you like and import it again. All changes are shown before they are saved.',
			'Leave names of sheets and columns as they are. Their order is free; a column that is gone changes nothing.',
			'A row that is gone deletes nothing.',
			'Merge no cells. A new line inside a cell: Alt+Enter.'
		],
		noteLinesOf: {
			masters: [
				'A new entry: add a row and leave “kode” empty. It is made from the name; where that name is there already, its entry is changed.',
				'Phone numbers are text, so that they keep their zeros.'
			],
			service: [
				'Services: to switch one off, write “tidak” under aktif.',
				'Lengths of time have a unit: 30 menit, 4 jam, 3 hari. A day is 8 working hours.',
				'The sheet “Isian layanan” holds all questions of the services of the sheet “Layanan”.'
			],
			calendar: [
				'Working calendars: national holidays and shared leave are in the settings, not in this file. “hari_libur” is for days off of that branch alone.'
			],
			faq: [
				'FAQ: pictures stay in the app and are not in this file. An import leaves those that are there alone.'
			],
			'notice-template': [
				'Notification templates: only “judul_email” and “isi_pesan” are read. Each change becomes a new version; earlier ones are kept.',
				'What stands in braces is filled in from the ticket. The column “variabel” lists what may be used.',
				'“versi” says which text was exported. If there is a newer one meanwhile, the app says so and does not overwrite it.'
			]
		} as Partial<Record<string, readonly string[]>>,
		reading: 'Reading the file…',
		notWritten: (detail: string) =>
			`The file could not be made. Reload the page and try again. (${detail})`,
		notRead: (detail: string) =>
			`The file could not be read. Reload the page and try again. (${detail})`,
		title: 'Check before it is saved',
		nothing: 'There is no master data in this file. Export first to see what it looks like.',
		counts: (added: string, changed: string, same: string) =>
			`${added} new, ${changed} changed, ${same} unchanged`,
		troubles: (count: string) =>
			`${counted(count, 'thing has', 'things have')} to be put right in the file. Nothing was saved; correct it and import again.`,
		knownSheets: (names: string) => `Sheets that are read: ${names}.`,
		noWorkbook: (what: string) =>
			`This is ${what}, not an Excel file. Export first, change that file and import it.`,
		fileKinds: {
			pdf: 'a PDF',
			picture: 'a picture',
			word: 'a Word document',
			presentation: 'a presentation',
			archive: 'an archive (zip)',
			text: 'plain text',
			xml: 'an XML file',
			unknown: 'a file of an unknown kind'
		},
		states: { new: 'New', changed: 'Changed', same: 'Unchanged' },
		unknownVariable: (written: string) =>
			`${written} is not known in this template. Use what the column “variabel” of an export lists.`,
		newVersion: 'New version',
		more: (count: string) => `… and ${count} more.`,
		empty: '(empty)',
		passed: 'Not read',
		passedSheet: (sheet: string) => `The sheet “${sheet}” is not known.`,
		passedColumn: (heading: string, sheet: string) =>
			`The column “${heading}” of the sheet “${sheet}” is not known.`,
		save: (count: string) => `Save ${counted(count, 'change', 'changes')}`,
		saved: (count: string) => `${counted(count, 'change', 'changes')} saved.`,
		same: 'The file says what is there already. There is nothing to save.',
		close: 'Close',
		changedMeanwhile:
			'Master data has changed since the file was read. Nothing was saved; import the file again.',
		rows: {
			'cell-error': 'This cell holds an error of a formula. Put its value in its place.',
			'formula-without-result':
				'This formula has not been worked out. Open and save the file in Excel, then import again.',
			'digits-as-number':
				'This is kept as a number and may have lost zeros in front. Make the cell text and write it again.',
			'bad-code':
				'A code has small letters, digits and hyphens only. Correct it or leave it empty.',
			merged: 'This cell is merged with another. Unmerge them and fill in every row.',
			'row-twice': (slug: string) =>
				`“${slug}” stands in two rows. Delete one of them, or give one another code if they differ.`,
			'name-of-several': (name: string) =>
				`There are several entries named “${name}”. Write the code of the one that is meant; an export has it.`,
			'event-unknown': (given: string, events: string) =>
				`“${given}” is no code of a notification. No others can be added; the codes are ${events}.`,
			'language-unknown': (given: string, languages: string) =>
				`The language “${given}” is not known. Write one of ${languages}.`,
			'template-twice':
				'This notification and language stand in another row too. Delete one of them.',
			'version-newer': (inFile: string, now: string) =>
				`This file was made from version ${inFile}; meanwhile there is version ${now}. Export again and repeat the change, or empty this cell if the text of the file is the one to use.`,
			'service-unknown': (given: string) =>
				`The service “${given}” is not in the sheet Layanan of this file. Add its row, or correct this.`
		},
		sheets: {
			'no-heading': (heading: string) =>
				`The column “${heading}” is missing. Name the columns as an export does.`,
			'heading-twice': (heading: string) => `There are two columns “${heading}”. Delete one.`,
			'sheet-twice': 'This sheet is there twice. Make one of them.'
		}
	}
});
