import type { Reason } from '#lib/domain/collection/bank/suggestion.ts';
import { bankText } from '#lib/i18n/areas/bank.ts';
import { number, rupiah, shortDate } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { problemMessage } from '../components/problem-message.ts';
import { fileTroubleMessage } from '../import/trouble-message.ts';
import type { ConfirmProblem } from './confirm-lines.ts';
import type { StatementTrouble } from './statement-flow.svelte.ts';

/** One reason of a suggestion. */
export function reasonWords(reason: Reason): string {
	const t = bankText().reasons;
	switch (reason.code) {
		case 'invoice':
		case 'amount-bill':
			return t[reason.code](reason.key);
		case 'amount-all':
		case 'amount-oldest':
			return t[reason.code](number(reason.bills));
		case 'recorded':
			return t.recorded(shortDate(reason.paidOn, locale.language));
		default:
			return t[reason.code];
	}
}

/** Why a statement was not taken in: in a sentence, and the rows that it is about. */
export function statementTrouble(trouble: StatementTrouble): {
	readonly text: string;
	readonly rows: readonly string[];
} {
	const t = bankText();
	const says = (text: string) => ({ text, rows: [] });
	switch (trouble.code) {
		case 'no-statement':
			return says(t.troubles['no-statement']);
		case 'bank-columns-missing': {
			const columns = trouble.missing.map((column) => t.missing[column]).join(', ');
			return says(t.troubles['bank-columns-missing'](columns));
		}
		case 'direction-missing':
			return says(t.troubles['direction-missing'](trouble.column));
		case 'year-missing':
			return says(t.troubles['year-missing'](number(trouble.row)));
		case 'no-credits':
			return says(t.troubles['no-credits'](number(trouble.debits)));
		case 'rows-unreadable':
			return {
				text: t.troubles['rows-unreadable'](number(trouble.count), trouble.sheet),
				rows: trouble.rows.map(({ row, column, text, why }) =>
					t.troubles.row(number(row), column, text, t.troubles.why[why])
				)
			};
		default:
			return says(fileTroubleMessage(trouble));
	}
}

/** Why what a person said of a line was not kept. */
export function confirmTrouble(problem: ConfirmProblem): string {
	const t = bankText().troubles;
	switch (problem.code) {
		case 'line-is-done':
		case 'bills-changed':
		case 'shares-differ':
			return t[problem.code];
		case 'reason-missing':
			return bankText().skipText;
		default:
			return problemMessage(problem);
	}
}

/** `BCA · rekening 0001112223`, as far as it is known. */
export function sourceWords(bank: string | null, accounts: readonly string[]): string {
	const t = bankText();
	return [bank ?? '', ...accounts.map((account) => t.account(account))]
		.filter((part) => part !== '')
		.join(' · ');
}

/** What an amount pays: the keys of the bills, and what is left. */
export function paysWords(
	amount: number,
	allocations: readonly { readonly key: string; readonly amount: number }[]
): string {
	const used = allocations.reduce((sum, one) => sum + one.amount, 0);
	const parts = allocations.map((one) => `${one.key} (${rupiah(one.amount)})`);
	if (amount > used) parts.push(`${bankText().credit} (${rupiah(amount - used)})`);
	return parts.join(', ');
}
