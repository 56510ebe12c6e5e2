/**
 * Header names are compared without case, punctuation and line breaks: `NO. Indibiz`, `no_indibiz`
 * and `NoIndibiz` are one name.
 */
export function wordsOf(header: string): string[] {
	return header
		.normalize('NFKC')
		.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
		.trim()
		.split(' ')
		.filter((word) => word !== '');
}

/** The name in one piece, for exact comparison. */
export function squeezed(header: string): string {
	return wordsOf(header).join('');
}

/** One spelling for words that people shorten in many ways. */
const fullWords = new Map(
	[
		'NO NOMOR NOMER NMR NUMBER NUM NUMB NR',
		'PELANGGAN PLG PLGN PLGGN PLANGGAN PEL PELGN CUSTOMER CUSTOMERS CUST CUS KONSUMEN SUBSCRIBER CLIENT KLIEN LANGGANAN',
		'NAMA NAME NM NMA',
		'TGL TANGGAL DATE TANGAL',
		'JUMLAH JML JLH JMLH JUM',
		'TAGIHAN TAG TGHN TAGHN TGH TAGIH',
		'TUNGGAKAN TGK TUNGG TGKAN ARREARS',
		'HP HANDPHONE HENDPHONE HANDPONE PONSEL SELULER GSM CELLPHONE MSISDN NOHP',
		'WA WHATSAPP WHATSAP WHATSUP',
		'TELP TELEPON TELPON TELEPHONE TELEFON TLP TLPN TLF TELF TEL PHONE PHONES TELPN',
		'KONTAK CONTACT CONTACTS KONTACT CP',
		'BULAN BLN MONTH BLAN',
		'PERIODE PERIOD NPER PRD PERIODA',
		'TAHUN THN YEAR YR',
		'KETERANGAN KET REMARK REMARKS NOTE NOTES CATATAN',
		'STATUS STS STAT',
		'ALAMAT ADDRESS ALMT ADDR ALMAT',
		'EMAIL MAIL SUREL',
		'CABANG BRANCH CAB KANCAB KANCA',
		'KOLEKTOR COLLECTOR PENAGIH PETUGAS',
		'INVOICE INV FAKTUR NOTA KWITANSI KUITANSI',
		'PEMBAYARAN BAYAR PAYMENT PAID TERBAYAR DIBAYAR BYR REALISASI',
		'DENDA PENALTI PENALTY FINE',
		'PPN PAJAK TAX VAT',
		'SISA REMAINING REMAINDER OUTSTANDING OS KURANG KEKURANGAN',
		'LEMBAR LBR LMBR',
		'REKENING REK',
		'HARI DAYS DAY',
		'UMUR USIA AGING AGEING AGE LAMA'
	].flatMap((line) => {
		const [full, ...short] = line.split(' ');
		return short.map((word) => [word, full!] as const);
	})
);

/** The words of a header in their full spelling. */
export function canonicalWords(header: string): string[] {
	return wordsOf(header)
		.flatMap((word) => (/^RP[A-Z]{3,}$/.test(word) ? ['RP', word.slice(2)] : word))
		.map((word) => fullWords.get(word) ?? word);
}
