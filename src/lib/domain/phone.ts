import type { Phone } from './billing/customer.ts';
import { lineOf } from './phone/line.ts';
import { digitRuns, splitWhereNumbersBegin, withZeroForLetterO } from './phone/pieces.ts';

/**
 * What was repaired in a phone cell, or why no number could be taken from it:
 * - `missing` nothing there, or a sign for nothing (`-`, `0`, `N/A`)
 * - `digits-lost` written as 8.12E+10, or beyond 15 digits: the number itself is gone
 * - `trailing-zeros` ends in six zeros, as numbers do that went through 8.12E+10
 * - `leading-zero-restored` 812… was read as 0812…
 * - `country-code-repaired` 620812… was read as 62812…
 * - `decimal-removed` `.0` at the end was dropped
 * - `letter-o` a letter O was read as zero
 * - `two-numbers` the cell holds more than one number
 * - `part-not-read` besides a number it holds digits that are none
 * - `fixed-line-only` / `special-number-only` nothing that could hold WhatsApp
 * - `foreign` a number of another country
 * - `too-short` an extension, a short code, or a number without its area code
 * - `unreadable` anything else
 */
export const phoneRemarks = [
	'missing',
	'digits-lost',
	'trailing-zeros',
	'leading-zero-restored',
	'country-code-repaired',
	'decimal-removed',
	'letter-o',
	'two-numbers',
	'part-not-read',
	'fixed-line-only',
	'special-number-only',
	'foreign',
	'too-short',
	'unreadable'
] as const;
export type PhoneRemark = (typeof phoneRemarks)[number];

export interface PhoneReading {
	/** Usable numbers, mobile ones first, each once. */
	readonly phones: readonly Phone[];
	readonly remarks: readonly PhoneRemark[];
}

