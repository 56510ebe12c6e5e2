import { describe, expect, it } from 'vitest';
import { mailAddress, usualChannel, whatsappNumber } from './address.ts';

describe('a mail address', () => {
	it.each([' rani@contoh.example ', 'r.c+tiket@surat.contoh.example'])('%s can be used', (text) => {
		expect(mailAddress(text)).toBe(text.trim());
	});

	it.each([
		'',
		'rani',
		'rani@contoh',
		'a@contoh.example,b@contoh.example',
		'a@contoh.example?cc=b@contoh.example',
		'a@contoh.example\r\nBcc: b@contoh.example',
		'Rani <a@contoh.example>',
		'a@contoh.example%0ABcc:b'
	])('%j cannot', (text) => {
		expect(mailAddress(text)).toBe(null);
	});
});

describe('a number for WhatsApp', () => {
	it('is a mobile number, whatever way it is written', () => {
		expect(whatsappNumber('0812-3456-7890')).toBe('+6281234567890');
	});

	it('is no fixed line, and nothing that is damaged', () => {
		expect(whatsappNumber('021-5550000')).toBe(null);
		expect(whatsappNumber('8.12E+10')).toBe(null);
	});
});

describe('the usual way to somebody', () => {
	const both = { name: 'Rani', email: 'rani@contoh.example', phone: '081234567890' };

	it('is mail', () => {
		expect(usualChannel(both, 'app')).toBe('mail');
		expect(usualChannel({ ...both, phone: undefined }, 'whatsapp')).toBe('mail');
	});

	it('is WhatsApp where the request came that way, or no mail is known', () => {
		expect(usualChannel(both, 'whatsapp')).toBe('whatsapp');
		expect(usualChannel({ ...both, email: 'rani' }, 'app')).toBe('whatsapp');
	});

	it('is the text alone where nothing is known', () => {
		expect(usualChannel({ name: 'Rani' }, 'phone')).toBe('copy');
	});
});
