import type { Payment } from '#lib/domain/billing/facts.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aBill, aCustomer, TODAY } from '#tests/builders/billing-records.ts';
import { customerRecord } from '../customers/customer-record.ts';
import { reverseFact } from '../customers/reverse.ts';
import { recordPayment } from '../payments/record-payment.ts';
import { checkSeal } from './check-seal.ts';
import { readCodeIn } from './read-code.ts';
import { receiptLines } from './receipt-lines.ts';
import { receiptOf } from './receipt.ts';
import { receiptPicture } from './receipt-picture.ts';
import { receiptMessage } from './receipt-text.ts';
import { sealPayment } from './seal-payment.ts';

let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
	await at.given(
		aCustomer({ name: 'Toko *Contoh*' }),
		aBill({ key: '2026-09', period: '2026-09', amount: 100_000 })
	);
});
afterEach(() => at.close());

async function paid(amount: number): Promise<string> {
	const record = (await customerRecord(at.office.tables, '1001'))!;
	return valueOf(
		await recordPayment(at.office, {
			customerNo: '1001',
			bills: record.bills,
			account: record.account,
			amount,
			method: 'cash',
			paidOn: TODAY,
			reference: '',
			note: '',
			today: TODAY
		})
	);
}

test('a receipt says who paid what, in figures and in words', async () => {
	const receipt = (await receiptOf(at.office, await paid(125_000)))!;
	expect(receipt).toMatchObject({
		name: 'Toko *Contoh*',
		words: 'seratus dua puluh lima ribu rupiah',
		lines: [{ key: '2026-09', amount: 100_000, bill: { period: '2026-09' } }],
		credit: 25_000,
		takenBack: null,
		payment: { receiptNo: expect.stringMatching(/^[A-Z]{1,4}-\d{5}$/) as string }
	});
});

test('numbers follow one another, and one that was taken back says so', async () => {
	const [first, second] = [await paid(10_000), await paid(20_000)];
	const payment = (await at.office.tables.payments.get(first))!;
	valueOf(await reverseFact(at.office, payment, 'salah catat'));
	const receipts = [await receiptOf(at.office, first), await receiptOf(at.office, second)];
	expect(receipts.map((receipt) => receipt?.takenBack)).toEqual(['salah catat', null]);
	const numbers = receipts.map((receipt) => Number(receipt!.payment.receiptNo!.split('-')[1]));
	expect(numbers[1]).toBe(numbers[0]! + 1);
});

test('what stands in the name is no formatting in the message', async () => {
	const receipt = (await receiptOf(at.office, await paid(50_000)))!;
	const text = receiptMessage(receipt, 'Kantor _Contoh_');
	expect(text).toContain('lima puluh ribu rupiah');
	expect(text).toContain(receipt.payment.receiptNo);
	expect(text).not.toMatch(/\*Contoh\*|_Contoh_/);
});

test('a payment that is not here has no receipt', async () => {
	expect(await receiptOf(at.office, 'payment:none')).toBe(null);
});

test('a receipt is sealed by the device, and checked without a network', async () => {
	const id = await paid(50_000);
	const payment = (await at.office.tables.payments.get(id))!;
	const seal = (await sealPayment(at.office, payment))!;
	expect(await checkSeal(at.office, seal)).toMatchObject({
		code: 'genuine',
		person: 'sari',
		payment: { state: 'same' },
		content: { amount: 50_000, customerNo: '1001' }
	});
	expect(await checkSeal(at.office, seal.replace('|50000|', '|90000|'))).toMatchObject({
		code: 'forged',
		content: { amount: 90_000 }
	});
	expect(await checkSeal(at.office, seal.replace('|laptop|', '|lain|'))).toMatchObject({
		code: 'unknown-device'
	});
	expect(await checkSeal(at.office, 'https://example.com')).toEqual({ code: 'not-a-receipt' });

	valueOf(await reverseFact(at.office, payment, 'salah catat'));
	expect(await checkSeal(at.office, seal)).toMatchObject({
		payment: { state: 'taken-back', reason: 'salah catat' }
	});
});

test('a genuine receipt tells where the payment is another here, or not here yet', async () => {
	const payment = (await at.office.tables.payments.get(await paid(50_000)))!;
	const asked = async (given: Partial<Payment>) => {
		const seal = (await sealPayment(at.office, { ...payment, ...given }))!;
		return checkSeal(at.office, seal);
	};
	expect(await asked({ amount: 70_000 })).toMatchObject({
		payment: { state: 'differs', known: { amount: 50_000 } }
	});
	expect(await asked({ _id: 'payment:elsewhere' })).toMatchObject({
		payment: { state: 'not-here' }
	});
});

test('nothing is sealed in practice', async () => {
	const payment = (await at.office.tables.payments.get(await paid(50_000)))!;
	expect(await sealPayment({ ...at.office, isPractice: true }, payment)).toBe(null);
});

test('the picture of a receipt holds the code, readable', async () => {
	const receipt = (await receiptOf(at.office, await paid(125_000)))!;
	const seal = (await sealPayment(at.office, receipt.payment))!;
	const lines = receiptLines(receipt, at.office.settings.office, (id) => id, seal);
	const picture = await receiptPicture(lines);
	expect(picture.type).toBe('image/png');
	expect(await readCodeIn(picture)).toBe(seal);
	const without = await receiptPicture(lines.filter(({ kind }) => kind !== 'code'));
	expect(await readCodeIn(without)).toBe(null);
	expect(await readCodeIn(new Blob(['bukan gambar']))).toBe(null);
});
