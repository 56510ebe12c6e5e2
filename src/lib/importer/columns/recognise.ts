import type { ColumnMeaning } from '#lib/domain/billing/import.ts';
import { canonicalWords, squeezed } from './header-name.ts';
import { synonyms, type Synonym } from './synonyms.ts';

/**
 * A rule on the words of a header, for names that no list has: it holds where each of `all` and one
 * of `any` is there, and none of `none`.
 */
interface WordRule extends Synonym {
	readonly all: readonly string[];
	readonly any: readonly string[];
	readonly none: readonly string[];
	/** Where given, the header begins with one of these. */
	readonly first: readonly string[];
}

function rule(
	meaning: ColumnMeaning,
	strength: number,
	any: string,
	{ all = '', none = '', first = '' }: { all?: string; none?: string; first?: string } = {}
): WordRule {
	const words = (text: string) => text.split(' ').filter((word) => word !== '');
	return {
		meaning,
		strength,
		all: words(all),
		any: words(any),
		none: words(none),
		first: words(first)
	};
}

const phoneWords = 'HP WA TELP KONTAK MOBILE';
const numbered =
	'PELANGGAN SAMBUNGAN INDIBIZ INDIHOME INTERNET INET SERVICE LAYANAN KONTRAK ANGGOTA METER METERAN ACCOUNT AKUN REKENING SISWA MAHASISWA INDUK PESERTA JASTEL SPEEDY ASTINET MEMBER NASABAH PENGHUNI KAMAR SND';
const money =
	'TAGIHAN TUNGGAKAN NOMINAL PIUTANG SALDO SISA AMOUNT TOTAL JUMLAH HUTANG UTANG KEWAJIBAN RUPIAH RP IURAN SPP BALANCE RECEIVABLE BILL BILLING NILAI BEBAN CICILAN ANGSURAN';
const notMoney =
	'TGL BULAN PERIODE TAHUN LEMBAR HARI UMUR PELANGGAN STATUS NO KETERANGAN ALAMAT JENIS NAMA TEMPO EMAIL TERBILANG PPN DENDA PEMBAYARAN ID KODE TARGET POTONGAN DISKON AWAL KE';

