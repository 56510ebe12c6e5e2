import type { Payment } from '../../billing/facts.ts';
import { daysBetween } from '../../time/date.ts';
import type { Debtor, DebtorBill, DebtorIndex, Naming } from './debtor-index.ts';
import { codesOf, squeezed } from './payer-text.ts';
import {
	isNamedForSure,
	namedBy,
	suggestionFor,
	type LineToMatch,
	type Suggestion
} from './suggestion.ts';

/** What is suggested for a line, the best first; none where nothing speaks for anybody. */
export interface LineMatch {
	readonly line: string;
	readonly suggestions: readonly Suggestion[];
}

/** A payment that somebody recorded by hand, and that a line may be. */
export type RecordedPayment = Pick<
	Payment,
	'_id' | 'customerNo' | 'amount' | 'paidOn' | 'reference' | 'receiptNo'
>;

const MOST_SUGGESTIONS = 5;
/** A transfer is recorded when the customer shows it, and booked when the bank gets to it. */
const RECORDED_WITHIN_DAYS = 3;

/**
 * Suggests whose payment each line is. A bill is suggested to one line only: lines take their turn by
 * how well they fit, and what one takes is no longer open for the next. Where two fit the same bill
 * alike, or two customers the same line, neither is called sure. `recorded` are payments by hand that
 * stand and that no line was said to be. The order of the arguments does not matter.
 */
export function matchLines(
	lines: readonly LineToMatch[],
	index: DebtorIndex,
	recorded: readonly RecordedPayment[] = []
): LineMatch[] {
	const round = new Round(index, recorded);
	const waiting = lines
		.map((line) => ({ line, candidates: index.candidates(line.description, line.amount) }))
		.map((one) => ({ ...one, best: round.suggestionsFor(one.line, one.candidates)[0]?.score ?? 0 }))
		.sort((a, b) => b.best - a.best || compare(a.line, b.line));
	const matches = new Map<string, readonly Suggestion[]>();
	for (const { line, candidates, best } of waiting) {
		const suggestions = round.suggestionsFor(line, candidates);
		const [first] = suggestions;
		// Somebody took the bill that it fits: another line that fitted no less.
		const isContested = first !== undefined && first.score < best && !first.recorded;
		matches.set(
			line.id,
			isContested ? suggestions.map((one) => doubted(one, 'contested')) : suggestions
		);
		if (first) round.take(first);
	}
	contest(waiting, matches, index);
	return lines.map(({ id }) => ({ line: id, suggestions: matches.get(id) ?? [] }));
}

/** Which bills and payments are still to be had. */
class Round {
	readonly #index: DebtorIndex;
	readonly #recorded = new Map<string, RecordedPayment[]>();
	readonly #taken = new Map<string, number>();
	readonly #linked = new Set<string>();

	constructor(index: DebtorIndex, recorded: readonly RecordedPayment[]) {
		this.#index = index;
		for (const payment of recorded.toSorted((a, b) => (a._id < b._id ? -1 : 1))) {
			const key = String(payment.amount);
			const own = this.#recorded.get(key);
			if (own) own.push(payment);
			else this.#recorded.set(key, [payment]);
		}
	}

