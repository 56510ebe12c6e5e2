import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { Phone, PhoneKind } from '../billing/customer.ts';
import { fixedLines, indonesia, possibleNumbers } from './indonesia.ts';

/** Mobile and fixed lines as the numbering plan has them, without leading zero or country code. */
const mobile = /^8[1-35-9]\d{7,10}$/;
const possible = new RegExp(`^(?:${possibleNumbers})$`);
const fixed = new RegExp(`^(?:${fixedLines})$`);

/**
 * The line behind a national number (digits without leading zero or country code), or null where
 * Indonesia has no such number. Ordinary lines are told by the plan's own patterns, what is left by
 * the library.
 */
export function lineOf(national: string): Phone | null {
	if (mobile.test(national)) return { number: `+62${national}`, kind: 'mobile' };
	if (!possible.test(national)) return null;
	if (fixed.test(national)) return { number: `+62${national}`, kind: 'fixed' };
	return lineByLibrary(national);
}

/** The library's word on a national number. Slow: a hundred times the test of a pattern. */
export function lineByLibrary(national: string): Phone | null {
	const number = `+62${national}`;
	const parsed = parsePhoneNumberFromString(number, indonesia);
	// A parse that arrives at another number has repaired something that was not there to repair.
	if (!parsed?.isValid() || parsed.number !== number) return null;
	return { number, kind: kindOf(parsed.getType()) };
}

function kindOf(type: string | undefined): PhoneKind {
	if (type === 'MOBILE') return 'mobile';
	return type === 'FIXED_LINE' ? 'fixed' : 'other';
}
