import type { BankLine, BankLink } from '#lib/domain/collection/bank/bank-facts.ts';
import { bankLineIdRange } from '#lib/domain/collection/bank/bank-ids.ts';
import {
	lineStates,
	lineTotals,
	type LineState,
	type LineTotals
} from '#lib/domain/collection/bank/line-state.ts';
import type { RecordedPayment } from '#lib/domain/collection/bank/match-lines.ts';
import { customerId, reversalId } from '#lib/domain/ids.ts';
import { addDays, type CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingTables } from '../office.ts';

/** The days of lines that are looked at, both included. */
export interface Days {
	readonly from: CalendarDate;
	readonly to: CalendarDate;
}

/** The lines of some days and what became of each. */
export interface BankBook {
	/** The newest first. */
	readonly lines: readonly BankLine[];
	readonly states: ReadonlyMap<string, LineState>;
	readonly totals: LineTotals;
	/** Names of the customers that lines were given to, by number. */
	readonly names: ReadonlyMap<string, string>;
}

/** Reads all lines of these days. What was said of them lies under the same ids, by day. */
export async function bankBook(tables: BillingTables, days: Days): Promise<BankBook> {
	const range = bankLineIdRange(days.from, days.to);
	const [lines, payments, links, skips] = await Promise.all([
		tables.bankLines.where('_id').between(range.from, range.below).toArray(),
		tables.payments.where('bankLine').between(range.from, range.below).toArray(),
		tables.bankLinks.where('line').between(range.from, range.below).toArray(),
		tables.bankSkips.where('line').between(range.from, range.below).toArray()
	]);
	const answers = [...payments, ...links, ...skips].map(({ _id }) => _id);
	const reversals = await standingOf(tables, [...answers, ...links.map(({ payment }) => payment)]);
	const states = lineStates(lines, { payments, links, skips, reversals });
	const numbers = [...states.values()].flatMap(customersOf);
	const customers = await tables.customers.bulkGet([...new Set(numbers)].map(customerId));
	return {
		lines: lines.sort((a, b) => (a._id < b._id ? 1 : -1)),
		states,
		totals: lineTotals(lines, states),
		names: new Map(customers.flatMap((one) => (one ? [[one.customerNo, one.name]] : [])))
	};
}

/** The last day that any line is of; null where none was ever taken in. */
export async function lastBankDay({ bankLines }: BillingTables): Promise<CalendarDate | null> {
	const [last] = await bankLines.orderBy('_id').reverse().limit(1).toArray();
	return last?.bookedOn ?? null;
}

/** The customers that a line was given to. */
export function customersOf(state: LineState): string[] {
	if (state.kind === 'paid') return state.payments.map(({ customerNo }) => customerNo);
	return state.kind === 'recorded' ? [state.link.customerNo] : [];
}

/** A customer may pay so many days before somebody records it, or after. */
const AROUND_DAYS = 3;

/** Payments by hand about these days that no line was said to be: cash is none of a bank's. */
export async function recordedAround(
	tables: BillingTables,
	{ from, to }: Days
): Promise<RecordedPayment[]> {
	const payments = await tables.payments
		.where('paidOn')
		.between(addDays(from, -AROUND_DAYS), addDays(to, AROUND_DAYS), true, true)
		.filter(({ method, bankLine }) => method !== 'cash' && bankLine === undefined)
		.toArray();
	const customerNos = [...new Set(payments.map(({ customerNo }) => customerNo))];
	const links = await tables.bankLinks.where('customerNo').anyOf(customerNos).toArray();
	const reversals = await standingOf(tables, [
		...payments.map(({ _id }) => _id),
		...links.map(({ _id }) => _id)
	]);
	const linked = new Set(
		links
			.filter(({ _id }: BankLink) => !reversals.has(reversalId(_id)))
			.map(({ payment }) => payment)
	);
	return payments.filter(({ _id }) => !reversals.has(reversalId(_id)) && !linked.has(_id));
}

/** The ids of those reversals of these facts that are there. */
async function standingOf(
	{ reversals }: BillingTables,
	facts: readonly string[]
): Promise<ReadonlySet<string>> {
	const found = await reversals.bulkGet(facts.map(reversalId));
	return new Set(found.flatMap((reversal) => (reversal ? [reversal._id] : [])));
}
