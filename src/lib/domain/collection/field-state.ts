import type { CustomerFact } from '../billing/facts.ts';
import type { Stamp } from '../clock.ts';
import type { CalendarDate } from '../time/date.ts';
import type { Plan, Visit, VisitOutcome } from './facts.ts';

/** What collection in the field adds up to for one customer. */
export interface FieldState {
	readonly lastVisit: VisitState | null;
	/** The last one that nobody has closed. */
	readonly dispute: DisputeState | null;
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
	readonly reason: string;
	/** Empty: all bills. */
	readonly keys: readonly string[];
}

export interface PlanState {
	readonly id: string;
	readonly at: Stamp;
	readonly parts: Plan['parts'];
}

/** From the facts of one customer that stand, in the order of their time. */
export function fieldStateOf(standing: readonly CustomerFact[]): FieldState {
	const assignment = standing.findLast((fact) => fact.type === 'assignment');
	return {
		lastVisit: visitState(standing.findLast((fact) => fact.type === 'visit')),
		dispute: disputeState(standing),
		plan: planState(standing.findLast((fact) => fact.type === 'plan')),
		isAssigned: assignment !== undefined,
		collector: assignment?.collector ?? null
	};
}

function visitState(visit: Visit | undefined): VisitState | null {
	if (!visit) return null;
	const { _id, at, by, outcome, visitedOn, nextOn } = visit;
	return { id: _id, at, by, outcome, visitedOn, nextOn: nextOn ?? null };
}

function disputeState(facts: readonly CustomerFact[]): DisputeState | null {
	const closed = new Set(
		facts.filter((fact) => fact.type === 'settlement').map(({ dispute }) => dispute)
	);
	const open = facts.findLast((fact) => fact.type === 'dispute' && !closed.has(fact._id));
	if (open?.type !== 'dispute') return null;
	return { id: open._id, at: open.at, reason: open.reason, keys: open.keys };
}

function planState(plan: Plan | undefined): PlanState | null {
	return plan ? { id: plan._id, at: plan.at, parts: plan.parts } : null;
}
