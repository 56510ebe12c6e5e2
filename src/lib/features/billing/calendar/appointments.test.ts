import { describe, expect, it } from 'vitest';
import { aPayment, aPlan, aPromise, aReversal } from '#tests/builders/billing-facts.ts';
import { aRecord, signedAgo } from '#tests/builders/billing-records.ts';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import type { Visit } from '#lib/domain/collection/facts.ts';
import { appointmentsOf } from './appointments.ts';

const TODAY = '2026-11-20';

function aVisit(given: Partial<Visit> = {}): Visit {
	return {
		_id: 'visit:1',
		type: 'visit',
		customerNo: '1001',
		outcome: 'not-home',
		visitedOn: TODAY,
		...signedAgo(10),
		...given
	};
}

function toCome(...facts: CustomerFact[]): string[] {
	return appointmentsOf(aRecord({ facts }), TODAY).map(
		({ kind, on, amount, id }) => `${on} ${kind} ${amount ?? '-'} ${id}`
	);
}

describe('what is still to come with a customer', () => {
	it('is a promise, a visit and the parts of a plan, by their day', () => {
		const plan = aPlan({
			parts: [
				{ dueOn: '2026-11-25', amount: 100_000 },
				{ dueOn: '2026-12-25', amount: 50_000 }
			]
		});
		expect(
			toCome(
				plan,
				aVisit({ nextOn: '2026-12-01' }),
				aPromise({ dueOn: '2026-11-22', amount: 40_000 })
			)
		).toEqual([
			'2026-11-22 promise 40000 promise:1',
			`2026-11-25 part 100000 ${plan._id}.1`,
			'2026-12-01 visit - visit:1',
			`2026-12-25 part 50000 ${plan._id}.2`
		]);
	});

	it('is nothing that is past, kept, replaced or taken back', () => {
		const promise = aPromise({ dueOn: '2026-11-22', amount: 40_000 });
		expect(toCome(aPromise({ dueOn: '2026-11-19' }), aVisit({ nextOn: '2026-11-19' }))).toEqual([]);
		expect(toCome(promise, aReversal(promise))).toEqual([]);
		expect(toCome(promise, aPayment({ minute: 20, amount: 40_000 }))).toEqual([]);
		expect(
			toCome(promise, aPromise({ _id: 'promise:2', minute: 30, dueOn: '2026-11-28' }))
		).toEqual(['2026-11-28 promise - promise:2']);
	});

	it('asks of a promise and of a part only what is left', () => {
		expect(
			toCome(
				aPromise({ dueOn: '2026-11-22', amount: 40_000 }),
				aPayment({ minute: 20, amount: 15_000 })
			)
		).toEqual(['2026-11-22 promise 25000 promise:1']);
	});
});
