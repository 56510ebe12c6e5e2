import { addDays, daysBetween, type CalendarDate } from '#lib/domain/time/date.ts';
import { inventedPhone } from './invented-phone.ts';
import { chance, type Chance } from './random.ts';

/** One line of an arrears list: what a customer owes for one month. */
export interface ArrearsBill {
	/** Twelve digits, text in the file. Area code 00 exists nowhere, so no line has this number. */
	readonly customerNo: string;
	readonly name: string;
	/** As the office typed it: text, a number that lost its zero, two in one cell, or nothing. */
	readonly phone: string | number | null;
	readonly address: string;
	readonly branch: string;
	readonly exchange: string;
	/** As `202609`. */
	readonly period: string;
	readonly base: number;
	readonly tax: number;
	readonly fine: number;
	readonly total: number;
	readonly dueOn: CalendarDate;
	readonly ageInDays: number;
	readonly status: string;
}

export interface ArrearsOptions {
	/** How many bills, not counting titles, header and total row. */
	readonly rows: number;
	readonly seed?: number;
	/** The day the list was drawn; the newest bill fell due in this month or the one before. */
	readonly asOf?: CalendarDate;
}

/**
 * The bills of an arrears list, one to four in a row for each customer, newest first. A customer
 * depends on the seed and its place only: a list drawn for another day has the same people in it.
 */
export function* arrearsBills(options: ArrearsOptions): Generator<ArrearsBill> {
	const { rows, seed = 1, asOf = '2026-10-01' } = options;
	const dueDay = 20;
	let written = 0;
	for (let place = 0; written < rows; place++) {
		const customer = customerAt(seed, place);
		const random = chance(seed * 7919 + place);
		const bills = random.oneOf([1, 1, 1, 2, 2, 3, 4]);
		const monthly = random.between(700, 9200) * 250;
		for (let nth = 0; nth < bills && written < rows; nth++, written++) {
			const dueOn = dueDateBefore(asOf, dueDay, nth);
			const base = monthly + random.between(0, 40) * 250;
			const tax = Math.round(base * 0.11);
			const fine = nth === 0 ? 0 : 5000 * nth;
			yield {
				...customer,
				period: dueOn.slice(0, 7).replace('-', ''),
				base,
				tax,
				fine,
				total: base + tax + fine,
				dueOn,
				ageInDays: daysBetween(dueOn, asOf),
				status: random.oneOf(['BELUM BAYAR', 'BELUM BAYAR', 'BELUM BAYAR', 'ISOLIR', 'JANJI BAYAR'])
			};
		}
	}
}

type InventedCustomer = Pick<
	ArrearsBill,
	'customerNo' | 'name' | 'phone' | 'address' | 'branch' | 'exchange'
>;

function customerAt(seed: number, place: number): InventedCustomer {
	const random = chance(seed * 104_729 + place * 31 + 7);
	// 7919 shares no factor with 10^8, so no two places of one list get the same number.
	const serial = (place * 7919 + seed * 65_537) % 100_000_000;
	const [branch, exchange] = random.oneOf(BRANCHES);
	return {
		customerNo: `1${random.oneOf(['6', '7', '3'])}00${String(serial).padStart(8, '0')}`,
		name: inventedName(random, place),
		phone: inventedPhone(random, place),
		address: `${random.oneOf(STREETS)} No. ${random.between(1, 220)} RT ${twoDigits(random.between(1, 12))}/RW ${twoDigits(random.between(1, 9))} Kel. ${random.oneOf(VILLAGES)} & Sekitar`,
		branch,
		exchange
	};
}

function inventedName(random: Chance, place: number): string {
	if (random.next() < 0.4) {
		const business = `${random.oneOf(BUSINESSES)} ${random.oneOf(FANCIES)} ${place + 1}`;
		return random.next() < 0.8 ? business.toUpperCase() : business;
	}
	const person = `${random.oneOf(FIRST_NAMES)} ${random.oneOf(INVENTED_SURNAMES)} ${place + 1}`;
	return random.next() < 0.5 ? person.toUpperCase() : person;
}

function dueDateBefore(asOf: CalendarDate, day: number, monthsEarlier: number): CalendarDate {
	let due = `${asOf.slice(0, 7)}-${twoDigits(day)}`;
	if (due > asOf) due = monthBefore(due);
	for (let month = 0; month < monthsEarlier; month++) due = monthBefore(due);
	return due;
}

function monthBefore(date: CalendarDate): CalendarDate {
	const lastOfMonthBefore = addDays(`${date.slice(0, 7)}-01`, -1);
	return `${lastOfMonthBefore.slice(0, 7)}-${date.slice(8)}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}

const BRANCHES = [
	['Kota Contoh', 'KCO'],
	['Pulau Misal', 'PMI'],
	['Bukit Umpama', 'BUM'],
	['Teluk Andai', 'TAN'],
	['Muara Ibarat', 'MIB'],
	['Tanjung Semisal', 'TSE']
] as const;
const STREETS = [
	'Jl. Contoh Raya',
	'Jl. Misalnya',
	'Gg. Umpama',
	'Perum Andaikan Blok',
	'Jl. Ibarat'
];
const VILLAGES = ['Contoh Timur', 'Misal Baru', 'Umpama Indah', 'Andai Permai'];
const BUSINESSES = ['UD', 'Toko', 'RM', 'Bengkel', 'Koperasi', 'Warung', 'CV', 'Apotek'];
const FANCIES = ['Awan Ungu', 'Naga Kertas', 'Bintang Kapas', 'Gajah Terbang', 'Pelangi Kotak'];
const FIRST_NAMES = ['Budi', 'Siti', 'Rudi', 'Dewi', 'Slamet', 'Fajar', 'Rina', 'Agus', 'Wati'];
const INVENTED_SURNAMES = ['Contohwan', 'Misalwati', 'Umpamanto', 'Andaikata', 'Ibaratno'];