/** In order: the first that holds is the most likely. */
const rules: readonly WordRule[] = [
	rule('ignore', 0.8, 'UMUR DPD OVERDUE TERBILANG'),
	rule('ignore', 0.8, 'BULAN LEMBAR HARI REKENING PELANGGAN NO UNIT', { all: 'JUMLAH' }),
	rule('ignore', 0.8, 'BULAN', { all: 'MENUNGGAK' }),
	// When the file was made: changes with every file and says nothing of the bill.
	rule('ignore', 0.7, 'CETAK UPDATE UPDATED UPLOAD DOWNLOAD EXPORT PRINT'),
	rule('email', 0.85, 'EMAIL'),
	rule('dueOn', 0.85, 'TEMPO DUE DEADLINE', { none: 'AMOUNT TOTAL TAGIHAN RP' }),
	rule('dueOn', 0.8, 'PEMBAYARAN AKHIR', { all: 'BATAS' }),
	rule('status', 0.8, 'STATUS'),
	rule('collector', 0.8, 'KOLEKTOR'),
	rule('phone', 0.8, phoneWords, {
		none: 'NAMA TAGIHAN TUNGGAKAN TGL BIAYA STATUS PAKET JUMLAH TOTAL HASIL'
	}),
	rule('address', 0.8, 'ALAMAT'),
	rule('invoiceNo', 0.8, 'INVOICE TAGIHAN BILL', { all: 'NO', none: 'PELANGGAN' }),
	rule('customerNo', 0.8, numbered, { all: 'NO', none: 'VA VIRTUAL BANK' }),
	rule('customerNo', 0.8, numbered, { all: 'ID', none: 'NAMA' }),
	rule('customerNo', 0.75, numbered, { all: 'KODE', none: 'NAMA' }),
	rule('period', 0.8, 'PERIODE', { none: 'TGL JUMLAH TOTAL' }),
	rule('period', 0.75, 'BULAN', { none: 'TGL JUMLAH TOTAL BILL RP' }),
	rule('period', 0.7, 'MASA', { none: 'TGL JUMLAH TOTAL' }),
	rule('branch', 0.8, 'CABANG WITEL DATEL'),
	rule('area', 0.8, 'STO CSTO RAYON'),
	rule('name', 0.8, 'NAMA', {
		none: 'PAKET PRODUK PRODUCT LAYANAN BANK FILE SALES AM KELURAHAN KECAMATAN KOTA JALAN UNIT USER LOGIN'
	}),
	rule('amount', 0.7, 'INCL INC INCLUDE TERMASUK', { all: 'PPN' }),
	rule('base', 0.75, 'EXCL EXC EXCLUDE SEBELUM TANPA', { all: 'PPN' }),
	rule('amount', 0.75, 'PPN', { first: 'TAGIHAN TOTAL JUMLAH' }),
	rule('tax', 0.8, 'PPN'),
	rule('fine', 0.8, 'DENDA KETERLAMBATAN', { none: 'TOTAL' }),
	rule('base', 0.7, 'DPP POKOK ABONEMEN', { none: 'NO SISA' }),
	rule('amount', 0.7, money, { none: notMoney }),
	rule('amount', 0.6, 'DUE', { all: 'TOTAL' }),
	rule('amount', 0.55, 'INI LALU BERJALAN SEBELUMNYA', { all: 'TAGIHAN' }),
	rule('amount', 0.55, 'INI LALU BERJALAN SEBELUMNYA', { all: 'TUNGGAKAN' }),
	rule('amount', 0.65, 'SISA', { none: notMoney.replace(' PEMBAYARAN', '') }),
	// "Total bayar" is what is to be paid, unless a better name stands beside it.
	rule('amount', 0.5, 'TOTAL JUMLAH', {
		all: 'PEMBAYARAN',
		none: notMoney.replace(' PEMBAYARAN', '')
	}),
	rule('branch', 0.5, 'KANTOR UNIT WILAYAH', { none: 'NO HP TELP ALAMAT JUMLAH TOTAL NAMA' }),
	rule('name', 0.5, 'PELANGGAN', {
		none: 'JENIS TIPE TYPE KATEGORI SEGMEN JUMLAH TOTAL STATUS TGL'
	}),
	rule('status', 0.6, 'KETERANGAN')
];

/** Longer texts are sentences: titles, instructions, notes. */
const LONGEST_HEADER = 60;
const MOST_WORDS = 7;

/**
 * What a header name can mean, the most likely first. Later ones matter where the content speaks
 * against the first: "TAGIHAN BULAN INI" is a month by its words and an amount by what stands below.
 */
export function recognitions(header: string): Synonym[] {
	if (header.length > LONGEST_HEADER) return [];
	const exact = synonyms.get(squeezed(header));
	const words = canonicalWords(header);
	if (words.length === 0 || words.length > MOST_WORDS) return exact ? [exact] : [];
	const found = exact ? [exact] : [];
	// A number behind a name tells columns of one kind apart: HP 2, KONTAK 1.
	const unnumbered = synonyms.get(words.filter((word) => !/^\d+$/.test(word)).join(''));
	if (!exact && unnumbered?.meaning === 'phone') {
		found.push({ ...unnumbered, strength: unnumbered.strength - 0.05 });
	}
	const has = (word: string) => words.includes(word);
	for (const { meaning, strength, all, any, none, first } of rules) {
		if (!all.every(has) || !any.some(has) || none.some(has)) continue;
		if (first.length > 0 && !first.includes(words[0]!)) continue;
		if (!found.some((known) => known.meaning === meaning)) found.push({ meaning, strength });
	}
	return found;
}

/** The most likely meaning of a header name; null where it says nothing. */
export function recognise(header: string): Synonym | null {
	return recognitions(header)[0] ?? null;
}
