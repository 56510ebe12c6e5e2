import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAmount } from '#lib/domain/billing/account.ts';
import type { Person } from '#lib/domain/access/person.ts';
import type { Adjustment } from '#lib/domain/collection/facts.ts';
import { addDays } from '#lib/domain/time/date.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice, sari } from '#tests/builders/an-office.ts';
import { aDispute, anAdjustment, aPayment } from '#tests/builders/billing-facts.ts';
import { aBill, aCustomer, signedAgo, TODAY } from '#tests/builders/billing-records.ts';
import { customerRecord } from '../customers/customer-record.ts';
import { customerHoldsNow } from '../customers/holds-now.ts';
import { judgeAdjustment, submitAdjustment } from './record-adjustment.ts';
import { closeDispute, recordDispute } from './record-dispute.ts';
import { recordPlan, type PlanEntry } from './record-plan.ts';
import { recordPromise } from './record-promise.ts';
import { waitingOf } from './waiting-adjustments.ts';

let at: AnOffice;
const budi: Person = { id: 'budi', name: 'Budi Contoh', roles: ['supervisor'] };
const tono: Person = { id: 'tono', name: 'Tono Contoh', roles: ['staff'] };
const bill = aBill({ amount: 300_000 });

async function anOfficeOf(person: Person): Promise<AnOffice> {
	const office = await AnOffice.open(person);
	Object.assign(office.office, { person });
	return office.given(aCustomer(), bill);
}

async function recordNow() {
	return (await customerRecord(at.office.tables, '1001'))!;
}

async function openNow(): Promise<number> {
	const { bills, account } = await recordNow();
	return openAmount(bills[0]!, account);
}

const holdsNow = async () =>
	customerHoldsNow(await recordNow(), at.office.settings, at.nowMs).map(({ code }) => code);

afterEach(() => at.close());

