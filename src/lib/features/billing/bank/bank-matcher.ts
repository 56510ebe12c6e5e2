import { DebtorIndex, type Debtor } from '#lib/domain/collection/bank/debtor-index.ts';
import {
	matchLines,
	type LineMatch,
	type RecordedPayment
} from '#lib/domain/collection/bank/match-lines.ts';
import type { LineToMatch } from '#lib/domain/collection/bank/suggestion.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import { dateOfDay } from '#lib/domain/time/date.ts';
import { NO_DAY } from '../ledger/columns.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Somebody who is suggested, as a list shows them. */
export interface SuggestedCustomer {
	readonly customerNo: string;
	readonly name: string;
	readonly open: Rupiah;
}

export interface BankMatches {
	readonly matches: readonly LineMatch[];
	readonly customers: readonly SuggestedCustomer[];
}

/** Suggests whose payment lines are, from the ledger; in the worker, as the lists are. */
export class BankMatcher {
	readonly #ledger: Ledger;
	#index: { readonly of: string; readonly index: DebtorIndex } | null = null;

	constructor(ledger: Ledger) {
		this.#ledger = ledger;
	}

	match(lines: readonly LineToMatch[], recorded: readonly RecordedPayment[]): BankMatches {
		const matches = matchLines(lines, this.#current(), recorded);
		const numbers = matches.flatMap(({ suggestions }) =>
			suggestions.map(({ customerNo }) => customerNo)
		);
		return { matches, customers: [...new Set(numbers)].map((one) => this.#customer(one)) };
	}

	/** Made anew only when names or amounts have changed. */
	#current(): DebtorIndex {
		const { customers, bills, orderVersions } = this.#ledger;
		const of = [customers.count, bills.count, orderVersions.name, orderVersions.amount].join();
		if (this.#index?.of !== of) this.#index = { of, index: new DebtorIndex(this.#debtors()) };
		return this.#index.index;
	}

	*#debtors(): Generator<Debtor> {
		const { texts, count, numbers } = this.#ledger.customers;
		const { open, due } = this.#ledger.bills.numbers;
		for (let row = 0; row < count; row++) {
			const bills = [...this.#ledger.billsOf(row)]
				.filter((bill) => open[bill]! > 0)
				.map((bill) => ({
					key: this.#ledger.bills.key[bill]!,
					open: open[bill]!,
					dueOn: due[bill] === NO_DAY ? null : dateOfDay(due[bill]!)
				}))
				.sort((a, b) => compare(dueKey(a), dueKey(b)));
			const promised = numbers.promiseAsk[row]!;
			yield {
				customerNo: texts.customerNo[row]!,
				name: texts.name[row]!,
				// The search text has all phones as they are dialled; an address has no such numbers.
				phones: texts.search[row]!.match(/\b0\d{8,13}\b/g) ?? [],
				bills,
				promisedOn: promised > 0 ? dateOfDay(promised) : null
			};
		}
	}

	#customer(customerNo: string): SuggestedCustomer {
		const row = this.#ledger.customers.find(customerNo);
		if (row === null) return { customerNo, name: '', open: 0 };
		let open = 0;
		for (const bill of this.#ledger.billsOf(row)) open += this.#ledger.bills.numbers.open[bill]!;
		return { customerNo, name: this.#ledger.customers.texts.name[row]!, open };
	}
}

function dueKey({ dueOn, key }: { readonly dueOn: string | null; readonly key: string }): string {
	return `${dueOn ?? '9999'} ${key}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
