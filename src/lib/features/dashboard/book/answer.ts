import type { HandOverSummary } from '#lib/domain/collection/cash-rows.ts';
import { collectedOf } from '#lib/domain/dashboard/collected.ts';
import { conversionOf } from '#lib/domain/dashboard/conversion.ts';
import { coveredOf, coverageOf } from '#lib/domain/dashboard/coverage.ts';
import { dayIn } from '#lib/domain/dashboard/days.ts';
import { arrearsOn, outstandingOf } from '#lib/domain/dashboard/outstanding.ts';
import { periodBefore, stepsOf } from '#lib/domain/dashboard/period.ts';
import { dueTodayOf, promisesOf } from '#lib/domain/dashboard/promises.ts';
import { daysOf } from '#lib/domain/dashboard/scope.ts';
import { workOf } from '#lib/domain/dashboard/work.ts';
import { dateOfDay } from '#lib/domain/time/date.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import type { Dashboard, DashboardQuestion } from '../question.ts';
import type { Book } from './book.ts';
import { slugOf } from './slug.ts';

/** What figures are measured against. */
export interface DashboardClock {
	readonly nowMs: number;
	readonly zone: Zone;
	readonly usualDueDay: number;
}

/** Every figure, of what is in the book. */
export function answerOf(
	book: Book,
	waiting: readonly HandOverSummary[],
	{ period, branches, person, people }: DashboardQuestion,
	{ nowMs, zone }: Pick<DashboardClock, 'nowMs' | 'zone'>
): Dashboard {
	const dayOf = dayIn(zone);
	const today = dayOf(nowMs);
	const before = periodBefore(period);
	const [days, daysBefore] = [daysOf(period), daysOf(before)];
	const parts = stepsOf(period);
	const partDays = parts.map(daysOf);
	const scope = book.scope(branches, person, people);
	const rows = book.columns();
	const ends = [daysBefore.last, ...partDays.map(({ last }) => last)];
	const [arrearsBefore = 0, ...arrears] = arrearsOn(rows.arrears, scope, ends);
	const { steps, ...collected } = collectedOf(rows.payments, scope, days, partDays);
	const covered = coveredOf(rows.bills, rows.reminders, scope, days, dayOf);
	const slugs = book.templates.words.map(slugOf);
	const works = workOf(rows, waiting, scope, days, today, dayOf, book.people.words);
	return {
		today: dateOfDay(today),
		madeAtMs: nowMs,
		period,
		before,
		bills: book.tables.bills.size,
		outstanding: outstandingOf(rows.bills, scope, today),
		steps: parts.map((part, at) => ({ ...part, arrears: arrears[at]!, collected: steps[at]! })),
		arrears: arrears.at(-1) ?? 0,
		arrearsBefore,
		collected,
		collectedBefore: collectedOf(rows.payments, scope, daysBefore).amount,
		coverage: coverageOf(covered),
		conversion: conversionOf(rows.reminders, scope, days, today, dayOf, slugs),
		promises: promisesOf(rows.promises, scope, days, today),
		promisesBefore: promisesOf(rows.promises, scope, daysBefore, today),
		dueToday: dueTodayOf(rows.promises, scope, today),
		people: [...works].map(([id, work]) => ({ person: id, ...work })),
		choices: {
			branches: book.branches.words.filter((name) => name !== '').sort(),
			people: book.people.words.filter((id) => id !== '')
		}
	};
}
