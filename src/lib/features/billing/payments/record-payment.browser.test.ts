import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Payment } from '#lib/domain/billing/facts.ts';
import { distinctionId } from '#lib/domain/ids.ts';
import { LARGEST_AMOUNT } from '#lib/domain/money.ts';
import { aPicture } from '#tests/builders/a-file.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aBill, aCustomer, TODAY } from '#tests/builders/billing-records.ts';
import { customerStory } from '../customers/customer-record.ts';
import { reverseFact } from '../customers/reverse.ts';
import { recordPayment, type PaymentEntry } from './record-payment.ts';

let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
	await at.given(
		aCustomer(),
		aBill({ key: '2026-09', amount: 100_000 }),
		aBill({ key: '2026-10', amount: 100_000 })
	);
});

afterEach(() => at.close());

async function anEntry(given: Partial<PaymentEntry> = {}): Promise<PaymentEntry> {
	const record = (await customerStory(at.office.tables, '1001'))!;
	return {
		customerNo: '1001',
		bills: record.bills,
		account: record.account,
		amount: 150_000,
		method: 'transfer',
		paidOn: TODAY,
		reference: '',
		note: '',
		today: TODAY,
		...given
	};
}

describe('a payment that is recorded', () => {
	it('lowers what is open everywhere at once: on the page, in lists and in sums', async () => {
		await recordPayment(at.office, await anEntry());
		const { account, facts } = (await customerStory(at.office.tables, '1001'))!;
		expect([...account!.paid]).toEqual([
			['2026-09', 100_000],
			['2026-10', 50_000]
		]);
		expect(facts).toMatchObject([
			{ type: 'payment', amount: 150_000, by: 'sari', method: 'transfer' }
		]);
		expect(at.view.today()).toMatchObject({ open: 50_000, customers: 1 });
	});

	it('keeps what is beyond the bills as credit', async () => {
		await recordPayment(at.office, await anEntry({ amount: 230_000 }));
		const { account } = (await customerStory(at.office.tables, '1001'))!;
		expect(account?.credit).toBe(30_000);
		expect(at.view.today()).toMatchObject({ open: 0, customers: 0 });
	});

	it('pays only the bills that the person chose', async () => {
		const entry = await anEntry();
		await recordPayment(at.office, { ...entry, bills: entry.bills.slice(1), amount: 100_000 });
		const { account } = (await customerStory(at.office.tables, '1001'))!;
		expect([...account!.paid]).toEqual([['2026-10', 100_000]]);
	});

	it('goes to the bills as the person shared it out', async () => {
		const allocations = [{ key: '2026-10', amount: 60_000 }];
		await recordPayment(at.office, await anEntry({ amount: 90_000, allocations }));
		const { account } = (await customerStory(at.office.tables, '1001'))!;
		expect([...account!.paid]).toEqual([['2026-10', 60_000]]);
		expect(account!.credit).toBe(30_000);
	});

	it('is not kept where it gives a bill more than is open on it', async () => {
		const allocations = [{ key: '2026-10', amount: 100_001 }];
		const kept = await recordPayment(at.office, await anEntry({ allocations }));
		expect(kept).toMatchObject({ problem: { code: 'more-than-open', key: '2026-10' } });
		expect(await at.office.tables.payments.count()).toBe(0);
	});

	it('keeps its proofs, and asks about one that proves something else', async () => {
		const proof = new File([await aPicture(200, 100)], 'bukti.jpg');
		const other = new File([await aPicture(120, 100)], 'lain.jpg');
		const first = valueOf(await recordPayment(at.office, await anEntry({ photos: [proof] })));
		const entry = await anEntry({ id: 'payment:b', amount: 20_000, photos: [other, proof] });
		const asked = await recordPayment(at.office, entry);
		expect(asked).toMatchObject({
			problem: { code: 'photo-known', name: 'bukti.jpg', known: { of: first } }
		});
		expect(await at.office.tables.payments.count()).toBe(1);

		const { proofs = [] } = (await at.office.tables.payments.get(first))!;
		valueOf(await recordPayment(at.office, { ...entry, acceptedPhotos: proofs }));
		const second = await at.office.tables.payments.get('payment:b');
		expect(second?.proofs).toHaveLength(2);
		expect(second?.proofs).toContain(proofs[0]);
		expect((await at.office.files.open(proofs[0]!))?.size).toBeGreaterThan(0);
	});

	it('is not kept with something that is no photo', async () => {
		const text = new File(['bukan foto'], 'catatan.jpg');
		const kept = await recordPayment(at.office, await anEntry({ photos: [text] }));
		expect(kept).toMatchObject({
			problem: { code: 'photo-not-kept', name: 'catatan.jpg', why: { code: 'file-type-unfit' } }
		});
		expect(await at.office.tables.payments.count()).toBe(0);
	});

	it('keeps a reference and a note, and no empty ones', async () => {
		await recordPayment(at.office, await anEntry({ reference: ' TRX-7 ', note: '  ' }));
		const [payment] = await at.office.tables.payments.toArray();
		expect(payment).toMatchObject({ reference: 'TRX-7' });
		expect(payment).not.toHaveProperty('note');
	});

	it('can be taken back by its id, and everything is open again', async () => {
		const id = valueOf(await recordPayment(at.office, await anEntry()));
		const payment = await at.office.tables.payments.get(id);
		await reverseFact(at.office, payment!, 'salah catat');
		expect(at.view.today()).toMatchObject({ open: 200_000 });
	});

	it.each([null, 0, -5, 0.5, Number.NaN, LARGEST_AMOUNT + 1])(
		'is not kept with the amount %s',
		async (amount) => {
			const kept = await recordPayment(at.office, await anEntry({ amount }));
			expect(kept).toEqual({ ok: false, problem: { code: 'amount-missing' } });
			expect(await at.office.tables.payments.count()).toBe(0);
		}
	);

	it('is not kept for a day that has not come', async () => {
		const kept = await recordPayment(at.office, await anEntry({ paidOn: '2026-11-21' }));
		expect(kept).toEqual({ ok: false, problem: { code: 'paid-in-the-future' } });
	});
});

