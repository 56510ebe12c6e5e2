import { area } from '../locale.svelte.ts';

/** Customer numbers that are one customer. */
export const unionsText = area({
	id: {
		action: 'Gabungkan dengan nomor lain',
		title: (name: string) => `Gabungkan: ${name}`,
		text: 'Kedua nomor lalu tampil sebagai satu pelanggan. Tagihan dan saldo tetap tercatat di nomornya masing-masing, impor tetap berjalan, dan dapat dipisahkan lagi.',
		search: 'Cari pelanggan yang sama',
		searchHint: 'Nama, nomor, telepon, atau alamat',
		likely: 'Mungkin orang yang sama',
		likelyWhy: {
			'phone-and-name': 'telepon sama, nama mirip',
			'address-and-name': 'alamat sama, nama mirip',
			phone: 'telepon sama'
		},
		none: 'Tidak ada yang cocok.',
		chosen: 'Digabung dengan',
		change: 'Pilih yang lain',
		reason: 'Alasan',
		confirm: 'Gabungkan',
		otherMissing: 'Pilih dulu pelanggan yang sama.',
		already: 'Kedua nomor ini sudah digabung.',
		saved: 'Digabungkan',
		undoReason: 'Penggabungan dibatalkan',
		heading: 'Satu pelanggan, beberapa nomor',
		line: (who: string, when: string, reason: string) => `Digabung ${who}, ${when}: ${reason}`,
		through: 'Digabung lewat nomor lain',
		own: 'halaman ini',
		openSum: (amount: string) => `sisa ${amount}`,
		part: 'Pisahkan nomor ini',
		partTitle: (customerNo: string) => `Pisahkan ${customerNo}?`,
		partText:
			'Nomor ini tampil sendiri lagi. Pembayaran dan catatan tetap di nomor tempatnya dicatat.',
		parted: 'Dipisahkan',
		short: (n: string) => `+${n} nomor`,
		underNumber: (customerNo: string) => `di nomor ${customerNo}`,
		billsOf: (customerNo: string) => `Tagihan ${customerNo}`,
		share: 'Bagi ke semua nomor pelanggan ini',
		shareHint:
			'Tagihan terlama dulu, di nomor mana pun. Setiap nomor mendapat kuitansi sendiri; kelebihan menjadi saldo nomor ini.',
		entry: (numbers: string, reason: string) => `Nomor digabung: ${numbers}. ${reason}`
	},
	en: {
		action: 'Unite with another number',
		title: (name: string) => `Unite: ${name}`,
		text: 'Both numbers are then shown as one customer. Bills and balances stay with their own number, imports go on, and they can be parted again.',
		search: 'Find the same customer',
		searchHint: 'Name, number, phone or address',
		likely: 'May be the same',
		likelyWhy: {
			'phone-and-name': 'same phone, similar name',
			'address-and-name': 'same address, similar name',
			phone: 'same phone'
		},
		none: 'Nobody fits.',
		chosen: 'United with',
		change: 'Choose another',
		reason: 'Reason',
		confirm: 'Unite',
		otherMissing: 'Choose the same customer first.',
		already: 'These two numbers are united already.',
		saved: 'United',
		undoReason: 'Union taken back',
		heading: 'One customer, several numbers',
		line: (who: string, when: string, reason: string) => `United by ${who}, ${when}: ${reason}`,
		through: 'United through another number',
		own: 'this page',
		openSum: (amount: string) => `open ${amount}`,
		part: 'Part this number',
		partTitle: (customerNo: string) => `Part ${customerNo}?`,
		partText:
			'This number stands alone again. Payments and records stay with the number they were recorded under.',
		parted: 'Parted',
		short: (n: string) => `+${n}`,
		underNumber: (customerNo: string) => `under ${customerNo}`,
		billsOf: (customerNo: string) => `Bills of ${customerNo}`,
		share: 'Share over all numbers of this customer',
		shareHint:
			'Oldest bills first, whatever the number. Each number gets a receipt of its own; what is left becomes credit of this number.',
		entry: (numbers: string, reason: string) => `Numbers united: ${numbers}. ${reason}`
	}
});
