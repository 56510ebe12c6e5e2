import type { AgeBucket } from '#lib/domain/billing/ageing.ts';
import { ageBucketOf } from '#lib/domain/billing/ageing.ts';
import { bits } from './bill-columns.ts';
import type { ClockView } from './clock-view.ts';
import { NO_DAY } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import type { BillFilter, BillStatus } from './filter.ts';
import { hasHold } from './holds.ts';
import type { Ledger } from './ledger.ts';
import { isFound, searchTerms } from './search-text.ts';

/** The bucket of a bill's row. */
export function ageAt(ledger: Ledger, bill: number, clock: ClockView): AgeBucket {
	const due = ledger.bills.numbers.due[bill]!;
	return ageBucketOf(due === NO_DAY ? null : clock.todayNumber - due);
}

export function statusAt({ bills }: Ledger, bill: number): BillStatus {
	const { amount, open, flags } = bills.numbers;
	if (open[bill]! <= 0) return 'paid';
	if (flags[bill]! & bits.absent) return 'absent';
	return open[bill]! < amount[bill]! ? 'part-paid' : 'open';
}

/**
 * Whether a bill's row passes a filter, as a function made once per question. What depends on the
 * customer is looked at once per customer, however many bills they have.
 */
export function matcher(
	ledger: Ledger,
	filter: BillFilter,
	clock: ClockView
): (bill: number) => boolean {
	const { numbers } = ledger.bills;
	const isCustomerWanted = rememberedByRow(
		ledger.customers.count,
		customerMatcher(ledger, filter, clock)
	);
	const { statuses, ages, amountFrom, amountTo } = filter;
	return (bill) => {
		if (numbers.flags[bill]! & bits.gone) return false;
		if (statuses.length > 0 && !statuses.includes(statusAt(ledger, bill))) return false;
		const open = numbers.open[bill]!;
		if (amountFrom !== null && open < amountFrom) return false;
		if (amountTo !== null && open > amountTo) return false;
		if (ages.length > 0 && !ages.includes(ageAt(ledger, bill, clock))) return false;
		return isCustomerWanted(numbers.customer[bill]!);
	};
}

function customerMatcher(
	ledger: Ledger,
	filter: BillFilter,
	clock: ClockView
): (customer: number) => boolean {
	const { numbers, texts, branches, collectors } = ledger.customers;
	const terms = searchTerms(filter.search);
	const wantedBranches = numbersOf(branches, filter.branches);
	const wantedCollectors = numbersOf(collectors, filter.collectors);
	return (customer) => {
		if (wantedBranches && !wantedBranches.has(numbers.branch[customer]!)) return false;
		if (wantedCollectors && !wantedCollectors.has(numbers.collector[customer]!)) return false;
		if (filter.reminded !== 'any') {
			const isReminded = numbers.contactedAt[customer]! >= clock.monthStartMs;
			if (isReminded !== (filter.reminded === 'yes')) return false;
		}
		if (filter.reach !== 'any') {
			const isReachable = texts.whatsapp[customer] !== '' && numbers.inTrouble[customer] === 0;
			if (isReachable !== (filter.reach === 'whatsapp')) return false;
		}
		if (
			filter.holds.length > 0 &&
			!filter.holds.some((hold) => hasHold(ledger, customer, hold, clock))
		) {
			return false;
		}
		return isFound(texts.search[customer]!, terms);
	};
}

/** Null means no restriction. */
function numbersOf(dictionary: Dictionary, names: readonly string[]): Set<number> | null {
	if (names.length === 0) return null;
	return new Set(names.map((name) => dictionary.find(name) ?? -1));
}

const UNKNOWN = 0;
const YES = 1;
const NO = 2;

function rememberedByRow(count: number, ask: (row: number) => boolean): (row: number) => boolean {
	const answers = new Uint8Array(count);
	return (row) => {
		if (answers[row] === UNKNOWN) answers[row] = ask(row) ? YES : NO;
		return answers[row] === YES;
	};
}
