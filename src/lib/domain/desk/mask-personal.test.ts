import { describe, expect, it } from 'vitest';
import { maskPersonal } from './mask-personal.ts';

describe('a text that others will read', () => {
	it.each([
		['a mail address', 'Hubungi rani.c@contoh.example ya', 'Hubungi [email] ya'],
		['a phone number', 'WA 0812-3456-7890 atau +62 812 3456 789', 'WA [nomor] atau [nomor]'],
		['an employee number', 'NIP 000123 minta kursi', 'NIP [nomor] minta kursi'],
		['a name after a salutation', 'Kata Pak Budi Contoh rusak', 'Kata Pak [nama] rusak'],
		[
			'what stands behind an address',
			'Gagal di https://a.example/x?nip=123&n=rani',
			'Gagal di https://a.example/x'
		]
	])('holds no %s', (_, text, masked) => {
		expect(maskPersonal(text)).toBe(masked);
	});

	it('holds none of the names that are known, whole or in parts', () => {
		expect(maskPersonal('Rani CONTOH dan rani, bukan Maharani', ['Rani Contoh'])).toBe(
			'[nama] dan [nama], bukan Maharani'
		);
	});

	it('takes a name for what it is, not for a pattern', () => {
		expect(maskPersonal('a+b (c) dan abc', ['a+b (c)'])).toBe('[nama] dan abc');
	});

	it('keeps dates, versions, short numbers and other words', () => {
		const text = 'AC lantai 3 rusak sejak 2026-11-02, versi 129.0.0.0, 2 unit';
		expect(maskPersonal(text, ['Al'])).toBe(text);
	});
});