describe('what is agreed', () => {
	beforeEach(async () => {
		at = await anOfficeOf(sari);
	});

	test('a promise has a day that is not past, and holds reminders', async () => {
		const entry = { customerNo: '1001', amount: 50_000, note: ' besok ', today: TODAY };
		const codeOf = async (dueOn: string) => {
			const kept = await recordPromise(at.office, { ...entry, dueOn });
			return kept.ok ? null : kept.problem.code;
		};
		expect(await codeOf('')).toBe('date-missing');
		expect(await codeOf(addDays(TODAY, -1))).toBe('date-passed');
		expect((await recordNow()).account).toBeNull();
		expect(await codeOf(TODAY)).toBeNull();
		const { account } = await recordNow();
		expect(account?.promise).toMatchObject({ dueOn: TODAY, amount: 50_000, paid: 0, by: 'sari' });
		expect(await holdsNow()).toEqual(['promised']);
	});

	test('a plan is kept only when it is whole, and not silently another sum', async () => {
		const parts = [
			{ dueOn: addDays(TODAY, 5), amount: 100_000 },
			{ dueOn: addDays(TODAY, 35), amount: 200_000 }
		];
		const entry: PlanEntry = {
			customerNo: '1001',
			keys: ['2026-10'],
			open: 300_000,
			rows: parts,
			mayDiffer: false,
			note: '',
			today: TODAY
		};
		const problemOf = async (given: Partial<PlanEntry>) => {
			const kept = await recordPlan(at.office, { ...entry, ...given });
			return kept.ok ? null : kept.problem;
		};
		expect(await problemOf({ keys: [] })).toEqual({ code: 'no-bills' });
		expect(await problemOf({ rows: [] })).toEqual({ code: 'no-parts' });
		expect(await problemOf({ rows: [parts[0]!, { dueOn: '', amount: 1 }] })).toEqual({
			code: 'incomplete',
			at: 2
		});
		expect(await problemOf({ rows: [{ dueOn: addDays(TODAY, -1), amount: 300_000 }] })).toEqual({
			code: 'in-the-past',
			at: 1
		});
		expect(await problemOf({ open: 300_001 })).toEqual({ code: 'differs' });
		expect((await recordNow()).account).toBeNull();
		expect(await problemOf({ open: 300_001, mayDiffer: true })).toBeNull();
		expect((await recordNow()).account?.plan).toMatchObject({ parts, keys: ['2026-10'] });
		expect(await holdsNow()).toEqual(['on-plan']);
	});

	test('a dispute holds until somebody closes it with a result', async () => {
		expect((await recordDispute(at.office, '1001', [], ' ')).ok).toBe(false);
		valueOf(await recordDispute(at.office, '1001', ['2026-10'], 'meteran rusak'));
		const [dispute] = (await recordNow()).account!.disputes;
		expect(await holdsNow()).toEqual(['disputed']);
		expect((await closeDispute(at.office, '1001', dispute!, '')).ok).toBe(false);
		valueOf(await closeDispute(at.office, '1001', dispute!, 'tagihan benar'));
		expect((await recordNow()).account!.disputes).toEqual([]);
		expect(await holdsNow()).toEqual([]);
		// Somebody else has closed it in the meantime: it is closed once.
		expect((await closeDispute(at.office, '1001', dispute!, 'lagi')).ok).toBe(false);
	});

	test('due promises and late plans come first in a queue, the others in their order', async () => {
		await at.given(
			aCustomer({ customerNo: '1002', phones: ['+6200000000002'] }),
			aCustomer({ customerNo: '1003', phones: ['+6200000000003'] }),
			aBill({ customerNo: '1002' }),
			aBill({ customerNo: '1003' }),
			{
				_id: 'promise:x',
				type: 'promise',
				customerNo: '1003',
				dueOn: addDays(TODAY, -3),
				...signedAgo(60 * 24 * 6)
			},
			{
				_id: 'plan:x',
				type: 'plan',
				customerNo: '1002',
				keys: ['2026-10'],
				parts: [{ dueOn: addDays(TODAY, -3), amount: 10_000 }],
				...signedAgo(60 * 24 * 6)
			}
		);
		const items = at.view.stages().flatMap(({ stage }) => at.view.itemsOfStage(stage));
		// By stage first: the late part of the plan is younger than the bills of the others.
		expect(items).toEqual([['1002'], ['1003'], ['1001']]);
		at.view.listBills(allBills, { by: 'customerNo', descending: false }, 0, 10);
		at.view.tickAll();
		expect(at.view.itemsOfSelection()).toEqual([['1003'], ['1002'], ['1001']]);
		expect(at.view.today()).toMatchObject({ promisesDue: 1, plansLate: 1 });
	});
});

const allBills = {
	search: '',
	statuses: [],
	holds: [],
	ages: [],
	amountFrom: null,
	amountTo: null,
	branches: [],
	collectors: [],
	reminded: 'any',
	reach: 'any'
} as const;

