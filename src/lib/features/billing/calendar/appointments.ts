import { planParts } from '#lib/domain/collection/plan-state.ts';
import { promiseStanding } from '#lib/domain/collection/promise-state.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { CustomerRecord } from '../customers/customer-record.ts';

/** Whom it was agreed with. */
type Agreed = Pick<CustomerRecord, 'customerNo' | 'customer' | 'account'>;

/** A day on which something was agreed with a customer. */
export interface Appointment {
	/** The fact that it follows from; parts of a plan are told apart by their number. */
	readonly id: string;
	readonly kind: 'promise' | 'visit' | 'part';
	readonly on: CalendarDate;
	/** What is expected; null where nobody said how much. */
	readonly amount: Rupiah | null;
	/** Which part of how many, for a plan. */
	readonly place: { readonly at: number; readonly of: number } | null;
	readonly record: Agreed;
}

/** What is still to come with a customer, today included, by its day. What is past is no appointment. */
export function appointmentsOf(record: Agreed, today: CalendarDate): Appointment[] {
	const { account } = record;
	if (account === null) return [];
	const promises = account.promises
		.filter((promise) => ['open', 'due'].includes(promiseStanding(promise, today)))
		.map(({ id, dueOn, amount, paid }) => ({
			id,
			kind: 'promise' as const,
			on: dueOn,
			amount: amount === null ? null : amount - paid,
			place: null
		}));
	const visit = account.lastVisit;
	const visits = visit?.nextOn
		? [{ id: visit.id, kind: 'visit' as const, on: visit.nextOn, amount: null, place: null }]
		: [];
	const plan = account.plan;
	const parts = plan
		? planParts(plan, today)
				.filter(({ left }) => left > 0)
				.map(({ at, dueOn, left }) => ({
					id: `${plan.id}.${at}`,
					kind: 'part' as const,
					on: dueOn,
					amount: left,
					place: { at, of: plan.parts.length }
				}))
		: [];
	return [...promises, ...visits, ...parts]
		.filter(({ on }) => on >= today)
		.map((appointment) => ({ ...appointment, record }))
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
