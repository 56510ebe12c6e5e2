import type { Payment } from '../billing/facts.ts';
import type { BankLink } from './bank/bank-facts.ts';
import { mayBeOneLine } from './bank/bank-ids.ts';

/** Payments that count, and those that may be one of them entered a second time. */
export interface Told {
	readonly counted: readonly Payment[];
	/** Each with the payment that it looks like. */
	readonly doubtful: readonly { readonly payment: Payment; readonly like: Payment }[];
}

/**
 * Tells payments of one customer from doubles. Two people, or one person on two devices, may enter
 * the same payment while neither has a network; such a double must not be added up. What looks like
 * an earlier payment counts for nothing until somebody says that it is another one, or takes it back.
 *
 * Alike are payments of the same amount by the same way on the same day from different devices,
 * unless both carry a reference and the references differ, or two lines of a bank say that there were
 * two. A payment made of a bank's line is like every other that was made of it, and like the one that
 * somebody said the line to be; nothing that anybody says makes two of one line.
 * `separate` holds the ids of payments of which somebody has said so, `links` what lines were said to
 * be. The payments and links are those that stand; their order does not matter.
 */
export function tellDoubles(
	payments: readonly Payment[],
	separate: ReadonlySet<string> = new Set(),
	links: readonly Pick<BankLink, 'line' | 'payment'>[] = []
): Told {
	const saidToBe = new Map(links.map(({ line, payment }) => [line, payment]));
	const counted: Payment[] = [];
	const doubtful: { payment: Payment; like: Payment }[] = [];
	const linked = (payment: Payment) => {
		const other = payment.bankLine === undefined ? undefined : saidToBe.get(payment.bankLine);
		return payments.find(({ _id }) => _id === other && _id !== payment._id);
	};
	for (const payment of [...payments].sort(byTime)) {
		const like =
			counted.find((earlier) => isOfOneLine(earlier, payment)) ??
			(separate.has(payment._id)
				? undefined
				: (linked(payment) ?? counted.find((earlier) => isAlike(earlier, payment))));
		if (like) doubtful.push({ payment, like });
		else counted.push(payment);
	}
	return { counted, doubtful };
}

function isOfOneLine(a: Payment, b: Payment): boolean {
	return a.bankLine !== undefined && a.bankLine === b.bankLine;
}

function isAlike(a: Payment, b: Payment): boolean {
	return (
		a.device !== b.device &&
		!(a.bankLine && b.bankLine && !mayBeOneLine(a.bankLine, b.bankLine)) &&
		a.amount === b.amount &&
		a.method === b.method &&
		a.paidOn === b.paidOn &&
		!(a.reference && b.reference && a.reference !== b.reference) &&
		!b.besides?.includes(a._id)
	);
}

function byTime(a: Payment, b: Payment): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}
