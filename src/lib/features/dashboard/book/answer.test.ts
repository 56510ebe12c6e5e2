import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import { momentOf } from '#lib/domain/clock.ts';
import { handOverSummaryOf, type HandOverSource } from '#lib/domain/collection/cash-rows.ts';
import type { HandOver } from '#lib/domain/collection/facts.ts';
import { historyOf } from '#lib/domain/dashboard/history.ts';
import type { Period } from '#lib/domain/dashboard/period.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';
import { daysOf } from '#lib/domain/dashboard/scope.ts';
import { dayIn } from '#lib/domain/dashboard/days.ts';
import { someDashboardHistory } from '#tests/builders/a-dashboard-history.ts';
import { naiveDashboard } from '#tests/builders/naive-dashboard.ts';
import type { Dashboard, DashboardQuestion, RowsAsked } from '../question.ts';
import { answerOf } from './answer.ts';
import { Book } from './book.ts';
import { rowsBehind } from './figure-rows.ts';

const NOW_MS = Date.UTC(2026, 10, 20, 3, 0);
const clock = { nowMs: NOW_MS, zone: 'WIT', usualDueDay: 20 } as const;
const names = { sari: 'Sari Contoh', budi: 'Budi Contoh', citra: 'Citra Contoh' };
const people = Object.entries(names).map(([id, name]) => ({ id, name }));
const periods: readonly Period[] = [
	{ from: '2026-11-01', to: '2026-11-20' },
	{ from: '2026-10-01', to: '2026-10-31' },
	{ from: '2026-10-12', to: '2026-11-19' }
];

/** The book as it is after these documents came in one after the other, a customer at a time. */
function bookOf(docs: readonly ProductDoc[], book = new Book()): Book {
	const here: ProductDoc[] = [];
	for (const doc of docs) {
		here.push(doc);
		for (const no of touchedBy(doc, here)) putCustomer(book, no, here);
	}
	return book;
}

function touchedBy(doc: ProductDoc, here: readonly ProductDoc[]): readonly string[] {
	const payersOf = (id: string) => {
		const handOver = here.find(({ _id, type }) => _id === id && type === 'hand-over') as
			HandOver | undefined;
		return here.flatMap((one) =>
			one.type === 'payment' && handOver?.payments.includes(one._id) ? [one.customerNo] : []
		);
	};
	if (doc.type === 'hand-over') return payersOf(doc._id);
	if (doc.type === 'cash-receipt') return payersOf(doc.handOver);
	const own = 'customerNo' in doc || 'customerNos' in doc ? customersOf(doc as CustomerFact) : [];
	return doc.type === 'reversal' ? [...own, ...payersOf(doc.target)] : own;
}

function summariesOf(docs: readonly ProductDoc[]) {
	return docs.flatMap((doc) => {
		if (doc.type !== 'hand-over') return [];
		const sources = docs.filter(
			(one) =>
				one === doc ||
				(one.type === 'cash-receipt' && one.handOver === doc._id) ||
				(one.type === 'reversal' && one.target === doc._id)
		);
		return [{ handOver: doc, summary: handOverSummaryOf(sources as HandOverSource[])! }];
	});
}

function putCustomer(book: Book, customerNo: string, docs: readonly ProductDoc[]): void {
	const summaries = summariesOf(docs);
	const handOvers = new Map(
		docs
			.filter(({ type }) => type === 'payment')
			.map(({ _id }) => [
				_id,
				summaries
					.filter(({ handOver }) => handOver.payments.includes(_id))
					.map(({ summary }) => summary)
			])
	);
	const isFact = (doc: ProductDoc) =>
		!['customer', 'bill', 'hand-over', 'cash-receipt'].includes(doc.type);
	const customer = docs.find((doc) => doc.type === 'customer' && doc.customerNo === customerNo);
	const known = {
		bills: docs.filter((doc) => doc.type === 'bill').filter((one) => one.customerNo === customerNo),
		facts: (docs.filter(isFact) as CustomerFact[]).filter((fact) =>
			customersOf(fact).includes(customerNo)
		),
		handOvers
	};
	const history = historyOf(customerNo, known, clock.usualDueDay);
	book.put(customerNo, customer?.type === 'customer' ? customer : null, history);
}

/** The dashboard's answer in the form of the naive one. */
function plain(answer: Dashboard) {
	const { conversion } = answer;
	return {
		outstanding: answer.outstanding,
		collected: answer.collected,
		coverage: answer.coverage,
		conversion: {
			all: conversion.all,
			templates: Object.fromEntries(
				conversion.templates.map(({ template, ...one }) => [template, one])
			),
			stages: Object.fromEntries(conversion.stages.map(({ stage, ...one }) => [stage, one]))
		},
		promises: answer.promises
	};
}

const nothingDone = {
	...{ collected: 0, payments: 0, visits: 0, met: 0, reminders: 0, kept: 0, over: 0 },
	cash: { onHand: 0, inDoubt: 0, waiting: 0, since: null }
};

/** What is open now knows of all; what was past due by a day knows of nothing that came after it. */
function isByNow(doc: ProductDoc): boolean {
	const isSignedByNow = !('at' in doc) || doc.at === undefined || momentOf(doc.at) <= NOW_MS;
	return isSignedByNow && (doc.type !== 'payment' || doc.paidOn <= '2026-11-20');
}

