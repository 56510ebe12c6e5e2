import { isContact } from '#lib/domain/billing/account.ts';
import type { Outcome, Reminder, Reversal } from '#lib/domain/billing/facts.ts';
import type { Queue } from '#lib/domain/billing/queue.ts';
import { reversalId } from '#lib/domain/ids.ts';

/**
 * Where an item of a queue stands:
 * - `waiting` nobody has been written to yet
 * - `opened` a message was opened and nobody said what came of it
 * - `later` opened and put off
 * - `contacted` the message reached the customer
 * - `failed` the number is wrong or not on WhatsApp
 * - `skipped` left out, with a reason
 */
export type ItemStatus = 'waiting' | 'opened' | 'later' | 'contacted' | 'failed' | 'skipped';

export interface ItemState {
	readonly index: number;
	readonly customerNos: readonly string[];
	readonly status: ItemStatus;
	/** The last message opened for it in this queue. */
	readonly reminder: Reminder | null;
	readonly outcome: Outcome | null;
}

/** How far a queue has come: every item is in exactly one of these. */
export interface Coverage {
	readonly total: number;
	readonly contacted: number;
	readonly failed: number;
	readonly skipped: number;
	/** Waiting, opened without an outcome, or put off. */
	readonly waiting: number;
}

export interface QueueFacts {
	readonly reminders: readonly Reminder[];
	readonly outcomes: readonly Outcome[];
	readonly reversals: readonly Reversal[];
}

/** Folds what happened in a queue into the state of its items, in the queue's order. */
export function itemStates(queue: Queue, facts: QueueFacts): ItemState[] {
	const reversed = new Set(facts.reversals.map(({ _id }) => _id));
	const reminders = latestByCustomer(
		facts.reminders.filter(({ _id }) => !reversed.has(reversalId(_id)))
	);
	const outcomes = latestByCustomer(
		facts.outcomes.filter(({ _id }) => !reversed.has(reversalId(_id)))
	);
	return queue.items.map((customerNos, index): ItemState => {
		if (!customerNos.some((no) => reminders.has(no) || outcomes.has(no))) {
			return { index, customerNos, status: 'waiting', reminder: null, outcome: null };
		}
		// A message may leave out some customers of the item: any of them tells how the item stands.
		const reminder = latest(customerNos, reminders);
		const last = latest(customerNos, outcomes);
		// A message that was opened after the last outcome waits for an outcome of its own.
		const outcome = last && (!reminder || last.at > reminder.at) ? last : null;
		return { index, customerNos, status: statusOf(reminder, outcome), reminder, outcome };
	});
}

function statusOf(reminder: Reminder | null, outcome: Outcome | null): ItemStatus {
	if (!outcome) return reminder ? 'opened' : 'waiting';
	if (outcome.kind === 'later') return 'later';
	if (outcome.kind === 'skipped') return 'skipped';
	return isContact(outcome.kind) ? 'contacted' : 'failed';
}

function latestByCustomer<F extends Reminder | Outcome>(facts: readonly F[]): Map<string, F> {
	const latest = new Map<string, F>();
	for (const fact of facts) {
		for (const customerNo of fact.customerNos) {
			const known = latest.get(customerNo);
			if (!known || fact.at > known.at) latest.set(customerNo, fact);
		}
	}
	return latest;
}

function latest<F extends Reminder | Outcome>(
	customerNos: readonly string[],
	known: ReadonlyMap<string, F>
): F | null {
	return customerNos
		.flatMap((customerNo) => known.get(customerNo) ?? [])
		.reduce<F | null>((last, fact) => (last && last.at > fact.at ? last : fact), null);
}

export function coverageOf(items: readonly ItemState[]): Coverage {
	const counts = { waiting: 0, opened: 0, later: 0, contacted: 0, failed: 0, skipped: 0 };
	for (const { status } of items) counts[status]++;
	const { waiting, opened, later, contacted, failed, skipped } = counts;
	return {
		total: items.length,
		contacted,
		failed,
		skipped,
		waiting: waiting + opened + later
	};
}

/**
 * Where to go on: an item whose outcome is still owed comes first, then the next that waits after
 * `from`, then any that waits, then what was put off. Null when nothing is left; `done` is
 * never the answer.
 */
export function nextItem(
	items: readonly ItemState[],
	from: number,
	done: number | null = null
): number | null {
	const find = (status: ItemStatus, test: (index: number) => boolean = () => true) =>
		items.find((item) => item.status === status && item.index !== done && test(item.index))?.index;
	return (
		find('opened') ??
		find('waiting', (index) => index > from) ??
		find('waiting') ??
		find('later', (index) => index > from) ??
		find('later') ??
		null
	);
}
