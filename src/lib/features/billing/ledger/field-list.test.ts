import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsent, openAmount } from '#lib/domain/billing/account.ts';
import { collectorOf, personByName } from '#lib/domain/collection/collector.ts';
import type { Assignment, Visit } from '#lib/domain/collection/facts.ts';
import { planDays } from '#lib/domain/collection/plan-state.ts';
import { promiseDays } from '#lib/domain/collection/promise-state.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import { addDays } from '#lib/domain/time/date.ts';
import {
	aBill,
	aCustomer,
	anAccount,
	daysAgo,
	NOW_MS,
	signedAgo,
	someSettings,
	TODAY
} from '#tests/builders/billing-records.ts';
import { sampleCustomers } from '#tests/builders/billing-facts.ts';
import { recordsOf, someArrears, type Arrears } from '#tests/builders/some-arrears.ts';
import { clockView } from './clock-view.ts';
import { fieldDay, fieldOrders, fieldParts, type FieldQuestion } from './field-list.ts';
import { FieldView } from './field-view.ts';
import { Ledger } from './ledger.ts';
import { contentOf, takeSnapshot } from './snapshot.ts';

const { office, reminders } = someSettings();
const clock = clockView(NOW_MS, office.zone, reminders);
const people = [
	{ id: 'budi', name: 'BUDI' },
	{ id: 'sari', name: 'Sari Contoh' }
];
const usual: FieldQuestion = {
	collector: 'budi',
	people,
	done: [],
	part: 'all',
	branches: [],
	areas: [],
	order: 'promise',
	byHand: []
};

function ledgerOf(arrears: Arrears): Ledger {
	const ledger = new Ledger(reminders.usualDueDay);
	const records = recordsOf(arrears);
	for (const bill of arrears.bills) ledger.putBill(bill, records.get(bill.customerNo)!.account);
	for (const { customerNo, customer, account } of records.values()) {
		ledger.putCustomer(customerNo, customer, account);
	}
	return ledger;
}

const someAssignments = fc.array(
	fc
		.record({
			n: fc.nat({ max: 9 }),
			customerNos: fc.subarray([...sampleCustomers], { minLength: 1 }),
			collector: fc.constantFrom('budi', 'sari', null)
		})
		.map(({ n, ...fields }): Assignment => ({
			_id: `assignment:${n}`,
			type: 'assignment',
			...fields,
			...signedAgo(n)
		})),
	{ maxLength: 4 }
);

const someArrearsOfCollectors = fc
	.record({ arrears: someArrears, assignments: someAssignments })
	.map(({ arrears, assignments }) => ({
		...arrears,
		facts: [
			...arrears.facts,
			...new Map(assignments.map((assignment) => [assignment._id, assignment])).values()
		]
	}));

const someQuestion = fc
	.record({
		collector: fc.constantFrom('budi', 'sari', null),
		done: fc.subarray([...sampleCustomers, 'unknown']),
		part: fc.constantFrom(...fieldParts),
		branches: fc.subarray(['Sorong', 'Kota Contoh']),
		order: fc.constantFrom(...fieldOrders),
		byHand: fc.shuffledSubarray([...sampleCustomers])
	})
	.map((fields): FieldQuestion => ({ ...usual, ...fields }));

describe('the day of a collector', () => {
	it('holds whoever is theirs and owes, and whoever was worked on today, and nobody else', () => {
		fc.assert(
			fc.property(someArrearsOfCollectors, someQuestion, (arrears, question) => {
				const records = recordsOf(arrears);
				const view = new FieldView(ledgerOf(arrears), () => clock);
				const whoIs = personByName(people);
				const openOf = (customerNo: string) => {
					const { bills, account } = records.get(customerNo)!;
					return sumRupiah(
						bills
							.filter((bill) => !isAbsent(bill, account))
							.map((bill) => openAmount(bill, account))
					);
				};
				const isDone = (customerNo: string) => question.done.includes(customerNo);
				const ofTheDay = [...records.values()].filter(({ customerNo, customer, account }) => {
					if (isDone(customerNo)) return true;
					const collector = collectorOf(account, customer?.collector ?? '', whoIs);
					return collector === question.collector && openOf(customerNo) > 0;
				});
				const wanted = ofTheDay.filter(
					({ customerNo, customer }) =>
						(question.part === 'all' || (question.part === 'done') === isDone(customerNo)) &&
						(question.branches.length === 0 || question.branches.includes(customer?.branch ?? ''))
				);
				const answer = view.list(question, 0, 100);
				const numbers = answer.lines.map(({ customerNo }) => customerNo);
				expect([...numbers].sort()).toEqual(wanted.map(({ customerNo }) => customerNo).sort());
				expect(view.numbers(100)).toEqual(numbers);
				expect(answer).toMatchObject({
					customers: wanted.length,
					open: sumRupiah(wanted.map(({ customerNo }) => openOf(customerNo))),
					done: ofTheDay.filter(({ customerNo }) => isDone(customerNo)).length,
					toDo: ofTheDay.filter(({ customerNo }) => !isDone(customerNo)).length
				});
				for (const { customerNo, open, why } of answer.lines) {
					expect(open).toBe(openOf(customerNo));
					const { account } = records.get(customerNo)!;
					const days = [
						promiseDays(account?.promise ?? null).askFrom,
						planDays(account?.plan ?? null).nextOn
					];
					const isDue = days.some((day) => day !== null && day <= TODAY);
					expect(why?.kind === 'promise').toBe(isDue);
				}
			}),
			{ seed: 20_261_121, numRuns: 300 }
		);
	});

	it('is the same from a snapshot', () => {
		fc.assert(
			fc.property(someArrearsOfCollectors, someQuestion, (arrears, question) => {
				const ledger = ledgerOf(arrears);
				const kept = contentOf(takeSnapshot(ledger, reminders.usualDueDay), reminders.usualDueDay);
				const again = new Ledger(reminders.usualDueDay, kept!);
				expect(fieldDay(again, question, clock)).toEqual(fieldDay(ledger, question, clock));
			}),
			{ seed: 20_261_121, numRuns: 60 }
		);
	});
});

