import fc from 'fast-check';
import { stampAt } from '#lib/domain/clock.ts';
import type {
	Absence,
	CustomerFact,
	Outcome,
	Payment,
	PaymentPromise,
	Pause,
	Reminder,
	Reversal
} from '#lib/domain/billing/facts.ts';
import type {
	Adjustment,
	CreditUse,
	Dispute,
	Distinction,
	Plan,
	Settlement,
	Verdict
} from '#lib/domain/collection/facts.ts';
import { adjustmentKinds } from '#lib/domain/collection/facts.ts';
import type { Proposal, Review, Union } from '#lib/domain/billing/customer-facts.ts';
import { outcomeKinds } from '#lib/domain/billing/facts.ts';
import {
	absenceId,
	billId,
	distinctionId,
	reversalId,
	settlementId,
	verdictId
} from '#lib/domain/ids.ts';

/** Customers of sample histories; one has a number that must be escaped in ids. */
export const sampleCustomers = ['1001', '1002', '10:03'] as const;

const START_MS = Date.UTC(2026, 10, 20, 1, 0);
const MINUTE_MS = 60_000;

function signed(minute: number) {
	return { by: 'sari', at: stampAt(START_MS + minute * MINUTE_MS), device: 'laptop' };
}

export function aPayment(given: Partial<Payment> & { readonly minute?: number } = {}): Payment {
	const { minute = 0, ...fields } = given;
	return {
		_id: 'payment:1',
		type: 'payment',
		customerNo: '1001',
		amount: 125_000,
		allocations: [],
		method: 'cash',
		paidOn: '2026-11-20',
		...signed(minute),
		...fields
	};
}

/** Fifty thousand of credit for November's bill. */
export function aCreditUse(
	given: Partial<CreditUse> & { readonly minute?: number } = {}
): CreditUse {
	const { minute = 30, ...fields } = given;
	return {
		_id: 'credit-use:1',
		type: 'credit-use',
		customerNo: '1001',
		allocations: [{ key: '2026-11', amount: 50_000 }],
		...signed(minute),
		...fields
	};
}

export function anAdjustment(given: Partial<Adjustment> = {}): Adjustment {
	return {
		_id: 'adjustment:1',
		type: 'adjustment',
		kind: 'discount',
		customerNo: '1001',
		key: '2026-10',
		amount: 25_000,
		reason: 'kesepakatan',
		...signed(0),
		...given
	};
}

export function aVerdict(given: Partial<Verdict> = {}): Verdict {
	const { adjustment = 'adjustment:1' } = given;
	return {
		_id: verdictId(adjustment),
		type: 'verdict',
		adjustment,
		customerNo: '1001',
		approved: true,
		ownUpTo: 0,
		...signed(1),
		...given
	};
}

export function aPromise(
	given: Partial<PaymentPromise> & { readonly minute?: number } = {}
): PaymentPromise {
	const { minute = 0, ...fields } = given;
	return {
		_id: 'promise:1',
		type: 'promise',
		customerNo: '1001',
		dueOn: '2026-11-27',
		...signed(minute),
		...fields
	};
}

/** Three parts of 100.000, a month apart. */
export function aPlan(given: Partial<Plan> & { readonly minute?: number } = {}): Plan {
	const { minute = 0, ...fields } = given;
	return {
		_id: 'plan:1',
		type: 'plan',
		customerNo: '1001',
		parts: ['2026-11-25', '2026-12-25', '2027-01-25'].map((dueOn) => ({ dueOn, amount: 100_000 })),
		...signed(minute),
		...fields
	};
}

export function aDispute(given: Partial<Dispute> & { readonly minute?: number } = {}): Dispute {
	const { minute = 0, ...fields } = given;
	return {
		_id: 'dispute:1',
		type: 'dispute',
		customerNo: '1001',
		keys: [],
		reason: 'meteran rusak',
		...signed(minute),
		...fields
	};
}

export function aSettlement(
	given: Partial<Settlement> & { readonly minute?: number } = {}
): Settlement {
	const { minute = 1, dispute = 'dispute:1', ...fields } = given;
	return {
		_id: settlementId(dispute),
		type: 'settlement',
		dispute,
		customerNo: '1001',
		result: 'tagihan benar',
		...signed(minute),
		...fields
	};
}