const someQuestion = fc.record({
	period: fc.constantFrom(...periods),
	branch: fc.constantFrom(null, null, 'Sorong'),
	person: fc.constantFrom(null, null, 'budi', 'citra')
});

describe('every number of the dashboard', () => {
	it('is what the documents add up to, in whatever order they came', () => {
		fc.assert(
			fc.property(someDashboardHistory, someQuestion, (docs, { period, branch, person }) => {
				const waiting = summariesOf(docs)
					.map(({ summary }) => summary)
					.filter(({ stage }) => stage === 'waiting');
				const question: DashboardQuestion = {
					period,
					branches: branch === null ? [] : [branch],
					person,
					people
				};
				const answer = answerOf(bookOf(docs), waiting, question, clock);
				const asked = { branch, person, names, nowMs: NOW_MS, usualDueDay: '20' };
				const {
					arrearsByDay,
					collectedByDay,
					people: work,
					...naive
				} = naiveDashboard(docs, {
					...asked,
					...period
				});
				expect(plain(answer)).toEqual(naive);
				expect(answer.steps.map(({ arrears }) => arrears)).toEqual(arrearsByDay);
				expect(answer.steps.map(({ collected }) => collected)).toEqual(collectedByDay);
				const then = naiveDashboard(docs, { ...asked, ...answer.before });
				expect(answer.collectedBefore).toBe(then.collected.amount);
				expect(answer.arrearsBefore).toBe(then.arrearsByDay.at(-1));
				expect(answer.promisesBefore).toEqual(then.promises);
				const { promises } = naiveDashboard(docs, {
					...asked,
					from: answer.today,
					to: answer.today
				});
				expect(answer.dueToday).toEqual(promises['due']);
				for (const [by, own] of Object.entries(work)) {
					const found = answer.people.find(({ person: id }) => id === by);
					expect(found ?? { person: by, ...nothingDone }).toEqual({ person: by, ...own });
				}
				expect(Object.keys(work)).toEqual(
					expect.arrayContaining(answer.people.map((one) => one.person))
				);
			}),
			{ seed: 20_261_126, numRuns: 600 }
		);
	}, 60_000);

	it('opens exactly the rows that it counts', () => {
		fc.assert(
			fc.property(someDashboardHistory, someQuestion, (docs, { period, branch, person }) => {
				const book = bookOf(docs.filter(isByNow));
				const branches = branch === null ? [] : [branch];
				const answer = answerOf(book, [], { period, branches, person, people }, clock);
				const dayOf = dayIn(clock.zone);
				const on = {
					scope: book.scope(branches, person, people),
					period: daysOf(period),
					today: dayOf(NOW_MS),
					dayOf
				};
				const behind = (asked: RowsAsked) => {
					const rows = rowsBehind(book, asked, on);
					return [rows.length, rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)];
				};
				const { collected, outstanding, coverage, conversion, promises } = answer;
				const payments = { of: 'payments', by: null, method: null } as const;
				expect(behind({ ...payments, isDoubtful: false })).toEqual([
					collected.payments,
					collected.amount
				]);
				expect(behind({ ...payments, isDoubtful: true })).toEqual([
					collected.doubtful.payments,
					collected.doubtful.amount
				]);
				expect(behind({ of: 'bills', age: null, isPastDue: false })).toEqual([
					outstanding.bills,
					outstanding.open
				]);
				expect(behind({ of: 'bills', age: '1-30', isPastDue: false })).toEqual([
					outstanding.ages['1-30'].bills,
					outstanding.ages['1-30'].open
				]);
				if (period.to === answer.today) {
					expect(behind({ of: 'bills', age: null, isPastDue: true })[1]).toBe(answer.arrears);
				}
				const [reached] = behind({ of: 'customers', isReached: true });
				const [not] = behind({ of: 'customers', isReached: false });
				expect([reached, not]).toEqual([coverage.reached, coverage.customers - coverage.reached]);
				const reminders = { of: 'reminders', by: null, template: null, stage: null } as const;
				expect(behind({ ...reminders, paidWithin: null })[0]).toBe(conversion.all.reached);
				expect(behind({ ...reminders, paidWithin: 7 })[0]).toBe(conversion.all.within[7].paid);
				for (const { stage, within } of conversion.stages) {
					expect(behind({ ...reminders, stage, paidWithin: 3 })[0]).toBe(within[3].paid);
				}
				for (const standing of ['kept', 'broken', 'open'] as const) {
					expect(
						behind({ of: 'promises', by: null, standings: [standing], isToday: false })
					).toEqual([promises[standing].promises, promises[standing].amount]);
				}
				for (const { person: by, visits, met, payments: count, collected: sum } of answer.people) {
					expect(behind({ of: 'visits', by, isMet: false })[0]).toBe(visits);
					expect(behind({ of: 'visits', by, isMet: true })[0]).toBe(met);
					expect(behind({ of: 'payments', by, method: null, isDoubtful: false })).toEqual([
						count,
						sum
					]);
				}
			}),
			{ seed: 20_261_127, numRuns: 600 }
		);
	}, 60_000);
});
