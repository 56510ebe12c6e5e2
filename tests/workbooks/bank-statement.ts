import { utils, write } from '@e965/xlsx';
import { addDays, type CalendarDate } from '#lib/domain/time/date.ts';
import { csvBytes } from './csv-file.ts';
import { chance } from './random.ts';

/*
 * Bank statements of nobody: accounts, names and amounts come from a seed, the layouts are those that
 * banks write. `statementRows` gives the cells; the same bookings can be written in every layout.
 */

export interface BankBooking {
	readonly date: CalendarDate;
	readonly description: string;
	/** A debit is below zero. */
	readonly amount: number;
	/** After the booking. */
	readonly balance: number;
}

export interface BankBookings {
	readonly account: string;
	readonly from: CalendarDate;
	readonly to: CalendarDate;
	readonly opening: number;
	readonly bookings: readonly BankBooking[];
}

export const bankLayouts = [
	'bca-csv',
	'bca-bisnis-csv',
	'bca-xlsx',
	'mandiri-csv',
	'mandiri-livin-xlsx',
	'bri-csv',
	'bri-web-xlsx',
	'bni-csv',
	'bni-xlsx',
	'bsi-csv',
	'bsi-mark-xlsx'
] as const;
export type BankLayout = (typeof bankLayouts)[number];

const payers = [
	'CONTOH SATU',
	'TOKO CONTOH DUA',
	'PT CONTOH TIGA',
	'BPK CONTOH EMPAT',
	'IBU CONTOH LIMA'
];

/** Bookings of consecutive days, credits and debits mixed; some credits are alike. */
export function bankBookings({
	seed = 1,
	from = '2026-11-01',
	days = 20,
	perDay = 4
}: {
	readonly seed?: number;
	readonly from?: CalendarDate;
	readonly days?: number;
	readonly perDay?: number;
} = {}): BankBookings {
	const { between, oneOf, next } = chance(seed);
	const opening = between(1, 90) * 1_000_000;
	let balance = opening;
	const bookings: BankBooking[] = [];
	for (let day = 0; day < days; day++) {
		const date = addDays(from, day);
		for (let nth = 0; nth < between(1, perDay); nth++) {
			const isDebit = next() < 0.25 && balance > 1_000_000;
			const amount = between(5, 90) * 12_500 * (isDebit ? -1 : 1);
			balance += amount;
			const name = oneOf(payers);
			const description = isDebit ? `BIAYA ADM ${between(1, 9)}` : `TRSF E-BANKING CR ${name}`;
			bookings.push({ date, description, amount, balance });
		}
	}
	return { account: '0001112223', from, to: addDays(from, days - 1), opening, bookings };
}

