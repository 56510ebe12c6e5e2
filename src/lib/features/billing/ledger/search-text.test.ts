import { describe, expect, it } from 'vitest';
import { isFound, searchTerms, searchTextOf } from './search-text.ts';

const text = searchTextOf({
	customerNo: '111200045678',
	name: 'Warung Bu Éfek, Cabang  2',
	phones: [
		{ number: '+6281200000001', kind: 'mobile' },
		{ number: '+622100000002', kind: 'fixed' }
	],
	address: 'Jl. Contoh No. 7',
	email: 'Bu.Efek@contoh.example'
});

describe('a customer', () => {
	it.each([
		['efek', 'part of the name without its accent'],
		['ÉFEK', 'in capitals'],
		['cabang 2', 'across several spaces'],
		['contoh warung', 'by words in any order'],
		['45678', 'by the end of the number'],
		['081200000001', 'by the phone as dialled'],
		['+6281200000001', 'by the phone with its country code'],
		['6281200000001', 'by the phone without the plus'],
		['0812-0000-0001', 'by the phone with dashes'],
		['+62 812-0000-0001', 'by the phone as WhatsApp shows it'],
		['02100000002', 'by a fixed line'],
		['efek@contoh', 'by mail'],
		['jl. contoh', 'by address'],
		['', 'by nothing at all']
	])('is found by “%s” (%s)', (query) => {
		expect(isFound(text, searchTerms(query))).toBe(true);
	});

	it.each(['warungx', '0813', 'efek 99'])('is not found by “%s”', (query) => {
		expect(isFound(text, searchTerms(query))).toBe(false);
	});
});