export function aProposal(given: Partial<Proposal> & { readonly minute?: number } = {}): Proposal {
	const { minute = 0, ...fields } = given;
	return {
		_id: 'proposal:1',
		type: 'proposal',
		customerNo: '1001',
		field: 'phone',
		was: '',
		value: '+6200000000009',
		...signed(minute),
		...fields
	};
}

export function aReview(given: Partial<Review> & { readonly minute?: number } = {}): Review {
	const { minute = 1, ...fields } = given;
	return {
		_id: 'review:1',
		type: 'review',
		proposal: 'proposal:1',
		customerNo: '1001',
		accepted: true,
		...signed(minute),
		...fields
	};
}

export function aUnion(given: Partial<Union> & { readonly minute?: number } = {}): Union {
	const { minute = 0, ...fields } = given;
	return {
		_id: 'union:1',
		type: 'union',
		customerNos: ['1001', '1002'],
		reason: 'orang yang sama',
		...signed(minute),
		...fields
	};
}

export function aReversal(target: CustomerFact, minute = 999): Reversal {
	return {
		_id: reversalId(target._id),
		type: 'reversal',
		target: target._id,
		customerNos: 'customerNos' in target ? [...target.customerNos] : [target.customerNo],
		reason: 'salah catat',
		...signed(minute)
	};
}

/** Facts that fall into few minutes, so that some share one. */
const minute = fc.nat({ max: 12 });
const customer = fc.constantFrom(...sampleCustomers);
const several = fc.uniqueArray(customer, { minLength: 1, maxLength: 3 });
const billKey = fc.constantFrom('2026-08', '2026-09', '2026-10');
const someImport = fc.constantFrom('import:a', 'import:b', 'import:c');
const someReminder = fc.nat({ max: 9 }).map((at) => `reminder:${at}`);

/** A payment with its allocations: never more than was paid. */
const payment = fc
	.record({
		minute,
		customerNo: customer,
		parts: fc.array(fc.record({ key: billKey, amount: fc.integer({ min: 1, max: 500_000 }) }), {
			maxLength: 3
		}),
		rest: fc.integer({ min: 1, max: 100_000 })
	})
	.map(({ minute: at, customerNo, parts, rest }) => ({
		...aPayment({ minute: at, customerNo, allocations: parts }),
		amount: parts.reduce((sum, { amount }) => sum + amount, rest)
	}));

const reminder = fc
	.record({ minute, customerNos: several, to: fc.constantFrom('+6200000001', '+6200000002') })
	.map(({ minute: at, customerNos, to }): Reminder => ({
		_id: 'reminder:',
		type: 'reminder',
		customerNos,
		bills: [{ id: billId(customerNos[0]!, '2026-10'), open: 1 }],
		channel: 'whatsapp',
		to,
		template: 'template:first:1',
		text: 'Yth. pelanggan',
		...signed(at)
	}));

const outcome = fc
	.record({
		minute,
		customerNos: several,
		kind: fc.constantFrom(...outcomeKinds),
		reminder: someReminder
	})
	.map(({ minute: at, ...fields }): Outcome => ({
		_id: 'outcome:',
		type: 'outcome',
		...fields,
		reason: 'sebab',
		...signed(at)
	}));

const promise = fc
	.record({
		minute,
		customerNo: customer,
		dueOn: fc.constantFrom('2026-11-20', '2026-11-22', '2026-11-27'),
		amount: fc.option(fc.integer({ min: 1, max: 300_000 }))
	})
	.map(({ minute: at, amount, ...fields }) =>
		aPromise({ minute: at, ...fields, ...(amount === null ? {} : { amount }) })
	);

const plan = fc
	.record({
		minute,
		customerNo: customer,
		keys: fc.option(fc.subarray(['2026-08', '2026-09', '2026-10'], { minLength: 1 })),
		parts: fc.array(
			fc.record({
				dueOn: fc.constantFrom('2026-11-18', '2026-11-21', '2026-12-01'),
				amount: fc.integer({ min: 1, max: 400_000 })
			}),
			{ minLength: 1, maxLength: 3 }
		)
	})
	.map(({ minute: at, keys, ...fields }) =>
		aPlan({ minute: at, ...fields, ...(keys === null ? {} : { keys }) })
	);

const pause = fc
	.record({ minute, customerNo: customer, kind: fc.constantFrom('pause', 'opt-out') })
	.map(({ minute: at, ...fields }): Pause => ({
		_id: 'pause:',
		type: 'pause',
		...fields,
		reason: 'sengketa',
		...signed(at)
	}));

