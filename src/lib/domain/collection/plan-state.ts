import type { Payment } from '../billing/facts.ts';
import type { Stamp } from '../clock.ts';
import type { Rupiah } from '../money.ts';
import { addDays, type CalendarDate } from '../time/date.ts';
import type { Plan } from './facts.ts';
import { GRACE_DAYS, isPaidSince } from './promise-state.ts';

/** Instalments that were agreed and what has come of them; a day's view of it is `planParts`. */
export interface PlanState {
	readonly id: string;
	readonly at: Stamp;
	readonly by: string;
	/** The bills that it is about, by their keys; null: all of them. */
	readonly keys: readonly string[] | null;
	/** By their day. */
	readonly parts: Plan['parts'];
	/** Paid, taken off by discounts, and given by credit, since it was agreed. */
	readonly covered: Rupiah;
}

export type PartStanding = 'paid' | 'open' | 'due' | 'late';

export interface PlanPart {
	/** 1 is the first. */
	readonly at: number;
	readonly dueOn: CalendarDate;
	readonly amount: Rupiah;
	/** Still to be paid. */
	readonly left: Rupiah;
	readonly standing: PartStanding;
}

/**
 * What lowers a bill besides payments: a discount or write-off from when it was approved, credit from
 * when it was used.
 */
export interface Reduction {
	readonly key: string;
	readonly amount: Rupiah;
	readonly at: Stamp;
}

/**
 * Follows a plan. What counts towards it is what was paid on its bills after it was agreed (see
 * `isPaidSince`), and what was taken off them or came from credit: it fills the parts in the order of their days, so a
 * customer who pays ahead is ahead. `payments` are those that count.
 */
export function planStateOf(
	plan: Plan,
	payments: readonly Payment[],
	reductions: readonly Reduction[]
): PlanState {
	const { _id: id, at, by } = plan;
	const keys = plan.keys ?? null;
	const isNamed = ({ key }: { readonly key: string }) => keys === null || keys.includes(key);
	let covered = 0;
	for (const payment of payments) {
		if (!isPaidSince(payment, at)) continue;
		if (keys === null) covered += payment.amount;
		else for (const part of payment.allocations) if (isNamed(part)) covered += part.amount;
	}
	for (const reduction of reductions) {
		if (reduction.at > at && isNamed(reduction)) covered += reduction.amount;
	}
	const parts = plan.parts.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
	return { id, at, by, keys, parts, covered };
}

/** Each part on a day. A part is `due` on its day and the day of grace, and late after. */
export function planParts(plan: PlanState, today: CalendarDate): PlanPart[] {
	let rest = plan.covered;
	return plan.parts.map(({ dueOn, amount }, index) => {
		const used = Math.min(rest, amount);
		rest -= used;
		const left = amount - used;
		return { at: index + 1, dueOn, amount, left, standing: standingOf(left, dueOn, today) };
	});
}

function standingOf(left: Rupiah, dueOn: CalendarDate, today: CalendarDate): PartStanding {
	if (left === 0) return 'paid';
	if (today < dueOn) return 'open';
	return today <= addDays(dueOn, GRACE_DAYS) ? 'due' : 'late';
}

/** Whether a bill is part of the plan. */
export function isOnPlan(plan: PlanState, key: string): boolean {
	return plan.keys === null || plan.keys.includes(key);
}

/** The days that a plan bears upon; both null once all of it is paid. */
export interface PlanDays {
	/** Reminders of its bills wait up to and including this day. */
	readonly heldUntil: CalendarDate | null;
	/** The day of the first part that is not paid whole. */
	readonly nextOn: CalendarDate | null;
}

export function planDays(plan: PlanState | null): PlanDays {
	let rest = plan?.covered ?? 0;
	for (const { dueOn, amount } of plan?.parts ?? []) {
		rest -= amount;
		if (rest < 0) return { heldUntil: addDays(dueOn, GRACE_DAYS), nextOn: dueOn };
	}
	return { heldUntil: null, nextOn: null };
}

/**
 * What may be asked for of a plan whose customer is behind: the parts whose day has come, together
 * never more than what is `open` on its bills.
 */
export function partsToAsk(plan: PlanState, today: CalendarDate, open: Rupiah): PlanPart[] {
	let rest = open;
	return planParts(plan, today).flatMap((part) => {
		const left = Math.min(part.left, rest);
		if (part.dueOn > today || left <= 0) return [];
		rest -= left;
		return [{ ...part, left }];
	});
}
