import { customersOf, type CustomerFact, type Reversal } from '#lib/domain/billing/facts.ts';
import type { HandOverSummary } from '#lib/domain/collection/cash-rows.ts';
import type { CashReceipt, HandOver } from '#lib/domain/collection/facts.ts';
import { historyOf } from '#lib/domain/dashboard/history.ts';
import { billIdParts, customerNoOf, typeOfId } from '#lib/domain/ids.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { DocState } from '#lib/store/engine/row.ts';
import { Book, type BookContent } from './book.ts';
import { readKnown } from './read-known.ts';

/** Counts up when the columns change their meaning: an older snapshot is made anew. */
const BOOK_FORMAT = 1;
const SNAPSHOT = 'dashboard';

const PAGE = 5_000;
/** Customers that are read at once: so many that it is quick, so few that memory stays small. */
const IN_A_STRETCH = 4_000;
const ONE_BY_ONE = 250;
/** From this share of all customers on stretches are quicker than a look for each. */
const SHARE_WORTH_STRETCHES = 1 / 4;
/** A snapshot is taken anew after this many changes. */
const CHANGES_WORTH_A_SNAPSHOT = 500;

interface SnapshotRow {
	readonly name: typeof SNAPSHOT;
	readonly format: number;
	/** The sequence up to which the snapshot follows the store. */
	readonly seq: number;
	readonly uuid: string;
	/** The version of the store's schema: with another one hand-overs may have been derived anew. */
	readonly version: number;
	readonly usualDueDay: number;
	readonly content: BookContent;
}

/** Keeps the book of the dashboard in step with the store, from the moment that somebody looks at it. */
export class BookFeed {
	book: Book;
	/** Hand-overs that nobody has confirmed. */
	waiting: readonly HandOverSummary[] = [];
	readonly #engine: Engine;
	#usualDueDay: number;
	#seq: number;
	#snapshotSeq: number;
	#running: Promise<void> | null = null;

	private constructor(engine: Engine, usualDueDay: number, kept: SnapshotRow | null) {
		this.#engine = engine;
		this.#usualDueDay = usualDueDay;
		this.book = new Book(kept?.content);
		this.#seq = kept?.seq ?? 0;
		this.#snapshotSeq = this.#seq;
	}

	/** From the last snapshot, where there is one of this store. */
	static async open(engine: Engine, usualDueDay: number): Promise<BookFeed> {
		const kept = await engine.tables.dexie.table<SnapshotRow, string>('snapshots').get(SNAPSHOT);
		const { uuid, seq } = await engine.meta();
		const isUsable =
			kept?.format === BOOK_FORMAT &&
			kept.uuid === uuid &&
			kept.version === engine.tables.version &&
			kept.usualDueDay === usualDueDay &&
			kept.seq <= seq;
		return new BookFeed(engine, usualDueDay, isUsable ? kept : null);
	}

