import type { Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import { absenceParts, billIdParts, customerId, customerNoOf, typeOfId } from '#lib/domain/ids.ts';
import { accounts } from '#lib/store/databases.ts';
import { typesFollowed } from '#lib/store/engine/derive.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc, DocState } from '#lib/store/engine/row.ts';
import { Ledger } from './ledger.ts';
import { contentOf, takeSnapshot, type LedgerSnapshot } from './snapshot.ts';

/** What accounts follow from. */
const factTypes = typesFollowed([accounts]);

const PAGE = 5_000;
/** From this many customers on it is asked whether reading all accounts is quicker than one by one. */
const MANY = 500;
/** It is where at least this share of all accounts is wanted. */
const SHARE_WORTH_ALL = 1 / 3;
/** A snapshot is taken anew after this many changes: catching up with them takes some 50 ms. */
const CHANGES_WORTH_A_SNAPSHOT = 2_000;

export interface KeptLedger {
	readonly name: 'ledger';
	/** The sequence up to which the snapshot follows the store. */
	readonly seq: number;
	readonly uuid: string;
	/** The version of the store's schema: with another one accounts may have been derived anew. */
	readonly version: number;
	readonly snapshot: LedgerSnapshot;
}

/** The snapshot of the last start; null where there is none, or it is not one of this store. */
export async function readKept(engine: Engine): Promise<KeptLedger | null> {
	const { dexie, version } = engine.tables;
	const [kept, { uuid, seq }] = await Promise.all([
		dexie.table<KeptLedger, string>('snapshots').get('ledger'),
		engine.meta()
	]);
	const isOfThisStore = kept && kept.uuid === uuid && kept.version === version && kept.seq <= seq;
	return isOfThisStore ? kept : null;
}

/**
 * Keeps a ledger in step with the store: from the last snapshot, and then by the feed of changes,
 * whichever tab or replication wrote them.
 */
export class LedgerFeed {
	readonly ledger: Ledger;
	readonly #engine: Engine;
	#usualDueDay: number;
	#seq: number;
	#snapshotSeq: number;
	#running: Promise<boolean> | null = null;
	#isHeld = false;

	private constructor(engine: Engine, usualDueDay: number, ledger: Ledger, seq: number) {
		this.#engine = engine;
		this.#usualDueDay = usualDueDay;
		this.ledger = ledger;
		this.#seq = seq;
		this.#snapshotSeq = seq;
	}

	/**
	 * `kept` may be read while it is not yet known which day bills are usually due: it is by far the
	 * most that is read at a start.
	 */
	static async open(
		engine: Engine,
		usualDueDay: number,
		kept?: KeptLedger | null
	): Promise<LedgerFeed> {
		const row = kept === undefined ? await readKept(engine) : kept;
		const content = row && contentOf(row.snapshot, usualDueDay);
		const ledger = new Ledger(usualDueDay, content ?? undefined);
		const feed = new LedgerFeed(engine, usualDueDay, ledger, content && row ? row.seq : 0);
		// Nearly always there is nothing: asking each table for it would take longer than the rest.
		if ((await engine.meta()).seq !== feed.#seq) await feed.catchUp();
		return feed;
	}

	/** Reads everything anew under another due day, where it is another. */
	async assumeDueDay(day: number): Promise<void> {
		if (day === this.#usualDueDay) return;
		await this.catchUp();
		this.#usualDueDay = day;
		this.ledger.assumeDueDay(day);
		this.#seq = 0;
		this.#snapshotSeq = 0;
		await this.catchUp();
	}

	/**
	 * Leaves changes unread while the work runs: whoever writes much hands it over with `takeWritten`,
	 * which spares reading it all back. Afterwards the feed catches up with whatever else there was.
	 */
	async holdDuring<T>(work: () => Promise<T>): Promise<T> {
		await this.catchUp();
		this.#isHeld = true;
		try {
			return await work();
		} finally {
			this.#isHeld = false;
			await this.catchUp();
		}
	}

	/** Takes in what was written since; tells whether anything was. One run at a time. */
	catchUp(): Promise<boolean> {
		if (this.#isHeld) return Promise.resolve(false);
		this.#running ??= this.#walk().finally(() => {
			this.#running = null;
		});
		return this.#running;
	}

	/**
	 * Takes in documents that were just written, without reading them back; within `holdDuring`.
	 * `from` and `to` are the store's sequences before and after. Where somebody else wrote in between
	 * nothing is taken, and the feed catches up when the hold ends.
	 */
	async takeWritten(docs: readonly AnyDoc[], from: number, to: number): Promise<void> {
		if (this.#seq !== from || to - from !== docs.length) return;
		const changes = docs.map((doc) => ({
			id: String(doc['_id']),
			isDeleted: doc['_deleted'] === true,
			doc
		}));
		await this.#apply(changes);
		this.#seq = to;
	}

	/** Keeps a snapshot, where enough has changed since the last. */
	async keepSnapshot(): Promise<void> {
		if (this.#seq - this.#snapshotSeq < CHANGES_WORTH_A_SNAPSHOT) return;
		const { uuid } = await this.#engine.meta();
		const row: KeptLedger = {
			name: 'ledger',
			seq: this.#seq,
			uuid,
			version: this.#engine.tables.version,
			snapshot: takeSnapshot(this.ledger, this.#usualDueDay)
		};
		this.#snapshotSeq = this.#seq;
		await this.#engine.tables.dexie.table<KeptLedger, string>('snapshots').put(row);
	}

	async #walk(): Promise<boolean> {
		const before = this.#seq;
		for (let hasMore = true; hasMore;) {
			const page = await this.#engine.changesSince(this.#seq, PAGE);
			await this.#apply(page.changes.map(changeOf));
			this.#seq = page.lastSeq;
			hasMore = page.hasMore;
		}
		await this.keepSnapshot();
		return this.#seq !== before;
	}

	async #apply(changes: readonly Change[]): Promise<void> {
		const { customers, bills, gone, touched } = sorted(changes);
		const accounts = await this.#accounts(
			new Set([...touched, ...customers.keys(), ...bills.map(({ customerNo }) => customerNo)])
		);
		const others = [...touched].filter((customerNo) => !customers.has(customerNo));
		const known = await this.#engine.tables.of('customer:').bulkGet(others.map(customerId));
		others.forEach((customerNo, at) => {
			customers.set(customerNo, (known[at] as unknown as Customer | undefined) ?? null);
		});

		for (const bill of bills) this.ledger.putBill(bill, accounts.get(bill.customerNo) ?? null);
		for (const id of gone) {
			const { customerNo, key } = billIdParts(id);
			this.ledger.removeBill(customerNo, key);
		}
		for (const [customerNo, customer] of customers) {
			this.ledger.putCustomer(customerNo, customer, accounts.get(customerNo) ?? null);
		}
	}

	/** A customer has an account from the first fact on: there are few of them, or one of nearly each. */
	async #accounts(customerNos: ReadonlySet<string>): Promise<Map<string, Account>> {
		const table = this.#engine.tables.dexie.table<Account, string>('accounts');
		const isWorthAll =
			customerNos.size > MANY && customerNos.size > SHARE_WORTH_ALL * (await table.count());
		const rows = isWorthAll ? await table.toArray() : await table.bulkGet([...customerNos]);
		return new Map(rows.flatMap((row) => (row ? [[row.customerNo, row]] : [])));
	}
}

interface Change {
	readonly id: string;
	readonly isDeleted: boolean;
	readonly doc: AnyDoc;
}

function changeOf(state: DocState): Change {
	return { id: state.id, isDeleted: state.isDeleted, doc: { _id: state.id, ...state.body } };
}

interface Sorted {
	/** By customer number; null for a customer that was deleted. */
	readonly customers: Map<string, Customer | null>;
	readonly bills: Bill[];
	/** Ids of bills that were deleted. */
	readonly gone: string[];
	/** Customers of whom a fact speaks. */
	readonly touched: Set<string>;
}

function sorted(changes: readonly Change[]): Sorted {
	const result: Sorted = { customers: new Map(), bills: [], gone: [], touched: new Set() };
	for (const { id, isDeleted, doc } of changes) {
		const type = typeOfId(id);
		if (type === 'customer') {
			result.customers.set(customerNoOf(id), isDeleted ? null : (doc as unknown as Customer));
		} else if (type === 'bill') {
			if (isDeleted) result.gone.push(id);
			else result.bills.push(doc as unknown as Bill);
		} else if (!isDeleted) {
			if (factTypes.has(type)) touch(result.touched, doc);
		} else if (type === 'absence') {
			// The one fact-like document that undoing an import deletes: its id says whose it was.
			result.touched.add(absenceParts(id).customerNo);
		}
	}
	return result;
}

function touch(touched: Set<string>, doc: AnyDoc): void {
	for (const customerNo of customersOf(doc as unknown as CustomerFact)) touched.add(customerNo);
}
