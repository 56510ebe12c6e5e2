import type { Stamp } from '../clock.ts';
import { fieldStateOf, type FieldState } from '../collection/field-state.ts';
import { tellDoubles } from '../collection/look-alikes.ts';
import { promiseStatesOf, type PromiseState } from '../collection/promise-state.ts';
import { reversalId } from '../ids.ts';
import type { Rupiah } from '../money.ts';
import type { CalendarDate } from '../time/date.ts';
import { creditGiven, reductionsOf, sumsOf, type Sums } from './account-sums.ts';
import type { Bill } from './bill.ts';
import type {
	Channel,
	CustomerFact,
	Outcome,
	OutcomeKind,
	Payment,
	Pause,
	Reminder
} from './facts.ts';
import { waitingProposals, type WaitingProposal } from './proposal-state.ts';
import { unitedDirectly, type UnitedNumber } from './united.ts';

/** What the facts add up to for one customer. A customer without facts has no account. */
export interface Account extends Sums, FieldState {
	readonly customerNo: string;
	/** Payments that may be others entered twice: they count for nothing until somebody judges. */
	readonly doubtful: readonly DoubtfulPayment[];
	readonly lastPaidOn: CalendarDate | null;
	/** Per bill key, the imports after which the bill was no longer listed. */
	readonly absentAfter: ReadonlyMap<string, readonly string[]>;
	/** The last message opened, and what is known of it. */
	readonly lastReminder: ReminderState | null;
	/** The last message known to have reached the customer. */
	readonly lastContact: ReminderState | null;
	readonly contactCount: number;
	readonly firstContactAt: Stamp | null;
	/** When the customer last answered in any way. */
	readonly lastAnswerAt: Stamp | null;
	/** What is known of each number or address that was tried. */
	readonly numbers: ReadonlyMap<string, NumberHistory>;
	/** The last one; it may be long kept or over. */
	readonly promise: PromiseState | null;
	/** All of them, the oldest first. */
	readonly promises: readonly PromiseState[];
	readonly pause: PauseState | null;
	/** What people on the spot say is right, and nobody has answered; the oldest first. */
	readonly proposals: readonly WaitingProposal[];
	/** Numbers that were said to be this same customer; see `groupOf` for all of them. */
	readonly united: readonly UnitedNumber[];
	/** When the customer last said that the bill is paid, unless a payment came in since. */
	readonly claimedPaidAt: Stamp | null;
}

export interface DoubtfulPayment {
	readonly id: string;
	/** The payment that it looks like. */
	readonly like: string;
	readonly amount: Rupiah;
}

export interface ReminderState {
	readonly id: string;
	readonly at: Stamp;
	readonly by: string;
	readonly channel: Channel;
	readonly to: string;
	/** Null while nobody said what came of it: opened is not sent. */
	readonly outcome: OutcomeKind | null;
}

export interface NumberHistory {
	readonly contacts: number;
	/** How many of these the customer answered. */
	readonly answers: number;
	readonly trouble: 'not-on-whatsapp' | 'wrong-number' | null;
}

export interface PauseState {
	readonly id: string;
	readonly at: Stamp;
	readonly kind: Pause['kind'];
	readonly reason: string;
	/** The last day; null for an opt-out. */
	readonly until: CalendarDate | null;
}

/** Outcomes that say the message reached the customer. */
const contactOutcomes: ReadonlySet<OutcomeKind> = new Set([
	'sent',
	'will-pay',
	'says-paid',
	'replied'
]);

/** Outcomes that say the customer answered. */
const answers: ReadonlySet<OutcomeKind> = new Set(['will-pay', 'says-paid', 'replied']);

export function isContact(outcome: OutcomeKind | null): boolean {
	return outcome !== null && contactOutcomes.has(outcome);
}

function isAnswer(outcome: OutcomeKind | null): boolean {
	return outcome !== null && answers.has(outcome);
}

/**
 * Folds all facts of one customer into their account. The result depends only on the set of facts,
 * not on the order in which they arrived; facts with a reversal count for nothing.
 */
