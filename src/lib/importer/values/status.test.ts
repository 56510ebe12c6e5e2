import { expect, test } from 'vitest';
import { readStatus } from './status.ts';

test.each([
	'LUNAS',
	'Lunas',
	'SUDAH BAYAR',
	'sdh bayar tgl 5',
	'Lunas tgl 5/8 via BCA',
	'lunas 5/8/2026',
	'PAID',
	'Paid off',
	'Telah dibayar',
	'Terbayar'
])('%j settles the bill', (text) => {
	expect(readStatus(text)).toEqual({ text, isSettled: true, remarks: [] });
});

test.each([
	'BELUM LUNAS',
	'BELUM BAYAR',
	'UNPAID',
	'ISOLIR',
	'JANJI BAYAR',
	'janji lunas tgl 5',
	'Akan dibayar besok',
	'BAYAR SEBAGIAN',
	'tidak bisa dibayar',
	'Pembayaran macet',
	'',
	null
])('%j leaves the bill open', (text) => {
	expect(readStatus(text).isSettled).toBe(false);
	expect(readStatus(text).remarks).toEqual([]);
});

test.each(['Sudah lunas kata istri', 'LUNAS (QRIS)', 'Bayar', 'cek mutasi: lunas?'])(
	'%j is asked about',
	(text) => {
		expect(readStatus(text)).toEqual({ text, isSettled: false, remarks: ['maybe-settled'] });
	}
);
