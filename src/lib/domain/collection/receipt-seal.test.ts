import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSeal, sealText, textToSign, type SealedPayment } from './receipt-seal.ts';

const SIGNATURE = 'A'.repeat(86);
const content: SealedPayment = {
	payment: 'payment:01JABCDEF',
	receiptNo: 'A-00012',
	customerNo: '10|03 %7C',
	amount: 125_000,
	paidOn: '2026-11-20',
	device: 'device-1'
};

test('what a device seals is read again, whatever stands in it', () => {
	const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
	fc.assert(
		fc.property(text, text, fc.integer({ min: 1, max: 1e11 }), (customer, device, amount) => {
			// A customer number has no spaces around it.
			fc.pre(customer.trim() === customer);
			const given = { ...content, customerNo: customer, device, amount };
			const signed = textToSign(given);
			expect(readSeal(sealText(signed, SIGNATURE))).toEqual({
				ok: true,
				value: { content: given, signed, signature: SIGNATURE }
			});
		})
	);
});

test('two payments are never the same text', () => {
	const moved = { ...content, receiptNo: 'A-00012|10', customerNo: '03 %7C' };
	expect(textToSign(content)).not.toBe(textToSign(moved));
});

test.each([
	['nothing', ''],
	['an address', 'https://example.com/kuitansi?no=1'],
	['another form', sealText(textToSign(content).replace('K1', 'K9'), SIGNATURE)],
	['no signature', textToSign(content)],
	['a short signature', sealText(textToSign(content), 'AAAA')],
	['an amount of words', sealText(textToSign(content).replace('125000', 'seratus'), SIGNATURE)],
	['a half rupiah', sealText(textToSign(content).replace('125000', '12.5'), SIGNATURE)],
	['no day', sealText(textToSign(content).replace('2026-11-20', '2026-13-45'), SIGNATURE)],
	['a broken escape', sealText(textToSign(content).replace('A-00012', '%E0%A4%A'), SIGNATURE)],
	['another document', sealText(textToSign(content).replace('payment', 'bill'), SIGNATURE)],
	['a field too many', sealText(`${textToSign(content)}|x`, SIGNATURE)]
])('%s is no receipt', (_, text) => {
	expect(readSeal(text)).toEqual({ ok: false, problem: { code: 'not-a-receipt' } });
});
