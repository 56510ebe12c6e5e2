import { liveEach } from '#lib/store/live.svelte.ts';
import { afterPaint } from '#lib/ui/after-paint.ts';
import type { BillingOffice } from '../office.ts';
import { fieldRecord, type FieldRecord } from './field-record.ts';

/**
 * Going from one customer to the next. The order is that of the list when the walk began: what is
 * recorded on the way moves customers in the list, and would lose the place otherwise.
 */
export class Walk {
	readonly #isDone: (customerNo: string) => boolean;
	readonly #records;
	#order = $state.raw<readonly string[]>([]);
	#at = $state<string | null>(null);
	#ahead = $state.raw<readonly string[]>([]);
	#isCovered = $state(false);
	#uncovering: (() => void) | null = null;

	/** To be made while a component is made. */
	constructor(office: BillingOffice, isDone: (customerNo: string) => boolean) {
		this.#isDone = isDone;
		this.#records = liveEach(
			() => (this.#at === null ? [] : [this.#at, ...this.#ahead]),
			(customerNo) => fieldRecord(office.tables, customerNo)
		);
		// The next customer is read ahead, to be there at once when this one is done; but not before this
		// one is painted.
		$effect(() => {
			const ahead = [this.next, this.following].filter((customerNo) => customerNo !== null);
			return afterPaint(() => (this.#ahead = ahead));
		});
	}

	/** The customer before the collector. */
	get at(): string | null {
		return this.#at;
	}

	/** Null where nothing is known of the customer; undefined until it is read. */
	get record(): FieldRecord | null | undefined {
		return this.#at === null ? undefined : this.#records.get(this.#at);
	}

	/** From 1; null where the customer is not of the walk. */
	readonly place: number | null = $derived.by(() => {
		const index = this.#at === null ? -1 : this.#order.indexOf(this.#at);
		return index < 0 ? null : index + 1;
	});

	get length(): number {
		return this.#order.length;
	}

	get previous(): string | null {
		return this.place === null ? null : (this.#order[this.place - 2] ?? null);
	}

	/** The one after, done or not. */
	get following(): string | null {
		return this.place === null ? null : (this.#order[this.place] ?? null);
	}

	/** The next one that is still to do. */
	readonly next: string | null = $derived.by(() => {
		const from = this.place ?? 0;
		const rest = this.#order.slice(from);
		return rest.find((no) => no !== this.#at && !this.#isDone(no)) ?? null;
	});

	/** Goes through customers in this order from now on. */
	follow(order: readonly string[]): void {
		this.#order = order;
	}

	go(customerNo: string | null): void {
		this.#at = customerNo;
	}

	/** Something that is recorded of the customer lies over all else. */
	get isCovered(): boolean {
		return this.#isCovered;
	}

	/** It does until what is returned is called, and what is there then is painted. */
	cover(): () => void {
		this.#uncovering?.();
		this.#isCovered = true;
		return () => (this.#uncovering = afterPaint(() => (this.#isCovered = false)));
	}
}
