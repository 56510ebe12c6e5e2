import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProductDoc } from '#lib/domain/registry.ts';
import { someDashboardHistory } from '#tests/builders/a-dashboard-history.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { aBill, aCustomer, NOW_MS } from '#tests/builders/billing-records.ts';
import { naiveDashboard } from '#tests/builders/naive-dashboard.ts';
import type { Dashboard, DashboardQuestion } from '../question.ts';
import { DashboardView } from './dashboard-view.ts';

const clock = () => ({ nowMs: NOW_MS, zone: 'WIT', usualDueDay: 20 }) as const;
const period = { from: '2026-11-01', to: '2026-11-20' };
const names = { sari: 'Sari Contoh', budi: 'Budi Contoh', citra: 'Citra Contoh' };
const question: DashboardQuestion = {
	period,
	branches: [],
	person: null,
	people: Object.entries(names).map(([id, name]) => ({ id, name }))
};
let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
});

afterEach(() => at.close());

const viewOf = (office: AnOffice) => DashboardView.open(office.engines.billing, clock);

/** People are named in the order in which they were seen. */
function inOrder(answer: Dashboard): Dashboard {
	const people = [...answer.people].sort((a, b) => (a.person < b.person ? -1 : 1));
	const choices = { ...answer.choices, people: [...answer.choices.people].sort() };
	return { ...answer, people, choices };
}

describe('the figures in a store', () => {
	it('are the same when they are kept up as when they are worked out anew, and what the documents say', async () => {
		await fc.assert(
			fc.asyncProperty(
				someDashboardHistory,
				fc.integer({ min: 5, max: 20 }),
				async (docs, batch) => {
					const office = await AnOffice.open();
					try {
						const followed = await viewOf(office);
						for (let from = 0; from < docs.length; from += batch) {
							await office.given(...docs.slice(from, from + batch));
							await followed.answer(question);
						}
						const kept = await followed.answer(question);
						const anew = await (await viewOf(office)).answer(question);
						expect(inOrder(kept)).toEqual(inOrder(anew));
						const asked = { ...period, branch: null, person: null, names };
						const naive = naiveDashboard(docs, { ...asked, nowMs: NOW_MS, usualDueDay: '20' });
						expect(kept).toMatchObject({
							outstanding: naive.outstanding,
							collected: naive.collected,
							coverage: naive.coverage,
							promises: naive.promises
						});
						for (const { person, ...work } of kept.people) {
							expect(work).toEqual(naive.people[person]);
						}
					} finally {
						await office.close();
					}
				}
			),
			{ seed: 20_261_126, numRuns: 15, endOnFailure: true }
		);
	}, 120_000);

	it('forget a bill that is gone', async () => {
		await at.given(aCustomer(), aBill({ amount: 100 }));
		const view = await viewOf(at);
		expect((await view.answer(question)).outstanding.open).toBe(100);
		const { billing } = at.engines;
		const state = (await billing.state(aBill()._id))!;
		await billing.write([{ _id: state.id, _rev: state.rev, _deleted: true }]);
		expect(await view.answer(question)).toMatchObject({ bills: 0, outstanding: { open: 0 } });
	});

	it('follow cash into a hand-over, and out of one that was taken back', async () => {
		const cash = aPayment({ amount: 70_000 });
		await at.given(aCustomer(), aBill(), cash);
		const view = await viewOf(at);
		const own = async () => (await view.answer(question)).people[0]?.cash;
		expect(await own()).toMatchObject({ onHand: 70_000, waiting: 0 });
		const { by, device, at: takenAt } = cash;
		await at.given({
			_id: 'hand-over:1',
			type: 'hand-over',
			payments: [cash._id],
			expected: 70_000,
			counted: 70_000,
			...{ by, device, at: takenAt }
		});
		expect(await own()).toMatchObject({ onHand: 0, waiting: 70_000 });
		await at.given({
			_id: 'reversal:hand-over:1',
			type: 'reversal',
			target: 'hand-over:1',
			customerNos: [],
			reason: 'salah hitung',
			...{ by, device, at: takenAt }
		});
		expect(await own()).toMatchObject({ onHand: 70_000, waiting: 0 });
	});

	it('begin from a snapshot, with all that came after', async () => {
		const many = Array.from({ length: 400 }, (_, place) => `2${String(place).padStart(5, '0')}`);
		const arrears = many.flatMap((customerNo): ProductDoc[] => [
			aCustomer({ customerNo, branch: 'Sorong' }),
			aBill({ customerNo, amount: 1_000 }),
			{ ...aPayment({ customerNo, amount: 10 }), _id: `payment:${customerNo}` }
		]);
		await at.given(...arrears);
		await (await viewOf(at)).answer(question);
		const snapshots = at.engines.billing.tables.dexie.table('snapshots');
		expect(await snapshots.get('dashboard')).toBeDefined();
		await at.given({ ...aPayment({ customerNo: many[7]!, amount: 5 }), _id: 'payment:late' });
		const fromSnapshot = await (await viewOf(at)).answer(question);
		await snapshots.clear();
		expect(fromSnapshot).toEqual(await (await viewOf(at)).answer(question));
		expect(fromSnapshot.collected.amount).toBe(4_005);
	});

	it('are opened row by row, with names', async () => {
		await at.given(aCustomer({ name: 'Toko Satu' }), aBill(), aPayment({ amount: 70_000 }));
		const view = await viewOf(at);
		const asked = { of: 'payments', by: null, method: null, isDoubtful: false } as const;
		expect(await view.rows(question, asked, 10)).toMatchObject({
			count: 1,
			amount: 70_000,
			rows: [{ customerNo: '1001', name: 'Toko Satu', day: '2026-11-20', by: 'sari' }]
		});
	});
});
