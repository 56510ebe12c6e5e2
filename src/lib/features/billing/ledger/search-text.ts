import type { Customer } from '#lib/domain/billing/customer.ts';

/*
 * Searching is a plain scan: 60,000 customers of about 100 characters take some 5 ms, less than the
 * time to ask an index, and any part of a word is found.
 */

/** What a customer is found by: name, number, phones as people dial them, address, mail. */
export function searchTextOf(
	customer: Pick<Customer, 'name' | 'customerNo' | 'phones' | 'address' | 'email'>
): string {
	let text = `${customer.name} ${customer.customerNo}`;
	for (const { number } of customer.phones) text += ` ${dialled(number)}`;
	if (customer.address) text += ` ${customer.address}`;
	if (customer.email) text += ` ${customer.email}`;
	return folded(text);
}

/** One word of a query, in the forms in which a search text may have it. */
export type SearchTerm = readonly string[];

/** The words of a query; a customer is found when each word is found in one of its forms. */
export function searchTerms(query: string): SearchTerm[] {
	return folded(query)
		.split(' ')
		.filter((word) => word !== '')
		.map((word) => {
			if (!/^[+\d][\d().-]+$/.test(word)) return [word];
			return [...new Set([word, word.replace(/\D/g, ''), dialled(word)])];
		});
}

export function isFound(text: string, terms: readonly SearchTerm[]): boolean {
	return terms.every((forms) => forms.some((form) => text.includes(form)));
}

/** `+62812…`, `62812…` and `0812-…` are one number: as dialled at home, digits only. */
function dialled(number: string): string {
	const digits = number.replace(/\D/g, '');
	const hasCountryCode = number.startsWith('+62') || digits.startsWith('628');
	return hasCountryCode ? `0${digits.slice(2)}` : digits;
}

const plainText = /^[\x20-\x7e]*$/;

function folded(text: string): string {
	// Nearly every text of a file is ASCII; folding accents costs ten times as much as lowering.
	const plain = plainText.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
	return plain.toLowerCase().replace(/\s+/g, ' ').trim();
}