	suggestionsFor(line: LineToMatch, candidates: ReadonlyMap<Debtor, Naming>): Suggestion[] {
		const open = [...candidates].flatMap(([debtor, naming]) => {
			const suggestion = suggestionFor(line, debtor, naming, this.#left(debtor), this.#index);
			return suggestion ? [suggestion] : [];
		});
		const all = [...this.#recordedFor(line, candidates), ...open]
			.sort((a, b) => b.score - a.score || (a.customerNo < b.customerNo ? -1 : 1))
			.filter(firstOfCustomer)
			.slice(0, MOST_SUGGESTIONS);
		return tied(all) ? all.map((one, at) => (at === 0 ? doubted(one, 'others-fit') : one)) : all;
	}

	take({ customerNo, allocations, recorded }: Suggestion): void {
		if (recorded) this.#linked.add(recorded);
		else
			for (const { key, amount } of allocations) {
				const bill = `${customerNo}\n${key}`;
				this.#taken.set(bill, (this.#taken.get(bill) ?? 0) + amount);
			}
	}

	#left({ customerNo, bills }: Debtor): DebtorBill[] {
		return bills
			.map((bill) => ({
				...bill,
				open: bill.open - (this.#taken.get(`${customerNo}\n${bill.key}`) ?? 0)
			}))
			.filter(({ open }) => open > 0);
	}

	/** Payments by hand of the same amount, about the same day, of somebody whom the line names. */
	#recordedFor(line: LineToMatch, candidates: ReadonlyMap<Debtor, Naming>): Suggestion[] {
		const codes = new Set(codesOf(line.description));
		return (this.#recorded.get(String(line.amount)) ?? []).flatMap((payment): Suggestion[] => {
			const { _id, customerNo, paidOn } = payment;
			const days = Math.abs(daysBetween(paidOn, line.bookedOn));
			if (this.#linked.has(_id) || days > RECORDED_WITHIN_DAYS) return [];
			const debtor = this.#index.find(customerNo);
			const naming = debtor ? candidates.get(debtor) : undefined;
			const named = debtor && naming ? namedBy(line, debtor, naming, this.#index) : [];
			const isReferred = [payment.reference, payment.receiptNo].some(
				(code) => code !== undefined && squeezed(code).length >= 4 && codes.has(squeezed(code))
			);
			const isSure = isReferred || isNamedForSure(named);
			return [
				{
					customerNo,
					confidence: isSure ? 'high' : named.length > 0 || days <= 1 ? 'medium' : 'low',
					reasons: [{ code: 'recorded', paidOn }, ...named],
					allocations: [],
					recorded: _id,
					score: (isSure ? 120 : named.length > 0 ? 80 : 40) - days
				}
			];
		});
	}
}

/** One suggestion for a customer: the better one. */
function firstOfCustomer({ customerNo }: Suggestion, at: number, all: readonly Suggestion[]) {
	return all.findIndex((one) => one.customerNo === customerNo) === at;
}

/** So close are two that a person has to choose. */
const CLOSE = 8;

function tied([first, second]: readonly Suggestion[]): boolean {
	return first !== undefined && second !== undefined && first.score - second.score < CLOSE;
}

function doubted(suggestion: Suggestion, code: 'others-fit' | 'contested'): Suggestion {
	return {
		...suggestion,
		confidence: suggestion.confidence === 'high' ? 'medium' : 'low',
		reasons: [...suggestion.reasons, { code }]
	};
}

/** Two lines that are as good for one bill: the one that has it is as doubtful as the one that has not. */
function contest(
	waiting: readonly { readonly line: LineToMatch; readonly best: number }[],
	matches: Map<string, readonly Suggestion[]>,
	index: DebtorIndex
): void {
	const holders = new Map<string, string>();
	for (const { line } of waiting) {
		const [first] = matches.get(line.id) ?? [];
		if (!first || first.recorded) continue;
		if (!first.reasons.some(({ code }) => code === 'contested')) {
			for (const { key } of first.allocations) holders.set(`${first.customerNo}\n${key}`, line.id);
		}
	}
	for (const { line } of waiting) {
		const [first] = matches.get(line.id) ?? [];
		if (!first?.reasons.some(({ code }) => code === 'contested')) continue;
		for (const { key } of index.find(first.customerNo)?.bills ?? []) {
			const holder = holders.get(`${first.customerNo}\n${key}`);
			const [held, ...others] = (holder && matches.get(holder)) || [];
			if (!holder || !held || held.reasons.some(({ code }) => code === 'contested')) continue;
			const isSameAmount = waiting.some(
				(one) => one.line.id === holder && one.line.amount === line.amount
			);
			if (isSameAmount) matches.set(holder, [doubted(held, 'contested'), ...others]);
		}
	}
}

function compare(a: LineToMatch, b: LineToMatch): number {
	const [ofA, ofB] = [a.bookedOn + a.id, b.bookedOn + b.id];
	return ofA < ofB ? -1 : ofA > ofB ? 1 : 0;
}
