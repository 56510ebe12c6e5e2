import { paymentMethods } from '#lib/domain/billing/facts.ts';
import { stages } from '#lib/domain/billing/template.ts';
import { visitOutcomes } from '#lib/domain/collection/facts.ts';
import { eachPayment } from '#lib/domain/dashboard/collected.ts';
import { eachReached, isPaidWithin } from '#lib/domain/dashboard/conversion.ts';
import { coveredOf } from '#lib/domain/dashboard/coverage.ts';
import { eachOpenBill } from '#lib/domain/dashboard/outstanding.ts';
import { eachDuePromise } from '#lib/domain/dashboard/promises.ts';
import { NO_DAY, placeOf } from '#lib/domain/dashboard/rows.ts';
import type { Days, Scope } from '#lib/domain/dashboard/scope.ts';
import { eachVisit } from '#lib/domain/dashboard/work.ts';
import { dateOfDay } from '#lib/domain/time/date.ts';
import type { FigureRow, RowsAsked } from '../question.ts';
import type { Book } from './book.ts';
import { slugOf } from './slug.ts';

/** A row as it is found; its words are looked up for the few that are shown. */
export interface FoundRow {
	readonly customer: number;
	/** A day number; `NO_DAY` for none. */
	readonly day: number;
	readonly amount: number | null;
	readonly show: () => Pick<FigureRow, 'by' | 'kind'>;
}

/** What is asked, on which days, and by which clock. */
export interface Asked {
	readonly scope: Scope;
	readonly period: Days;
	readonly today: number;
	readonly dayOf: (ms: number) => number;
}

/** All rows behind a figure: those, and only those, that the figure counts. */
export function rowsBehind(book: Book, asked: RowsAsked, on: Asked): FoundRow[] {
	const found: FoundRow[] = [];
	const columns = book.columns();
	const nameAt = (place: number) => book.people.words[place]!;
	const { period, today, dayOf } = on;
	const scope = 'by' in asked ? narrowed(book, on.scope, asked.by) : on.scope;
	switch (asked.of) {
		case 'bills': {
			const { bills } = columns;
			eachOpenBill(bills, scope, today, (row, age) => {
				if (asked.age !== null && asked.age !== age) return;
				const due = bills.due[row]!;
				if (asked.isPastDue && due !== NO_DAY && due > today) return;
				found.push({
					customer: bills.customer[row]!,
					day: due,
					amount: bills.open[row]!,
					show: () => ({ by: null, kind: { of: 'bills', age } })
				});
			});
			break;
		}
		case 'customers': {
			const { bills, reminders } = columns;
			const covered = coveredOf(bills, reminders, scope, period, dayOf);
			const open = new Float64Array(covered.length);
			eachOpenBill(bills, scope, today, (row) => {
				open[bills.customer[row]!]! += bills.open[row]!;
			});
			covered.forEach((one, customer) => {
				if (one !== (asked.isReached ? 2 : 1)) return;
				const show = () => ({ by: null, kind: { of: 'customers' } as const });
				found.push({ customer, day: NO_DAY, amount: open[customer]!, show });
			});
			break;
		}
		case 'payments': {
			const { payments } = columns;
			eachPayment(payments, scope, period, (row, counts) => {
				const method = paymentMethods[payments.method[row]!]!;
				if (counts === asked.isDoubtful) return;
				if (asked.method !== null && asked.method !== method) return;
				found.push({
					customer: payments.customer[row]!,
					day: payments.day[row]!,
					amount: payments.amount[row]!,
					show: () => ({ by: nameAt(payments.by[row]!), kind: { of: 'payments', method } })
				});
			});
			break;
		}
		case 'reminders': {
			const { reminders } = columns;
			eachReached(reminders, scope, period, dayOf, (row, day) => {
				const stage = stages[reminders.stage[row]!]!;
				const paidAfter = reminders.paidAfter[row]!;
				const template = book.templates.words[reminders.template[row]!]!;
				if (asked.template !== null && asked.template !== slugOf(template)) return;
				if (asked.stage !== null && asked.stage !== stage) return;
				if (asked.paidWithin !== null) {
					const isOver = today > day + asked.paidWithin;
					if (!isOver || !isPaidWithin(paidAfter, asked.paidWithin)) return;
				}
				found.push({
					customer: reminders.customer[row]!,
					day,
					amount: null,
					show: () => ({
						by: nameAt(reminders.by[row]!),
						kind: { of: 'reminders', stage, paidAfter: paidAfter < 0 ? null : paidAfter }
					})
				});
			});
			break;
		}
		case 'promises': {
			const { promises } = columns;
			const days = asked.isToday ? { first: today, last: today } : period;
			eachDuePromise(promises, scope, days, today, (row, standing) => {
				if (!asked.standings.includes(standing)) return;
				const amount = promises.amount[row]!;
				found.push({
					customer: promises.customer[row]!,
					day: promises.due[row]!,
					amount: amount === 0 ? null : amount,
					show: () => ({ by: nameAt(promises.by[row]!), kind: { of: 'promises', standing } })
				});
			});
			break;
		}
		case 'visits': {
			const { visits } = columns;
			eachVisit(visits, scope, period, (row) => {
				if (asked.isMet && visits.outcome[row] !== placeOf.visit.met) return;
				const outcome = visitOutcomes[visits.outcome[row]!]!;
				found.push({
					customer: visits.customer[row]!,
					day: visits.day[row]!,
					amount: null,
					show: () => ({ by: nameAt(visits.by[row]!), kind: { of: 'visits', outcome } })
				});
			});
		}
	}
	const isByAmount = asked.of === 'bills' || asked.of === 'customers';
	return found.sort((a, b) =>
		isByAmount ? (b.amount ?? 0) - (a.amount ?? 0) : b.day - a.day || a.customer - b.customer
	);
}

/** The day of a found row as a date. */
export function dateOf({ day }: FoundRow): string | null {
	return day === NO_DAY ? null : dateOfDay(day);
}

function narrowed(book: Book, scope: Scope, by: string | null): Scope {
	return by === null ? scope : { ...scope, person: book.people.placeOf(by) };
}
