import type { Rupiah } from '../../money.ts';
import { daysBetween, type CalendarDate } from '../../time/date.ts';
import type { Debtor, DebtorBill, DebtorIndex, Naming } from './debtor-index.ts';
import { nameFit, payerWords } from './payer-text.ts';

/** A line that waits for somebody to say whose payment it is. */
export interface LineToMatch {
	readonly id: string;
	readonly bookedOn: CalendarDate;
	readonly amount: Rupiah;
	readonly description: string;
}

/** Why a line may be a customer's payment, or why that is not sure. */
export type Reason =
	| { readonly code: 'number' | 'short-number' | 'phone' }
	| { readonly code: 'invoice'; readonly key: string }
	| { readonly code: 'name' | 'name-cut' | 'name-part' }
	| { readonly code: 'amount-bill'; readonly key: string }
	| { readonly code: 'amount-all' | 'amount-oldest'; readonly bills: number }
	/** Less than what is open, or more. */
	| { readonly code: 'amount-part' | 'amount-over' | 'nothing-open' }
	/** Nobody else owes just this. */
	| { readonly code: 'amount-unique' }
	| { readonly code: 'near-due' | 'near-promise' }
	/** Somebody else fits as well, or another line fits the same bill. */
	| { readonly code: 'others-fit' | 'contested' }
	/** A payment that is there already; on which day. */
	| { readonly code: 'recorded'; readonly paidOn: CalendarDate };

export type Confidence = 'high' | 'medium' | 'low';

export interface Suggestion {
	readonly customerNo: string;
	readonly confidence: Confidence;
	readonly reasons: readonly Reason[];
	/** What the payment would pay, by the keys of bills; what is left is credit. */
	readonly allocations: readonly { readonly key: string; readonly amount: Rupiah }[];
	/** The payment that the line is, where somebody has recorded it already. */
	readonly recorded: string | null;
	/** For comparing suggestions of one line with each other; means nothing by itself. */
	readonly score: number;
}

const NEAR_DUE_DAYS = 7;
const NEAR_PROMISE_DAYS = 3;

/** The sum that a customer's words and numbers weigh; a name in part is below what alone suffices. */
const weights = {
	number: 60,
	invoice: 60,
	phone: 50,
	name: 45,
	'name-cut': 40,
	'short-number': 25,
	'name-part': 20
} as const;

/** Named for sure: by a number that is nobody else's, or by name. */
const SURE = 40;
const EXACT = 35;

/**
 * How well a customer fits a line, given what is open of their bills; null where nothing speaks for
 * them. High: they are named for sure and the amount is exactly what they owe in one of the usual
 * ways. Medium: named for sure with another amount, named in part with the exact amount, or the only
 * one who owes this amount. Low: all else.
 */
export function suggestionFor(
	line: LineToMatch,
	debtor: Debtor,
	naming: Naming,
	bills: readonly DebtorBill[],
	index: DebtorIndex
): Suggestion | null {
	const named = namedBy(line, debtor, naming, index);
	const paying = payingWith(line.amount, bills, naming.invoice);
	const identity = Math.max(0, ...named.map(({ code }) => weights[code]));
	const isOnly = paying.isExact && index.owing(line.amount).size === 1;
	if (identity === 0 && !paying.isExact) return null;
	const near = nearness(line, debtor, paying.allocations, bills);
	const confidence: Confidence =
		identity >= SURE && paying.isExact
			? 'high'
			: identity >= SURE || (paying.isExact && (identity > 0 || isOnly))
				? 'medium'
				: 'low';
	return {
		customerNo: debtor.customerNo,
		confidence,
		reasons: [
			...named,
			paying.reason,
			...(isOnly ? [{ code: 'amount-unique' as const }] : []),
			...near
		],
		allocations: paying.allocations,
		recorded: null,
		score:
			identity + (paying.isExact ? EXACT : 0) + (isOnly ? 10 : 0) + near.length * 3 + paying.weight
	};
}

type NamedBy =
	| { readonly code: Exclude<keyof typeof weights, 'invoice'> }
	| { readonly code: 'invoice'; readonly key: string };

/** What in a description names a customer, the surest first. */
export function namedBy(
	line: LineToMatch,
	debtor: Debtor,
	naming: Naming,
	index: DebtorIndex
): NamedBy[] {
	const fit = nameFit(index.nameOf(debtor), payerWords(line.description));
	return [
		...(naming.number ? [{ code: 'number' as const }] : []),
		...(naming.invoice === null ? [] : [{ code: 'invoice' as const, key: naming.invoice }]),
		...(naming.phone ? [{ code: 'phone' as const }] : []),
		...(fit === null
			? []
			: [{ code: ({ whole: 'name', cut: 'name-cut', part: 'name-part' } as const)[fit] }]),
		...(naming.shortNumber && !naming.number ? [{ code: 'short-number' as const }] : [])
	];
}

/** Whether somebody is named so that chance is out of the question. */
export function isNamedForSure(named: readonly NamedBy[]): boolean {
	return named.some(({ code }) => weights[code] >= SURE);
}

interface Paying {
	readonly isExact: boolean;
	readonly reason: Reason;
	readonly allocations: Suggestion['allocations'];
	readonly weight: number;
}

/** In which of the usual ways an amount pays bills: the invoice, one bill, all, the oldest, a part. */
function payingWith(amount: Rupiah, bills: readonly DebtorBill[], invoice: string | null): Paying {
	const whole = (paid: readonly DebtorBill[]) =>
		paid.map(({ key, open }) => ({ key, amount: open }));
	const one =
		bills.find(({ key, open }) => key === invoice && open === amount) ??
		bills.find(({ open }) => open === amount);
	if (one) {
		const reason = { code: 'amount-bill', key: one.key } as const;
		return { isExact: true, reason, allocations: whole([one]), weight: 2 };
	}
	let sum = 0;
	for (const [at, { open }] of bills.entries()) {
		sum += open;
		if (sum !== amount) continue;
		const code = at === bills.length - 1 ? 'amount-all' : 'amount-oldest';
		const allocations = whole(bills.slice(0, at + 1));
		return { isExact: true, reason: { code, bills: at + 1 }, allocations, weight: 1 };
	}
	const code = sum === 0 ? 'nothing-open' : amount > sum ? 'amount-over' : 'amount-part';
	const allocations = oldestFirst(bills, amount);
	return { isExact: false, reason: { code }, allocations, weight: sum === 0 ? -10 : 0 };
}

/** Spreads an amount over bills in their order. */
export function oldestFirst(
	bills: readonly DebtorBill[],
	amount: Rupiah
): { key: string; amount: Rupiah }[] {
	let left = amount;
	const allocations: { key: string; amount: Rupiah }[] = [];
	for (const { key, open } of bills) {
		const part = Math.min(left, open);
		if (part <= 0) continue;
		allocations.push({ key, amount: part });
		left -= part;
	}
	return allocations;
}

function nearness(
	{ bookedOn }: LineToMatch,
	{ promisedOn }: Debtor,
	allocations: Suggestion['allocations'],
	bills: readonly DebtorBill[]
): Reason[] {
	const isNear = (date: CalendarDate | null, days: number) =>
		date !== null && Math.abs(daysBetween(date, bookedOn)) <= days;
	const paid = new Set(allocations.map(({ key }) => key));
	const isDue = bills.some(({ key, dueOn }) => paid.has(key) && isNear(dueOn, NEAR_DUE_DAYS));
	return [
		...(isNear(promisedOn, NEAR_PROMISE_DAYS) ? [{ code: 'near-promise' as const }] : []),
		...(isDue ? [{ code: 'near-due' as const }] : [])
	];
}