export function accountOf(customerNo: string, facts: Iterable<CustomerFact>): Account {
	const all = [...facts].sort(byTime);
	const reversals = new Set(all.filter((fact) => fact.type === 'reversal').map((fact) => fact._id));
	const standing = all.filter((fact) => !reversals.has(reversalId(fact._id)));

	const separate = standing.filter((fact) => fact.type === 'distinction');
	const { counted: payments, doubtful } = tellDoubles(
		standing.filter((fact) => fact.type === 'payment'),
		new Set(separate.map(({ payment }) => payment)),
		standing.filter((fact) => fact.type === 'bank-link')
	);
	const verdicts = standing.filter((fact) => fact.type === 'verdict');
	const creditUses = standing.filter((fact) => fact.type === 'credit-use');
	const adjustments = standing.filter((fact) => fact.type === 'adjustment');
	const outcomes = standing.filter((fact) => fact.type === 'outcome');
	const reminders = standing
		.filter((fact) => fact.type === 'reminder')
		.map((reminder) => reminderState(reminder, outcomes));
	const promises = promiseStatesOf(
		standing.filter((fact) => fact.type === 'promise'),
		payments
	);
	const contacts = reminders.filter((reminder) => isContact(reminder.outcome));

	return {
		customerNo,
		...sumsOf(payments, creditUses, adjustments, verdicts),
		doubtful: doubtful.map(({ payment: { _id, amount }, like }) => ({
			id: _id,
			like: like._id,
			amount
		})),
		lastPaidOn: payments.at(-1)?.paidOn ?? null,
		absentAfter: absencesOf(standing),
		lastReminder: reminders.at(-1) ?? null,
		lastContact: contacts.at(-1) ?? null,
		contactCount: contacts.length,
		firstContactAt: contacts[0]?.at ?? null,
		lastAnswerAt: outcomes.findLast((outcome) => answers.has(outcome.kind))?.at ?? null,
		numbers: numbersOf(reminders),
		promise: promises.at(-1) ?? null,
		promises,
		pause: pauseState(standing.findLast((fact) => fact.type === 'pause')),
		proposals: waitingProposals(standing),
		united: unitedDirectly(customerNo, standing),
		claimedPaidAt: claimOf(outcomes, payments.at(-1)),
		...fieldStateOf(standing, payments, [
			...reductionsOf(adjustments, verdicts),
			...creditGiven(payments, creditUses)
		])
	};
}

/**
 * What is still open on a bill, after payments, discounts and write-offs; never below zero: what was
 * paid beyond it is the customer's credit (see `creditOf`).
 */
export function openAmount(
	bill: Pick<Bill, 'amount' | 'key' | 'settled'>,
	account?: Account | null
): Rupiah {
	if (bill.settled) return 0;
	const { key, amount } = bill;
	return Math.max(0, amount - (account?.paid.get(key) ?? 0) - (account?.reduced.get(key) ?? 0));
}

/** Whether the last file of its source no longer lists the bill. */
export function isAbsent(bill: Pick<Bill, 'key' | 'importId'>, account?: Account | null): boolean {
	const after = account?.absentAfter.get(bill.key);
	return bill.importId !== undefined && after !== undefined && after.includes(bill.importId);
}

function byTime(a: CustomerFact, b: CustomerFact): number {
	// An absence carries no time; nothing depends on where it stands.
	const aKey = 'at' in a ? a.at : '';
	const bKey = 'at' in b ? b.at : '';
	if (aKey !== bKey) return aKey < bKey ? -1 : 1;
	return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}

function absencesOf(facts: readonly CustomerFact[]): Map<string, string[]> {
	const absences = new Map<string, string[]>();
	for (const fact of facts) {
		if (fact.type !== 'absence') continue;
		absences.set(fact.key, [...(absences.get(fact.key) ?? []), fact.listedIn]);
	}
	return absences;
}

function reminderState(reminder: Reminder, outcomes: readonly Outcome[]): ReminderState {
	const outcome = outcomes.findLast((candidate) => candidate.reminder === reminder._id);
	return {
		id: reminder._id,
		at: reminder.at,
		by: reminder.by,
		channel: reminder.channel,
		to: reminder.to,
		outcome: outcome?.kind ?? null
	};
}

function numbersOf(reminders: readonly ReminderState[]): Map<string, NumberHistory> {
	const numbers = new Map<string, NumberHistory>();
	for (const { to, outcome } of reminders) {
		const before = numbers.get(to) ?? { contacts: 0, answers: 0, trouble: null };
		if (outcome === 'wrong-number' || outcome === 'not-on-whatsapp') {
			numbers.set(to, { ...before, trouble: outcome });
		} else if (isContact(outcome)) {
			numbers.set(to, {
				contacts: before.contacts + 1,
				answers: before.answers + (isAnswer(outcome) ? 1 : 0),
				trouble: null
			});
		}
	}
	return numbers;
}

function pauseState(pause: Pause | undefined): PauseState | null {
	if (!pause) return null;
	const { _id, at, kind, reason, until } = pause;
	return { id: _id, at, kind, reason, until: until ?? null };
}

function claimOf(outcomes: readonly Outcome[], lastPayment: Payment | undefined): Stamp | null {
	const claim = outcomes.findLast((outcome) => outcome.kind === 'says-paid');
	if (!claim) return null;
	return lastPayment && lastPayment.at > claim.at ? null : claim.at;
}
