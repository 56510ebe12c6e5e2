import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { Phone, PhoneKind } from '../billing/customer.ts';
import { indonesia } from './indonesia.ts';

/** Ordinary Indonesian mobile numbers, without the leading zero or country code. */
const mobilePlan = /^8[1-35-9]\d{7,10}$/;

/**
 * The line behind a national number (digits without leading zero or country code), or null where
 * Indonesia has no such number. Mobile numbers are told by the plan itself, all others by the library.
 */
export function lineOf(national: string): Phone | null {
	if (mobilePlan.test(national)) return { number: `+62${national}`, kind: 'mobile' };
	return lineByLibrary(national);
}

/** The library's word on a national number. Slow: a hundred times the mobile plan's test. */
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
