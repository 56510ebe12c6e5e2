import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkForms } from '#lib/domain/settings.ts';
import { LONGEST_MAILTO, mailLink, mapLink, phoneLink, whatsappLink } from './links.ts';

describe('a WhatsApp link', () => {
	test.each([
		['wa.me', 'https://wa.me/6281200000000?text='],
		['api', 'https://api.whatsapp.com/send?phone=6281200000000&text='],
		['web', 'https://web.whatsapp.com/send?phone=6281200000000&text='],
		['app', 'whatsapp://send?phone=6281200000000&text=']
	] as const)('in the form %s has the number in digits only', (form, start) => {
		expect(whatsappLink(form, '+6281200000000', 'Halo & salam')).toBe(`${start}Halo%20%26%20salam`);
	});

	test('carries any text unchanged', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...linkForms), (text, form) => {
				const link = new URL(whatsappLink(form, '+6281200000000', text));
				expect(link.searchParams.get('text')).toBe(text);
				expect([...link.searchParams.keys()].at(-1)).toBe('text');
			}),
			{ seed: 20261120, numRuns: 300 }
		);
	});

	test('survives half a character from a damaged file', () => {
		expect(() => whatsappLink('wa.me', '+6281200000000', 'a\ud83d')).not.toThrow();
	});
});

describe('a mail link', () => {
	test('has CRLF line breaks and no plus signs for spaces', () => {
		const { href } = mailLink('siti@example.id', 'Tagihan Anda', 'baris satu\nbaris dua', '');
		expect(href).toBe(
			'mailto:siti@example.id?subject=Tagihan%20Anda&body=baris%20satu%0D%0Abaris%20dua'
		);
	});

	test('takes the short body when the whole would be cut, and says so', () => {
		const link = mailLink('siti@example.id', 'S', 'é'.repeat(400), 'Isi pesan ada di papan klip.');
		expect(link.hasWholeBody).toBe(false);
		expect(link.href.length).toBeLessThanOrEqual(LONGEST_MAILTO);
		expect(decodeURIComponent(link.href)).toContain('Isi pesan ada di papan klip.');
	});

	test('cannot be given further headers by an address from a file', () => {
		const { href } = mailLink('a@example.id?bcc=b@example.id&x=', 's', 'b', '');
		expect(new URL(href).searchParams.has('bcc')).toBe(false);
	});
});

test('a telephone link keeps the plus sign', () => {
	expect(phoneLink('+622100000')).toBe('tel:+622100000');
});

describe('a link to a map', () => {
	const place = { name: 'Toko (Contoh)', address: 'Jl. Contoh 1, Sorong' };
	const point = { latitude: -0.8616, longitude: 131.2551 };

	test.each([
		[
			'a point, on a phone',
			{ ...place, point },
			true,
			'geo:-0.8616,131.2551?q=-0.8616,131.2551(Toko%20Contoh)'
		],
		['words, on a phone', place, true, 'geo:0,0?q=Jl.%20Contoh%201%2C%20Sorong'],
		[
			'a point, elsewhere',
			{ ...place, point },
			false,
			'https://www.google.com/maps/search/?api=1&query=-0.8616%2C131.2551'
		],
		[
			'words that a file made up',
			{ ...place, address: 'x&y=1#z' },
			false,
			'https://www.google.com/maps/search/?api=1&query=x%26y%3D1%23z'
		],
		['nothing known', { name: 'Toko', address: '  ' }, true, null]
	])('leads to %s', (_, given, hasGeo, expected) => {
		expect(mapLink(given, hasGeo)).toBe(expected);
	});
});
