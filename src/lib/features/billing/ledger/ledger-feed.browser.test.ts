import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountOf } from '#lib/domain/billing/account.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aPayment, anAdjustment, aVerdict } from '#tests/builders/billing-facts.ts';
import { aBill, aCustomer, someSettings } from '#tests/builders/billing-records.ts';
import { someArrears, someFilter, type Arrears } from '#tests/builders/some-arrears.ts';
import type { BillFilter } from './filter.ts';
import { noFilter, sortKeys } from './filter.ts';
import { LedgerFeed } from './ledger-feed.ts';
import type { Ledger } from './ledger.ts';
import { LedgerView } from './ledger-view.ts';
import { clockView } from './clock-view.ts';

const { reminders, office } = someSettings();
let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
});

afterEach(() => at.close());

function answers(ledger: Ledger, filter: BillFilter = noFilter) {
	const view = new LedgerView(ledger, () => clockView(at.nowMs, office.zone, reminders));
	return {
		bills: sortKeys.map((by) => view.listBills(filter, { by, descending: false }, 0, 5_000)),
		customers: view.listCustomers(filter, { by: 'amount', descending: true }, 0, 5_000),
		today: view.today(),
		unanswered: view.unansweredThisMonth()
	};
}

function feedAnew(): Promise<LedgerFeed> {
	return LedgerFeed.open(at.engines.billing, reminders.usualDueDay);
}

/** Writes documents over whatever is there, as imports, people and replication together would. */
async function written(docs: readonly { readonly _id: string }[]): Promise<void> {
	const { billing } = at.engines;
	const known = await billing.states(docs.map(({ _id }) => _id));
	await billing.write(
		docs.map((doc) => {
			const state = known.get(doc._id);
			return { ...doc, ...(state && !state.isDeleted ? { _rev: state.rev } : {}) } as AnyDoc;
		})
	);
}

async function removed(place: number): Promise<void> {
	const { billing } = at.engines;
	const { changes } = await billing.changesSince(0, 1_000);
	const living = changes.filter(
		({ isDeleted, id }) => !isDeleted && /^(bill|customer|absence):/.test(id)
	);
	const state = living[place % Math.max(1, living.length)];
	if (state) await billing.write([{ _id: state.id, _rev: state.rev, _deleted: true }]);
}

const step = fc.oneof(
	{ weight: 3, arbitrary: someArrears },
	{ weight: 1, arbitrary: fc.nat({ max: 50 }) }
);

