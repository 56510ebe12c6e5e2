import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as format from './format.ts';

test('amounts are written with points and never broken over two lines', () => {
	expect(format.rupiah(1250000)).toBe('Rp\u00a01.250.000');
	expect(format.rupiah(-5000)).toBe('−Rp\u00a05.000');
	expect(format.rupiah(0)).toBe('Rp\u00a00');
});

test('whole numbers are written as the browser writes them for Indonesia', () => {
	const browser = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
	fc.assert(
		fc.property(fc.oneof(fc.maxSafeInteger(), fc.double({ min: 0, max: 1e12 })), (value) => {
			fc.pre(value % 1 !== 0.5);
			expect(format.number(value)).toBe(browser.format(value));
		})
	);
	expect(format.number(999)).toBe('999');
	expect(format.number(-1234567)).toBe('-1.234.567');
});

test('dates have Indonesian or English month names', () => {
	expect(format.longDate('2026-11-20', 'id')).toBe('20 November 2026');
	expect(format.longDate('2026-08-01', 'id')).toBe('1 Agustus 2026');
	expect(format.shortDate('2026-08-01', 'en')).toBe('1 Aug 2026');
	expect(format.fullDate('2026-11-20', 'id')).toBe('Jumat, 20 November 2026');
	expect(format.longMonth('2026-05', 'id')).toBe('Mei 2026');
});

test('the time of day has a full stop and its zone', () => {
	expect(format.clockTime(Date.parse('2026-11-20T01:05:00Z'), 'WIB')).toBe('08.05 WIB');
	expect(format.moment(Date.parse('2026-11-20T16:30:00Z'), 'WIT', 'id')).toBe(
		'21 Nov 2026 01.30 WIT'
	);
});

test.each([
	['2026-11-23', 'dalam 3 hari'],
	['2026-11-19', 'kemarin'],
	['2026-11-20', 'hari ini'],
	['2026-10-30', '3 minggu yang lalu']
])('%s seen on 20 November is “%s”', (date, text) => {
	expect(format.relativeDay(date, '2026-11-20', 'id')).toBe(text);
});

test.each([
	['+6281234567890', '0812-3456-7890'],
	['+62811234567', '0811-2345-67'],
	['+62215551234', '(021) 5551234'],
	['+6276531234', '(0765) 31234'],
	['+60123456789', '+60123456789']
])('the number %s is shown as %s', (e164, shown) => {
	expect(format.phone(e164)).toBe(shown);
});

test('how long ago is told in the largest unit that fits', () => {
	const now = Date.parse('2026-11-20T10:00:00Z');
	expect(format.ago(now - 30_000, now, 'id')).toBe('baru saja');
	expect(format.ago(now - 5 * 60_000, now, 'id')).toBe('5 menit yang lalu');
	expect(format.ago(now - 3 * 3_600_000, now, 'id')).toBe('3 jam yang lalu');
	expect(format.ago(now - 49 * 3_600_000, now, 'en')).toBe('2 days ago');
});

test('sizes have a decimal comma', () => {
	expect(format.fileSize(8_308_517)).toBe('8,3 MB');
	expect(format.fileSize(950)).toBe('950 B');
});
