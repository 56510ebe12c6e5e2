import { describe, expect, it } from 'vitest';
import { aReversal } from '#tests/builders/billing-facts.ts';
import {
	aBill,
	aCustomer,
	anOutcome,
	aRecord,
	aReminder,
	aTemplate,
	daysAgo,
	NOW_MS,
	signedAgo,
	someSettings
} from '#tests/builders/billing-records.ts';
import type { Absence, Pause, PaymentPromise } from '#lib/domain/billing/facts.ts';
import { stages } from '#lib/domain/billing/template.ts';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { draftReminder, type DraftRequest } from './draft.ts';

const templates = stages.map((stage) =>
	aTemplate({ slug: stage, stage, _id: `template:${stage}:1` })
);

function aDraft(given: Partial<DraftRequest> = {}) {
	return draftReminder({
		records: [aRecord()],
		channel: 'whatsapp',
		language: 'id',
		templates,
		chosenSlug: null,
		settings: someSettings(),
		nowMs: NOW_MS,
		...given
	});
}

function aPromise(customerNo: string): PaymentPromise {
	return { _id: 'promise:1', type: 'promise', customerNo, dueOn: '2026-11-27', ...signedAgo(60) };
}

function anOptOut(customerNo: string): Pause {
	return {
		_id: 'pause:1',
		type: 'pause',
		kind: 'opt-out',
		customerNo,
		reason: 'diminta pelanggan',
		...signedAgo(60)
	};
}

function anAbsence(key: string): Absence {
	return {
		_id: `absence:1001:${key}:import%3Aa`,
		type: 'absence',
		customerNo: '1001',
		key,
		listedIn: 'import:a',
		importId: 'import:b'
	};
}

describe('a message', () => {
	it('names what is open now, to the number on record', () => {
		const facts = [aPayment({ amount: 85_000, allocations: [{ key: '2026-10', amount: 85_000 }] })];
		const draft = aDraft({ records: [aRecord({ facts })] });
		expect(draft.open).toBe(300_000);
		expect(draft.bills).toEqual([{ id: 'bill:1001:2026-10', open: 300_000 }]);
		expect(draft.text).toContain('Rp 300.000');
		expect(draft.to).toBe('+6200000000001');
		expect(draft.holds).toEqual([]);
	});

	it('leaves out bills that are paid, and bills that the last file no longer lists', () => {
		const bills = [
			aBill({ key: '2026-08', amount: 100_000, importId: 'import:a' }),
			aBill({ key: '2026-09', amount: 200_000, settled: true }),
			aBill({ key: '2026-10', amount: 300_000, importId: 'import:b' })
		];
		const draft = aDraft({ records: [aRecord({ bills, facts: [anAbsence('2026-08')] })] });
		expect(draft.bills).toEqual([{ id: 'bill:1001:2026-10', open: 300_000 }]);
	});

	it('is held where the last file lists none of the bills any more', () => {
		const bills = [aBill({ key: '2026-08', importId: 'import:a' })];
		const draft = aDraft({ records: [aRecord({ bills, facts: [anAbsence('2026-08')] })] });
		expect(draft.holds.map(({ code }) => code)).toEqual(['not-in-last-file']);
		expect(draft.bills.length).toBe(1);
	});

	it.each([
		['2026-11-25', 'before-due'],
		['2026-11-20', 'due'],
		['2026-11-14', 'overdue-1-7'],
		['2026-11-01', 'overdue-8-30'],
		['2026-09-01', 'overdue-over-30']
	] as const)('on a bill due on %s is of the stage %s', (dueOn, stage) => {
		const draft = aDraft({ records: [aRecord({ bills: [aBill({ dueOn })] })] });
		expect(draft.stage).toBe(stage);
		expect(draft.template?.slug).toBe(stage);
	});

	it('goes by the oldest of several bills', () => {
		const bills = [aBill({ key: '2026-11', dueOn: '2026-11-20' }), aBill({ key: '2026-08' })];
		expect(aDraft({ records: [aRecord({ bills })] }).stage).toBe('overdue-over-30');
	});

	it('takes the day in the zone of the customer’s branch', () => {
		const customer = aCustomer({ branch: 'Sorong' });
		const records = [aRecord({ customer, bills: [aBill({ dueOn: '2026-11-21' })] })];
		const lateInJakarta = Date.UTC(2026, 10, 20, 16);
		const settings = someSettings({ office: { branchZones: { Sorong: 'WIT' } } });
		expect(aDraft({ records, nowMs: lateInJakarta }).stage).toBe('before-due');
		expect(aDraft({ records, nowMs: lateInJakarta, settings }).stage).toBe('due');
	});

	it('uses the text that the person chose', () => {
		const chosen = aTemplate({ slug: 'halus', body: 'Halo {nama}' });
		const draft = aDraft({ templates: [...templates, chosen], chosenSlug: 'halus' });
		expect(draft.text).toBe('Halo Toko Contoh');
	});

	it('prefers the language asked for, and takes another before none', () => {
		const english = aTemplate({ slug: 'due-en', stage: 'overdue-over-30', language: 'en' });
		const records = [aRecord({ bills: [aBill({ key: '2026-08' })] })];
		expect(aDraft({ records, templates: [...templates, english], language: 'en' }).template).toBe(
			english
		);
		expect(aDraft({ records, templates: [english] }).template).toBe(english);
		expect(aDraft({ records, templates: [] })).toMatchObject({ template: null, text: '' });
	});

	it('names a customer by number where no name is known', () => {
		expect(aDraft({ records: [aRecord({ customer: aCustomer({ name: '' }) })] }).names).toEqual([
			'1001'
		]);
	});
});

