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
			'“kode” tidak berubah. Baris baru: kosongkan kode, nanti dibuat dari namanya.',
			'Baris yang dihapus dari berkas tidak menghapus datanya. Untuk menonaktifkan, tulis “tidak” di kolom aktif.',
			'Lama waktu ditulis dengan satuannya: 30 menit, 4 jam, 3 hari. Satu hari adalah 8 jam kerja.',
			'Lembar “Isian layanan” memuat semua pertanyaan dari layanan yang ada di lembar “Layanan”.',
			'Nomor telepon ditulis sebagai teks, supaya angka nol di depan tidak hilang.'
		],
		reading: 'Membaca berkas…',
		title: 'Periksa sebelum disimpan',
		nothing: 'Tidak ada data induk di dalam berkas ini. Ekspor dahulu untuk melihat bentuknya.',
		counts: (added: string, changed: string, same: string) =>
			`${added} baru, ${changed} berubah, ${same} tetap`,
		troubles: (count: string) =>
			`${count} hal perlu diperbaiki di berkas. Belum ada yang disimpan; perbaiki, lalu impor lagi.`,
		sheet: 'Lembar',
		cell: 'Sel',
		column: 'Kolom',
		problem: 'Yang perlu diperbaiki',
		states: { new: 'Baru', changed: 'Berubah', same: 'Tetap' },
		empty: '(kosong)',
		passed: 'Tidak dibaca',
		passedSheet: (sheet: string) => `Lembar “${sheet}” tidak dikenal.`,
		passedColumn: (heading: string, sheet: string) =>
			`Kolom “${heading}” di lembar “${sheet}” tidak dikenal.`,
		save: (count: string) => `Simpan ${count} perubahan`,
		saved: (count: string) => `${count} data induk tersimpan.`,
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
			'row-twice': (slug: string) => `“${slug}” ada di dua baris. Hapus salah satunya.`,
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
			'“kode” never changes. For a new row leave it empty: it is made from the name.',
			'A row that is gone deletes nothing. To switch something off, write “tidak” under aktif.',
			'Lengths of time have a unit: 30 menit, 4 jam, 3 hari. A day is 8 working hours.',
			'The sheet “Isian layanan” holds all questions of the services of the sheet “Layanan”.',
			'Phone numbers are text, so that they keep their zeros.'
		],
		reading: 'Reading the file…',
		title: 'Check before it is saved',
		nothing: 'There is no master data in this file. Export first to see what it looks like.',
		counts: (added: string, changed: string, same: string) =>
			`${added} new, ${changed} changed, ${same} unchanged`,
		troubles: (count: string) =>
			`${count} things have to be put right in the file. Nothing was saved; correct it and import again.`,
		sheet: 'Sheet',
		cell: 'Cell',
		column: 'Column',
		problem: 'What to put right',
		states: { new: 'New', changed: 'Changed', same: 'Unchanged' },
		empty: '(empty)',
		passed: 'Not read',
		passedSheet: (sheet: string) => `The sheet “${sheet}” is not known.`,
		passedColumn: (heading: string, sheet: string) =>
			`The column “${heading}” of the sheet “${sheet}” is not known.`,
		save: (count: string) => `Save ${count} changes`,
		saved: (count: string) => `${count} entries of master data saved.`,
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
			'row-twice': (slug: string) => `“${slug}” stands in two rows. Delete one of them.`,
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
