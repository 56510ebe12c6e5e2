import { stages, type Stage } from '../billing/template.ts';
import { isWithin, type Days, type Scope } from './scope.ts';
import type { Columns } from './rows.ts';

/** Within how many days of a reminder a payment is asked after. */
export const conversionDays = [3, 7] as const;
export type ConversionDays = (typeof conversionDays)[number];

/** Of reminders whose days are over, how many were followed by a payment within them. */
export interface ConversionRate {
	readonly over: number;
	readonly paid: number;
}

export interface Converted {
	/** All that reached a customer in the period. */
	readonly reached: number;
	readonly within: Readonly<Record<ConversionDays, ConversionRate>>;
}

export interface Conversion {
	readonly all: Converted;
	/** By the slug of the template; the most used first. */
	readonly templates: readonly (Converted & { readonly template: string })[];
	readonly stages: readonly (Converted & { readonly stage: Stage })[];
}

/** Calls back for each reminder of a period that reached its customer, by the day on which it went. */
export function eachReached(
	reminders: Columns<'reminders'>,
	{ customers, person }: Scope,
	period: Days,
	dayOf: (ms: number) => number,
	call: (row: number, day: number) => void
): void {
	const { customer, at, by, reached, count } = reminders;
	for (let row = 0; row < count; row++) {
		const whose = customer[row]!;
		if (whose < 0 || reached[row] !== 1 || !customers[whose]) continue;
		if (person !== null && by[row] !== person) continue;
		const day = dayOf(at[row]!);
		if (isWithin(period, day)) call(row, day);
	}
}

/**
 * **Reminder → payment**: how many reminders that reached a customer were followed by a payment that
 * counts, within 3 and within 7 days of the day of the reminder. A payment follows the last reminder
 * before it and no other; a reminder whose days are not over is in neither number. A message for
 * several customers is one reminder for each. Stage: where the bills that it names stood on that day.
 * Source: reminders, outcomes, payments, bills.
 */
export function conversionOf(
	reminders: Columns<'reminders'>,
	scope: Scope,
	period: Days,
	today: number,
	dayOf: (ms: number) => number,
	/** The slug of a template by its place in the list. */
	slugs: readonly string[]
): Conversion {
	const all = nothing();
	const byTemplate = new Map<string, Counting>();
	const byStage = stages.map(() => nothing());
	eachReached(reminders, scope, period, dayOf, (row, day) => {
		const slug = slugs[reminders.template[row]!]!;
		const ofTemplate = byTemplate.get(slug) ?? nothing();
		byTemplate.set(slug, ofTemplate);
		const paidAfter = reminders.paidAfter[row]!;
		for (const counting of [all, ofTemplate, byStage[reminders.stage[row]!]!]) {
			counting.reached++;
			for (const days of conversionDays) {
				if (today <= day + days) continue;
				counting.within[days].over++;
				if (isPaidWithin(paidAfter, days)) counting.within[days].paid++;
			}
		}
	});
	return {
		all,
		templates: [...byTemplate]
			.map(([template, counting]) => ({ template, ...counting }))
			.sort((a, b) => b.reached - a.reached || (a.template < b.template ? -1 : 1)),
		stages: stages
			.map((stage, at) => ({ stage, ...byStage[at]! }))
			.filter(({ reached }) => reached > 0)
	};
}

/** `paidAfter` is -1 where no payment followed. */
export function isPaidWithin(paidAfter: number, days: ConversionDays): boolean {
	return paidAfter >= 0 && paidAfter <= days;
}

interface Counting {
	reached: number;
	within: Record<ConversionDays, { over: number; paid: number }>;
}

function nothing(): Counting {
	return { reached: 0, within: { 3: { over: 0, paid: 0 }, 7: { over: 0, paid: 0 } } };
}
