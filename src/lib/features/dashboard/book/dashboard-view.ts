import type { Customer } from '#lib/domain/billing/customer.ts';
import { collectedOf } from '#lib/domain/dashboard/collected.ts';
import { conversionOf } from '#lib/domain/dashboard/conversion.ts';
import { coveredOf, coverageOf } from '#lib/domain/dashboard/coverage.ts';
import { dayIn } from '#lib/domain/dashboard/days.ts';
import { arrearsOn, outstandingOf } from '#lib/domain/dashboard/outstanding.ts';
import { periodBefore, stepsOf } from '#lib/domain/dashboard/period.ts';
import { dueTodayOf, promisesOf } from '#lib/domain/dashboard/promises.ts';
import { daysOf } from '#lib/domain/dashboard/scope.ts';
import { workOf } from '#lib/domain/dashboard/work.ts';
import { customerId } from '#lib/domain/ids.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import { dayNumber } from '#lib/domain/time/date.ts';
import { localTime, type Zone } from '#lib/domain/time/zone.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { Dashboard, DashboardQuestion, FigureRows, RowsAsked } from '../question.ts';
import { BookFeed } from './book-feed.ts';
import { dateOf, rowsBehind } from './figure-rows.ts';
import { slugOf } from './slug.ts';

/** What figures are measured against. */
export interface DashboardClock {
	readonly nowMs: number;
	readonly zone: Zone;
	readonly usualDueDay: number;
}

/** Answers the dashboard, from columns that follow the store; in the store worker. */
export class DashboardView {
	readonly #engine: Engine;
	readonly #feed: BookFeed;
	readonly #clock: () => DashboardClock;

	private constructor(engine: Engine, feed: BookFeed, clock: () => DashboardClock) {
		this.#engine = engine;
		this.#feed = feed;
		this.#clock = clock;
	}

	static async open(engine: Engine, clock: () => DashboardClock): Promise<DashboardView> {
		return new DashboardView(engine, await BookFeed.open(engine, clock().usualDueDay), clock);
	}

	/** Every figure, with everything that is in the store by now. */
	async answer(question: DashboardQuestion): Promise<Dashboard> {
		await this.#feed.catchUp(this.#clock().usualDueDay);
		const { book, waiting } = this.#feed;
		const { today, todayNumber, madeAtMs, dayOf } = this.#now();
		const { period, branches, person, people } = question;
		const before = periodBefore(period);
		const scope = book.scope(branches, person, people);
		const rows = book.columns();
		const [days, daysBefore] = [daysOf(period), daysOf(before)];
		const parts = stepsOf(period);
		const partDays = parts.map(daysOf);
		const arrears = arrearsOn(rows.arrears, scope, [
			daysBefore.last,
			...partDays.map(({ last }) => last)
		]);
		const { steps, ...collected } = collectedOf(rows.payments, scope, days, partDays);
		const covered = coveredOf(rows.bills, rows.reminders, scope, days, dayOf);
		const slugs = book.templates.words.map(slugOf);
		const works = workOf(rows, waiting, scope, days, todayNumber, dayOf, book.people.words);
		return {
			today,
			madeAtMs,
			period,
			before,
			bills: book.tables.bills.size,
			outstanding: outstandingOf(rows.bills, scope, todayNumber),
			steps: parts.map((part, at) => ({
				...part,
				arrears: arrears[at + 1]!,
				collected: steps[at]!
			})),
			arrears: arrears.at(-1)!,
			arrearsBefore: arrears[0]!,
			collected,
			collectedBefore: collectedOf(rows.payments, scope, daysBefore).amount,
			coverage: coverageOf(covered),
			conversion: conversionOf(rows.reminders, scope, days, todayNumber, dayOf, slugs),
			promises: promisesOf(rows.promises, scope, days, todayNumber),
			promisesBefore: promisesOf(rows.promises, scope, daysBefore, todayNumber),
			dueToday: dueTodayOf(rows.promises, scope, todayNumber),
			people: [...works].map(([id, work]) => ({ person: id, ...work })),
			choices: {
				branches: book.branches.words.filter((name) => name !== '').sort(),
				people: book.people.words.filter((id) => id !== '')
			}
		};
	}

	/** The first rows behind a figure, as many as are asked for, and how many there are in all. */
	async rows(question: DashboardQuestion, asked: RowsAsked, most: number): Promise<FigureRows> {
		await this.#feed.catchUp(this.#clock().usualDueDay);
		const { book } = this.#feed;
		const { todayNumber, dayOf } = this.#now();
		const scope = book.scope(question.branches, question.person, question.people);
		const period = daysOf(question.period);
		const found = rowsBehind(book, asked, { scope, period, today: todayNumber, dayOf });
		const shown = found.slice(0, most);
		const numbers = shown.map(({ customer }) => book.customerNoAt(customer));
		const customers = await this.#engine.tables.of('customer:').bulkGet(numbers.map(customerId));
		return {
			count: found.length,
			amount: sumRupiah(found.map(({ amount }) => amount ?? 0)),
			rows: shown.map((row, at) => ({
				customerNo: numbers[at]!,
				name: (customers[at] as unknown as Customer | undefined)?.name ?? '',
				day: dateOf(row),
				amount: row.amount,
				...row.show()
			}))
		};
	}

	#now() {
		const { nowMs, zone } = this.#clock();
		const today = localTime(nowMs, zone).date;
		return { today, todayNumber: dayNumber(today), madeAtMs: nowMs, dayOf: dayIn(zone) };
	}
}