/** Budi's customers, named by what was agreed with them. */
function someAgreed(): FieldView {
	const ledger = new Ledger(reminders.usualDueDay);
	const visit = (customerNo: string, nextOn: string, ago: number): Visit => ({
		_id: `visit:${customerNo}`,
		type: 'visit',
		customerNo,
		outcome: 'met',
		visitedOn: addDays(TODAY, -ago),
		nextOn,
		...daysAgo(ago)
	});
	const promise = (customerNo: string, dueOn: string) => ({
		_id: `promise:${customerNo}`,
		type: 'promise' as const,
		customerNo,
		dueOn,
		...daysAgo(30)
	});
	const put = (
		customerNo: string,
		amount: number,
		dueOn: string,
		fact: Visit | ReturnType<typeof promise> | null
	) => {
		const account = fact && anAccount(customerNo, [fact]);
		ledger.putBill(aBill({ customerNo, amount, dueOn }), account);
		const customer = aCustomer({ customerNo, collector: 'budi', area: customerNo.slice(0, 1) });
		ledger.putCustomer(customerNo, customer, account);
	};
	put('small', 10_000, '2026-09-20', null);
	put('large', 90_000, '2026-10-20', null);
	put('promised today', 20_000, '2026-10-21', promise('promised today', TODAY));
	put('broken', 20_000, '2026-10-22', promise('broken', addDays(TODAY, -4)));
	put('to be visited', 20_000, '2026-10-23', visit('to be visited', TODAY, 3));
	put('next week', 99_000, '2026-10-24', visit('next week', addDays(TODAY, 7), 2));
	return new FieldView(ledger, () => clock);
}

describe('the order of the day', () => {
	it.for([
		[
			'promise',
			['promised today', 'broken', 'to be visited', 'large', 'small', 'next week'],
			'promises, planned visits, amounts, and last who was told a later day'
		],
		[
			'amount',
			['next week', 'large', 'broken', 'promised today', 'to be visited', 'small'],
			'the largest amount first'
		],
		[
			'age',
			['small', 'large', 'promised today', 'broken', 'to be visited', 'next week'],
			'the oldest bill first'
		],
		[
			'contact',
			['large', 'broken', 'promised today', 'small', 'to be visited', 'next week'],
			'whoever nobody has been to, then the longest ago'
		],
		[
			'hand',
			['small', 'next week', 'promised today', 'broken', 'to be visited', 'large'],
			'what was put there by hand, then the usual order'
		]
	] as const)('by %s', ([order, expected]) => {
		const view = someAgreed();
		view.list({ ...usual, order, byHand: ['small', 'gone', 'next week'] }, 0, 10);
		expect(view.numbers(10)).toEqual(expected);
	});

	it('says why somebody’s turn is now', () => {
		const { lines } = someAgreed().list(usual, 0, 10);
		expect(lines.map(({ why }) => why)).toEqual([
			{ kind: 'promise', on: TODAY },
			{ kind: 'promise', on: addDays(TODAY, -4) },
			{ kind: 'visit', on: TODAY },
			null,
			null,
			{ kind: 'later', on: addDays(TODAY, 7) }
		]);
	});

	it('can be of some areas only, and tells which there are', () => {
		const answer = someAgreed().list({ ...usual, areas: ['s', 'n'] }, 0, 10);
		expect(answer.lines.map(({ customerNo }) => customerNo)).toEqual(['small', 'next week']);
		expect(answer).toMatchObject({ areas: ['b', 'l', 'n', 'p', 's', 't'], toDo: 6 });
	});
});

describe('giving customers out by a rule', () => {
	const view = someAgreed();

	it('finds everybody of an area, or only whom nobody works on', () => {
		const rule = { by: 'area', name: 's', onlyUnassigned: false } as const;
		expect(view.customersOf(rule, people)).toEqual(['small']);
		expect(view.customersOf({ ...rule, onlyUnassigned: true }, people)).toEqual([]);
		expect(view.customersOf({ ...rule, onlyUnassigned: true }, [])).toEqual(['small']);
		expect(view.customersOf({ ...rule, name: 'x' }, people)).toEqual([]);
	});

	it('names what there is to go by', () => {
		expect(view.assignmentNames()).toEqual({
			branch: [],
			area: ['b', 'l', 'n', 'p', 's', 't'],
			collector: ['budi']
		});
	});
});
