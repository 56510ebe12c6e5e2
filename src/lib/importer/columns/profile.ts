import { readPhones } from '#lib/domain/phone.ts';
import { isBlank, textOf, tidy } from '../cell.ts';
import { readAmount } from '../values/amount.ts';
import { readDate } from '../values/date.ts';
import { readPeriod } from '../values/period.ts';
import { DateCell, type Cell } from '../workbook.ts';

/** What a sample of a column's cells looks like. Shares are of the cells that are not blank. */
export interface Profile {
	/** Cells that are not blank, and their share of all cells looked at. */
	readonly count: number;
	readonly filled: number;
	/** Different values, as a share. */
	readonly distinct: number;
	/** Numbers like a customer's: five digits or more and nothing else. */
	readonly digits: number;
	/** Share of the digit cells that have the most frequent length, and that length. */
	readonly sameLength: number;
	readonly length: number;
	readonly mobile: number;
	readonly phone: number;
	readonly money: number;
	readonly medianMoney: number;
	/** Cells that are numbers to the spreadsheet. */
	readonly numbers: number;
	readonly date: number;
	readonly period: number;
	/** Numbers from 1 to 12: months, or a count of them. */
	readonly bareMonth: number;
	/** Codes: one word of letters and digits, as "A3/17". */
	readonly code: number;
	/** Numbers that end in two zeros: amounts, not numbers of anybody. */
	readonly round: number;
	readonly words: number;
	readonly address: number;
	readonly email: number;
	/** 1, 2, 3 …: the running number of a list. */
	readonly isRunning: boolean;
	/** The first few different texts, to show beside the column's name. */
	readonly samples: readonly string[];
}

const addressWord =
	/(?:^|[\s.,])(?:jl|jln|jalan|gg|gang|rt|rw|kel|kec|desa|dusun|perum|komp|komplek|blok|no)(?:[\s.:,]|$)/i;
const SAMPLES = 3;

/** Looks at the cells of a sample that takes every `step`th row. */
export function profileOf(cells: readonly Cell[], step: number): Profile {
	const filled = cells.filter((cell) => !isBlank(cell));
	const count = filled.length;
	const texts = filled.map((cell) => tidy(textOf(cell)));
	const share = (has: number) => (count === 0 ? 0 : has / count);
	const tally = {
		digits: 0,
		mobile: 0,
		phone: 0,
		money: 0,
		date: 0,
		period: 0,
		bareMonth: 0,
		round: 0
	};
	const lengths = new Map<number, number>();
	const amounts: number[] = [];
	filled.forEach((cell, index) => {
		const text = texts[index]!;
		if (/^\d{5,}$/.test(text)) {
			tally.digits++;
			lengths.set(text.length, (lengths.get(text.length) ?? 0) + 1);
		}
		const kind = phoneKind(cell, text);
		if (kind) tally.phone++;
		if (kind === 'mobile') tally.mobile++;
		const amount = cell instanceof DateCell ? null : readAmount(cell).value;
		if (amount !== null) {
			tally.money++;
			amounts.push(Math.abs(amount));
		}
		if (/^\d+00$/.test(text)) tally.round++;
		if (isDate(cell, text)) tally.date++;
		if (readPeriod(cell, 2000).value === null) return;
		if (/^\d{1,2}$/.test(text)) tally.bareMonth++;
		else tally.period++;
	});
	const [length, sameLength] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
	const different = new Set(texts);
	return {
		count,
		filled: cells.length === 0 ? 0 : count / cells.length,
		distinct: share(different.size),
		digits: share(tally.digits),
		sameLength: tally.digits === 0 ? 0 : sameLength / tally.digits,
		length,
		mobile: share(tally.mobile),
		phone: share(tally.phone),
		money: share(tally.money),
		medianMoney: amounts.sort((a, b) => a - b)[amounts.length >> 1] ?? 0,
		numbers: share(filled.filter((cell) => typeof cell === 'number').length),
		date: share(tally.date),
		period: share(tally.period),
		bareMonth: share(tally.bareMonth),
		code: share(texts.filter((text) => /^(?=.*\d)[\p{L}\d/.-]{2,20}$/u.test(text)).length),
		round: share(tally.round),
		words: share(texts.filter((text) => /\p{L}{2}/u.test(text)).length),
		address: share(texts.filter((text) => addressWord.test(text)).length),
		email: share(texts.filter((text) => /^\S+@\S+\.\S+$/.test(text)).length),
		isRunning: isRunning(texts, step),
		samples: [...different].slice(0, SAMPLES)
	};
}

function phoneKind(cell: Cell, text: string): 'mobile' | 'other' | null {
	if (typeof cell !== 'number' && typeof cell !== 'string') return null;
	const { phones } = readPhones(typeof cell === 'number' ? cell : text);
	if (phones.length === 0) return null;
	return phones[0]!.kind === 'mobile' ? 'mobile' : 'other';
}

function isDate(cell: Cell, text: string): boolean {
	if (cell instanceof DateCell) return true;
	if (typeof cell !== 'string' || !/[a-z/.-]/i.test(text)) return false;
	return readDate(text).value !== null || readDate(text, monthFirst).value !== null;
}

const monthFirst = { isMonthFirst: true, isMaybeSwapped: false };

/** Numbers that begin with one or two and rise about as fast as the rows do. */
function isRunning(texts: readonly string[], step: number): boolean {
	const numbers = texts
		.filter((text) => /^\d{1,6}\.?$/.test(text))
		.map((text) => Number.parseInt(text, 10));
	if (numbers.length < 3 || numbers.length < texts.length * 0.9) return false;
	const isRising = numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
	return isRising && numbers[0]! <= 2 && numbers.at(-1)! <= numbers.length * step * 2;
}
