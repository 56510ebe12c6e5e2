import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Import } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import type { KnownBill, KnownSource } from '../known.ts';
import type { Pace } from '../pace.ts';

/** Documents asked for at a time: a message of about half a megabyte. */
const PAGE = 2_000;

/** Everything known before the import, held for comparison. */
export class KnownRecords {
	readonly customers = new Map<string, Stored<Customer>>();
	readonly imports = new Map<string, Stored<Import>>();
	/** Bills by their customer: they are looked for customer by customer, and each has a few. */
	readonly #bills = new Map<string, BillsOfCustomer>();
	readonly #texts = new Map<string, string>();
	#unpadded: ReadonlyMap<string, string> | null = null;

	get isEmpty(): boolean {
		return this.customers.size === 0 && this.#bills.size === 0;
	}

	get hasBills(): boolean {
		return this.#bills.size > 0;
	}

	bill(customerNo: string, key: string): KnownBill | undefined {
		return this.#bills.get(customerNo)?.get(key);
	}

	*allBills(): Generator<KnownBill> {
		for (const bills of this.#bills.values()) yield* bills.all;
	}

	addCustomer(customer: Stored<Customer>): void {
		this.customers.set(customer.customerNo, customer);
		this.#unpadded = null;
	}

	/** Texts that many bills share are kept once: they come as copies out of every message. */
	addBill({ bill, open, absentAfter }: KnownBill): void {
		const shared = {
			...bill,
			type: this.#one(bill.type),
			customerNo: this.customers.get(bill.customerNo)?.customerNo ?? bill.customerNo,
			key: this.#one(bill.key)
		};
		if (bill.period !== undefined) shared.period = this.#one(bill.period);
		if (bill.importId !== undefined) shared.importId = this.#one(bill.importId);
		if (bill.sourceStatus !== undefined) shared.sourceStatus = this.#one(bill.sourceStatus);
		const own = this.#bills.get(shared.customerNo) ?? new BillsOfCustomer();
		own.add({ bill: shared, open, absentAfter });
		this.#bills.set(shared.customerNo, own);
	}

	/** The known number that a number is once its lost leading zeros are put back. */
	paddedNumber(customerNo: string): string | null {
		if (this.customers.has(customerNo)) return null;
		if (!this.#unpadded) {
			const padded = [...this.customers.keys()].filter((known) => known.startsWith('0'));
			this.#unpadded = new Map(padded.map((known) => [known.replace(/^0+/, ''), known]));
		}
		return this.#unpadded.get(customerNo) ?? null;
	}

	#one<T extends string>(text: T): T {
		const known = this.#texts.get(text);
		if (known !== undefined) return known as T;
		this.#texts.set(text, text);
		return text;
	}
}

/** Up to so many bills are found faster by looking at each. */
const FEW = 16;

class BillsOfCustomer {
	readonly all: KnownBill[] = [];
	#byKey: Map<string, KnownBill> | null = null;

	add(known: KnownBill): void {
		this.all.push(known);
		this.#byKey = null;
	}

	get(key: string): KnownBill | undefined {
		if (this.all.length <= FEW) return this.all.find(({ bill }) => bill.key === key);
		this.#byKey ??= new Map(this.all.map((known) => [known.bill.key, known]));
		return this.#byKey.get(key);
	}
}

/** Asks a source for all it knows, page after page. */
export async function knownRecords(source: KnownSource, pace: Pace): Promise<KnownRecords> {
	const known = new KnownRecords();
	for (const doc of await source.imports()) known.imports.set(doc._id, doc);
	await pages(
		(after) => source.customers(after, PAGE),
		(customer) => customer._id,
		(customer) => known.addCustomer(customer),
		pace
	);
	await pages(
		(after) => source.bills(after, PAGE),
		({ bill }) => bill._id,
		(bill) => known.addBill(bill),
		pace
	);
	return known;
}

async function pages<T>(
	next: (after: string | null) => Promise<readonly T[]>,
	idOf: (item: T) => string,
	take: (item: T) => void,
	pace: Pace
): Promise<void> {
	let after: string | null = null;
	let taken = 0;
	for (;;) {
		const page: readonly T[] = await next(after);
		for (const item of page) take(item);
		taken += page.length;
		pace.report('known', taken);
		if (page.length < PAGE) return;
		after = idOf(page.at(-1)!);
	}
}