describe('a payment that looks like one that is there', () => {
	it('is asked about, and kept once somebody says that it is another', async () => {
		const first = valueOf(await recordPayment(at.office, await anEntry()));
		const asked = await recordPayment(at.office, await anEntry());
		expect(asked).toMatchObject({ problem: { code: 'looks-recorded', similar: [{ _id: first }] } });
		const second = valueOf(await recordPayment(at.office, await anEntry({ besides: [first] })));
		const { account } = (await customerStory(at.office.tables, '1001'))!;
		expect(account).toMatchObject({ doubtful: [], credit: 100_000 });
		expect((await at.office.tables.payments.get(second))?.besides).toEqual([first]);
	});

	it('is another where its reference is another, or the first was taken back', async () => {
		const first = valueOf(await recordPayment(at.office, await anEntry({ reference: 'A1' })));
		valueOf(await recordPayment(at.office, await anEntry({ reference: 'A2' })));
		const payment = (await at.office.tables.payments.get(first))!;
		valueOf(await reverseFact(at.office, payment, 'salah catat'));
		valueOf(await recordPayment(at.office, await anEntry({ reference: 'A1' })));
	});

	it('from another device counts for nothing until somebody judges', async () => {
		const first = valueOf(await recordPayment(at.office, await anEntry()));
		const { _rev, ...payment } = (await at.office.tables.payments.get(first))! as Payment & {
			_rev: string;
		};
		await at.given({ ...payment, _id: 'payment:ponsel', device: 'ponsel' });
		const before = (await customerStory(at.office.tables, '1001'))!.account!;
		expect(before.doubtful).toEqual([{ id: 'payment:ponsel', like: first, amount: 150_000 }]);
		expect(before.paid.get('2026-10')).toBe(50_000);
		expect(_rev).toBeTruthy();
		valueOf(
			await at.office.record([
				{
					_id: distinctionId('payment:ponsel'),
					type: 'distinction',
					payment: 'payment:ponsel',
					customerNo: '1001',
					reason: 'dua kuitansi'
				}
			])
		);
		const after = (await customerStory(at.office.tables, '1001'))!.account!;
		expect(after.doubtful).toEqual([]);
		expect(after.paid.get('2026-10')).toBe(100_000);
	});
});
