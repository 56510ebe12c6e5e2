import type { CustomerFact, Payment } from '../billing/facts.ts';
import type { Stamp } from '../clock.ts';
import type { CalendarDate } from '../time/date.ts';
import type { Visit, VisitOutcome } from './facts.ts';
import { planStateOf, type PlanState, type Reduction } from './plan-state.ts';

/** What collection in the field adds up to for one customer. */
export interface FieldState {
	readonly lastVisit: VisitState | null;
	/** Those that nobody has closed, the oldest first. */
	readonly disputes: readonly DisputeState[];
	/** What was agreed last. */
	readonly plan: PlanState | null;
	/** Whether anybody has said who works on this customer; else the import may say it. */
	readonly isAssigned: boolean;
	/** Who was said to; null for nobody in particular. See `collectorOf`. */
	readonly collector: string | null;
}

export interface VisitState {
	readonly id: string;
	readonly at: Stamp;
	readonly by: string;
	readonly outcome: VisitOutcome;
	readonly visitedOn: CalendarDate;
	/** When somebody should come again. */
	readonly nextOn: CalendarDate | null;
}

export interface DisputeState {
	readonly id: string;
	readonly at: Stamp;
	readonly by: string;
	readonly reason: string;
	/** Empty: all bills. */
	readonly keys: readonly string[];
}

/**
 * From the facts of one customer that stand, in the order of their time; of the payments only those
 * that count, and what lowers bills besides.
 */
export function fieldStateOf(
	standing: readonly CustomerFact[],
	payments: readonly Payment[],
	reductions: readonly Reduction[]
): FieldState {
	const plan = standing.findLast((fact) => fact.type === 'plan');
	const assignment = standing.findLast((fact) => fact.type === 'assignment');
	return {
		lastVisit: visitState(standing.findLast((fact) => fact.type === 'visit')),
		disputes: openDisputes(standing),
		plan: plan ? planStateOf(plan, payments, reductions) : null,
		isAssigned: assignment !== undefined,
		collector: assignment?.collector ?? null
	};
}

function visitState(visit: Visit | undefined): VisitState | null {
	if (!visit) return null;
	const { _id, at, by, outcome, visitedOn, nextOn } = visit;
	return { id: _id, at, by, outcome, visitedOn, nextOn: nextOn ?? null };
}

function openDisputes(facts: readonly CustomerFact[]): DisputeState[] {
	const closed = new Set(
		facts.filter((fact) => fact.type === 'settlement').map(({ dispute }) => dispute)
	);
	return facts
		.filter((fact) => fact.type === 'dispute')
		.filter(({ _id }) => !closed.has(_id))
		.map(({ _id: id, at, by, reason, keys }) => ({ id, at, by, reason, keys }));
}

/** The open dispute of a bill that was raised last; null where nobody disputes it. */
export function disputeOf(disputes: readonly DisputeState[], key: string): DisputeState | null {
	return disputes.findLast(({ keys }) => keys.length === 0 || keys.includes(key)) ?? null;
}
