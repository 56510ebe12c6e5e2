import { openAmount, type Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Import, Recipe } from '#lib/domain/billing/import.ts';
import type { Doc, Stored } from '#lib/domain/document.ts';
import type { KnownBill, KnownSource } from '#lib/importer/known.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { docOf } from '#lib/store/engine/row.ts';

/** Answers the importer's questions from the store. */
export class StoredKnowledge implements KnownSource {
	readonly #engine: Engine;
	#accounts: Promise<ReadonlyMap<string, Account>> | null = null;

	constructor(engine: Engine) {
		this.#engine = engine;
	}

	recipes(): Promise<Stored<Recipe>[]> {
		return this.#page<Recipe>('recipe', null, Infinity);
	}

	imports(): Promise<Stored<Import>[]> {
		return this.#page<Import>('import', null, Infinity);
	}

	customers(after: string | null, count: number): Promise<Stored<Customer>[]> {
		return this.#page<Customer>('customer', after, count);
	}

	async bills(after: string | null, count: number): Promise<KnownBill[]> {
		// Only customers with a fact have an account; read once, for all pages that follow.
		this.#accounts ??= this.#readAccounts();
		const accounts = await this.#accounts;
		const bills = await this.#page<Bill>('bill', after, count);
		return bills.map((bill) => {
			const account = accounts.get(bill.customerNo);
			return {
				bill,
				open: openAmount(bill, account),
				absentAfter: account?.absentAfter.get(bill.key) ?? []
			};
		});
	}

	async #page<D extends Doc>(
		type: string,
		after: string | null,
		count: number
	): Promise<Stored<D>[]> {
		const table = this.#engine.tables.of(`${type}:`);
		const rows = after === null ? table.orderBy('_id') : table.where('_id').above(after);
		return (await rows.limit(count).toArray()).map((row) => docOf(row) as unknown as Stored<D>);
	}

	async #readAccounts(): Promise<ReadonlyMap<string, Account>> {
		const rows = await this.#engine.tables.dexie.table<Account, string>('accounts').toArray();
		return new Map(rows.map((account) => [account.customerNo, account]));
	}
}
