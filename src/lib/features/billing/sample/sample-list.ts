import {
	addDays,
	calendarDate,
	monthOf,
	type CalendarDate,
	type Month
} from '#lib/domain/time/date.ts';

/** One line of the sample list: what an Excel list of arrears holds. */
export interface SampleLine {
	readonly customerNo: string;
	readonly name: string;
	readonly phone: string;
	readonly address: string;
	readonly branch: string;
	readonly collector: string;
	readonly period: Month;
	readonly base: number;
	readonly tax: number;
	readonly amount: number;
	readonly dueOn: CalendarDate;
	readonly status: string;
}

const givenNames = ['Contoh', 'Misal', 'Umpama', 'Andai', 'Ibarat', 'Peraga', 'Latihan', 'Model'];
const trades = [
	'Toko',
	'Warung',
	'Bengkel',
	'Kios',
	'CV',
	'UD',
	'Klinik',
	'Percetakan',
	'Katering'
];
const wishes = ['Makmur', 'Sejahtera', 'Berkah', 'Abadi', 'Jaya', 'Lancar', 'Maju', 'Bersama'];
const branches = ['Dumai', 'Bengkalis', 'Rengat'];
const collectors = ['Budi', 'Rina', 'Tono'];

/** How many days from today the newest bill of a customer is due; spread over all stages. */
const dueIn = [3, 0, -2, -5, -12, -25, -40, -75, -120];

const CUSTOMERS = 48;
const TAX_RATE = 0.11;

/**
 * An invented list of arrears, the same for everybody on the same day. No phone number in it can be
 * real: the prefix 0824 reads as mobile, and no operator has it.
 */
export function sampleList(today: CalendarDate): SampleLine[] {
	return Array.from({ length: CUSTOMERS }, (_, index) => linesOf(index, today)).flat();
}

function linesOf(index: number, today: CalendarDate): SampleLine[] {
	const newestDue = addDays(today, dueIn[index % dueIn.length]!);
	const count = index % 5 === 0 ? 3 : index % 3 === 0 ? 2 : 1;
	return Array.from({ length: count }, (_, age): SampleLine => {
		const dueOn = monthsBefore(newestDue, age);
		const base = 150_000 + ((index * 37) % 40) * 12_500;
		const tax = Math.round(base * TAX_RATE);
		return {
			customerNo: `1620000${String(10_001 + index * 7).padStart(5, '0')}`,
			name: nameOf(index),
			phone: phoneOf(index),
			address: `Jl. ${wishes[index % wishes.length]} No. ${index + 1}`,
			branch: branches[index % branches.length]!,
			collector: collectors[index % collectors.length]!,
			period: monthOf(dueOn),
			base,
			tax,
			amount: base + tax,
			dueOn,
			status: index % 7 === 0 ? 'ISOLIR' : 'BELUM BAYAR'
		};
	});
}

/** A bill a month: thirty days before may be the same month, and a customer has one bill for each. */
function monthsBefore(date: CalendarDate, months: number): CalendarDate {
	if (months === 0) return date;
	const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
	const count = year * 12 + month - 1 - months;
	return calendarDate(Math.floor(count / 12), (count % 12) + 1, Math.min(day, 28)) ?? date;
}

function nameOf(index: number): string {
	const given = givenNames[index % givenNames.length]!;
	const wish = wishes[Math.floor(index / givenNames.length + index) % wishes.length]!;
	if (index % 4 === 0) return `${given} ${wish}`;
	return `${trades[index % trades.length]} ${given} ${wish}`;
}

/** Phones as offices write them; every ninth a landline, every eleventh none. */
function phoneOf(index: number): string {
	if (index % 11 === 10) return '-';
	// A landline's own number never begins with a zero, so nobody has this one.
	if (index % 9 === 8) return '0765-00000';
	// Two customers in a row share a phone now and then, as owners of several lines do.
	const owner = index % 12 === 1 ? index - 1 : index;
	const digits = `0824000${String(1000 + owner * 13)}1`;
	if (index % 2 === 0) return digits;
	return `+62 ${digits.slice(1, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}
