import type { Rupiah } from '../money.ts';

const UNITS = [
	'',
	'satu',
	'dua',
	'tiga',
	'empat',
	'lima',
	'enam',
	'tujuh',
	'delapan',
	'sembilan',
	'sepuluh',
	'sebelas'
] as const;

const SCALES = [
	[1_000_000_000_000, 'triliun'],
	[1_000_000_000, 'miliar'],
	[1_000_000, 'juta'],
	[1_000, 'ribu']
] as const;

/**
 * *Terbilang*: an amount in words, as Indonesian receipts carry it, `seratus dua puluh ribu rupiah`.
 * One hundred, one thousand and ten are `seratus`, `seribu` and `sepuluh`; one million is `satu juta`
 * (Ejaan Bahasa Indonesia yang Disempurnakan, numerals). Takes whole rupiah from zero on, below one
 * thousand triliun; throws a `RangeError` for others.
 */
export function terbilang(amount: Rupiah): string {
	if (!Number.isSafeInteger(amount) || amount < 0 || amount >= 1e15) {
		throw new RangeError('terbilang takes whole rupiah below one thousand triliun');
	}
	return `${amount === 0 ? 'nol' : words(amount)} rupiah`;
}

function words(amount: number): string {
	const parts: string[] = [];
	let left = amount;
	for (const [scale, name] of SCALES) {
		const count = Math.floor(left / scale);
		left %= scale;
		if (count === 0) continue;
		parts.push(count === 1 && name === 'ribu' ? 'seribu' : `${belowThousand(count)} ${name}`);
	}
	if (left > 0) parts.push(belowThousand(left));
	return parts.join(' ');
}

function belowThousand(count: number): string {
	const hundreds = Math.floor(count / 100);
	const rest = count % 100;
	const parts: string[] = [];
	if (hundreds > 0) parts.push(hundreds === 1 ? 'seratus' : `${UNITS[hundreds]} ratus`);
	if (rest > 0) parts.push(belowHundred(rest));
	return parts.join(' ');
}

function belowHundred(count: number): string {
	if (count < UNITS.length) return UNITS[count]!;
	if (count < 20) return `${UNITS[count - 10]} belas`;
	const ones = count % 10;
	const tens = `${UNITS[Math.floor(count / 10)]} puluh`;
	return ones === 0 ? tens : `${tens} ${UNITS[ones]}`;
}
