import fc from 'fast-check';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { outcomeKinds, paymentMethods, type Reminder } from '#lib/domain/billing/facts.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { visitOutcomes } from '#lib/domain/collection/facts.ts';
import { billId, distinctionId, reversalId } from '#lib/domain/ids.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';
import { addDays } from '#lib/domain/time/date.ts';
import { aCreditUse, aPayment, aPromise, anAdjustment, aVerdict } from './billing-facts.ts';
import { aBill, aCustomer } from './billing-records.ts';

const customerNos = ['1001', '1002', '10:03', '1004'] as const;
const people = ['sari', 'budi', 'citra'] as const;
const keys = ['2026-08', '2026-09', '2026-10', 'INV-1'] as const;
const FIRST_DAY = '2026-09-20';
const SPAN_DAYS = 70;
const HOUR_MS = 3_600_000;

/** When, by whom and on which device; a few hours are drawn near midnight. */
const signed = fc
	.record({
		by: fc.constantFrom(...people),
		device: fc.constantFrom('laptop', 'ponsel'),
		day: fc.nat({ max: SPAN_DAYS }),
		hour: fc.constantFrom(0, 3, 10, 15, 16, 17, 18, 23)
	})
	.map(({ by, device, day, hour }) => ({
		by,
		device,
		at: stampAt(Date.parse(`${FIRST_DAY}T00:00:00Z`) + day * 24 * HOUR_MS + hour * HOUR_MS)
	}));
const someday = fc.nat({ max: SPAN_DAYS }).map((days) => addDays(FIRST_DAY, days));
const customerNo = fc.constantFrom(...customerNos);
const several = fc.uniqueArray(customerNo, { minLength: 1, maxLength: 2 });
const place = fc.nat({ max: 24 });

const customer = fc
	.record({
		customerNo,
		branch: fc.constantFrom('Sorong', 'Ambon', undefined),
		collector: fc.constantFrom(' BUDI  Contoh', 'Citra Contoh', 'Orang Lain', undefined)
	})
	.map(({ customerNo: no, branch, collector }): Customer =>
		aCustomer({
			customerNo: no,
			...(branch === undefined ? {} : { branch }),
			...(collector === undefined ? {} : { collector })
		})
	);

const bill = fc
	.record({
		customerNo,
		key: fc.constantFrom(...keys),
		amount: fc.integer({ min: 0, max: 5 }).map((n) => n * 50_000),
		dueOn: fc.option(someday, { nil: undefined }),
		isSettled: fc.nat({ max: 5 }).map((chance) => chance === 0)
	})
	.map(({ dueOn, isSettled, ...fields }): Bill =>
		aBill({
			...fields,
			...(dueOn === undefined ? {} : { dueOn }),
			...(isSettled ? { settled: true } : {})
		})
	);

/** Few amounts, days and devices, so that some payments look like others. */
const payment = fc
	.record({
		signed,
		customerNo,
		paidOn: fc.oneof(someday, fc.constantFrom('2026-11-05', '2026-11-06')),
		method: fc.constantFrom('cash', 'cash', ...paymentMethods),
		key: fc.constantFrom(...keys),
		allocated: fc.constantFrom(0, 50_000, 100_000),
		reference: fc.constantFrom(undefined, undefined, 'A', 'B')
	})
	.map(({ signed: by, key, allocated, reference, ...fields }) => ({
		...aPayment({
			...fields,
			amount: 100_000,
			allocations: allocated === 0 ? [] : [{ key, amount: allocated }],
			...(reference === undefined ? {} : { reference })
		}),
		...by
	}));

const reminder = fc
	.record({
		signed,
		customerNos: several,
		key: fc.constantFrom(...keys),
		slug: fc.constantFrom('awal', 'tegas')
	})
	.map(({ signed: by, customerNos: nos, key, slug }): Reminder => ({
		_id: 'reminder:',
		type: 'reminder',
		customerNos: nos,
		bills: nos.map((no) => ({ id: billId(no, key), open: 1 })),
		channel: 'whatsapp',
		to: '+6200000001',
		template: `template:${slug}:1`,
		text: 'Yth.',
		...by
	}));

const outcome = fc
	.record({
		signed,
		customerNos: several,
		kind: fc.constantFrom('sent', 'sent', ...outcomeKinds),
		place
	})
	.map(({ signed: by, place: at, ...fields }) => ({
		_id: 'outcome:',
		type: 'outcome' as const,
		...fields,
		reminder: `reminder:${at}`,
		reason: 'sebab',
		...by
	}));

const promise = fc
	.record({
		signed,
		customerNo,
		dueOn: someday,
		amount: fc.constantFrom(undefined, 100_000, 150_000)
	})
	.map(({ signed: by, amount, ...fields }) => ({
		...aPromise({ ...fields, ...(amount === undefined ? {} : { amount }) }),
		...by
	}));

