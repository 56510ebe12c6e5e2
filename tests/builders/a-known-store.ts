import type { Bill } from '#lib/domain/billing/bill.ts';
import { accountOf, openAmount } from '#lib/domain/billing/account.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Absence, CustomerFact } from '#lib/domain/billing/facts.ts';
import { customersOf } from '#lib/domain/billing/facts.ts';
import type { Import, Recipe } from '#lib/domain/billing/import.ts';
import type { Doc, Stored } from '#lib/domain/document.ts';
import type { Accepted } from '#lib/importer/acceptance/accepted.ts';
import type { KnownBill, KnownSource } from '#lib/importer/known.ts';

type Kept = Customer | Bill | Import | Recipe | CustomerFact;

/** The least that a store does: keeps documents with a revision that follows from their content. */
export class AKnownStore implements KnownSource {
	readonly #docs = new Map<string, Stored<Kept>>();

	put(...docs: readonly (Kept & { readonly _rev?: string })[]): this {
		for (const doc of docs) {
			const { _rev: before, ...content } = doc;
			const current = this.#docs.get(doc._id)?._rev;
			if (before !== current)
				throw new Error(`conflict on ${doc._id}: ${before} is not ${current}`);
			const generation = Number(before?.split('-')[0] ?? 0) + 1;
			this.#docs.set(doc._id, {
				...(content as Kept),
				_rev: `${generation}-${textHash(JSON.stringify(content))}`
			});
		}
		return this;
	}

	remove(id: string): this {
		this.#docs.delete(id);
		return this;
	}

	/** Stores an import as the store's worker would. */
	take(accepted: Accepted): this {
		const { head } = accepted;
		this.put(...accepted.documents(0, head.documents));
		if (!head.isImportKnown) this.put(head.import);
		for (const id of head.withdrawnAbsences) this.remove(id);
		if (head.recipe) {
			const at = '2026-11-20T08:00:00.000Z~0000';
			this.put({ ...head.recipe, by: 'sari', at, device: 'laptop' });
		}
		return this;
	}

	get<D extends Doc>(id: string): Stored<D> | undefined {
		return this.#docs.get(id) as unknown as Stored<D> | undefined;
	}

	/** Every document by id, with its revision: two stores that agree hold the same. */
	get content(): Record<string, string> {
		const sorted = [...this.#docs.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
		return Object.fromEntries(sorted.map((doc) => [doc._id, JSON.stringify(doc)]));
	}

	get recipeList(): Stored<Recipe>[] {
		return this.#of<Recipe>('recipe');
	}

	recipes(): Promise<Stored<Recipe>[]> {
		return Promise.resolve(this.recipeList);
	}

	imports(): Promise<Stored<Import>[]> {
		return Promise.resolve(this.#of<Import>('import'));
	}

	customers(after: string | null, count: number): Promise<Stored<Customer>[]> {
		return Promise.resolve(page(this.#of<Customer>('customer'), after, count));
	}

	bills(after: string | null, count: number): Promise<KnownBill[]> {
		const facts = [...this.#docs.values()].filter(
			(doc) => doc.type === 'payment' || doc.type === 'absence'
		);
		return Promise.resolve(
			page(this.#of<Bill>('bill'), after, count).map((bill) => {
				const own = facts.filter((fact) => customersOf(fact as Absence).includes(bill.customerNo));
				const account = accountOf(bill.customerNo, own as CustomerFact[]);
				return {
					bill,
					open: openAmount(bill, account),
					absentAfter: account.absentAfter.get(bill.key) ?? []
				};
			})
		);
	}

	#of<D extends Kept>(type: D['type']): Stored<D>[] {
		const own = [...this.#docs.values()].filter((doc) => doc.type === type);
		return own.sort((a, b) => (a._id < b._id ? -1 : 1)) as unknown as Stored<D>[];
	}
}

function page<D extends Doc>(docs: readonly D[], after: string | null, count: number): D[] {
	return docs.filter((doc) => after === null || doc._id > after).slice(0, count);
}

/** Not for secrecy: the same content has the same revision, another content another. */
function textHash(text: string): string {
	let hash = 5381;
	for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) >>> 0;
	return hash.toString(16);
}