const scientific = /^\d+(?:[.,]\d+)?\s*e\s*\+?\d+$/i;
const placeholder =
	/^(?:[-–—.*?#x0\s]*|n\/?a|null|nihil|kosong|none|tidak ada|tdk ada|belum ada|blm ada)$/i;
const oneDecimal = /^([^.,]*\d)[.,]0{1,2}$/;
/** An ordinary mobile number once spaces, dots and dashes are gone. */
const ordinary = /^(?:\+?62(0?)|0|)(8[1-35-9]\d{7,10})$/;
const plainSigns = /[\s.\-()]/g;
const zeros = '000000';

const nothing: PhoneReading = { phones: [], remarks: ['missing'] };
const lost: PhoneReading = { phones: [], remarks: ['digits-lost'] };

/** Reads the phone numbers of one cell. Repairs are told as remarks, so that a person can look. */
export function readPhones(raw: string | number | null): PhoneReading {
	if (raw === null) return nothing;
	if (typeof raw === 'string') return readText(raw);
	if (!Number.isFinite(raw) || Math.abs(raw) >= 1e15) return lost;
	return readText(String(raw));
}

/**
 * `readPhones` that remembers what it read with effort: a list repeats a customer's number for every
 * bill. Ordinary numbers are read faster than they are found again.
 */
export function rememberingPhoneReader(): typeof readPhones {
	const seen = new Map<string | number, PhoneReading>();
	return (raw) => {
		if (raw === null) return nothing;
		const quick = readOrdinary(typeof raw === 'number' ? String(raw) : raw);
		if (quick) return quick;
		let reading = seen.get(raw);
		if (!reading) seen.set(raw, (reading = readPhones(raw)));
		return reading;
	};
}

function readText(raw: string): PhoneReading {
	const quick = readOrdinary(raw);
	if (quick) return quick;

	const text = raw
		.replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
		.replace(/^[\s'`’]+/, '')
		.trim();
	if (placeholder.test(text)) return nothing;
	if (scientific.test(text)) return lost;
	const remarks: PhoneRemark[] = [];
	const whole = text.replace(oneDecimal, '$1');
	if (whole !== text) remarks.push('decimal-removed');
	const digits = withZeroForLetterO(whole);
	if (digits !== whole) remarks.push('letter-o');
	return readRuns(digitRuns(digits), remarks);
}

/**
 * The way of nine cells in ten. Refuses (null) whatever it is not sure of: a `.0` at the end would
 * make a valid wrong number, a bracket may hold a note.
 */
function readOrdinary(raw: string): PhoneReading | null {
	const bare =
		ordinary.exec(raw) ??
		(isPlainlyPunctuated(raw) ? ordinary.exec(raw.replace(plainSigns, '')) : null);
	if (!bare) return null;
	const national = bare[2]!;
	const remarks: PhoneRemark[] = [];
	if (bare[1] === '0') remarks.push('country-code-repaired');
	else if (bare[0].startsWith('8')) remarks.push('leading-zero-restored');
	if (national.endsWith(zeros)) remarks.push('trailing-zeros');
	return { phones: [{ number: `+62${national}`, kind: 'mobile' }], remarks };
}

function isPlainlyPunctuated(raw: string): boolean {
	return (
		/^\s*\(?[+\d][\d\s.)-]*$/.test(raw) && !/[.\s]\d{1,2}\s*$/.test(raw) && !/\s-|-\s/.test(raw)
	);
}

function readRuns(runs: readonly string[], remarks: PhoneRemark[]): PhoneReading {
	const found: Phone[] = [];
	let isForeign = false;
	let isPartLost = false;
	let longest = 0;
	for (const run of runs.flatMap(numbersOfRun)) {
		const read = readRun(run);
		if (read.phone) {
			if (!found.some((phone) => phone.number === read.phone!.number)) found.push(read.phone);
			remarks.push(...read.remarks);
		} else {
			isForeign ||= read.isForeign;
			isPartLost ||= read.digits >= 5;
			longest = Math.max(longest, read.digits);
		}
	}
	if (found.length === 0) {
		const joined = runs.length > 1 ? readRun(runs.join('')) : null;
		if (joined?.phone) return { phones: [joined.phone], remarks: [...remarks, ...joined.remarks] };
		const reason = isForeign
			? 'foreign'
			: longest === 0 || longest >= 8
				? 'unreadable'
				: 'too-short';
		return { phones: [], remarks: [...remarks, reason] };
	}
	if (found.length > 1) remarks.push('two-numbers');
	if (isPartLost) remarks.push(isForeign ? 'foreign' : 'part-not-read');
	const mobiles = found.filter((phone) => phone.kind === 'mobile');
	if (mobiles.length === 0) {
		remarks.push(
			found.some((phone) => phone.kind === 'fixed') ? 'fixed-line-only' : 'special-number-only'
		);
	}
	return {
		phones: [...mobiles, ...found.filter((phone) => phone.kind !== 'mobile')],
		remarks: [...new Set(remarks)]
	};
}

/** A run is one number, unless it can only be read as several with a space or dash between. */
function numbersOfRun(run: string): string[] {
	if (readRun(run).phone) return [run];
	const parts = splitWhereNumbersBegin(run);
	return parts.length > 1 && parts.some((part) => readRun(part).phone) ? parts : [run];
}

interface RunReading {
	readonly phone: Phone | null;
	readonly remarks: readonly PhoneRemark[];
	readonly isForeign: boolean;
	readonly digits: number;
}

function readRun(run: string): RunReading {
	const digits = run.replace(/\D/g, '');
	const failed = { phone: null, remarks: [], isForeign: false, digits: digits.length };
	const isForeign = { ...failed, isForeign: digits.length >= 8 && digits.length <= 17 };
	if (run.startsWith('+') && !/^(?:62|0)/.test(digits)) return isForeign;
	if (/^00[1-9]/.test(digits) && !digits.startsWith('0062')) return isForeign;

	const { phone, remarks } = nationalReading(digits);
	if (!phone) return failed;
	const isSuspicious = phone.number.endsWith(zeros);
	return { ...failed, phone, remarks: isSuspicious ? [...remarks, 'trailing-zeros'] : remarks };
}

function nationalReading(digits: string): { phone: Phone | null; remarks: PhoneRemark[] } {
	const international = /^(?:00)?62(0?)(\d+)$/.exec(digits);
	if (international) {
		const phone = lineOf(international[2]!);
		if (phone) return { phone, remarks: international[1] ? ['country-code-repaired'] : [] };
	}
	if (digits.startsWith('0')) return { phone: lineOf(digits.slice(1)), remarks: [] };
	const phone = digits.length >= 7 ? lineOf(digits) : null;
	// 1500… numbers are dialled without a zero; all others lost theirs.
	return { phone, remarks: phone?.kind === 'other' ? [] : ['leading-zero-restored'] };
}
