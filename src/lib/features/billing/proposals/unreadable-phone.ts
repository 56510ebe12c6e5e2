import { readPhones } from '#lib/domain/phone.ts';

/** The first of the typed numbers that is none: a number must not get lost without a word. */
export function unreadablePhone(typed: string): string | null {
	const parts = typed.split(/[,;]/).map((part) => part.trim());
	return parts.find((part) => part !== '' && readPhones(part).phones.length === 0) ?? null;
}