describe('less for a bill', () => {
	const submit = async (given: Partial<Parameters<typeof submitAdjustment>[1]> = {}) =>
		submitAdjustment(at.office, {
			bill,
			account: (await recordNow()).account,
			kind: 'discount',
			amount: 40_000,
			reason: 'gangguan',
			...given
		});
	const theirs = (given: Partial<Adjustment> = {}) =>
		anAdjustment({ amount: 40_000, by: 'tono', ...given });

	function allowOwn(ownApprovalUpTo: number): void {
		Object.assign(at.office.settings.collection, { ownApprovalUpTo });
	}

	test('waits for somebody else, also from a supervisor, while the office allows nothing', async () => {
		at = await anOfficeOf(budi);
		// A supervisor does not hold the staff role, and may submit all the same.
		expect(valueOf(await submit())).toBe('waits');
		expect(await openNow()).toBe(300_000);
		const [waiting] = await waitingOf(at.office.tables, at.view.customersWithUnjudged());
		expect(waiting).toMatchObject({ name: 'Toko Contoh', open: 300_000 });
		const { id } = waiting!.adjustment;
		const judge = (approved: boolean, note = '') =>
			judgeAdjustment(at.office, { customerNo: '1001', id, approved, note });
		expect(await judge(true)).toMatchObject({ problem: { code: 'own' } });
		expect(await judge(false)).toMatchObject({ problem: { code: 'note-missing' } });
		valueOf(await judge(false, 'salah tagihan'));
		expect(at.view.customersWithUnjudged()).toEqual([]);
		expect(await judge(true)).toMatchObject({ problem: { code: 'gone' } });
		expect(await openNow()).toBe(300_000);
	});

	test('counts at once within the limit, which adds up on a bill', async () => {
		at = await anOfficeOf(budi);
		allowOwn(100_000);
		expect(valueOf(await submit({ amount: 60_000 }))).toBe('counts');
		expect(await openNow()).toBe(240_000);
		expect(valueOf(await submit({ amount: 60_000 }))).toBe('waits');
		expect(await openNow()).toBe(240_000);
		expect(at.view.today().unjudged).toBe(1);
	});

	test('is approved by somebody else, and the bill is lower', async () => {
		at = await anOfficeOf(budi);
		await at.given(theirs());
		expect(at.view.today().unjudged).toBe(1);
		const judgement = { customerNo: '1001', id: 'adjustment:1', approved: true, note: 'setuju' };
		valueOf(await judgeAdjustment(at.office, judgement));
		expect(await openNow()).toBe(260_000);
		expect(at.view.today()).toMatchObject({ unjudged: 0, open: 260_000 });
	});

	test('is submitted by staff and decided by nobody without the role', async () => {
		at = await anOfficeOf(tono);
		allowOwn(1_000_000);
		expect(valueOf(await submit())).toBe('waits');
		await at.given(theirs({ _id: 'adjustment:2', by: 'rini' }));
		const judged = await judgeAdjustment(at.office, {
			customerNo: '1001',
			id: 'adjustment:2',
			approved: true,
			note: ''
		});
		expect(judged).toMatchObject({ problem: { code: 'own' } });
		expect(await openNow()).toBe(300_000);
	});

	test('is an amount up to what is open, with a reason', async () => {
		at = await anOfficeOf(tono);
		await at.given(
			aPayment({ amount: 250_000, allocations: [{ key: '2026-10', amount: 250_000 }] })
		);
		expect(await submit({ amount: null })).toMatchObject({ problem: { code: 'amount-missing' } });
		expect(await submit({ amount: 50_001 })).toMatchObject({
			problem: { code: 'above-open', open: 50_000 }
		});
		expect(await submit({ reason: ' ' })).toMatchObject({ problem: { code: 'reason-missing' } });
		expect((await recordNow()).account?.unjudged).toEqual([]);
	});

	test('a verdict of one’s own that states a false limit counts for nothing', async () => {
		at = await anOfficeOf(budi);
		await at.given(theirs({ amount: 300_000, by: 'budi' }), {
			_id: 'verdict:adjustment:1',
			type: 'verdict',
			adjustment: 'adjustment:1',
			customerNo: '1001',
			approved: true,
			ownUpTo: 90_000_000,
			...signedAgo(1),
			by: 'budi'
		});
		// Within the most that the product allows it would count: visible, and bounded.
		expect(await openNow()).toBe(0);
		await at.given(
			theirs({ _id: 'adjustment:2', amount: 800_000, by: 'budi' }),
			{
				_id: 'verdict:adjustment:2',
				type: 'verdict',
				adjustment: 'adjustment:2',
				customerNo: '1001',
				approved: true,
				ownUpTo: 90_000_000,
				...signedAgo(1),
				by: 'budi'
			},
			aDispute()
		);
		const { account } = await recordNow();
		expect(account?.reduced.get('2026-10')).toBe(300_000);
		expect(account?.unjudged).toMatchObject([{ id: 'adjustment:2', isUnsound: true }]);
	});
});
