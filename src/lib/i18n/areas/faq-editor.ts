import { area } from '../locale.svelte.ts';

/** Writing an article of the FAQ. */
export const faqEditorText = area({
	id: {
		questionId: 'Pertanyaan (Indonesia)',
		questionEn: 'Pertanyaan (Inggris)',
		answerId: 'Jawaban (Indonesia)',
		answerEn: 'Jawaban (Inggris)',
		answerHint: 'Baris kosong memisahkan paragraf; baris yang diawali “- ” menjadi daftar.',
		englishHint: 'Boleh kosong: yang berbahasa Inggris lalu melihat teks Indonesia.',
		category: 'Kategori',
		noCategory: 'Tanpa kategori',
		services: 'Layanan terkait',
		addService: 'Tambahkan layanan',
		remove: 'Lepas',
		synonyms: 'Kata lain yang dicari orang',
		synonymsHint: 'Pisahkan dengan koma.',
		pictures: 'Gambar',
		picturesHint: 'Paling banyak tiga. Gambar diperkecil di peramban, agar tetap ada saat luring.',
		addPicture: 'Tambah gambar',
		pictureAlt: 'Keterangan gambar',
		removePicture: 'Hapus gambar',
		published: 'Tampilkan di FAQ',
		problems: {
			'question-missing': 'Tulis pertanyaannya dalam bahasa Indonesia.',
			'answer-missing': 'Tulis jawabannya dalam bahasa Indonesia.',
			'alt-missing': 'Beri keterangan untuk setiap gambar, bagi yang tidak dapat melihatnya.'
		},
		pictureProblems: {
			unfit: 'Berkas ini bukan gambar yang dapat dipakai. Pilih JPEG, PNG, atau WebP.',
			large: 'Gambar ini terlalu besar. Pilih gambar lain, atau potong dulu bagian yang perlu.'
		},
		cancel: 'Batal'
	},
	en: {
		questionId: 'Question (Indonesian)',
		questionEn: 'Question (English)',
		answerId: 'Answer (Indonesian)',
		answerEn: 'Answer (English)',
		answerHint: 'Empty lines part paragraphs; lines that begin with “- ” become a list.',
		englishHint: 'May stay empty: who reads English then sees the Indonesian text.',
		category: 'Category',
		noCategory: 'No category',
		services: 'Related services',
		addService: 'Add a service',
		remove: 'Remove',
		synonyms: 'Other words that people search for',
		synonymsHint: 'Part them by commas.',
		pictures: 'Pictures',
		picturesHint:
			'At most three. They are made small in the browser, so that they are there offline.',
		addPicture: 'Add a picture',
		pictureAlt: 'What the picture shows',
		removePicture: 'Remove the picture',
		published: 'Show in the FAQ',
		problems: {
			'question-missing': 'Write the question in Indonesian.',
			'answer-missing': 'Write the answer in Indonesian.',
			'alt-missing': 'Say what each picture shows, for those who cannot see it.'
		},
		pictureProblems: {
			unfit: 'This file is no picture that can be used. Choose a JPEG, PNG or WebP.',
			large: 'This picture is too large. Choose another, or cut out the part that matters.'
		},
		cancel: 'Cancel'
	}
});
