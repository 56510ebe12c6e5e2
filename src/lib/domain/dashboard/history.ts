import { accountOf, isContact, openAmount, type Account } from '../billing/account.ts';
import { creditGiven, reductionsOf } from '../billing/account-sums.ts';
import { daysOverdue, dueDateOf, stageOf } from '../billing/ageing.ts';
import type { Bill } from '../billing/bill.ts';
import type { CustomerFact, Outcome, Payment, Reminder } from '../billing/facts.ts';
import { momentOf } from '../clock.ts';
import type { HandOverSummary } from '../collection/cash-rows.ts';
import { GRACE_DAYS, isPaidSince, promiseStanding } from '../collection/promise-state.ts';
import { reversalId } from '../ids.ts';
import { addDays, dayNumber, daysBetween } from '../time/date.ts';
import { arrearsOf } from './arrears.ts';
import { agreedOn } from './days.ts';
import { NO_DAY, placeOf, type RowKind, type RowOf } from './rows.ts';

/** What is known of one customer. */
export interface Known {
	readonly bills: readonly Bill[];
	readonly facts: readonly CustomerFact[];
	/** The hand-overs of cash that name a payment, by its id. */
	readonly handOvers: ReadonlyMap<string, readonly HandOverSummary[]>;
}

/** A row with the words that columns keep as places in a list. */
export interface Worded<K extends RowKind> {
	/** Who recorded it. */
	readonly by: string;
	/** The exact version of a reminder's template. */
	readonly template: string | null;
	readonly row: Omit<RowOf<K>, 'by' | 'template'>;
}

/** A customer's rows on the dashboard. */
export interface CustomerHistory {
	readonly bills: readonly RowOf<'bills'>[];
	readonly arrears: readonly RowOf<'arrears'>[];
	readonly payments: readonly Worded<'payments'>[];
	readonly reminders: readonly Worded<'reminders'>[];
	readonly promises: readonly Worded<'promises'>[];
	readonly visits: readonly Worded<'visits'>[];
	/** Who works on the customer, as far as somebody said so. */
	readonly worker: Pick<Account, 'isAssigned' | 'collector'>;
}

/**
 * Everything that the dashboard counts of one customer, from all that is known of them: worked out
 * anew when any of it changes, so that it does not matter in which order facts came in. What counts
 * is what counts elsewhere: the account says it.
 */
export function historyOf(
	customerNo: string,
	{ bills, facts, handOvers }: Known,
	usualDueDay: number
): CustomerHistory {
	const account = accountOf(customerNo, facts);
	const takenBack = new Set(facts.filter(({ type }) => type === 'reversal').map(({ _id }) => _id));
	const standing = facts.filter(({ _id }) => !takenBack.has(reversalId(_id)));
	const doubtful = new Set(account.doubtful.map(({ id }) => id));
	const payments = standing.filter((fact) => fact.type === 'payment');
	const counted = payments.filter(({ _id }) => !doubtful.has(_id));
	const creditUses = standing.filter((fact) => fact.type === 'credit-use');
	const reductions = [
		...reductionsOf(
			standing.filter((fact) => fact.type === 'adjustment'),
			standing.filter((fact) => fact.type === 'verdict')
		),
		...creditGiven(counted, creditUses)
	];
	const dueOf = (bill: Bill) => dueDateOf(bill, usualDueDay);
	return {
		bills: bills.map((bill) => {
			const due = dueOf(bill);
			return { due: due === null ? NO_DAY : dayNumber(due), open: openAmount(bill, account) };
		}),
		arrears: bills.flatMap((bill) => arrearsOf(bill, dueOf(bill), counted, reductions)),
		payments: payments.map((payment) =>
			paymentRow(payment, doubtful.has(payment._id), handOvers.get(payment._id) ?? [])
		),
		reminders: reminderRows(
			standing.filter((fact) => fact.type === 'reminder'),
			standing.filter((fact) => fact.type === 'outcome'),
			counted,
			new Map(bills.map((bill) => [bill._id, dueOf(bill)]))
		),
		promises: account.promises.map((promise) => ({
			by: promise.by,
			template: null,
			row: {
				due: dayNumber(promise.dueOn),
				at: momentOf(promise.at),
				amount: promise.amount ?? 0,
				before: placeOf.standing[promiseStanding(promise, addDays(promise.dueOn, -1))],
				during: placeOf.standing[promiseStanding(promise, promise.dueOn)],
				after: placeOf.standing[promiseStanding(promise, addDays(promise.dueOn, GRACE_DAYS + 1))]
			}
		})),
		visits: standing
			.filter((fact) => fact.type === 'visit')
			.map(({ by, at, visitedOn, outcome }) => ({
				by,
				template: null,
				row: { day: dayNumber(visitedOn), at: momentOf(at), outcome: placeOf.visit[outcome] }
			})),
		worker: account
	};
}

