import { isKnownAbsent, type KnownBill } from '../known.ts';
import type { Remark } from '../remark.ts';
import { branchKey, type Coverage } from './coverage.ts';
import type { Group } from './group.ts';
import type { KnownRecords } from './known-records.ts';

/** A bill that an earlier file of this source listed and this one does not. */
export interface GoneBill {
	readonly known: KnownBill;
	readonly remarks: readonly Remark[];
}

/**
 * Open bills that came from files of the same source and the same branches and that no row of this
 * file speaks of, not even a row that is left out for an error. Rows whose month could not be read may
 * be any bill of their customer, so none of that customer's bills is taken for gone.
 */
export function goneBills(
	known: KnownRecords,
	groups: ReadonlyMap<string, Group>,
	coverage: Coverage
): GoneBill[] {
	const sources = new Set<string>();
	for (const doc of known.imports.values()) {
		if (doc.recipe === coverage.recipe) sources.add(doc._id);
	}
	const gone: GoneBill[] = [];
	if (sources.size === 0) return gone;
	const listed = new ListedKeys(groups);
	for (const bill of known.allBills()) {
		const { importId, customerNo, key, period } = bill.bill;
		if (bill.open <= 0 || importId === undefined || !sources.has(importId)) continue;
		if (isKnownAbsent(bill) || listed.has(customerNo, key)) continue;
		if (!coversBranch(coverage, known.customers.get(customerNo)?.branch)) continue;
		const isMonthListed = period === undefined || coverage.months.has(period);
		gone.push({ known: bill, remarks: isMonthListed ? [] : ['row.month-not-in-file'] });
	}
	return gone.sort((a, b) => (a.known.bill._id < b.known.bill._id ? -1 : 1));
}

function coversBranch({ branches }: Coverage, branch: string | undefined): boolean {
	return branches.size === 0 || branch === undefined || branches.has(branchKey(branch));
}

/** From so many entries on, a customer's keys are worth a set. */
const MANY = 16;

class ListedKeys {
	readonly #groups: ReadonlyMap<string, Group>;
	readonly #sets = new Map<string, ReadonlySet<string | null>>();

	constructor(groups: ReadonlyMap<string, Group>) {
		this.#groups = groups;
	}

	has(customerNo: string, key: string): boolean {
		const entries = this.#groups.get(customerNo)?.entries;
		if (!entries) return false;
		if (entries.length < MANY)
			return entries.some((entry) => entry.key === key || entry.key === null);
		let keys = this.#sets.get(customerNo);
		if (!keys) this.#sets.set(customerNo, (keys = new Set(entries.map((entry) => entry.key))));
		return keys.has(key) || keys.has(null);
	}
}