describe('the ledger of a store', () => {
	it('is the same whether it followed every change or is read at the next start', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(step, { minLength: 1, maxLength: 5 }),
				someFilter,
				fc.boolean(),
				async (steps, filter, isFollowedAtOnce) => {
					const own = at;
					at = await AnOffice.open();
					try {
						for (const one of steps) {
							if (typeof one === 'number') await removed(one);
							else await written(docsOf(one));
							if (isFollowedAtOnce) await at.feed.catchUp();
						}
						await at.feed.catchUp();
						const anew = await feedAnew();
						expect(answers(at.feed.ledger, filter)).toEqual(answers(anew.ledger, filter));
					} finally {
						await at.close();
						at = own;
					}
				}
			),
			{ seed: 20_261_120, numRuns: 40 }
		);
	}, 60_000);

	it('gives no branch to a customer of whom only a bill has arrived', async () => {
		await at.given(aCustomer({ branch: 'Sorong' }), aBill(), aBill({ customerNo: '1002' }));
		const inSorong = { ...noFilter, branches: ['Sorong'] };
		expect(answers(at.feed.ledger, inSorong).today.customers).toBe(2);
		expect(answers(at.feed.ledger, inSorong).bills[0]?.totals).toMatchObject({ customers: 1 });
	});

	it('is there again from its snapshot, with all that came after', async () => {
		const many = Array.from({ length: 1_100 }, (_, place) => `2${String(place).padStart(5, '0')}`);
		await written(many.flatMap((customerNo) => [aCustomer({ customerNo }), aBill({ customerNo })]));
		await at.feed.catchUp();
		const snapshots = at.engines.billing.tables.dexie.table('snapshots');
		expect(await snapshots.count()).toBe(1);
		await written([aBill({ customerNo: many[0]!, amount: 1 }), aBill({ customerNo: 'baru' })]);
		await at.feed.catchUp();

		const fromSnapshot = answers((await feedAnew()).ledger);
		await snapshots.clear();
		expect(fromSnapshot).toEqual(answers((await feedAnew()).ledger));
		expect(fromSnapshot).toEqual(answers(at.feed.ledger));
		expect(fromSnapshot.today).toMatchObject({ bills: 1_101, customers: 1_101 });
	});

	it('does not take another store’s snapshot for its own', async () => {
		await at.given(aCustomer(), aBill());
		const table = at.engines.billing.tables.dexie.table('snapshots');
		await written(
			Array.from({ length: 2_100 }, (_, place) => aBill({ customerNo: `3${place}`, amount: 1 }))
		);
		await at.feed.catchUp();
		const kept = (await table.get('ledger')) as { readonly uuid: string };
		const other = await AnOffice.open();
		await other.engines.billing.tables.dexie.table('snapshots').put(kept);
		const feed = await LedgerFeed.open(other.engines.billing, reminders.usualDueDay);
		expect(answers(feed.ledger).today.bills).toBe(0);
		await other.close();
	});

	it('does not take a snapshot from before the accounts were derived anew', async () => {
		await written(
			Array.from({ length: 2_100 }, (_, place) => aBill({ customerNo: `3${place}`, amount: 7 }))
		);
		await at.feed.catchUp();
		const { dexie } = at.engines.billing.tables;
		const snapshots = dexie.table<{ readonly version: number }>('snapshots');
		const kept = await snapshots.get('ledger');
		// What a newer version of the app does at its start: the sequence stays, the accounts change.
		const { key } = aBill();
		const payment = aPayment({ customerNo: '30', amount: 7, allocations: [{ key, amount: 7 }] });
		await dexie.table('accounts').put(accountOf('30', [payment]));
		expect(answers((await feedAnew()).ledger).today.open).toBe(2_100 * 7);
		await snapshots.put({ ...kept, version: kept!.version - 1 });
		expect(answers((await feedAnew()).ledger).today.open).toBe(2_099 * 7);
	});

	it('follows a discount from the moment that somebody approves it', async () => {
		const { key, customerNo, amount } = aBill();
		const adjustment = anAdjustment({ customerNo, key, amount: 5_000 });
		await at.given(aBill(), adjustment);
		await at.feed.catchUp();
		expect(answers(at.feed.ledger).today.open).toBe(amount);
		await written([aVerdict({ adjustment: adjustment._id, by: 'kepala' })]);
		await at.feed.catchUp();
		expect(answers(at.feed.ledger).today.open).toBe(amount - 5_000);
	});

	it('misses nothing that somebody else wrote while an import was being stored', async () => {
		const { billing } = at.engines;
		await at.feed.holdDuring(async () => {
			const before = (await billing.meta()).seq;
			const docs = [aCustomer(), aBill()] as unknown as AnyDoc[];
			await billing.write(docs);
			await written([aBill({ customerNo: '1002', amount: 7 })]);
			await at.feed.takeWritten(docs, before, (await billing.meta()).seq);
		});
		expect(answers(at.feed.ledger).today).toMatchObject({ bills: 2, open: 385_007 });
		expect(answers(at.feed.ledger)).toEqual(answers((await feedAnew()).ledger));
	});

	it('goes on following after an import that failed', async () => {
		await expect(at.feed.holdDuring(() => Promise.reject(new Error('called off')))).rejects.toThrow(
			'called off'
		);
		await written([aBill()]);
		await at.feed.catchUp();
		expect(answers(at.feed.ledger).today.bills).toBe(1);
	});
});

function docsOf({ customers, bills, facts }: Arrears): { readonly _id: string }[] {
	return [...customers, ...bills, ...facts];
}
