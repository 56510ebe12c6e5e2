import type { BankLine } from '#lib/domain/collection/bank/bank-facts.ts';
import type { LineState } from '#lib/domain/collection/bank/line-state.ts';
import type { Confidence, Suggestion } from '#lib/domain/collection/bank/suggestion.ts';
import { sumRupiah, type Rupiah } from '#lib/domain/money.ts';
import { live, type Live } from '#lib/store/live.svelte.ts';
import type { BillingOffice } from '../office.ts';
import { bankBook, recordedAround, type BankBook, type Days } from './bank-book.ts';
import type { SuggestedCustomer } from './bank-matcher.ts';
import type { Kept } from './confirm-lines.ts';

export type Shown = 'waiting' | 'matched' | 'skipped' | 'all';

/** A line with how it stands and what is suggested for it. */
export interface WorkLine {
	readonly line: BankLine;
	readonly state: LineState;
	/** The best first; empty for lines that are done. */
	readonly suggestions: readonly Suggestion[];
}

/** What was kept, and the line that the person was at. */
interface Done {
	readonly kept: Kept;
	readonly line: string;
}

const ranks: Record<Confidence, number> = { high: 0, medium: 1, low: 2 };
const waiting: LineState = { kind: 'waiting' };
const shownKinds: Record<Shown, readonly LineState['kind'][]> = {
	waiting: ['waiting'],
	matched: ['paid', 'recorded'],
	skipped: ['skipped'],
	all: ['waiting', 'paid', 'recorded', 'skipped']
};

/** The lines of some days, what is suggested for them, and the one that a person is at. */
export class BankWork {
	readonly #office: BillingOffice;
	readonly #book: Live<BankBook>;
	#suggestions = $state.raw<ReadonlyMap<string, readonly Suggestion[]>>(new Map());
	#customers = $state.raw<ReadonlyMap<string, SuggestedCustomer>>(new Map());
	#areSuggested = $state(false);
	#shown = $state<Shown>('waiting');
	#chosen = $state<string | null>(null);
	/** Where the chosen line stood: once it is done, the next one takes its place. */
	#at = $state(0);
	#history = $state.raw<readonly Done[]>([]);
	#asked = 0;

	/** To be made while a component is. */
	constructor(office: BillingOffice, days: () => Days | null) {
		this.#office = office;
		this.#book = live(days, (range) => bankBook(office.tables, range));
		$effect(() => {
			const book = this.#book.current;
			if (!book) return;
			return office.onLedgerChange(() => void this.#suggest(book));
		});
	}

	get book(): BankBook | undefined {
		return this.#book.current;
	}

	get shown(): Shown {
		return this.#shown;
	}

	/** Whether suggestions have been asked for and are there. */
	get areSuggested(): boolean {
		return this.#areSuggested;
	}

	/** The lines that are shown: those that wait by how sure they are, the others by day. */
	get lines(): readonly WorkLine[] {
		return this.#lines;
	}

	get chosen(): WorkLine | null {
		const lines = this.#lines;
		return (
			lines.find(({ line }) => line._id === this.#chosen) ??
			lines[Math.min(this.#at, lines.length - 1)] ??
			null
		);
	}

	/** Lines whose best suggestion is sure. */
	get sure(): readonly WorkLine[] {
		return this.#all.filter(
			({ state, suggestions }) => state.kind === 'waiting' && suggestions[0]?.confidence === 'high'
		);
	}

	get sureSum(): Rupiah {
		return sumRupiah(this.sure.map(({ line }) => line.amount));
	}

	readonly #all = $derived.by((): readonly WorkLine[] => {
		const book = this.#book.current;
		return (book?.lines ?? []).map((line) => {
			const state = book?.states.get(line._id) ?? waiting;
			const own = state.kind === 'waiting' ? this.#suggestions.get(line._id) : undefined;
			return { line, state, suggestions: own ?? [] };
		});
	});

	readonly #lines = $derived.by((): readonly WorkLine[] => {
		const kinds = shownKinds[this.#shown];
		const own = this.#all.filter(({ state }) => kinds.includes(state.kind));
		if (this.#shown !== 'waiting') return own;
		const rank = ({ suggestions: [best] }: WorkLine) => (best ? ranks[best.confidence] : 3);
		return own.toSorted((a, b) => rank(a) - rank(b));
	});

	customer(customerNo: string): SuggestedCustomer {
		const known = this.#customers.get(customerNo);
		const name = known?.name || this.#book.current?.names.get(customerNo) || customerNo;
		return { customerNo, open: known?.open ?? 0, name };
	}

	show(shown: Shown): void {
		this.#shown = shown;
		this.#chosen = null;
		this.#at = 0;
	}

	choose(id: string): void {
		this.#chosen = id;
		this.#at = Math.max(
			0,
			this.#lines.findIndex(({ line }) => line._id === id)
		);
	}

	/** Goes so many lines on, or back. */
	move(by: number): void {
		const lines = this.#lines;
		const now = lines.findIndex(({ line }) => line._id === this.chosen?.line._id);
		const next = lines[Math.max(0, Math.min(lines.length - 1, now + by))];
		if (next) this.choose(next.line._id);
	}

	/** Notes what was kept and for which line, so that it can be taken back. */
	note(kept: Kept, line: string): void {
		this.#history = [...this.#history, { kept, line }];
	}

	/** What was kept last and is not taken back yet. */
	get last(): Kept | null {
		return this.#history.at(-1)?.kept ?? null;
	}

	/** It was taken back, or cannot be: the person is at its line again, where that waits. */
	forget(kept: Kept): void {
		const done = this.#history.find((one) => one.kept === kept);
		if (!done) return;
		this.#history = this.#history.filter((one) => one !== done);
		this.#chosen = done.line;
	}

	/** Asks anew; an answer that a later question has overtaken is dropped. */
	async #suggest({ lines, states }: BankBook): Promise<void> {
		const asked = ++this.#asked;
		const open = lines.filter(({ _id }) => states.get(_id)?.kind === 'waiting');
		const days = open.map(({ bookedOn }) => bookedOn).sort();
		const [from, to] = [days[0], days.at(-1)];
		const recorded = from && to ? await recordedAround(this.#office.tables, { from, to }) : [];
		const found = await this.#office.matchBankLines(
			open.map(({ _id: id, bookedOn, amount, description }) => ({
				id,
				bookedOn,
				amount,
				description
			})),
			recorded
		);
		if (asked !== this.#asked) return;
		this.#suggestions = new Map(found.matches.map(({ line, suggestions }) => [line, suggestions]));
		this.#customers = new Map(found.customers.map((one) => [one.customerNo, one]));
		this.#areSuggested = true;
	}
}
