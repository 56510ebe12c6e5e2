import type { BillNumbers } from './bill-columns.ts';
import type { CustomerNumbers, CustomerTexts } from './customer-columns.ts';
import type { Ledger, LedgerContent } from './ledger.ts';

/** Counts up when the columns change their meaning: an older snapshot is made anew. */
export const SNAPSHOT_FORMAT = 4;

/**
 * The ledger as one value that IndexedDB keeps and gives back in some 20 ms for 100,000 bills; reading
 * the documents themselves would take over a second. Texts are joined: one long string is read many
 * times faster than an array of short ones.
 */
export interface LedgerSnapshot {
	readonly format: number;
	/** The due day that was assumed for bills without a date. */
	readonly usualDueDay: number;
	readonly customers: {
		readonly branches: string[];
		readonly areas: string[];
		readonly collectors: string[];
		readonly assignees: string[];
		readonly numbers: CustomerNumbers;
		readonly texts: Record<keyof CustomerTexts, string>;
	};
	readonly bills: {
		readonly imports: string[];
		readonly numbers: BillNumbers;
		readonly key: string;
	};
}

/** Parts texts; taken out of them before, so it can part them safely. */
const SEPARATOR = '\u001f';

export function takeSnapshot(ledger: Ledger, usualDueDay: number): LedgerSnapshot {
	const { customers, bills } = ledger;
	return {
		format: SNAPSHOT_FORMAT,
		usualDueDay,
		customers: {
			branches: [...customers.branches.names],
			areas: [...customers.areas.names],
			collectors: [...customers.collectors.names],
			assignees: [...customers.assignees.names],
			numbers: cut(customers.numbers, customers.count),
			texts: {
				customerNo: joined(customers.texts.customerNo),
				name: joined(customers.texts.name),
				search: joined(customers.texts.search),
				whatsapp: joined(customers.texts.whatsapp)
			}
		},
		bills: {
			imports: [...bills.imports.names],
			numbers: cut(bills.numbers, bills.count),
			key: joined(bills.key)
		}
	};
}

/** Null where the snapshot is of another format or was made under another due day. */
export function contentOf(snapshot: LedgerSnapshot, usualDueDay: number): LedgerContent | null {
	if (snapshot.format !== SNAPSHOT_FORMAT || snapshot.usualDueDay !== usualDueDay) return null;
	const { customers, bills } = snapshot;
	return {
		customers: {
			branches: customers.branches,
			areas: customers.areas,
			collectors: customers.collectors,
			assignees: customers.assignees,
			numbers: customers.numbers,
			texts: {
				customerNo: parted(customers.texts.customerNo, customers.numbers.branch.length),
				name: parted(customers.texts.name, customers.numbers.branch.length),
				search: parted(customers.texts.search, customers.numbers.branch.length),
				whatsapp: parted(customers.texts.whatsapp, customers.numbers.branch.length)
			}
		},
		bills: {
			imports: bills.imports,
			numbers: bills.numbers,
			key: parted(bills.key, bills.numbers.amount.length)
		}
	};
}

/** The columns without the room that they have grown ahead. */
function cut<N extends BillNumbers | CustomerNumbers>(numbers: N, count: number): N {
	return Object.fromEntries(
		Object.entries(numbers).map(([name, column]) => [
			name,
			(column as Float64Array).slice(0, count)
		])
	) as unknown as N;
}

function joined(texts: readonly string[]): string {
	return texts.map((text) => text.replaceAll(SEPARATOR, ' ')).join(SEPARATOR);
}

function parted(text: string, count: number): string[] {
	return count === 0 ? [] : text.split(SEPARATOR);
}
