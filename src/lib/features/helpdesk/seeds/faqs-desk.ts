import type { Faq } from '#lib/domain/desk/masters.ts';
import { both, faq, type Seed } from './lines.ts';

/** How the helpdesk itself works. */
export const deskFaqs: readonly Seed<Faq>[] = [
	faq('cara-membuat-tiket', {
		question: both('Bagaimana cara membuat tiket?', 'How do I file a ticket?'),
		answer: both(
			'Cukup tiga langkah:\n\n- Buka Layanan dan pilih yang Anda perlukan.\n- Isi keterangannya.\n- Periksa, lalu kirim.\n\nNomor tiket langsung Anda terima, juga saat tidak ada jaringan.',
			'Three steps:\n\n- Open Services and choose what you need.\n- Fill in the details.\n- Check it and send.\n\nYou get the number of your ticket at once, even without a network.'
		),
		synonyms: ['buat tiket', 'lapor', 'ajukan permintaan', 'tiket baru']
	}),
	faq('tiket-tanpa-jaringan', {
		question: both('Apakah tiket dapat dibuat tanpa jaringan?', 'Can I file a ticket offline?'),
		answer: both(
			'Ya. Tiket tersimpan di perangkat Anda dengan nomor yang tetap, lalu terkirim sendiri begitu jaringan ada.',
			'Yes. The ticket is kept on your device with its final number, and is sent by itself once there is a network.'
		),
		synonyms: ['offline', 'luring', 'tidak ada sinyal', 'internet mati']
	}),
	faq('melihat-perkembangan-tiket', {
		question: both(
			'Di mana saya melihat perkembangan tiket?',
			'Where do I see how my ticket stands?'
		),
		answer: both(
			'Buka Tiket saya. Setiap tiket menunjukkan siapa yang menangani, apa yang sudah dilakukan, dan kapan. Anda tidak perlu bertanya lewat telepon.',
			'Open My tickets. Each ticket shows who works on it, what was done and when. There is no need to call.'
		),
		synonyms: ['status tiket', 'sampai mana', 'cek tiket', 'progres']
	}),
	faq('berapa-lama-selesai', {
		question: both('Berapa lama permintaan saya selesai?', 'How long will it take?'),
		answer: both(
			'Setiap layanan punya batas waktu sesuai prioritasnya. Yang dihitung adalah jam kerja: malam, akhir pekan, dan hari libur tidak ikut dihitung. Waktu menunggu jawaban Anda juga tidak dihitung.',
			'Each service has a time limit that depends on the priority. Only working hours count: nights, weekends and holidays do not. Time spent waiting for your answer does not count either.'
		),
		synonyms: ['SLA', 'batas waktu', 'kapan selesai', 'lama sekali']
	}),
	faq('memilih-prioritas', {
		question: both('Prioritas mana yang saya pilih?', 'Which priority should I choose?'),
		answer: both(
			'- Mendesak: ada bahaya atau pekerjaan banyak orang berhenti.\n- Tinggi: pekerjaan Anda berhenti.\n- Biasa: pekerjaan terganggu, tetapi masih bisa berjalan.\n- Rendah: dapat menunggu.\n\nHelpdesk dapat menyesuaikannya.',
			'- Urgent: there is danger, or many people cannot work.\n- High: you cannot work.\n- Normal: work is hampered but goes on.\n- Low: it can wait.\n\nThe helpdesk may adjust it.'
		),
		synonyms: ['urgent', 'mendesak', 'penting']
	}),
	faq('mengubah-tiket', {
		question: both('Dapatkah tiket yang terkirim diubah?', 'Can I change a ticket that I sent?'),
		answer: both(
			'Ya, selama belum selesai. Buka tiketnya, lalu tambahkan keterangan atau berkas, atau ajukan perubahan. Isi yang lama tetap tercatat.',
			'Yes, until it is resolved. Open it and add information or files, or ask for a change. What it said before is kept.'
		),
		synonyms: ['edit tiket', 'salah isi', 'ralat', 'tambah lampiran']
	}),
	faq('membatalkan-tiket', {
		question: both('Bagaimana cara membatalkan tiket?', 'How do I cancel a ticket?'),
		answer: both(
			'Buka tiketnya, pilih Batalkan, lalu tulis alasannya. Tiket yang dibatalkan tetap dapat dilihat.',
			'Open it, choose Cancel and say why. A cancelled ticket can still be seen.'
		),
		synonyms: ['batal', 'cancel', 'tidak jadi']
	}),
	faq('membuka-kembali-tiket', {
		question: both(
			'Masalah muncul lagi setelah tiket selesai. Apa yang harus dilakukan?',
			'The problem came back after the ticket was resolved. What now?'
		),
		answer: both(
			'Buka tiket itu dan pilih Buka kembali dalam batas hari yang tertera. Setelah lewat, buat tiket baru dan sebutkan nomor yang lama.',
			'Open that ticket and choose Reopen, within the days shown there. After that, file a new one and name the old number.'
		),
		synonyms: ['reopen', 'rusak lagi', 'belum beres', 'komplain']
	}),
	faq('memberi-penilaian', {
		question: both('Mengapa saya diminta memberi penilaian?', 'Why am I asked for a rating?'),
		answer: both(
			'Penilaian menunjukkan apa yang sudah baik dan apa yang perlu diperbaiki. Petugas yang menangani tidak dapat menilai sendiri. Anda juga boleh menutup tiket tanpa menilai.',
			'It shows what goes well and what does not. Who handled the ticket cannot rate it. You may also close a ticket without a rating.'
		),
		synonyms: ['rating', 'bintang', 'kepuasan', 'survei', 'umpan balik']
	}),
	faq('layanan-di-aplikasi-lain', {
		question: both('Mengapa saya diarahkan ke aplikasi lain?', 'Why am I sent to another app?'),
		answer: both(
			'Beberapa layanan dikerjakan di aplikasinya sendiri. Kami mencatat bahwa Anda ke sana dan nanti menanyakan apakah urusannya sudah selesai.',
			'Some services live in an app of their own. We note that you went there, and ask later whether it was done.'
		),
		synonyms: ['dialihkan', 'redirect', 'pindah aplikasi', 'link lain']
	}),
	faq('layanan-tidak-ada-di-daftar', {
		question: both('Layanan yang saya cari tidak ada.', 'I cannot find the service I need.'),
		answer: both(
			'Coba cari dengan kata lain, misalnya "colokan" untuk stopkontak. Jika tetap tidak ada, hubungi helpdesk lewat telepon, WhatsApp, atau email.',
			'Try another word. If it is still not there, reach the helpdesk by phone, WhatsApp or mail.'
		),
		synonyms: ['tidak ketemu', 'layanan lain', 'hubungi helpdesk', 'call center']
	}),
	faq('melapor-lewat-whatsapp', {
		question: both(
			'Saya sudah melapor lewat WhatsApp. Perlu membuat tiket lagi?',
			'I reported it on WhatsApp. Do I need a ticket as well?'
		),
		answer: both(
			'Tidak. Petugas mencatatnya sebagai tiket atas nama Anda dan mengirim nomornya.',
			'No. The helpdesk writes it down as a ticket in your name and sends you its number.'
		),
		synonyms: ['WA', 'telepon', 'email', 'lapor dua kali']
	})
];
