import { area } from '../locale.svelte.ts';

/** What is wrong with an entry of master data, and what to do. */
export const mastersProblemText = area({
	id: {
		required: 'Belum diisi. Isi dahulu.',
		'too-long': (most: string) => `Lebih dari ${most} huruf. Pendekkan.`,
		'too-many': (most: string) => `Lebih dari ${most} baris. Kurangi.`,
		'not-a-number': (from: string, to: string) => `Isi dengan bilangan bulat ${from} sampai ${to}.`,
		'not-a-choice': (choices: string) => `Pilih salah satu: ${choices}.`,
		'unknown-reference': (given: string, kind: string) =>
			`“${given}” tidak ada di ${kind}. Tambahkan dahulu di sana, atau perbaiki tulisannya.`,
		'not-a-time-span': (given: string) =>
			`“${given}” bukan lama waktu. Tulis angka dengan satuannya, misalnya 4 jam atau 3 hari.`,
		'not-a-day': (given: string) => `“${given}” bukan tanggal. Tulis seperti 2026-12-31.`,
		'not-hours': (given: string) =>
			`“${given}” bukan jam kerja. Tulis berurutan, misalnya 08:00-12:00, 13:00-17:00.`,
		'not-a-mail': 'Bukan alamat email. Tulis seperti nama@kantor.example.',
		'not-a-phone': 'Bukan nomor telepon. Tulis angka saja, boleh diawali +62.',
		'not-an-address': 'Bukan tautan. Tulis lengkap, diawali https://.',
		'not-tiers': 'Tulis tier 1, 2, atau 3, masing-masing satu kali, misalnya: 1, 2.',
		'response-after-resolution':
			'Batas menjawab lebih lama daripada batas selesai. Pendekkan batas menjawab.',
		'not-asked-before': (given: string) =>
			`Pertanyaan “${given}” tidak ditanyakan sebelum ini. Pilih pertanyaan di atasnya.`,
		'not-an-answer': (given: string) =>
			`“${given}” bukan jawaban pertanyaan itu. Pilih dari jawabannya.`,
		'key-twice': (given: string) => `Kode “${given}” dipakai dua kali. Ganti salah satunya.`,
		itself: 'Orang tidak dapat menggantikan dirinya sendiri. Hapus dari daftar.',
		malformed: 'Isian ini tidak dapat disimpan. Perbaiki, lalu simpan lagi.'
	},
	en: {
		required: 'This is empty. Please fill it in.',
		'too-long': (most: string) => `More than ${most} letters. Shorten it.`,
		'too-many': (most: string) => `More than ${most} lines. Take some out.`,
		'not-a-number': (from: string, to: string) => `Enter a whole number from ${from} to ${to}.`,
		'not-a-choice': (choices: string) => `Choose one of: ${choices}.`,
		'unknown-reference': (given: string, kind: string) =>
			`“${given}” is not among ${kind}. Add it there first, or correct the spelling.`,
		'not-a-time-span': (given: string) =>
			`“${given}” is no length of time. Write a number with its unit, such as 4 jam or 3 hari.`,
		'not-a-day': (given: string) => `“${given}” is no date. Write it like 2026-12-31.`,
		'not-hours': (given: string) =>
			`“${given}” are no working hours. Write them in order, such as 08:00-12:00, 13:00-17:00.`,
		'not-a-mail': 'This is no email address. Write it like name@office.example.',
		'not-a-phone': 'This is no phone number. Write digits only; it may begin with +62.',
		'not-an-address': 'This is no link. Write all of it, beginning with https://.',
		'not-tiers': 'Write tiers 1, 2 or 3, each once, for example: 1, 2.',
		'response-after-resolution':
			'The time to answer is longer than the time to be done. Shorten the time to answer.',
		'not-asked-before': (given: string) =>
			`The question “${given}” is not asked before this one. Choose one above it.`,
		'not-an-answer': (given: string) =>
			`“${given}” is no answer of that question. Choose one of its answers.`,
		'key-twice': (given: string) => `The code “${given}” is used twice. Change one of them.`,
		itself: 'Nobody stands in for themselves. Take the name out.',
		malformed: 'This entry cannot be saved. Correct it and save again.'
	}
});
