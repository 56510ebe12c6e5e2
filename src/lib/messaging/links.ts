import { assertNever } from '#lib/domain/result.ts';
import type { LinkForm } from '#lib/domain/settings.ts';

/** `encodeURIComponent` throws on half of a surrogate pair, which a file may well contain. */
function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed());
}

/**
 * The link that opens WhatsApp with a message to a number (E.164, with its plus sign). WhatsApp
 * wants the full number in digits only. See docs/decisions on why the form is a setting.
 */
export function whatsappLink(form: LinkForm, e164: string, text: string): string {
	const digits = e164.replace(/\D/g, '');
	const query = `phone=${digits}&text=${encode(text)}`;
	switch (form) {
		case 'wa.me':
			return `https://wa.me/${digits}?text=${encode(text)}`;
		case 'api':
			return `https://api.whatsapp.com/send?${query}`;
		case 'web':
			return `https://web.whatsapp.com/send?${query}`;
		case 'app':
			return `whatsapp://send?${query}`;
		default:
			return assertNever(form);
	}
}

/** Encoded characters above which a mail link is cut by some programs (Outlook at about 2,046). */
export const LONGEST_MAILTO = 1600;

export interface MailLink {
	readonly href: string;
	/** False: the body was too long for a link; it must go by the clipboard, and the person be told. */
	readonly hasWholeBody: boolean;
}

/** RFC 6068: line breaks are CRLF, spaces are %20 (never `+`). */
export function mailLink(
	address: string,
	subject: string,
	body: string,
	shortBody: string
): MailLink {
	const to = encode(address).replaceAll('%40', '@');
	const link = (text: string) =>
		`mailto:${to}?subject=${encode(subject)}&body=${encode(text.replace(/\r?\n/g, '\r\n'))}`;
	const whole = link(body);
	return whole.length <= LONGEST_MAILTO
		? { href: whole, hasWholeBody: true }
		: { href: link(shortBody), hasWholeBody: false };
}

export function phoneLink(e164: string): string {
	return `tel:${e164}`;
}

/** Where a customer is to be found: a point, or else words that a map can look for. */
export interface Place {
	readonly name: string;
	readonly address?: string | undefined;
	readonly point?: { readonly latitude: number; readonly longitude: number } | undefined;
}

/**
 * A link that opens a map. `geo:` (RFC 5870) opens whichever map app a phone has, without a network;
 * where nothing answers to it (`hasGeo` false: iPhones, laptops) it is a page on the web. Null where
 * nothing is known to look for.
 */
export function mapLink({ name, address, point }: Place, hasGeo: boolean): string | null {
	const at = point ? `${point.latitude},${point.longitude}` : null;
	const sought = at ?? address?.trim() ?? '';
	if (sought === '') return null;
	if (!hasGeo) {
		return `https://www.google.com/maps/search/?api=1&query=${encode(sought)}`;
	}
	if (at === null) return `geo:0,0?q=${encode(sought)}`;
	return `geo:${at}?q=${at}(${encode(name).replace(/[()]/g, '')})`;
}
