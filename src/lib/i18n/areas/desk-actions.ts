import { area } from '../locale.svelte.ts';

/** What agents do with a ticket. */
export const deskActionsText = area({
	id: {
		name: {
			take: 'Ambil',
			'take-over': 'Ambil alih',
			assign: 'Serahkan kepada',
			'hand-over': 'Serah terima',
			escalate: 'Eskalasi',
			'wait-requester': 'Tunggu pemohon',
			'wait-third-party': 'Tunggu pihak ketiga',
			resume: 'Lanjutkan',
			resolve: 'Selesaikan',
			message: 'Tulis pesan',
			note: 'Tulis catatan internal',
			reopen: 'Buka kembali',
			cancel: 'Batalkan tiket',
			close: 'Tutup tanpa penilaian',
			redirect: 'Alihkan ke aplikasi lain',
			link: 'Kaitkan dengan tiket lain',
			merge: 'Gabungkan ke tiket lain',
			unmerge: 'Pisahkan lagi',
			reclassify: 'Ubah layanan atau prioritas',
			'forward-feedback': 'Teruskan masukan',
			'finish-feedback': 'Catat hasil masukan',
			'faq-draft': 'Jadikan usulan FAQ',
			'take-status-question': 'Catat “ditanya kabarnya”'
		},
		done: {
			take: 'Tiket diambil',
			'take-over': 'Tiket diambil alih; pemegang sebelumnya dikabari di aplikasi',
			assign: 'Tiket diserahkan',
			'hand-over': 'Tiket diserahterimakan',
			escalate: 'Tiket dieskalasi',
			'wait-requester': 'Menunggu pemohon; waktunya dijeda',
			'wait-third-party': 'Menunggu pihak ketiga; waktunya dijeda',
			resume: 'Tiket dilanjutkan',
			resolve: 'Tiket selesai',
			message: 'Pesan tersimpan',
			note: 'Catatan internal tersimpan',
			reopen: 'Tiket dibuka kembali',
			cancel: 'Tiket dibatalkan',
			close: 'Tiket ditutup',
			redirect: 'Tiket dialihkan',
			link: 'Tiket dikaitkan',
			merge: 'Tiket digabungkan',
			unmerge: 'Tiket dipisahkan lagi',
			reclassify: 'Tiket diubah',
			'forward-feedback': 'Masukan diteruskan',
			'finish-feedback': 'Hasil masukan tercatat',
			'faq-draft': 'Usulan FAQ dibuat; penyelia meninjaunya',
			'take-status-question': 'Pertanyaan kabar tercatat'
		},
		more: 'Lainnya',
		withKey: (name: string, key: string) => `${name} · ${key}`,
		reason: 'Alasan',
		optionalReason: 'Alasan (boleh kosong)',
		seenByRequester: 'Pemohon dapat membaca alasan ini.',
		textMissing: 'Tulis dulu isinya.',
		textTooLong: 'Terlalu panjang. Pendekkan lalu simpan lagi.',
		nothingChanged: 'Tidak ada yang diubah.',
		assign: {
			title: (number: string) => `Serahkan tiket ${number}`,
			several: (n: string) => `Serahkan ${n} tiket`,
			text: 'Pilih siapa yang mengerjakan.',
			search: 'Cari nama atau unit',
			me: 'saya',
			ofDesk: 'Petugas meja layanan dan PIC',
			others: 'Orang lain di kantor',
			showOthers: (n: string) => `Tampilkan ${n} orang lain di kantor`,
			more: (n: string) => `${n} orang lagi. Ketik namanya untuk menemukannya.`,
			notAtDesk: (name: string) =>
				`${name} belum pernah mengerjakan tiket. Tanpa peran meja layanan ${name} tidak melihat tiket ini, padahal tiketnya tidak lagi tampil di “Belum ada petugas”. Pastikan dulu perannya kepada admin.`,
			none: 'Tidak ada orang dengan nama itu. Orang muncul di sini bila ada di daftar orang kantor atau daftar PIC.',
			toQueue: 'Kembalikan ke antrean',
			choose: 'Pilih orangnya dulu.',
			confirm: 'Serahkan'
		},
		escalate: {
			title: (number: string) => `Eskalasi tiket ${number}`,
			text: 'Jenjang berikutnya menurut layanan ini sudah dipilihkan.',
			tier: 'Ke jenjang',
			unit: 'Unit kerja',
			pic: 'PIC',
			anyPic: 'Siapa saja di unit',
			standIn: (pic: string, standIn: string) =>
				`${pic} sedang tidak ada. Penggantinya ${standIn}.`,
			nobodyIn: (pic: string) => `${pic} sedang tidak ada dan tidak punya pengganti.`,
			vendor: 'Vendor',
			noUnits: 'Belum ada unit kerja. Tambahkan di data induk.',
			noVendors: 'Belum ada vendor. Tambahkan di data induk.',
			notInPath: 'Jenjang ini di luar jalur layanannya.',
			back: 'Kembali ke meja layanan.',
			confirm: 'Eskalasi'
		},
		vendor: {
			title: (name: string) => `Kabari ${name}`,
			text: 'Vendor tidak punya akun di sini. Kirim data tiket lewat email atau WhatsApp; catatan internal dan percakapan tidak ikut.',
			mail: 'Buka email',
			whatsapp: 'Buka WhatsApp',
			copy: 'Salin teksnya',
			copied: 'Teks disalin',
			noContact:
				'Vendor ini belum punya email atau nomor telepon. Salin teksnya lalu kirim sendiri.',
			practice: 'Latihan: tidak ada yang dibuka.',
			later: 'Nanti saja',
			told: (name: string, way: string) =>
				`Data tiket dibuka untuk dikirim kepada ${name} lewat ${way}.`,
			subject: (number: string, title: string) => `Tiket ${number}: ${title}`,
			greeting: (name: string) => `Yth. ${name},`,
			opening: (desk: string) => `Mohon bantuan untuk permintaan berikut dari ${desk}.`,
			number: 'Nomor tiket',
			service: 'Layanan',
			titleLine: 'Judul',
			location: 'Lokasi',
			priority: 'Prioritas',
			description: 'Uraian',
			reason: 'Yang kami minta',
			due: 'Diharapkan selesai',
			closing: (contact: string) =>
				contact === '' ? 'Terima kasih.' : `Mohon kabari kami di ${contact}. Terima kasih.`
		},
		wait: {
			title: { requester: 'Tunggu pemohon', 'third-party': 'Tunggu pihak ketiga' },
			text: {
				requester: 'Waktu penyelesaian dijeda sampai pemohon menjawab.',
				'third-party': 'Waktu penyelesaian dijeda sampai Anda melanjutkannya.'
			},
			label: 'Apa yang ditunggu'
		},
		resolve: {
			title: (number: string) => `Selesaikan tiket ${number}`,
			text: 'Pemohon membaca solusinya, lalu menilai atau menutup tiket.',
			label: 'Solusi',
			confirm: 'Selesai'
		},
		reopen: { text: 'Tiket kembali dikerjakan, dengan riwayat yang sama.' },
		cancel: { text: 'Tiket berakhir di sini dan tidak dikerjakan lagi.' },
		redirect: {
			text: 'Tiket berakhir di sini; pemohon diberi tautan ke aplikasinya.',
			app: 'Nama aplikasi',
			url: 'Alamat aplikasi',
			wrong: 'Alamatnya harus diawali https:// atau http://.'
		},
		join: {
			link: 'Hanya petugas yang melihat kaitannya.',
			merge: 'Tiket ini ditutup dan dilanjutkan di tiket lain. Pemohon hanya melihat nomornya.',
			number: 'Nomor tiket lain',
			'no-such-ticket': 'Tidak ada tiket dengan nomor itu.',
			'same-ticket': 'Itu nomor tiket ini sendiri.',
			'other-is-over': 'Tiket itu sudah berakhir. Buka kembali dulu.'
		},
		reclassify: {
			text: 'Kategori, unit, dan batas waktu mengikuti layanan yang dipilih.',
			wished: 'Sudah diisi sesuai permintaan pemohon.',
			service: 'Layanan',
			priority: 'Prioritas',
			confirm: 'Ubah',
			promise: (response: string, resolution: string) =>
				`Batas waktu sesudahnya: tanggapan ${response}, penyelesaian ${resolution}.`
		},
		feedback: {
			forwardText: 'Masukan dan nilainya diteruskan; pemohon tidak melihat langkah ini.',
			to: 'Diteruskan kepada',
			note: 'Apa yang perlu ditindaklanjuti',
			finishText: 'Tulis apa yang dilakukan atas masukan ini.',
			result: 'Hasilnya'
		},
		faq: {
			title: 'Jadikan usulan FAQ',
			text: 'Nama, nomor, dan alamat sudah dikeluarkan. Periksa sekali lagi: FAQ dibaca semua orang.',
			question: 'Pertanyaan',
			answer: 'Jawaban',
			confirm: 'Usulkan'
		}
	},
	en: {
		name: {
			take: 'Take',
			'take-over': 'Take over',
			assign: 'Assign',
			'hand-over': 'Hand over',
			escalate: 'Escalate',
			'wait-requester': 'Wait for requester',
			'wait-third-party': 'Wait for third party',
			resume: 'Resume',
			resolve: 'Resolve',
			message: 'Write a message',
			note: 'Write an internal note',
			reopen: 'Reopen',
			cancel: 'Cancel ticket',
			close: 'Close without rating',
			redirect: 'Redirect to another app',
			link: 'Link with another ticket',
			merge: 'Merge into another ticket',
			unmerge: 'Take apart again',
			reclassify: 'Change service or priority',
			'forward-feedback': 'Forward the feedback',
			'finish-feedback': 'Record what came of it',
			'faq-draft': 'Make it an FAQ proposal',
			'take-status-question': 'Note “asked how it stands”'
		},
		done: {
			take: 'Ticket taken',
			'take-over': 'Ticket taken over; whose it was is told in the app',
			assign: 'Ticket assigned',
			'hand-over': 'Ticket handed over',
			escalate: 'Ticket escalated',
			'wait-requester': 'Waiting for the requester; the clock stands',
			'wait-third-party': 'Waiting for a third party; the clock stands',
			resume: 'Ticket resumed',
			resolve: 'Ticket resolved',
			message: 'Message saved',
			note: 'Internal note saved',
			reopen: 'Ticket reopened',
			cancel: 'Ticket cancelled',
			close: 'Ticket closed',
			redirect: 'Ticket redirected',
			link: 'Tickets linked',
			merge: 'Tickets merged',
			unmerge: 'Tickets taken apart again',
			reclassify: 'Ticket changed',
			'forward-feedback': 'Feedback forwarded',
			'finish-feedback': 'Result recorded',
			'faq-draft': 'FAQ proposed; a supervisor reviews it',
			'take-status-question': 'Question noted'
		},
		more: 'More',
		withKey: (name: string, key: string) => `${name} · ${key}`,
		reason: 'Reason',
		optionalReason: 'Reason (may be empty)',
		seenByRequester: 'The requester can read this reason.',
		textMissing: 'Write something first.',
		textTooLong: 'Too long. Shorten it and save again.',
		nothingChanged: 'Nothing was changed.',
		assign: {
			title: (number: string) => `Assign ticket ${number}`,
			several: (n: string) => `Assign ${n} tickets`,
			text: 'Choose who works on it.',
			search: 'Find a name or unit',
			me: 'me',
			ofDesk: 'Helpdesk agents and PICs',
			others: 'Others in the office',
			showOthers: (n: string) => `Show ${n} others in the office`,
			more: (n: string) => `${n} more. Type a name to find it.`,
			notAtDesk: (name: string) =>
				`${name} has never worked on a ticket. Without a role at the helpdesk ${name} does not see it, and it leaves “Nobody’s yet” all the same. Ask an admin about their role first.`,
			none: 'Nobody of that name. People appear here once they are among the office’s people or PICs.',
			toQueue: 'Back to the queue',
			choose: 'Choose somebody first.',
			confirm: 'Assign'
		},
		escalate: {
			title: (number: string) => `Escalate ticket ${number}`,
			text: 'The next tier of this service is chosen already.',
			tier: 'To tier',
			unit: 'Unit',
			pic: 'PIC',
			anyPic: 'Anybody of the unit',
			standIn: (pic: string, standIn: string) => `${pic} is away. ${standIn} stands in.`,
			nobodyIn: (pic: string) => `${pic} is away and nobody stands in.`,
			vendor: 'Vendor',
			noUnits: 'There are no units yet. Add them to the master data.',
			noVendors: 'There are no vendors yet. Add them to the master data.',
			notInPath: 'This tier is not on the service’s path.',
			back: 'Back to the helpdesk.',
			confirm: 'Escalate'
		},
		vendor: {
			title: (name: string) => `Tell ${name}`,
			text: 'Vendors have no account here. Send the ticket’s data by email or WhatsApp; internal notes and the conversation stay here.',
			mail: 'Open email',
			whatsapp: 'Open WhatsApp',
			copy: 'Copy the text',
			copied: 'Text copied',
			noContact:
				'This vendor has no email address or phone number yet. Copy the text and send it yourself.',
			practice: 'Practice: nothing is opened.',
			later: 'Later',
			told: (name: string, way: string) => `Ticket data opened to be sent to ${name} by ${way}.`,
			subject: (number: string, title: string) => `Ticket ${number}: ${title}`,
			greeting: (name: string) => `Dear ${name},`,
			opening: (desk: string) => `Please help with the following request of ${desk}.`,
			number: 'Ticket number',
			service: 'Service',
			titleLine: 'Title',
			location: 'Location',
			priority: 'Priority',
			description: 'Description',
			reason: 'What we ask for',
			due: 'Expected by',
			closing: (contact: string) =>
				contact === '' ? 'Thank you.' : `Please let us know at ${contact}. Thank you.`
		},
		wait: {
			title: { requester: 'Wait for the requester', 'third-party': 'Wait for a third party' },
			text: {
				requester: 'The clock stands until the requester answers.',
				'third-party': 'The clock stands until you resume.'
			},
			label: 'What is waited for'
		},
		resolve: {
			title: (number: string) => `Resolve ticket ${number}`,
			text: 'The requester reads the solution, then rates or closes the ticket.',
			label: 'Solution',
			confirm: 'Resolve'
		},
		reopen: { text: 'The ticket is worked on again, with the same history.' },
		cancel: { text: 'The ticket ends here and is not worked on any more.' },
		redirect: {
			text: 'The ticket ends here; the requester gets a link to the app.',
			app: 'Name of the app',
			url: 'Address of the app',
			wrong: 'The address must begin with https:// or http://.'
		},
		join: {
			link: 'Only the helpdesk sees the link.',
			merge: 'This ticket is closed and goes on in the other. The requester sees its number only.',
			number: 'Number of the other ticket',
			'no-such-ticket': 'No ticket has this number.',
			'same-ticket': 'That is this ticket’s own number.',
			'other-is-over': 'That ticket is over. Reopen it first.'
		},
		reclassify: {
			text: 'Category, unit and the time promised follow from the service.',
			wished: 'Filled in as the requester asked.',
			service: 'Service',
			priority: 'Priority',
			confirm: 'Change',
			promise: (response: string, resolution: string) =>
				`Promised from then on: first answer ${response}, resolution ${resolution}.`
		},
		feedback: {
			forwardText: 'Comment and stars are passed on; the requester does not see this step.',
			to: 'Passed on to',
			note: 'What should be looked into',
			finishText: 'Write what was done about this feedback.',
			result: 'What came of it'
		},
		faq: {
			title: 'Make it an FAQ proposal',
			text: 'Names, numbers and addresses are taken out. Look once more: everybody reads the FAQ.',
			question: 'Question',
			answer: 'Answer',
			confirm: 'Propose'
		}
	}
});