/** What stands in the cells of such an export, as text. */
export function statementRows(layout: BankLayout, given: BankBookings): string[][] {
	const { account, from, to, opening, bookings } = given;
	const closing = bookings.at(-1)?.balance ?? opening;
	const sum = (test: (amount: number) => boolean) =>
		bookings.reduce((all, { amount }) => (test(amount) ? all + Math.abs(amount) : all), 0);
	const [credits, debits] = [sum((amount) => amount > 0), sum((amount) => amount < 0)];
	const mark = ({ amount }: BankBooking, credit = 'CR', debit = 'DB') =>
		amount > 0 ? credit : debit;
	const sides = ({ amount }: BankBooking, write: (value: number) => string, nothing = '') => ({
		credit: amount > 0 ? write(amount) : nothing,
		debit: amount < 0 ? write(-amount) : nothing
	});
	switch (layout) {
		case 'bca-csv':
			return [
				[`No. rekening : ${account}`],
				['Nama : CONTOH'],
				[`Periode : ${slashed(from)} - ${slashed(to)}`],
				['Kode Mata Uang : Rp'],
				[],
				['Tanggal Transaksi', 'Keterangan', 'Cabang', 'Jumlah', 'Saldo'],
				...bookings.map((one) => [
					`'${slashed(one.date).slice(0, 5)}`,
					one.description,
					"'0000",
					`${english(Math.abs(one.amount))} ${mark(one)}`,
					english(one.balance)
				]),
				['PEND', 'TRSF E-BANKING CR CONTOH ENAM', "'0000", '50,000.00 CR', english(closing)],
				[`Saldo Awal : ${english(opening)}`],
				[`Mutasi Kredit : ${english(credits)}`],
				[`Mutasi Debet : ${english(debits)}`],
				[`Saldo Akhir : ${english(closing)}`]
			];
		case 'bca-bisnis-csv':
			return [
				['Informasi Rekening - Mutasi Rekening'],
				['No. Rekening', '=', `'${account}`],
				['Periode', '=', `${slashed(from)} - ${slashed(to)}`],
				['Tanggal', 'Keterangan', 'Cabang', 'Jumlah', '', 'Saldo'],
				...bookings.map((one) => [
					`'${slashed(one.date).slice(0, 5)}`,
					one.description,
					"'0998",
					english(Math.abs(one.amount)),
					mark(one),
					english(one.balance)
				]),
				['Saldo Awal', '=', english(opening)],
				['Mutasi Kredit', '=', english(credits)],
				['Mutasi Debet', '=', english(debits)],
				['Saldo Akhir', '=', english(closing)]
			];
		case 'bca-xlsx':
			return [
				['REKENING TAHAPAN'],
				['NO. REKENING', ':', account],
				['PERIODE', ':', longMonth(from)],
				['TANGGAL', 'KETERANGAN', 'CBG', 'MUTASI', 'SALDO'],
				[slashed(from).slice(0, 5), 'SALDO AWAL', '', '', english(opening)],
				...bookings.flatMap((one) => [
					[
						slashed(one.date).slice(0, 5),
						one.description.slice(0, 17),
						'',
						`${english(Math.abs(one.amount))} ${mark(one)}`,
						english(one.balance)
					],
					...(one.description.length > 17 ? [['', one.description.slice(17).trim()]] : [])
				]),
				['SALDO AWAL :', english(opening)],
				['MUTASI CR :', english(credits), String(bookings.length)],
				['SALDO AKHIR :', english(closing)]
			];
		case 'mandiri-csv':
			return [
				'Account No;Date;Val. Date;Transaction Code;Description;Description;Reference No.;Debit;Credit;Balance'.split(
					';'
				),
				...bookings.map((one) => {
					const { credit, debit } = sides(one, english, '.00');
					const day = slashed(one.date, true);
					return [
						account,
						day,
						day,
						'1001',
						one.description,
						'',
						'',
						debit,
						credit,
						english(one.balance)
					];
				})
			];
		case 'mandiri-livin-xlsx':
			return [
				['e-Statement'],
				['Nomor Rekening', ':', account],
				['Periode', ':', `${worded(from)} - ${worded(to)}`],
				['Saldo Awal', ':', indonesian(opening)],
				['Saldo Akhir', ':', indonesian(closing)],
				['No', 'Tanggal', 'Keterangan', 'Dana Masuk (IDR)', 'Dana Keluar (IDR)', 'Saldo (IDR)'],
				...bookings.map((one, at) => {
					const { credit, debit } = sides(one, indonesian);
					return [
						String(at + 1),
						worded(one.date),
						one.description,
						credit,
						debit,
						indonesian(one.balance)
					];
				})
			];
		case 'bri-csv':
			return [
				'NOREK;TGL_TRAN;TGL_EFEKTIF;JAM_TRAN;SEQ;DESK_TRAN;SALDO_AWAL_MUTASI;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AKHIR_MUTASI'.split(
					';'
				),
				...bookings.map((one, at) => {
					const { credit, debit } = sides(one, english, '0.00');
					const before = english(one.balance - one.amount);
					const day = `${one.date} 00:00:00`;
					return [
						account,
						day,
						day,
						'081522',
						String(at),
						one.description,
						before,
						debit,
						credit,
						english(one.balance)
					];
				})
			];
		case 'bri-web-xlsx':
			return [
				['LAPORAN TRANSAKSI FINANSIAL'],
				['No. Rekening', account],
				['Periode Transaksi', `${slashed(from)} - ${slashed(to)}`],
				['Tanggal Transaksi', 'Uraian Transaksi', 'Teller', 'Debet', 'Kredit', 'Saldo'],
				...bookings.map((one) => {
					const { credit, debit } = sides(one, english, '0.00');
					return [
						`${slashed(one.date, true)} 08:15:22`,
						one.description,
						'8888',
						debit,
						credit,
						english(one.balance)
					];
				}),
				['Saldo Awal', 'Total Transaksi Debet', 'Total Transaksi Kredit', 'Saldo Akhir'],
				[english(opening), english(debits), english(credits), english(closing)]
			];
		case 'bni-csv':
			return [
				[`Account Number : ${account}`],
				'Posting Date;Effective Date;Branch;Journal;Transaction Description;Amount;DB/CR;Balance'.split(
					';'
				),
				...bookings
					.map((one) => {
						const day = `${slashed(one.date, true)} 08.15.22`;
						return [
							day,
							day,
							'0123',
							'000111',
							one.description,
							english(Math.abs(one.amount)),
							mark(one, 'C', 'D'),
							english(one.balance)
						];
					})
					.toReversed()
			];
		case 'bni-xlsx':
			return [
				['Nomor Rekening', account],
				['Tanggal', 'Uraian Transaksi', 'Tipe', 'Nominal', 'Saldo'],
				...bookings.map((one) => [
					worded(one.date),
					one.description,
					mark(one, 'Cr.', 'Db.'),
					indonesian(Math.abs(one.amount)),
					indonesian(one.balance)
				])
			];
		case 'bsi-csv':
			return [
				[`No. Rekening: ${account}`],
				[`Periode: ${slashed(from)} s/d ${slashed(to)}`],
				['Tanggal', 'No. Referensi', 'Deskripsi', 'Debit', 'Kredit', 'Saldo'],
				...bookings.map((one) => {
					const { credit, debit } = sides(one, indonesian, '0,00');
					return [
						slashed(one.date),
						`FT26${one.balance / 500}`,
						one.description,
						debit,
						credit,
						indonesian(one.balance)
					];
				})
			];
		case 'bsi-mark-xlsx':
			return [
				['Nomor Rekening', account],
				['Tanggal Transaksi', 'FT Number', 'Keterangan', 'D/K', 'Nominal', 'Saldo'],
				...bookings.map((one) => [
					one.date,
					`FT26${one.balance / 500}`,
					one.description,
					mark(one, 'K', 'D'),
					indonesian(Math.abs(one.amount)),
					indonesian(one.balance)
				])
			];
	}
}

/** The export as the bank gives it. */
export function statementFile(layout: BankLayout, given: BankBookings): Uint8Array<ArrayBuffer> {
	const rows = statementRows(layout, given);
	if (layout.endsWith('csv')) return csvBytes(rows, { delimiter: ',', encoding: 'utf-8' });
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Mutasi');
	return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function slashed(date: CalendarDate, isShort = false): string {
	const [year = '', month, day] = date.split('-');
	return `${day}/${month}/${isShort ? year.slice(2) : year}`;
}

const months = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');

function worded(date: CalendarDate): string {
	const [year, month, day] = date.split('-');
	return `${day} ${months[Number(month) - 1]} ${year}`;
}

const longMonths =
	'JANUARI FEBRUARI MARET APRIL MEI JUNI JULI AGUSTUS SEPTEMBER OKTOBER NOVEMBER DESEMBER'.split(
		' '
	);

function longMonth(date: CalendarDate): string {
	return `${longMonths[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

function english(amount: number): string {
	const sign = amount < 0 ? '-' : '';
	return `${sign}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',')}.00`;
}

function indonesian(amount: number): string {
	const sign = amount < 0 ? '-' : '';
	return `${sign}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.')},00`;
}
