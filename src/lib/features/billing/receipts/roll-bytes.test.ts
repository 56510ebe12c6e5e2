import { describe, expect, it } from 'vitest';
import type { ReceiptLine } from './receipt-lines.ts';
import { rollBytes } from './roll-bytes.ts';

const ESC = 0x1b;
const GS = 0x1d;

function shown(bytes: Uint8Array): string {
	return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
}

const pair: ReceiptLine = { kind: 'pair', left: 'September 2026', right: 'Rp 125.000' };

describe('a receipt for a roll of paper', () => {
	it('begins by resetting the printer and ends by cutting', () => {
		const bytes = rollBytes([pair], '58');
		expect([...bytes.slice(0, 2)]).toEqual([ESC, 0x40]);
		expect(shown(bytes)).toContain(String.fromCharCode(GS) + 'V');
	});

	it.each([
		['58', 32],
		['80', 48]
	] as const)('keeps to the %s mm: %i characters a line', (width, columns) => {
		const long: ReceiptLine = { kind: 'pair', left: 'L'.repeat(70), right: 'R'.repeat(70) };
		const text = shown(rollBytes([long, { kind: 'text', text: 'T'.repeat(200) }], width));
		const rows = text.split('\n').map((row) => row.replaceAll(/[^ LRT]/g, '').length);
		expect(Math.max(...rows)).toBeLessThanOrEqual(columns);
		expect(text.match(/[LRT]/g)).toHaveLength(70 + 70 + 200);
	});

	it('prints an amount whole, on the right', () => {
		expect(shown(rollBytes([pair], '58'))).toMatch(/September\b.*Rp 125\.000/s);
	});

	it('takes nothing from a name as a command', () => {
		const hostile = `Toko\u001b@\u001dV\u0000\u202e\nContoh`;
		const bytes = rollBytes([{ kind: 'centre', text: hostile }], '58');
		const plain = rollBytes([{ kind: 'centre', text: 'Toko @ V Contoh' }], '58');
		expect(shown(bytes)).toBe(shown(plain));
	});

	it('prints on a printer that says something unknown of itself', () => {
		const dialect = { language: 'esc-pos', codepageMapping: 'tak-dikenal' } as never;
		expect(shown(rollBytes([pair], '58', dialect))).toContain('Rp 125.000');
	});

	it('asks the printer to draw the code', () => {
		const text = shown(rollBytes([{ kind: 'code', text: 'SATULOKET-K1|x' }], '58'));
		expect(text).toContain('SATULOKET-K1|x');
		expect(text).toContain(String.fromCharCode(GS) + '(k');
	});
});