describe('a message for several customers on one phone', () => {
	const first = aRecord();
	const second = aRecord({
		customer: aCustomer({ customerNo: '1002', name: 'Warung Uji' }),
		bills: [aBill({ customerNo: '1002', amount: 15_000 })]
	});

	it('speaks for all of them and adds their bills up', () => {
		const draft = aDraft({ records: [first, second] });
		expect(draft.customerNos).toEqual(['1001', '1002']);
		expect(draft.open).toBe(400_000);
		expect(draft.text).toContain('Toko Contoh dan Warung Uji');
	});

	it.each([
		['has promised to pay', aRecord({ facts: [aPromise('1001')] })],
		['wants no messages', aRecord({ facts: [anOptOut('1001')] })],
		['owes nothing', aRecord({ bills: [aBill({ settled: true })] })]
	])('leaves out one who %s, and says so', (_what, held) => {
		const draft = aDraft({ records: [held, second] });
		expect(draft.customerNos).toEqual(['1002']);
		expect(draft.leftOut).toEqual(['1001']);
		expect(draft.open).toBe(15_000);
		expect(draft.text).not.toContain('Toko Contoh');
		expect(draft.holds).toEqual([]);
	});

	it('is held where something speaks against each of them', () => {
		const draft = aDraft({
			records: [
				aRecord({ facts: [aPromise('1001')] }),
				{
					...second,
					...aRecord({ customer: second.customer, bills: second.bills, facts: [aPromise('1002')] })
				}
			]
		});
		expect(draft.holds.map(({ code }) => code)).toEqual(['promised']);
		expect(draft.leftOut).toEqual([]);
	});

	it('can still be sent with a reason to one who promised, when the other owes nothing', () => {
		const draft = aDraft({
			records: [
				aRecord({
					customer: second.customer,
					bills: [aBill({ customerNo: '1002', settled: true })]
				}),
				aRecord({ facts: [aPromise('1001')] })
			]
		});
		expect(draft.customerNos).toEqual(['1001']);
		expect(draft.holds.map(({ code }) => code)).toEqual(['promised']);
	});

	it('never tells one customer what another owes, once the other’s number was put right', () => {
		const moved = aRecord({
			customer: aCustomer({ customerNo: '1002', name: 'Warung Uji', phones: ['+6200000000009'] }),
			bills: [aBill({ customerNo: '1002' })]
		});
		const draft = aDraft({ records: [first, moved] });
		expect(draft.to).toBe('+6200000000001');
		expect(draft.customerNos).toEqual(['1001']);
		expect(draft.leftOut).toEqual(['1002']);
		expect(draft.text).not.toContain('Warung Uji');
	});

	it('never mails one customer what another owes, where only their phone is shared', () => {
		const records = [
			aRecord({ customer: aCustomer({ email: 'a@contoh.example' }) }),
			aRecord({
				customer: aCustomer({ customerNo: '1002', email: 'b@contoh.example' }),
				bills: [aBill({ customerNo: '1002' })]
			})
		];
		const draft = aDraft({ records, channel: 'mail' });
		expect(draft).toMatchObject({
			to: 'a@contoh.example',
			customerNos: ['1001'],
			leftOut: ['1002']
		});
	});
});

describe('a number that did not work', () => {
	it('gives way to the next number of the customer', () => {
		const customer = aCustomer({ phones: ['+6200000000001', '+6200000000002'] });
		const facts = [aReminder(), anOutcome({ kind: 'wrong-number' })];
		expect(aDraft({ records: [aRecord({ customer, facts })] }).to).toBe('+6200000000002');
	});

	it('is tried again once the outcome is taken back', () => {
		const customer = aCustomer({ phones: ['+6200000000001', '+6200000000002'] });
		const outcome = anOutcome({ kind: 'wrong-number' });
		const facts = [aReminder(), outcome, aReversal(outcome)];
		expect(aDraft({ records: [aRecord({ customer, facts })] }).to).toBe('+6200000000001');
	});

	it('holds the message back where it is the only one', () => {
		const facts = [aReminder(daysAgo(30)), anOutcome({ kind: 'not-on-whatsapp', ...daysAgo(30) })];
		const codes = (channel: DraftRequest['channel']) =>
			aDraft({ records: [aRecord({ facts })], channel }).holds.map(({ code }) => code);
		expect(codes('whatsapp')).toEqual(['number-in-trouble']);
		expect(codes('phone')).toEqual([]);
		expect(codes('mail')).toEqual(['no-usable-number']);
		expect(codes('copy')).toEqual([]);
	});
});
