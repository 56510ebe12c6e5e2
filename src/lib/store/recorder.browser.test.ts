import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentOf, stampAt } from '#lib/domain/clock.ts';
import type { Payment } from '#lib/domain/billing/facts.ts';
import { AnOffice, sari } from '#tests/builders/an-office.ts';
import { aPayment, aReversal } from '#tests/builders/billing-facts.ts';
import { aBill, aCustomer, NOW_MS } from '#tests/builders/billing-records.ts';
import { Recorder } from './recorder.ts';

let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
});

afterEach(() => at.close());

function unsigned(payment: Partial<Payment> = {}): Omit<Payment, 'by' | 'at' | 'device'> {
	const { by: _by, at: _at, device: _device, ...fields } = aPayment(payment);
	return fields;
}

const payments = () => at.office.tables.payments.toArray();

describe('what a person records', () => {
	it('is signed with the person, the device and a time that never goes back', async () => {
		await at.record([unsigned({ _id: 'payment:1' }), unsigned({ _id: 'payment:2' })]);
		at.nowMs = NOW_MS - 3_600_000;
		await at.record([unsigned({ _id: 'payment:3' })]);
		const kept = await payments();
		expect(kept.map(({ by, device }) => [by, device])).toEqual(Array(3).fill(['sari', 'laptop']));
		const stamps = kept.map((payment) => payment.at);
		expect(stamps).toEqual([...stamps].sort());
		expect(new Set(stamps).size).toBe(3);
		expect(momentOf(stamps[0]!)).toBe(NOW_MS);
	});

	it('sorts after everything recorded before, also after a restart with a clock set back', async () => {
		await at.record([unsigned({ _id: 'payment:1' })]);
		const later = await Recorder.open(at.engines, sari, 'laptop', () => NOW_MS - 86_400_000);
		await later.record([unsigned({ _id: 'payment:2' })]);
		const [first, second] = await payments();
		expect(second!.at > first!.at).toBe(true);
	});

	it('is not dated by what somebody else dated far ahead', async () => {
		const other = { by: 'budi', device: 'ponsel', _rev: '1-a' };
		const soon = stampAt(NOW_MS + 3_600_000);
		const far = { ...aPayment(), ...other, _id: 'payment:far', at: stampAt(NOW_MS * 2) };
		await at.engines.billing.write([{ ...far }], { newEdits: false });
		const next = await Recorder.open(at.engines, sari, 'laptop', () => NOW_MS);
		await next.record([unsigned({ _id: 'payment:1' })]);
		const near = { ...aPayment(), ...other, _id: 'payment:near', at: soon };
		await at.engines.billing.write([{ ...near }], { newEdits: false });
		await next.witness();
		await next.record([unsigned({ _id: 'payment:2' })]);
		const stamps = new Map((await payments()).map(({ _id, at: stamp }) => [_id, stamp]));
		expect(momentOf(stamps.get('payment:1')!)).toBe(NOW_MS);
		expect(stamps.get('payment:2')! > soon).toBe(true);
	});

	it('is kept whole or not at all', async () => {
		const kept = await at.record([
			unsigned({ _id: 'payment:1' }),
			unsigned({ _id: 'payment:2', amount: -5 })
		]);
		expect(kept).toMatchObject({
			ok: false,
			problem: { code: 'malformed', id: 'payment:2', field: 'amount' }
		});
		expect(await payments()).toEqual([]);
	});

	it('cannot change what was recorded before', async () => {
		await at.record([unsigned()]);
		const [before] = await payments();
		const kept = await at.record([{ ...unsigned({ amount: 1 }), _rev: before!._rev }]);
		expect(kept).toMatchObject({ problem: { code: 'fact-is-final' } });
		expect(await payments()).toEqual([before]);
	});

	it('cannot be taken back twice', async () => {
		await at.record([unsigned()]);
		const { by: _by, at: _at, device: _device, ...reversal } = aReversal(aPayment());
		expect(await at.record([reversal])).toMatchObject({ ok: true });
		const again = await at.record([reversal]);
		expect(again.ok).toBe(false);
		expect(await at.office.tables.reversals.count()).toBe(1);
	});

	it('is refused with the roles that may, to somebody who may not', async () => {
		const other = await AnOffice.open({ ...sari, roles: ['template-editor'] });
		const kept = await other.record([unsigned()]);
		expect(kept).toMatchObject({
			problem: { code: 'role-missing', anyOf: ['staff', 'collector', 'supervisor', 'admin'] }
		});
		await other.close();
	});

	it('is nothing where nothing is given', async () => {
		const { seq } = await at.engines.billing.meta();
		expect(await at.record([])).toEqual({ ok: true, value: undefined });
		expect((await at.engines.billing.meta()).seq).toBe(seq);
	});

	it('is a defect where it belongs to two databases: neither could promise the other', async () => {
		const person = { _id: 'person:x', type: 'person', personId: 'x', name: 'X' } as const;
		await expect(at.record([unsigned(), person])).rejects.toThrow('one database');
		expect(await payments()).toEqual([]);
	});
});

describe('a document that is taken away', () => {
	it('is gone where it may go, by the revision that the person saw', async () => {
		await at.record([{ _id: 'view:1', type: 'view', name: 'Sorong', query: 'sort=due' }]);
		const view = (await at.office.tables.views.get('view:1'))!;
		expect(await at.office.discard([{ _id: view._id, _rev: '1-old' }])).toMatchObject({
			problem: { code: 'changed-meanwhile' }
		});
		expect(await at.office.discard([view])).toMatchObject({ ok: true });
		expect(await at.office.tables.views.count()).toBe(0);
	});

	it('leaves behind who took it away, when and on which device', async () => {
		await at.record([{ _id: 'view:1', type: 'view', name: 'Sorong', query: 'sort=due' }]);
		const { at: before, ...view } = (await at.office.tables.views.get('view:1'))!;
		await at.office.discard([view]);
		const { isDeleted, body } = (await at.engines.billing.state('view:1'))!;
		expect(isDeleted).toBe(true);
		expect(body).toEqual({ by: 'sari', at: expect.any(String) as string, device: view.device });
		expect(String(body['at']) > before).toBe(true);
	});

	it('is never a fact', async () => {
		await at.record([unsigned()]);
		expect(await at.office.discard(await payments())).toMatchObject({
			problem: { code: 'fact-is-final' }
		});
		expect((await payments()).length).toBe(1);
	});

	it('is never somebody else’s view', async () => {
		const signature = { by: 'budi', at: stampAt(NOW_MS), device: 'lain' };
		await at.given({ _id: 'view:1', type: 'view', name: 'Budi', query: 'sort=due', ...signature });
		const view = (await at.office.tables.views.get('view:1'))!;
		expect(await at.office.discard([view])).toMatchObject({
			problem: { code: 'belongs-to-another' }
		});
	});
});

describe('documents of an import', () => {
	it('go in unsigned: two computers that read one file write the same', async () => {
		await at.recorder.record([], { asGiven: [aCustomer(), aBill()] });
		const content = await at.content();
		expect(Object.values(content).some((doc) => 'by' in doc || 'device' in doc)).toBe(false);
	});
});
