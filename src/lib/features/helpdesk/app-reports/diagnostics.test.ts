import { expect, it } from 'vitest';
import { diagnosticsText, type Diagnostics } from './diagnostics.ts';

const found: Diagnostics = {
	version: '1.2.3',
	browser: 'Mozilla/5.0 Chrome/129.0.0.0',
	screen: '/tickets/[id]',
	size: '390×844',
	isOnline: false,
	isPersistent: true,
	usedBytes: 1_000_000,
	quotaBytes: 9_000_000,
	lastError: ''
};

it('a report says what app and browser it was, and whether there was a network', () => {
	const text = diagnosticsText(found, []);
	expect(text).toContain('Versi: 1.2.3');
	expect(text).toContain('Chrome/129.0.0.0');
	expect(text).toContain('Layar: /tickets/[id]');
	expect(text).toContain('Jaringan: tidak ada');
	expect(text).not.toContain('Kesalahan terakhir');
});

it('what an error said goes along without anybody’s data', () => {
	const lastError =
		'TypeError: Rani Contoh rani@contoh.example 081234567890 https://a.example/?n=Rani';
	const text = diagnosticsText({ ...found, lastError }, ['Rani Contoh']);
	expect(text).toContain('Kesalahan terakhir: TypeError:');
	expect(text).not.toMatch(/Rani|rani|0812/);
});

it('what the browser does not tell is left out', () => {
	const text = diagnosticsText({ ...found, usedBytes: null, isPersistent: null }, []);
	expect(text).not.toContain('Penyimpanan');
});
