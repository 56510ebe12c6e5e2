import { area } from '../locale.svelte.ts';

/** The tour of one minute: what each place is for, in the order of the work. */
export const tourText = area({
	id: {
		name: 'Tur satu menit',
		start: 'Mulai tur',
		offer: 'Kenali SatuLoket dalam satu menit',
		offerText: 'Beberapa langkah singkat, dari berkas Excel sampai pengingat terkirim.',
		step: (at: string, of: string) => `Langkah ${at} dari ${of}`,
		next: 'Lanjut',
		previous: 'Sebelumnya',
		finish: 'Selesai',
		close: 'Tutup tur',
		practise: 'Coba dengan data contoh',
		practiseHint: 'Layar Anda dikunci dulu; pekerjaan Anda tetap tersimpan.',
		steps: {
			today: {
				title: 'Mulai dari Hari ini',
				text: 'Semua yang perlu dikerjakan hari ini ada di satu daftar. Tekan tombol di barisnya untuk mulai.'
			},
			import: {
				title: 'Masukkan daftar tunggakan',
				text: 'Pilih berkas Excel, atau jatuhkan di mana saja di layar. Setiap baris diperiksa, dan tidak ada yang tersimpan sebelum Anda menekan Simpan.'
			},
			bills: {
				title: 'Saring, lalu buka',
				text: 'Jumlah dan total daftar selalu terlihat. Tekan satu baris untuk melihat pelanggan, mencatat pembayaran, atau mengirim pengingat.'
			},
			queue: {
				title: 'Satu pelanggan, satu pesan',
				text: 'WhatsApp terbuka dengan teks resmi yang sudah terisi. Anda yang menekan kirim, lalu mencatat hasilnya.'
			},
			field: {
				title: 'Daftar pelanggan hari ini',
				text: 'Janji yang jatuh tempo ada di atas. Buka seorang pelanggan untuk menerima pembayaran atau mencatat kunjungan, juga tanpa sinyal.'
			},
			cash: {
				title: 'Setor uang tunai',
				text: 'Hitung uang di tangan Anda dan bandingkan dengan catatan. Penyelia mengonfirmasi setorannya.'
			},
			services: {
				title: 'Cari layanannya',
				text: 'Ketik apa yang Anda perlukan. Pertanyaan yang sering sudah ada jawabannya; selain itu, ajukan permintaan dan Anda langsung mendapat nomor tiket.'
			},
			tickets: {
				title: 'Ikuti tiket Anda',
				text: 'Di sini terlihat sampai di mana setiap permintaan, siapa yang menangani, dan pesan yang menunggu jawaban Anda.'
			},
			desk: {
				title: 'Tiket yang menunggu',
				text: 'Yang paling mendesak ada di atas. Buka satu tiket untuk mengambil, menjawab, atau meneruskannya.'
			},
			outbox: {
				title: 'Kabari pemohon',
				text: 'Setiap kejadian menghasilkan satu kabar. Buka di email atau WhatsApp, kirim di sana, lalu tandai terkirim.'
			},
			unit: {
				title: 'Tiket unit Anda',
				text: 'Yang diteruskan ke unit Anda ada di tampilan ini. Ambil yang Anda kerjakan; pemohon lalu tahu siapa yang mengerjakan.'
			},
			late: {
				title: 'Lewat batas waktu',
				text: 'Mulai dari sini setiap pagi: tiket yang melewati batas waktu SLA. Buka, lalu serahkan kepada orang lain atau eskalasikan.'
			},
			unassigned: {
				title: 'Belum ada petugas',
				text: 'Centang beberapa tiket, lalu serahkan sekaligus. Tampilan ini sebaiknya kosong sebelum siang.'
			},
			satisfaction: {
				title: 'SLA dan kepuasan',
				text: 'Tekan sebuah angka untuk melihat tiketnya. Penilaian rendah dapat diteruskan ke unit atau vendor dari tiketnya, sampai ada hasilnya.'
			},
			masters: {
				title: 'Layanan, PIC, dan batas waktu',
				text: 'Di data induk Anda mengatur layanan, SLA, unit, PIC dan penggantinya, serta hari libur. Perubahan berlaku untuk tiket berikutnya.'
			},
			help: {
				title: 'Panduan selalu ada di sini',
				text: 'Panduan dapat dibaca tanpa jaringan. Di laptop, tekan ? untuk melihat semua pintasan.'
			}
		}
	},
	en: {
		name: 'One-minute tour',
		start: 'Start the tour',
		offer: 'Get to know SatuLoket in a minute',
		offerText: 'A few short steps, from the Excel file to the reminder that was sent.',
		step: (at: string, of: string) => `Step ${at} of ${of}`,
		next: 'Next',
		previous: 'Previous',
		finish: 'Finish',
		close: 'Close the tour',
		practise: 'Try it with sample data',
		practiseHint: 'Your screen is locked first; your work is kept.',
		steps: {
			today: {
				title: 'Begin with Today',
				text: 'Everything that is to be done today is in one list. Press the button of a line to begin.'
			},
			import: {
				title: 'Bring in the list of arrears',
				text: 'Choose the Excel file, or drop it anywhere on the screen. Each row is checked, and nothing is stored before you press Save.'
			},
			bills: {
				title: 'Filter, then open',
				text: 'The count and sum of the list are always in sight. Press a row to see the customer, record a payment, or send a reminder.'
			},
			queue: {
				title: 'One customer, one message',
				text: 'WhatsApp opens with the official text filled in. You press send, and then say what came of it.'
			},
			field: {
				title: "Today's customers",
				text: 'Promises that are due come first. Open a customer to take a payment or record a visit, with no signal too.'
			},
			cash: {
				title: 'Hand over the cash',
				text: 'Count what you carry and hold it against what was recorded. A supervisor confirms the hand-over.'
			},
			services: {
				title: 'Find the service',
				text: 'Type what you need. What is asked often is answered already; for the rest, file a request and you have a ticket number at once.'
			},
			tickets: {
				title: 'Follow your tickets',
				text: 'Here you see how far each request has come, who works on it, and which message waits for your answer.'
			},
			desk: {
				title: 'Tickets that wait',
				text: 'What is most urgent comes first. Open a ticket to take it, answer it or pass it on.'
			},
			outbox: {
				title: 'Tell who asked',
				text: 'Each event owes a message. Open it in email or WhatsApp, send it there, then say that it was sent.'
			},
			unit: {
				title: 'Tickets of your unit',
				text: 'What was passed on to your unit is in this view. Take what you work on; the requester then knows who works on it.'
			},
			late: {
				title: 'Past the time promised',
				text: 'Begin here each morning: tickets that are past their SLA. Open one, then assign or escalate it.'
			},
			unassigned: {
				title: 'Nobody’s yet',
				text: 'Tick several tickets, then assign them all at once. This view should be empty before noon.'
			},
			satisfaction: {
				title: 'SLA and satisfaction',
				text: 'Press a figure to see its tickets. A low rating can be passed on to a unit or a vendor from its ticket, until something has come of it.'
			},
			masters: {
				title: 'Services, PICs and times promised',
				text: 'The master data hold services, SLA, units, PICs with their stand-ins, and holidays. A change holds for the tickets that follow.'
			},
			help: {
				title: 'The guides are always here',
				text: 'They can be read without a network. On a laptop, press ? to see all shortcuts.'
			}
		}
	}
});
