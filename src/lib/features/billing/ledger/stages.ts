import { stageOf } from '#lib/domain/billing/ageing.ts';
import { stages, type Stage } from '#lib/domain/billing/template.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { ClockView } from './clock-view.ts';
import { NO_DAY } from './columns.ts';
import { isAskedFor, isHeld } from './holds.ts';
import type { Ledger } from './ledger.ts';

/** Customers whose oldest asked-for bill is in one stage. */
export interface StageGroup {
	readonly stage: Stage;
	/** Customers who may be reminded now, contact hours aside. */
	readonly ready: readonly number[];
	/** Customers with something that speaks against it. */
	readonly held: readonly number[];
	readonly open: Rupiah;
}

/** Every customer with an asked-for bill, by stage; each is in exactly one list. */
export function stageGroups(ledger: Ledger, clock: ClockView): StageGroup[] {
	const groups = new Map(
		stages.map((stage) => [stage, { stage, ready: [] as number[], held: [] as number[], open: 0 }])
	);
	for (let customer = 0; customer < ledger.customers.count; customer++) {
		let open = 0;
		let oldest = NO_DAY;
		for (const bill of ledger.billsOf(customer)) {
			if (!isAskedFor(ledger, bill)) continue;
			open += ledger.bills.numbers.open[bill]!;
			oldest = Math.min(oldest, ledger.bills.numbers.due[bill]!);
		}
		if (open === 0) continue;
		const stage = stageOf(oldest === NO_DAY ? null : clock.todayNumber - oldest);
		const group = groups.get(stage)!;
		(isHeld(ledger, customer, clock) ? group.held : group.ready).push(customer);
		group.open += open;
	}
	return [...groups.values()];
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
