import type { BankMatcher } from '#lib/features/billing/bank/bank-matcher.ts';
import type { Ledger } from '#lib/features/billing/ledger/ledger.ts';

export type LazyBankMatcher = () => Promise<BankMatcher>;

/** Loaded by the first question: most visits look at no bank statement. */
export function lazyBankMatcher(ledger: Ledger): LazyBankMatcher {
	let made: Promise<BankMatcher> | null = null;
	return () =>
		(made ??= import('#lib/features/billing/bank/bank-matcher.ts').then(
			({ BankMatcher }) => new BankMatcher(ledger)
		));
}
