import type { Customer } from '#lib/domain/billing/customer.ts';
import { dayIn } from '#lib/domain/dashboard/days.ts';
import { daysOf } from '#lib/domain/dashboard/scope.ts';
import { customerId } from '#lib/domain/ids.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { Dashboard, DashboardQuestion, FigureRows, RowsAsked } from '../question.ts';
import { answerOf, type DashboardClock } from './answer.ts';
import { BookFeed } from './book-feed.ts';
import { dateOf, rowsBehind } from './figure-rows.ts';

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
		return answerOf(this.#feed.book, this.#feed.waiting, question, this.#clock());
	}

	/** The first rows behind a figure, as many as are asked for, and how many there are in all. */
	async rows(question: DashboardQuestion, asked: RowsAsked, most: number): Promise<FigureRows> {
		await this.#feed.catchUp(this.#clock().usualDueDay);
		const { book } = this.#feed;
		const { nowMs, zone } = this.#clock();
		const dayOf = dayIn(zone);
		const scope = book.scope(question.branches, question.person, question.people);
		const period = daysOf(question.period);
		const found = rowsBehind(book, asked, { scope, period, today: dayOf(nowMs), dayOf });
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
}