function paymentRow(
	{ by, at, amount, method, paidOn }: Payment,
	isDoubtful: boolean,
	naming: readonly HandOverSummary[]
): Worded<'payments'> {
	// As in `cashOf`: it is in a hand-over of who took it, once one that stands names it.
	const isHandedOver = naming.some((one) => one.by === by && one.stage !== 'taken-back');
	const isHeld = method === 'cash' && !isHandedOver;
	const place = !isHeld ? 'none' : isDoubtful ? 'in-doubt' : 'on-hand';
	return {
		by,
		template: null,
		row: {
			day: dayNumber(paidOn),
			at: momentOf(at),
			amount,
			method: placeOf.method[method],
			counts: isDoubtful ? 0 : 1,
			place: placeOf.cash[place]
		}
	};
}

/** A payment follows the last reminder that had reached the customer before it, and no other. */
function reminderRows(
	reminders: readonly Reminder[],
	outcomes: readonly Outcome[],
	counted: readonly Payment[],
	dues: ReadonlyMap<string, string | null>
): Worded<'reminders'>[] {
	const last = new Map<string, Outcome>();
	for (const outcome of outcomes) {
		const known = outcome.reminder === undefined ? undefined : last.get(outcome.reminder);
		if (outcome.reminder !== undefined && (!known || isLater(outcome, known))) {
			last.set(outcome.reminder, outcome);
		}
	}
	const rows = [...reminders]
		.sort((a, b) => (isLater(a, b) ? 1 : -1))
		.map((reminder) => ({
			reminder,
			day: agreedOn(reminder.at),
			isReached: isContact(last.get(reminder._id)?.kind ?? null),
			paidAfter: -1
		}));
	for (const payment of counted) {
		const row = rows.findLast(
			({ reminder, isReached }) => isReached && isPaidSince(payment, reminder.at)
		);
		if (!row) continue;
		const days = daysBetween(row.day, payment.paidOn);
		if (row.paidAfter < 0 || days < row.paidAfter) row.paidAfter = days;
	}
	return rows.map(({ reminder, day, isReached, paidAfter }) => ({
		by: reminder.by,
		template: reminder.template,
		row: {
			at: momentOf(reminder.at),
			stage: placeOf.stage[stageOf(overdueOf(reminder, day, dues))],
			reached: isReached ? 1 : 0,
			paidAfter
		}
	}));
}

/** Days past due of the oldest bill that it names of this customer; null where none is known. */
function overdueOf(
	{ bills }: Reminder,
	day: string,
	dues: ReadonlyMap<string, string | null>
): number | null {
	let oldest: string | null = null;
	for (const { id } of bills) {
		const due = dues.get(id);
		if (due && (oldest === null || due < oldest)) oldest = due;
	}
	return oldest === null ? null : daysOverdue(oldest, day);
}

type Timed = { readonly at: string; readonly _id: string };

function isLater(a: Timed, b: Timed): boolean {
	return a.at === b.at ? a._id > b._id : a.at > b.at;
}
