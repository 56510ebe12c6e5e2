import { area } from '../locale.svelte.ts';

/** Collection in the field: visits, cash, discounts, disputes, plans. */
export const collectionText = area({
	id: {
		visits: {
			met: 'bertemu',
			'not-home': 'tidak di tempat',
			moved: 'sudah pindah',
			refuses: 'menolak membayar',
			disputes: 'menyanggah tagihan',
			closed: 'tempat tutup'
		},
		payments: {
			fromBank: 'Dari mutasi bank:',
			looksRecorded: 'Pembayaran yang sama sudah tercatat. Simpan hanya jika ini pembayaran lain.',
			recordedBy: (when: string, name: string, receipt: string) =>
				receipt === '' ? `${when}, oleh ${name}` : `${when}, oleh ${name}, kuitansi ${receipt}`,
			anotherOne: 'Ini pembayaran lain'
		},
		visit: {
			action: 'Catat kunjungan',
			title: (name: string) => `Kunjungan ke ${name}`,
			outcome: 'Hasil',
			visitedOn: 'Tanggal',
			nextOn: 'Datang lagi',
			note: 'Catatan (boleh kosong)',
			photos: 'Foto (boleh kosong)',
			addPosition: 'Sertakan lokasi',
			positionHint: 'Hanya jika Anda mau; ditanya setiap kali.',
			position: (metres: string) => `Lokasi disertakan, ketelitian ${metres} m.`,
			forgetPosition: 'Jangan sertakan',
			noPosition: 'Lokasi tidak didapat. Kunjungan tetap dapat disimpan.',
			inFuture: 'Tanggal kunjungan tidak boleh sesudah hari ini.',
			inPast: 'Tanggal ini sudah lewat.',
			saved: 'Kunjungan tersimpan'
		},
		separate: {
			action: 'Pembayaran tersendiri',
			title: 'Ini pembayaran tersendiri?',
			text: 'Sesudah ini pembayaran itu dihitung. Jika ternyata dobel, batalkan saja.',
			saved: 'Pembayaran dihitung'
		},
		receipt: {
			title: 'Kuitansi',
			show: 'Kuitansi',
			number: 'Nomor',
			from: 'Telah terima dari',
			date: 'Tanggal bayar',
			method: 'Cara bayar',
			reference: 'Nomor referensi',
			amount: 'Jumlah',
			total: 'Jumlah',
			words: 'Terbilang',
			paidFor: 'Untuk pembayaran',
			credit: 'Saldo pelanggan',
			receivedBy: 'Penerima',
			back: 'Pelanggan',
			paper: 'Kertas',
			papers: { page: 'A4 / A5', roll: (mm: string) => `Rol ${mm} mm` },
			copy: 'Salin teks',
			copied: 'Teks kuitansi disalin',
			whatsapp: 'Kirim WhatsApp',
			print: 'Cetak',
			practice: 'Latihan: tidak ada yang dikirim.',
			noPhone: 'Pelanggan ini belum punya nomor ponsel. Salin teksnya, atau cetak.',
			missing: 'Pembayaran ini tidak ada di perangkat ini.',
			takenBack: (reason: string) => `Dibatalkan: ${reason}`
		},
		adjustments: { discount: 'Potongan', 'write-off': 'Penghapusan' },
		entries: {
			visit: (outcome: string) => `Kunjungan: ${outcome}`,
			nextVisit: (day: string) => `Datang lagi ${day}`,
			adjustment: (kind: string, amount: string, reason: string) => `${kind} ${amount}: ${reason}`,
			unjudged: 'Menunggu persetujuan; belum mengurangi tagihan.',
			approved: (name: string) => `Disetujui ${name}.`,
			rejected: (name: string) => `Ditolak ${name}.`,
			plan: (count: string, sum: string) => `Cicilan disepakati: ${count} kali, ${sum}`,
			dispute: (reason: string) => `Disanggah: ${reason}`,
			settled: (name: string, result: string) => `Ditutup ${name}: ${result}`,
			assigned: (name: string) => `Ditugaskan kepada ${name}`,
			unassigned: 'Tidak lagi ditugaskan kepada siapa pun',
			doubtful: 'Mirip pembayaran lain dari perangkat lain; belum dihitung.',
			separate: (name: string, reason: string) => `Pembayaran tersendiri, kata ${name}: ${reason}`
		}
	},
	en: {
		visits: {
			met: 'met',
			'not-home': 'not at home',
			moved: 'has moved',
			refuses: 'refuses to pay',
			disputes: 'disputes the bill',
			closed: 'place closed'
		},
		payments: {
			fromBank: 'From a bank statement:',
			looksRecorded: 'The same payment is there already. Save only if this is another one.',
			recordedBy: (when: string, name: string, receipt: string) =>
				receipt === '' ? `${when}, by ${name}` : `${when}, by ${name}, receipt ${receipt}`,
			anotherOne: 'This is another payment'
		},
		visit: {
			action: 'Record a visit',
			title: (name: string) => `Visit to ${name}`,
			outcome: 'What came of it',
			visitedOn: 'Day',
			nextOn: 'Visit again',
			note: 'Note (may be empty)',
			photos: 'Photos (may be empty)',
			addPosition: 'Add where you are',
			positionHint: 'Only if you want to; you are asked each time.',
			position: (metres: string) => `Position added, accurate to ${metres} m.`,
			forgetPosition: 'Leave it out',
			noPosition: 'No position was found. The visit can be saved all the same.',
			inFuture: 'The day of a visit cannot be after today.',
			inPast: 'This day is past.',
			saved: 'Visit saved'
		},
		separate: {
			action: 'A payment of its own',
			title: 'Is this a payment of its own?',
			text: 'It counts from now on. If it is a double, take it back instead.',
			saved: 'The payment counts'
		},
		receipt: {
			title: 'Receipt',
			show: 'Receipt',
			number: 'Number',
			from: 'Received from',
			date: 'Paid on',
			method: 'Paid by',
			reference: 'Reference',
			amount: 'Amount',
			total: 'Amount',
			words: 'In words',
			paidFor: 'In payment of',
			credit: 'Customer’s credit',
			receivedBy: 'Received by',
			back: 'Customer',
			paper: 'Paper',
			papers: { page: 'A4 / A5', roll: (mm: string) => `Roll ${mm} mm` },
			copy: 'Copy as text',
			copied: 'Receipt copied as text',
			whatsapp: 'Send by WhatsApp',
			print: 'Print',
			practice: 'Practice: nothing is sent.',
			noPhone: 'This customer has no mobile number. Copy the text, or print.',
			missing: 'This payment is not on this device.',
			takenBack: (reason: string) => `Taken back: ${reason}`
		},
		adjustments: { discount: 'Discount', 'write-off': 'Write-off' },
		entries: {
			visit: (outcome: string) => `Visit: ${outcome}`,
			nextVisit: (day: string) => `To be visited again on ${day}`,
			adjustment: (kind: string, amount: string, reason: string) => `${kind} ${amount}: ${reason}`,
			unjudged: 'Waits for approval; the bill is not lower yet.',
			approved: (name: string) => `Approved by ${name}.`,
			rejected: (name: string) => `Refused by ${name}.`,
			plan: (count: string, sum: string) => `Instalments agreed: ${count}, ${sum}`,
			dispute: (reason: string) => `Disputed: ${reason}`,
			settled: (name: string, result: string) => `Closed by ${name}: ${result}`,
			assigned: (name: string) => `Assigned to ${name}`,
			unassigned: 'No longer assigned to anybody',
			doubtful: 'Looks like a payment from another device; not counted yet.',
			separate: (name: string, reason: string) => `A payment of its own, says ${name}: ${reason}`
		}
	}
});