const visit = fc
	.record({ signed, customerNo, visitedOn: someday, outcome: fc.constantFrom(...visitOutcomes) })
	.map(({ signed: by, ...fields }) => ({
		_id: 'visit:',
		type: 'visit' as const,
		...fields,
		...by
	}));

const adjustment = fc
	.record({ signed, customerNo, key: fc.constantFrom(...keys) })
	.map(({ signed: by, ...fields }) => ({ ...anAdjustment({ ...fields, amount: 50_000 }), ...by }));

const creditUse = fc
	.record({ signed, customerNo, key: fc.constantFrom(...keys) })
	.map(({ signed: by, customerNo: no, key }) => ({
		...aCreditUse({ customerNo: no, allocations: [{ key, amount: 50_000 }] }),
		...by
	}));

/** Nobody may approve their own here: what adds up to a limit is a matter of other tests. */
const verdict = fc
	.record({ signed, customerNo, place, approved: fc.boolean() })
	.map(({ signed: by, place: at, ...fields }) => ({
		...aVerdict({ ...fields, adjustment: `adjustment:${at}`, ownUpTo: 0 }),
		...by
	}));

const distinction = fc
	.record({ signed, customerNo, place })
	.map(({ signed: by, place: at, ...fields }) => ({
		_id: distinctionId(`payment:${at}`),
		type: 'distinction' as const,
		payment: `payment:${at}`,
		...fields,
		reason: 'dua pembayaran',
		...by
	}));

const assignment = fc
	.record({ signed, customerNos: several, collector: fc.constantFrom('budi', 'citra', null) })
	.map(({ signed: by, ...fields }) => ({
		_id: 'assignment:',
		type: 'assignment' as const,
		...fields,
		...by
	}));

const handOver = fc
	.record({
		signed,
		payments: fc.uniqueArray(place, { minLength: 1, maxLength: 6 }),
		counted: fc.nat({ max: 3 })
	})
	.map(({ signed: by, payments, counted }) => ({
		_id: 'hand-over:',
		type: 'hand-over' as const,
		payments: payments.map((at) => `payment:${at}`),
		expected: 100_000,
		counted: counted * 100_000,
		difference: 'sebab',
		...by
	}));

const cashReceipt = fc
	.record({ signed, place, from: fc.constantFrom(...people) })
	.map(({ signed: by, place: at, from }) => ({
		_id: 'cash-receipt:',
		type: 'cash-receipt' as const,
		handOver: `hand-over:${at}`,
		from,
		received: 100_000,
		...by
	}));

const idsFollow: ReadonlySet<string> = new Set(['verdict', 'distinction']);

/**
 * What two months leave in an office, in any order: payments entered twice, late and for days before,
 * facts that are taken back, hand-overs of cash that others name as well, promises that replace others.
 */
export const someDashboardHistory: fc.Arbitrary<ProductDoc[]> = fc
	.record({
		customers: fc.uniqueArray(customer, { selector: ({ _id }) => _id, maxLength: 4 }),
		bills: fc.uniqueArray(bill, { selector: ({ _id }) => _id, maxLength: 10 }),
		facts: fc.array(
			fc.record({
				fact: fc.oneof(
					payment,
					payment,
					payment,
					reminder,
					reminder,
					outcome,
					outcome,
					promise,
					promise,
					visit,
					adjustment,
					creditUse,
					creditUse,
					creditUse,
					verdict,
					distinction,
					assignment,
					handOver,
					cashReceipt
				),
				isTakenBack: fc.nat({ max: 6 }).map((chance) => chance === 0)
			}),
			{ maxLength: 40 }
		)
	})
	.chain(({ customers, bills, facts }) => {
		const docs = new Map<string, ProductDoc>();
		for (const one of [...customers, ...bills]) docs.set(one._id, one);
		const counts = new Map<string, number>();
		for (const { fact, isTakenBack } of facts) {
			const nth = counts.get(fact.type) ?? 0;
			counts.set(fact.type, nth + 1);
			const own = idsFollow.has(fact.type) ? fact : { ...fact, _id: `${fact.type}:${nth}` };
			docs.set(own._id, own as ProductDoc);
			if (!isTakenBack) continue;
			docs.set(reversalId(own._id), {
				_id: reversalId(own._id),
				type: 'reversal',
				target: own._id,
				customerNos:
					'customerNos' in own ? [...own.customerNos] : 'customerNo' in own ? [own.customerNo] : [],
				reason: 'salah catat',
				by: own.by,
				at: own.at,
				device: own.device
			});
		}
		return fc.shuffledSubarray([...docs.values()], { minLength: docs.size });
	});
