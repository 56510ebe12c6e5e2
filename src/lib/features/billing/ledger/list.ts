import { ageBuckets, type AgeBucket } from '#lib/domain/billing/ageing.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { ClockView } from './clock-view.ts';
import { NO_DAY } from './columns.ts';
import type { BillFilter, Sorting } from './filter.ts';
import type { Ledger } from './ledger.ts';
import { ageAt, matcher } from './match.ts';
import { inDirection, type Orders } from './orders.ts';

/** What a list adds up to. */
export interface Totals {
	readonly bills: number;
	readonly customers: number;
	readonly open: Rupiah;
}

export type Ageing = Readonly<Record<AgeBucket, { readonly bills: number; readonly open: Rupiah }>>;

/** Bills that pass a filter, in order: their rows, and what they add up to. */
export interface BillList {
	readonly rows: Int32Array;
	readonly totals: Totals;
	readonly ageing: Ageing;
}

export function listBills(
	ledger: Ledger,
	orders: Orders,
	filter: BillFilter,
	sorting: Sorting,
	clock: ClockView
): BillList {
	const { customer, open } = ledger.bills.numbers;
	const isWanted = matcher(ledger, filter, clock);
	const rows = new Int32Array(ledger.bills.count);
	const seen = new Uint8Array(ledger.customers.count);
	const ageing = emptyAgeing();
	let count = 0;
	let customers = 0;
	let sum = 0;
	for (const row of inDirection(orders.ascending(sorting.by), sorting)) {
		if (!isWanted(row)) continue;
		rows[count++] = row;
		sum += open[row]!;
		if (seen[customer[row]!] === 0) {
			seen[customer[row]!] = 1;
			customers++;
		}
		const bucket = ageing[ageAt(ledger, row, clock)];
		bucket.bills++;
		bucket.open += open[row]!;
	}
	return {
		rows: rows.slice(0, count),
		totals: { bills: count, customers, open: sum },
		ageing
	};
}

/** One customer with what the bills that passed the filter add up to. */
export interface CustomerLine {
	readonly customer: number;
	readonly bills: number;
	readonly open: Rupiah;
	/** The oldest due day among them, NO_DAY where none is known. */
	readonly oldestDue: number;
}

/** Customers of the bills that pass a filter, sorted by what the bills add up to. */
export function listCustomers(
	ledger: Ledger,
	orders: Orders,
	filter: BillFilter,
	sorting: Sorting,
	clock: ClockView
): CustomerLine[] {
	const { customer, open, due } = ledger.bills.numbers;
	const isWanted = matcher(ledger, filter, clock);
	const lines = new Map<
		number,
		{ customer: number; bills: number; open: number; oldestDue: number }
	>();
	for (const row of inDirection(orders.ascending(sorting.by), sorting)) {
		if (!isWanted(row)) continue;
		const line = lines.get(customer[row]!);
		if (line) {
			line.bills++;
			line.open += open[row]!;
			line.oldestDue = Math.min(line.oldestDue, due[row]!);
		} else {
			lines.set(customer[row]!, {
				customer: customer[row]!,
				bills: 1,
				open: open[row]!,
				oldestDue: due[row] ?? NO_DAY
			});
		}
	}
	const sorted = [...lines.values()];
	// Name, number and last contact are the customer's own: the bills came in that order already.
	if (sorting.by === 'amount') sorted.sort((a, b) => a.open - b.open);
	else if (sorting.by === 'due') sorted.sort((a, b) => a.oldestDue - b.oldestDue);
	else return sorted;
	return sorting.descending ? sorted.reverse() : sorted;
}

function emptyAgeing(): Record<AgeBucket, { bills: number; open: number }> {
	return Object.fromEntries(ageBuckets.map((bucket) => [bucket, { bills: 0, open: 0 }])) as Record<
		AgeBucket,
		{ bills: number; open: number }
	>;
}
