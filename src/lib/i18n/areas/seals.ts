import { area } from '../locale.svelte.ts';

/** Receipts that can be checked, and other ways to hand one over. */
export const sealsText = area({
	id: {
		code: 'Kode untuk memeriksa kuitansi ini',
		codeHint: 'Pindai di SatuLoket untuk memeriksa keasliannya.',
		more: 'Cara lain',
		picture: 'Bagikan gambar',
		bluetooth: 'Printer Bluetooth',
		usb: 'Printer USB',
		printed: 'Dikirim ke printer',
		noPrinter: 'Tidak ada printer yang tersambung. Nyalakan printernya, lalu coba lagi.',
		printFailed: 'Printer tidak menjawab. Periksa kertas dan sambungannya.',
		check: 'Periksa kuitansi',
		lead: 'Pindai kode di kuitansi. Ini bekerja tanpa jaringan.',
		scan: 'Buka kamera',
		stop: 'Tutup kamera',
		noCamera: 'Kamera tidak bisa dipakai. Pilih foto kodenya, atau tempel teksnya.',
		fromPhoto: 'Dari foto',
		noCode: 'Tidak ada kode yang terbaca di foto ini. Ambil lebih dekat dan lurus.',
		paste: 'Teks kode',
		checkText: 'Periksa',
		again: 'Periksa yang lain',
		results: {
			'not-a-receipt': 'Ini bukan kode kuitansi SatuLoket.',
			'unknown-device':
				'Perangkat yang membuat kuitansi ini belum dikenal di sini. Sinkronkan dulu, lalu periksa lagi.',
			forged: 'PALSU atau rusak: tidak ada perangkat kantor yang menandatangani isi ini.',
			genuine: 'Asli',
			'genuine-by': (name: string) => `Asli, dibuat di perangkat ${name}`
		},
		payment: {
			same: 'Pembayarannya tercatat di sini, sama.',
			'not-here': 'Pembayarannya belum sampai di perangkat ini.',
			differs: (amount: string) => `Di sini pembayaran ini tercatat lain: ${amount}.`,
			'taken-back': (reason: string) => `Pembayaran ini sudah dibatalkan: ${reason}`
		},
		open: 'Buka kuitansi'
	},
	en: {
		code: 'Code to check this receipt with',
		codeHint: 'Scan it in SatuLoket to see whether it is genuine.',
		more: 'Other ways',
		picture: 'Share a picture',
		bluetooth: 'Bluetooth printer',
		usb: 'USB printer',
		printed: 'Sent to the printer',
		noPrinter: 'No printer is connected. Switch it on and try again.',
		printFailed: 'The printer does not answer. Check its paper and connection.',
		check: 'Check a receipt',
		lead: 'Scan the code on a receipt. This needs no network.',
		scan: 'Open the camera',
		stop: 'Close the camera',
		noCamera: 'The camera cannot be used. Choose a photo of the code, or paste its text.',
		fromPhoto: 'From a photo',
		noCode: 'No code can be read in this photo. Take it closer and straight.',
		paste: 'Text of the code',
		checkText: 'Check',
		again: 'Check another one',
		results: {
			'not-a-receipt': 'This is no code of a SatuLoket receipt.',
			'unknown-device':
				'The device that made this receipt is not known here yet. Sync first, then check again.',
			forged: 'FORGED or damaged: no device of the office signed what it says.',
			genuine: 'Genuine',
			'genuine-by': (name: string) => `Genuine, made on the device of ${name}`
		},
		payment: {
			same: 'The payment is recorded here, the same.',
			'not-here': 'The payment has not reached this device yet.',
			differs: (amount: string) => `Here this payment is recorded differently: ${amount}.`,
			'taken-back': (reason: string) => `This payment was taken back: ${reason}`
		},
		open: 'Open the receipt'
	}
});
