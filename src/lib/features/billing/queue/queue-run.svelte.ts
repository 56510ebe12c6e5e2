import type { Channel, Outcome } from '#lib/domain/billing/facts.ts';
import type { Hold } from '#lib/domain/billing/reminder-rules.ts';
import type { Language, Template } from '#lib/domain/billing/template.ts';
import type { Queue } from '#lib/domain/billing/queue.ts';
import { live } from '#lib/store/live.svelte.ts';
import { customerRecord, type CustomerRecord } from '../customers/customer-record.ts';
import type { BillingOffice } from '../office.ts';
import { currentTemplates } from '../templates/current-templates.ts';
import { draftReminder, type ReminderDraft } from './draft.ts';
import { coverageOf, itemStates, nextItem, type Coverage, type ItemState } from './queue-state.ts';
import { queueFacts } from './queue-summaries.ts';

/** Records of the customers of items, by what `itemKey` makes of the item. */
type Records = ReadonlyMap<string, readonly CustomerRecord[]>;

/**
 * A queue being worked through: where it stands, the customer before the clerk and the message that
 * would be opened. Everything follows the store, so it goes on where it was after any interruption.
 */
export class QueueRun {
	readonly #office: BillingOffice;
	readonly #nowMs: () => number;
	readonly #queue;
	readonly #facts;
	readonly #templates;
	readonly #records;
	#index = $state<number | null>(null);
	#channel = $state<Channel>('whatsapp');
	#language = $state<Language>('id');
	#chosenSlug = $state<string | null>(null);
	/** Reasons for going past holds that are about the hour, not the customer: given once a sitting. */
	#reasons = $state.raw<ReadonlyMap<Hold['code'], string>>(new Map());

	/** To be made while a component is made. */
	constructor(office: BillingOffice, queueId: () => string, nowMs: () => number) {
		this.#office = office;
		this.#nowMs = nowMs;
		// Apart, because the queue itself never changes and may be long.
		this.#queue = live(queueId, async (id) => (await office.tables.queues.get(id)) ?? null);
		this.#facts = live(queueId, (id) => queueFacts(office.tables, id));
		this.#templates = live(
			() => true,
			async () =>
				currentTemplates(await office.org.templates.toArray()).filter(({ active }) => active)
		);
		// The next customer is read ahead, to be there at once when this one is done.
		this.#records = live(
			() => [this.item, this.#following].flatMap((item) => (item ? [item.customerNos] : [])),
			(items) => recordsOfItems(office, items)
		);
	}

	/** Undefined while it is read, null where there is no such queue. */
	get queue(): Queue | null | undefined {
		return this.#queue.current;
	}

	readonly items: readonly ItemState[] = $derived.by(() => {
		const queue = this.#queue.current;
		const facts = this.#facts.current;
		return queue && facts ? itemStates(queue, facts) : [];
	});

	readonly coverage: Coverage = $derived(coverageOf(this.items));

	/** The item before the clerk: the chosen one, or else where the queue goes on. */
	readonly item: ItemState | null = $derived.by(() => {
		const index = this.#index ?? nextItem(this.items, -1);
		return index === null ? null : (this.items[index] ?? null);
	});

	/** The item that comes after this one is done. */
	readonly #following: ItemState | null = $derived.by(() => {
		const next = this.item ? nextItem(this.items, this.item.index, this.item.index) : null;
		return next === null ? null : (this.items[next] ?? null);
	});

	/** The latest outcome of this queue that stands, and its item. */
	get lastOutcome(): { readonly outcome: Outcome; readonly index: number } | null {
		return this.items
			.flatMap(({ outcome, index }) => (outcome ? [{ outcome, index }] : []))
			.reduce<{ outcome: Outcome; index: number } | null>(
				(latest, entry) => (latest && latest.outcome.at > entry.outcome.at ? latest : entry),
				null
			);
	}

	get templates(): readonly Template[] {
		return this.#templates.current ?? [];
	}

	get channel(): Channel {
		return this.#channel;
	}

	get language(): Language {
		return this.#language;
	}

	get reasons(): ReadonlyMap<Hold['code'], string> {
		return this.#reasons;
	}

	/** The customers of the item, as the store has them now; empty until read. */
	readonly records: readonly CustomerRecord[] = $derived.by(() => {
		const { item } = this;
		return (item && this.#read(item)) ?? [];
	});

	/** Whether nothing is known any more of the item's customers: their import was undone. */
	get isGone(): boolean {
		return this.item !== null && this.#read(this.item)?.length === 0;
	}

	/** The message as it would open; null until the records are read. */
	readonly draft: ReminderDraft | null = $derived(
		this.records.length === 0 ? null : this.#draftOf(this.records)
	);

	chooseChannel(channel: Channel): void {
		this.#channel = channel;
	}

	chooseTemplate(template: Template): void {
		this.#chosenSlug = template.slug;
		this.#language = template.language;
	}

	giveReason(code: Hold['code'], reason: string): void {
		this.#reasons = new Map([...this.#reasons, [code, reason]]);
	}

	/** The same message put together anew, straight from the store. */
	async freshDraft(): Promise<ReminderDraft | null> {
		if (!this.item) return null;
		const records = await recordsOf(this.#office, this.item.customerNos);
		return records.length === 0 ? null : this.#draftOf(records);
	}

	show(index: number): void {
		if (index < 0 || index >= this.items.length) return;
		this.#index = index;
		this.#leaveItem();
	}

	/** Stays with the item before the clerk, whatever others record meanwhile. */
	stay(): void {
		this.#index = this.item?.index ?? null;
	}

	/**
	 * Goes on after the item at an index is done. It is named, because the item before the clerk may
	 * have moved on by itself once the outcome was read, and the next one would be passed over.
	 */
	goOn(done: number): void {
		this.#index = nextItem(this.items, done, done);
		this.#leaveItem();
	}

	/** The records of an item; undefined while they are read. */
	#read({ customerNos }: ItemState): readonly CustomerRecord[] | undefined {
		return this.#records.current?.get(itemKey(customerNos));
	}

	#leaveItem(): void {
		this.#chosenSlug = null;
		this.#channel = 'whatsapp';
		this.#reasons = new Map([...this.#reasons].filter(([code]) => holdsOfTheHour.has(code)));
	}

	#draftOf(records: readonly CustomerRecord[]): ReminderDraft {
		return draftReminder({
			records,
			channel: this.#channel,
			language: this.#language,
			templates: this.templates,
			chosenSlug: this.#chosenSlug,
			settings: this.#office.settings,
			nowMs: this.#nowMs()
		});
	}
}

const holdsOfTheHour: ReadonlySet<Hold['code']> = new Set([
	'outside-hours',
	'not-a-contact-day',
	'holiday'
]);

function itemKey(customerNos: readonly string[]): string {
	return customerNos.join('\n');
}

async function recordsOfItems(
	office: BillingOffice,
	items: readonly (readonly string[])[]
): Promise<Records> {
	const entries = items.map(
		async (customerNos) => [itemKey(customerNos), await recordsOf(office, customerNos)] as const
	);
	return new Map(await Promise.all(entries));
}

async function recordsOf(
	{ tables }: BillingOffice,
	customerNos: readonly string[]
): Promise<CustomerRecord[]> {
	const records = await Promise.all(
		customerNos.map((customerNo) => customerRecord(tables, customerNo))
	);
	return records.filter((record) => record !== null);
}