	/** Takes in what was written since; one run at a time, and one more for who asks meanwhile. */
	async catchUp(usualDueDay: number): Promise<void> {
		while (this.#running) await this.#running;
		this.#running = this.#walk(usualDueDay).finally(() => {
			this.#running = null;
		});
		return this.#running;
	}

	async #walk(usualDueDay: number): Promise<void> {
		if (usualDueDay !== this.#usualDueDay) {
			this.#usualDueDay = usualDueDay;
			this.book = new Book();
			this.#seq = 0;
		}
		const { seq } = await this.#engine.meta();
		if (seq !== this.#seq) {
			const touched = this.#seq === 0 ? await this.#everybody() : await this.#touchedSince(seq);
			await this.#takeIn([...touched].sort());
			// What is written meanwhile is looked at again: a customer taken in twice is as one taken in once.
			this.#seq = seq;
			await this.#keepSnapshot();
		}
		this.waiting = await this.#engine.tables.dexie
			.table<HandOverSummary, string>('handOverSummaries')
			.where('stage')
			.equals('waiting')
			.toArray();
	}

	/** Everybody of whom a bill, a fact or a document of their own is here. */
	async #everybody(): Promise<Set<string>> {
		const { dexie } = this.#engine.tables;
		const [customers, bills, accounts] = await Promise.all([
			this.#engine.tables.of('customer:').toCollection().primaryKeys(),
			this.#engine.tables.of('bill:').toCollection().primaryKeys(),
			dexie.table('accounts').toCollection().primaryKeys()
		]);
		const everybody = new Set<string>(customers.map((id) => customerNoOf(id)));
		for (const id of bills) everybody.add(billIdParts(id).customerNo);
		for (const customerNo of accounts) everybody.add(String(customerNo));
		return everybody;
	}

	/** Those on whom the changes up to a sequence bear. */
	async #touchedSince(until: number): Promise<Set<string>> {
		const touched = new Set<string>();
		const handOvers = new Set<string>();
		for (let since = this.#seq; since < until;) {
			const page = await this.#engine.changesSince(since, PAGE);
			for (const change of page.changes) touch(touched, handOvers, change);
			since = page.hasMore ? page.lastSeq : until;
		}
		await this.#touchPayersOf([...handOvers], touched);
		return touched;
	}

	/** A hand-over says where the cash of payments is that may be of anybody. */
	async #touchPayersOf(handOvers: readonly string[], touched: Set<string>): Promise<void> {
		if (handOvers.length === 0) return;
		const { dexie } = this.#engine.tables;
		const found = await dexie.table<HandOver, string>('handOvers').bulkGet([...handOvers]);
		const ids = found.flatMap((one) => one?.payments ?? []);
		const payments = await dexie
			.table<{ readonly customerNo: string }, string>('payments')
			.bulkGet([...new Set(ids)]);
		for (const payment of payments) if (payment) touched.add(payment.customerNo);
	}

	async #takeIn(customerNos: readonly string[]): Promise<void> {
		const isMost = customerNos.length >= this.book.customers * SHARE_WORTH_STRETCHES;
		const inStretches = isMost && customerNos.length > ONE_BY_ONE;
		const atOnce = inStretches ? IN_A_STRETCH : ONE_BY_ONE;
		for (let from = 0; from < customerNos.length; from += atOnce) {
			const part = customerNos.slice(from, from + atOnce);
			const some = await readKnown(this.#engine, part, inStretches);
			for (const { customerNo, customer, ...known } of some) {
				this.book.put(customerNo, customer, historyOf(customerNo, known, this.#usualDueDay));
			}
		}
	}

	async #keepSnapshot(): Promise<void> {
		if (this.#seq - this.#snapshotSeq < CHANGES_WORTH_A_SNAPSHOT) return;
		const { uuid } = await this.#engine.meta();
		const row: SnapshotRow = {
			name: SNAPSHOT,
			format: BOOK_FORMAT,
			seq: this.#seq,
			uuid,
			version: this.#engine.tables.version,
			usualDueDay: this.#usualDueDay,
			content: this.book.content()
		};
		this.#snapshotSeq = this.#seq;
		await this.#engine.tables.dexie.table<SnapshotRow, string>('snapshots').put(row);
	}
}

function touch(touched: Set<string>, handOvers: Set<string>, { id, body }: DocState): void {
	switch (typeOfId(id)) {
		case 'customer':
			touched.add(customerNoOf(id));
			return;
		case 'bill':
			touched.add(billIdParts(id).customerNo);
			return;
		case 'hand-over':
			handOvers.add(id);
			return;
		case 'cash-receipt':
			handOvers.add((body as unknown as CashReceipt).handOver);
			return;
		case 'reversal': {
			const { target } = body as unknown as Reversal;
			if (typeOfId(target) === 'hand-over') handOvers.add(target);
		}
	}
	const fact = body as unknown as Partial<CustomerFact>;
	if ('customerNo' in fact || 'customerNos' in fact) {
		for (const customerNo of customersOf(fact as CustomerFact)) touched.add(customerNo);
	}
}