const absence = fc
	.record({ customerNo: customer, key: billKey, listedIn: someImport })
	.map(({ customerNo, key, listedIn }): Absence => ({
		_id: absenceId(billId(customerNo, key), listedIn),
		type: 'absence',
		customerNo,
		key,
		listedIn,
		importId: 'import:z'
	}));

const someAdjustment = fc.nat({ max: 12 }).map((at) => `adjustment:${at}`);

const adjustment = fc
	.record({
		minute,
		customerNo: customer,
		key: billKey,
		kind: fc.constantFrom(...adjustmentKinds),
		amount: fc.integer({ min: 1, max: 300_000 })
	})
	.map(({ minute: at, ...fields }) => anAdjustment({ ...fields, ...signed(at) }));

const verdict = fc
	.record({
		minute,
		customerNo: customer,
		adjustment: someAdjustment,
		approved: fc.boolean(),
		ownUpTo: fc.constantFrom(0, 1_000_000)
	})
	.map(({ minute: at, ...fields }) => aVerdict({ ...fields, ...signed(at) }));

const distinction = fc
	.record({
		minute,
		customerNo: customer,
		payment: fc.nat({ max: 12 }).map((at) => `payment:${at}`)
	})
	.map(({ minute: at, ...fields }): Distinction => ({
		_id: distinctionId(fields.payment),
		type: 'distinction',
		...fields,
		reason: 'dua pembayaran',
		...signed(at)
	}));

const creditUse = fc
	.record({
		minute,
		customerNo: customer,
		freed: fc.array(fc.record({ key: billKey, keeps: fc.nat({ max: 300_000 }) }), {
			maxLength: 2
		}),
		allocations: fc.array(
			fc.record({ key: billKey, amount: fc.integer({ min: 1, max: 300_000 }) }),
			{ minLength: 1, maxLength: 2 }
		)
	})
	.map(({ minute: at, ...fields }): CreditUse => ({
		_id: 'credit-use:',
		type: 'credit-use',
		...fields,
		...signed(at)
	}));

const dispute = fc
	.record({ minute, customerNo: customer, keys: fc.subarray(['2026-08', '2026-10']) })
	.map(({ minute: at, ...fields }) => aDispute({ minute: at, ...fields }));

const settlement = fc
	.record({ minute, customerNo: customer, dispute: fc.nat({ max: 12 }) })
	.map(({ minute: at, customerNo, dispute: index }) =>
		aSettlement({ minute: at, customerNo, dispute: `dispute:${index}` })
	);

const proposal = fc
	.record({ minute, customerNo: customer })
	.map(({ minute: at, customerNo }) => aProposal({ minute: at, customerNo }));

const review = fc
	.record({ minute, customerNo: customer, of: fc.nat({ max: 12 }), accepted: fc.boolean() })
	.map(({ minute: at, of, ...fields }) =>
		aReview({ minute: at, proposal: `proposal:${of}`, ...fields })
	);

const union = fc
	.record({
		minute,
		customerNos: fc.shuffledSubarray([...sampleCustomers], { minLength: 2, maxLength: 2 })
	})
	.map(({ minute: at, customerNos }) => aUnion({ minute: at, customerNos }));

/** Types whose ids follow from what they say. */
const idsFollow: ReadonlySet<CustomerFact['type']> = new Set([
	'absence',
	'verdict',
	'distinction',
	'settlement'
]);

/**
 * Any set of facts about the sample customers, each with an id of its own, and reversals of some of
 * them.
 */
export const someFacts: fc.Arbitrary<CustomerFact[]> = fc
	.array(
		fc.record({
			fact: fc.oneof<fc.Arbitrary<CustomerFact>[]>(
				payment,
				payment,
				reminder,
				outcome,
				promise,
				pause,
				absence,
				adjustment,
				verdict,
				distinction,
				creditUse,
				dispute,
				settlement,
				plan,
				proposal,
				review,
				union
			),
			isReversed: fc.boolean()
		}),
		{ maxLength: 25 }
	)
	.map((drawn) => {
		const facts = new Map<string, CustomerFact>();
		for (const [at, { fact, isReversed }] of drawn.entries()) {
			const own = idsFollow.has(fact.type) ? fact : { ...fact, _id: `${fact.type}:${at}` };
			facts.set(own._id, own);
			if (isReversed && at % 3 === 0) {
				const reversal = aReversal(own);
				facts.set(reversal._id, reversal);
			}
		}
		return [...facts.values()];
	});
