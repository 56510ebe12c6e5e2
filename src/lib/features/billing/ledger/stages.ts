import { stageOf } from '#lib/domain/billing/ageing.ts';
import { stages, type Stage } from '#lib/domain/billing/template.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { ClockView } from './clock-view.ts';
import { NO_DAY } from './columns.ts';
import { isAskedFor, isHeld, isListed, isPlanLate, isPromiseDue, lateSince } from './holds.ts';
import type { Ledger } from './ledger.ts';

/** Customers who are in one stage by the oldest of the bills that they are asked for. */
export interface StageGroup {
	readonly stage: Stage;
	/** Customers who may be reminded now, contact hours aside. */
	readonly ready: readonly number[];
	/** Customers with something that speaks against it. */
	readonly held: readonly number[];
	readonly open: Rupiah;
}

/**
 * Every customer with an open bill that the last file lists, by stage; each is in exactly one list.
 * Where none of the bills may be asked for (disputed, on a plan that is kept), the customer is held.
 */
export function stageGroups(ledger: Ledger, clock: ClockView): StageGroup[] {
	const groups = new Map(
		stages.map((stage) => [stage, { stage, ready: [] as number[], held: [] as number[], open: 0 }])
	);
	for (let customer = 0; customer < ledger.customers.count; customer++) {
		const asked = sumUp(ledger, customer, (bill) => isAskedFor(ledger, bill, clock));
		const sum = asked ?? sumUp(ledger, customer, (bill) => isListed(ledger, bill));
		if (sum === null) continue;
		const { open, oldest } = sum;
		const stage = stageOf(oldest === NO_DAY ? null : clock.todayNumber - oldest);
		const group = groups.get(stage)!;
		const isLeftAlone = asked === null || isHeld(ledger, customer, clock);
		(isLeftAlone ? group.held : group.ready).push(customer);
		group.open += open;
	}
	return [...groups.values()];
}

/**
 * The same customers with those first whose promise is due or broken, the longest ago first, and then
 * those who are behind with a plan; all others stay in their order.
 */
export function mostUrgentFirst(
	ledger: Ledger,
	customers: Iterable<number>,
	clock: ClockView
): number[] {
	const { promiseAsk, planNext } = ledger.customers.numbers;
	const ranked = Array.from(customers, (customer) => {
		if (isPromiseDue(ledger, customer, clock)) {
			return { customer, rank: 0, since: promiseAsk[customer]! };
		}
		if (isPlanLate(ledger, customer, clock)) {
			return { customer, rank: 1, since: planNext[customer]! };
		}
		return { customer, rank: 2, since: 0 };
	});
	ranked.sort((a, b) => a.rank - b.rank || a.since - b.since);
	return ranked.map(({ customer }) => customer);
}

/** What some of a customer's bills add up to, and since when the oldest is late; null for none. */
function sumUp(
	ledger: Ledger,
	customer: number,
	counts: (bill: number) => boolean
): { readonly open: Rupiah; readonly oldest: number } | null {
	let open = 0;
	let oldest = NO_DAY;
	for (const bill of ledger.billsOf(customer)) {
		if (!counts(bill)) continue;
		open += ledger.bills.numbers.open[bill]!;
		oldest = Math.min(oldest, lateSince(ledger, bill));
	}
	return open === 0 ? null : { open, oldest };
}

/**
 * Customers as items of a queue: those who share a phone are one item, because one message speaks
 * for all of them. The order of the first of each is kept.
 */
export function queueItems(ledger: Ledger, customers: Iterable<number>): string[][] {
	const { whatsapp, customerNo } = ledger.customers.texts;
	const byPhone = new Map<string, string[]>();
	const items: string[][] = [];
	for (const customer of customers) {
		const phone = whatsapp[customer]!;
		const item = phone === '' ? undefined : byPhone.get(phone);
		if (item) {
			item.push(customerNo[customer]!);
			continue;
		}
		const fresh = [customerNo[customer]!];
		items.push(fresh);
		if (phone !== '') byPhone.set(phone, fresh);
	}
	return items;
}
