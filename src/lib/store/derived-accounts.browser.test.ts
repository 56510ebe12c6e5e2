import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '#lib/domain/billing/account.ts';
import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import { aPayment, aReversal, sampleCustomers, someFacts } from '#tests/builders/billing-facts.ts';
import { derivations, schemas } from './databases.ts';
import { Engine } from './engine/engine.ts';
import type { AnyDoc } from './engine/row.ts';

async function aStore(): Promise<Engine> {
	return Engine.open(`accounts-${crypto.randomUUID()}`, {
		newUuid: () => crypto.randomUUID(),
		schema: schemas.billing,
		derivations: derivations.billing
	});
}

/** What happens to the documents of a store, one write after the other. */
type Happening =
	| { readonly kind: 'recorded'; readonly docs: readonly CustomerFact[] }
	/** The same facts from another device, and a version of one that says something else. */
	| { readonly kind: 'synced'; readonly docs: readonly CustomerFact[] }
	| { readonly kind: 'imported'; readonly count: number }
	| { readonly kind: 'withdrawn'; readonly at: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 3, arbitrary: someFacts.map((docs) => ({ kind: 'recorded' as const, docs })) },
	{ weight: 2, arbitrary: someFacts.map((docs) => ({ kind: 'synced' as const, docs })) },
	fc.record({ kind: fc.constant('imported' as const), count: fc.nat({ max: 5 }) }),
	fc.record({ kind: fc.constant('withdrawn' as const), at: fc.nat() })
);

async function happens(engine: Engine, { kind, ...what }: Happening): Promise<void> {
	if ('docs' in what) {
		if (kind === 'recorded') await engine.write(what.docs as unknown as AnyDoc[]);
		else await engine.write(what.docs.map(fromElsewhere), { newEdits: false });
	} else if ('count' in what) {
		await engine.write(
			Array.from({ length: what.count }, (_, at) => ({
				_id: `bill:1001:2026-${at}`,
				type: 'bill',
				amount: 1
			}))
		);
	} else {
		const { changes } = await engine.changesSince(0, 1_000);
		const state = changes[what.at % Math.max(1, changes.length)];
		if (state && !state.isDeleted) {
			await engine.write([{ _id: state.id, _rev: state.rev, _deleted: true }]);
		}
	}
}

function fromElsewhere(doc: CustomerFact, at: number): AnyDoc {
	return { ...doc, _rev: `${1 + (at % 2)}-${at % 3 === 0 ? 'ffff' : '0000'}` };
}

describe('what is kept of each customer', () => {
	it('follows from the facts after every write, whatever was written and in whatever order', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 6 }), async (happenings) => {
				const engine = await aStore();
				for (const one of happenings) {
					await happens(engine, one);
					expect(await engine.verify()).toEqual([]);
				}
				const before = await accounts(engine);
				await engine.rebuildDerived();
				expect(await accounts(engine)).toEqual(before);
				await engine.destroy();
			}),
			{ numRuns: 60, seed: 20_261_120 }
		);
	}, 120_000);

	it('is what the rules make of all facts', async () => {
		await fc.assert(
			fc.asyncProperty(someFacts, async (facts) => {
				const engine = await aStore();
				await engine.write(facts as unknown as AnyDoc[]);
				for (const customerNo of sampleCustomers) {
					const own = facts.filter((fact) => customersOf(fact).includes(customerNo));
					const kept = await engine.tables.dexie.table('accounts').get(customerNo);
					expect(kept).toEqual(own.length === 0 ? undefined : accountOf(customerNo, own));
				}
				await engine.destroy();
			}),
			{ numRuns: 40, seed: 20_261_121 }
		);
	}, 120_000);

	it('a reversal that arrives before what it reverses counts all the same', async () => {
		const engine = await aStore();
		const payment = aPayment({ amount: 5_000 });
		await engine.write([aReversal(payment) as unknown as AnyDoc]);
		await engine.write([payment as unknown as AnyDoc]);
		expect(await engine.tables.dexie.table('accounts').get('1001')).toMatchObject({ credit: 0 });
		await engine.destroy();
	});

	it('a write that is refused leaves the account as it was', async () => {
		const engine = await aStore();
		await engine.write([aPayment({ amount: 5_000 }) as unknown as AnyDoc]);
		const second = aPayment({ _id: 'payment:2', amount: 7_000 }) as unknown as AnyDoc;
		const refused = engine.write([second, { ...second, _id: 'payment:3' }], {
			check: (doc) => {
				if (doc['_id'] === 'payment:3') throw new Error('not allowed');
			}
		});
		await expect(refused).rejects.toThrow('not allowed');
		expect(await engine.tables.dexie.table('accounts').get('1001')).toMatchObject({
			credit: 5_000
		});
		expect(await engine.verify()).toEqual([]);
		await engine.destroy();
	});
});

function accounts(engine: Engine): Promise<unknown[]> {
	return engine.tables.dexie.table('accounts').toArray();
}
