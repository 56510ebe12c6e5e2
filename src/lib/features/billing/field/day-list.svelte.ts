import type { Account } from '#lib/domain/billing/account.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { NamedPerson } from '#lib/domain/collection/collector.ts';
import type { CustomerWork } from '#lib/domain/collection/day-work.ts';
import { movedByHand } from '#lib/domain/collection/own-order.ts';
import { customerId } from '#lib/domain/ids.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { live } from '#lib/store/live.svelte.ts';
import type { FieldQuestion } from '../ledger/field-list.ts';
import type { FieldAnswer, FieldLine } from '../ledger/field-view.ts';
import { cut, isWithin } from '../components/stretch.ts';
import type { BillingOffice } from '../office.ts';
import type { FieldAsked } from './field-address.ts';
import { readWork, type WorkOf } from './read-work.ts';

export interface FieldRowContent {
	readonly line: FieldLine;
	readonly customer: Customer | null;
	readonly account: Account | null;
}

/** How far into the list a customer can be moved by hand, and how many a walk through it knows. */
const WALK = 1_000;

/** About what a screen shows: asked for with the list, before it is known how many rows have room. */
const FIRST_ROWS = 28;

/**
 * A collector's day on the screen: what there is to do, how far it has come, and the stretch of the
 * list that is seen. The worker holds the list itself.
 */
export class DayList {
	readonly #office: BillingOffice;
	readonly #asked: () => FieldAsked;
	readonly #work;
	readonly #people;
	readonly #rows;
	#byHand = $state.raw<readonly string[] | null>(null);
	#listed = $state.raw<(FieldAnswer & { readonly from: number }) | null>(null);
	#window = { from: 0, count: FIRST_ROWS };
	#isAsking = false;
	#isStale = false;

	/**
	 * To be made while a component is made. While it is not shown, the list stays as it was; while a
	 * dialog covers it, so does the day's work.
	 */
	constructor(
		office: BillingOffice,
		asked: () => FieldAsked,
		today: () => CalendarDate,
		isShown: () => boolean,
		isCovered: () => boolean
	) {
		this.#office = office;
		this.#asked = asked;
		this.#work = live(
			// What the dialog writes changes it, and it would be added up before the next customer is there.
			() =>
				isCovered() ? null : { who: asked().who, day: today(), zone: office.settings.office.zone },
			(of) => readWork(office.tables, of)
		);
		this.#people = live(
			() => office.org.people,
			async (people): Promise<NamedPerson[]> =>
				(await people.toArray()).map(({ personId, name }) => ({ id: personId, name }))
		);
		this.#rows = live(
			// Behind a customer's card nobody sees them, and each write would have them read again.
			() => (isShown() ? this.#listed : null),
			async (listed) => ({ ...listed, rows: await readRows(office, listed.lines) })
		);
		void office.ownOrder.read().then((kept) => (this.#byHand ??= kept));
		// Behind a customer's card the list waits: the next customer is to be there first.
		$effect(() => {
			if (!isShown()) return;
			void this.question;
			return office.onLedgerChange(() => void this.#refresh());
		});
	}

	/** Null until what it depends on has been read. */
	readonly question: FieldQuestion | null = $derived.by(() => {
		const { who, part, order, branches, areas } = this.#asked();
		const work = this.work;
		const byHand = this.#byHand;
		if (!work || !this.#people.current || byHand === null) return null;
		const done = [...work.customers.keys()];
		return {
			collector: who,
			people: this.people,
			done,
			part,
			branches,
			areas,
			order,
			byHand: order === 'hand' ? byHand : []
		};
	});

	/** Everybody who may have customers, by name; oneself too, known to the office or not. */
	readonly people: readonly NamedPerson[] = $derived.by(() => {
		const { id, name } = this.#office.person;
		const others = (this.#people.current ?? []).filter((person) => person.id !== id);
		return [{ id, name }, ...others.sort((a, b) => a.name.localeCompare(b.name, 'id'))];
	});

	/** What the person of the list did today; null until it is read. */
	get work(): WorkOf | null {
		const work = this.#work.current;
		return work?.who === this.#asked().who ? work : null;
	}

	workOn(customerNo: string): CustomerWork | null {
		return this.work?.customers.get(customerNo) ?? null;
	}

	/** Null until the first answer. Changes together with the rows. */
	get answer(): FieldAnswer | null {
		return this.#rows.current ?? null;
	}

	get rows(): { readonly from: number; readonly rows: readonly FieldRowContent[] } {
		return this.#rows.current ?? { from: 0, rows: [] };
	}

	async showWindow(from: number, count: number): Promise<void> {
		const asked = this.#window;
		if (from === asked.from && count === asked.count) return;
		this.#window = { from, count };
		// The first answer is still on its way, and brings them.
		if (!this.#listed && isWithin(this.#window, asked)) return;
		const lines = await this.#office.field.lines(from, count);
		const isStillShown = this.#window.from === from && this.#window.count === count;
		if (isStillShown && this.#listed) this.#listed = { ...this.#listed, from, lines };
	}

	/** The customers of the list as it is now, in its order; the first thousand. */
	async walk(): Promise<readonly string[]> {
		return this.#office.field.numbers(WALK);
	}

	/** Moves the customer at a place of the list, and keeps the order. */
	async move(from: number, to: number): Promise<void> {
		if (this.#byHand === null) return;
		this.#byHand = movedByHand(this.#byHand, await this.walk(), from, to);
		await this.#office.ownOrder.keep(this.#byHand);
	}

	/** Asks anew; while an answer is on its way, later questions are put together into one. */
	async #refresh(): Promise<void> {
		this.#isStale = true;
		if (this.#isAsking) return;
		this.#isAsking = true;
		try {
			while (this.#isStale) {
				this.#isStale = false;
				const asked = this.#window;
				const { question } = this;
				if (question === null) return;
				// Without the proxies of what is reactive: it is sent to the worker.
				const answer = await this.#office.field.list(question, asked.from, asked.count);
				this.#listed = { ...answer, ...cut(answer.lines, asked, this.#window) };
			}
		} finally {
			this.#isAsking = false;
		}
	}
}

async function readRows(
	{ tables }: BillingOffice,
	lines: readonly FieldLine[]
): Promise<FieldRowContent[]> {
	const [customers, accounts] = await Promise.all([
		tables.customers.bulkGet(lines.map(({ customerNo }) => customerId(customerNo))),
		tables.accounts.bulkGet(lines.map(({ customerNo }) => customerNo))
	]);
	return lines.map((line, at) => ({
		line,
		customer: customers[at] ?? null,
		account: accounts[at] ?? null
	}));
}
