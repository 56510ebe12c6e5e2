import type { Fixes } from '../records/fixes.ts';
import type { ReadList } from '../records/read-list.ts';
import { placeKey, type Entry } from '../records/entry.ts';
import { checkTotals } from '../records/totals.ts';
import type { Field, Remark } from '../remark.ts';
import { branchesOf, coverageOf, monthsOf } from './coverage.ts';
import type { Decision, Decisions, GoneAnswer } from './decisions.ts';
import { FilterMatch, type RowFilter } from './filter.ts';
import { goneBills, type GoneBill } from './gone.ts';
import { settleGroup, type Group } from './group.ts';
import { KnownRecords } from './known-records.ts';
import { Roster } from './roster.ts';
import { RowViews, type RowView } from './row-view.ts';
import type { ReviewEntry } from './row-state.ts';
import { SummaryCount, type Summary } from './summary.ts';

/** A part of the preview, as rows for a grid, and how many rows the filter lets through in all. */
export interface RowWindow {
	readonly rows: readonly RowView[];
	readonly from: number;
	readonly count: number;
}

/** What a person typed is the customer's, not the row's, in these fields. */
const ofCustomer: ReadonlySet<Field> = new Set(['name', 'phone', 'address', 'email']);

/**
 * The review of one list: every bill with its state, what a person decided and mended, and what is
 * gone. A decision or a mended cell settles the customers it touches anew and nothing else.
 */
export class Review {
	readonly list: Omit<ReadList, 'entries'>;
	readonly #roster: Roster;
	readonly #recipe: string;
	readonly #fixes: Fixes;
	readonly #decisions: Decisions;
	#known = new KnownRecords();
	#gone: readonly GoneBill[] = [];
	/** The rows that the last filter let through; null once anything changed. */
	#shown: { readonly filter: string; readonly rows: readonly Shown[] } | null = null;

	constructor(
		list: Omit<ReadList, 'entries'>,
		entries: readonly Entry[],
		recipe: string,
		fixes: Fixes,
		decisions: Decisions
	) {
		this.list = list;
		this.#roster = new Roster(entries);
		this.#recipe = recipe;
		this.#fixes = fixes;
		this.#decisions = decisions;
	}

	get entries(): readonly ReviewEntry[] {
		return this.#roster.entries;
	}

	get groups(): ReadonlyMap<string, Group> {
		return this.#roster.groups;
	}

	get known(): KnownRecords {
		return this.#known;
	}

	get gone(): readonly GoneBill[] {
		return this.#gone;
	}

	/** Settles all customers against what is known; yields how many it has settled. */
	*compareWith(known: KnownRecords): Generator<number, void> {
		this.#known = known;
		let settled = 0;
		for (const group of this.groups.values()) {
			this.#settle(group);
			if (++settled % 512 === 0) yield settled;
		}
		for (const entry of this.entries) if (entry.customerNo === null) this.#settleOwnerless(entry);
		this.#refresh();
	}

	/** Types a text over a field of a row. */
	fix(id: number, field: Field, text: string): void {
		const entry = this.entries[id]!;
		if (ofCustomer.has(field)) {
			for (const { row, slot } of this.#roster.groupOf(entry)?.entries ?? []) {
				this.#fixes.forget(row, slot, field);
			}
		}
		this.#fixes.set(entry.row, entry.slot, field, text);
		const { reader, entryReader } = this.list;
		for (const group of this.#roster.readAgain(id, reader, entryReader)) this.#settle(group);
		this.#refresh();
	}

	decide(decision: Decision): void {
		const decisions = this.#decisions;
		switch (decision.kind) {
			case 'accept': {
				const entry = this.entries[decision.row]!;
				decisions.accept(placeKey(entry), [...entry.remarks, ...entry.context]);
				break;
			}
			case 'leave-out':
				decisions.leaveOut(placeKey(this.entries[decision.row]!));
				break;
			case 'reconsider':
				decisions.reconsider(placeKey(this.entries[decision.row]!));
				break;
			case 'accept-all':
				decisions.acceptAll(decision.remark);
				break;
			case 'reconsider-all':
				decisions.reconsiderAll(decision.remark);
				break;
			case 'gone':
				decisions.answerGone(decision.bill, decision.answer);
				break;
			case 'all-gone':
				decisions.answerAllGone(decision.answer);
				break;
		}
		if ('row' in decision) this.#settleOf(this.entries[decision.row]!);
		if ('remark' in decision) this.#settleWith(decision.remark);
		this.#shown = null;
	}

	answerAbout({ known }: GoneBill): GoneAnswer {
		return this.#decisions.aboutGone(known.bill._id);
	}

	summary(): Summary {
		const count = new SummaryCount();
		for (const entry of this.entries) count.addEntry(entry);
		const gone: Record<GoneAnswer, number> = { paid: 0, keep: 0, later: 0 };
		for (const bill of this.#gone) {
			count.addGone(bill.known.open, bill.remarks);
			gone[this.answerAbout(bill)]++;
		}
		let customers = 0;
		for (const { entries } of this.groups.values()) {
			if (entries.some(({ standing }) => standing === 'accepted')) customers++;
		}
		const { new: fresh, changed, returned } = count.states;
		return {
			states: count.states,
			accepted: { ...count.accepted, customers },
			gone,
			remarks: count.remarks,
			periods: monthsOf(this.entries),
			branches: branchesOf(this.list.reader, this.entries),
			skipped: this.list.skipped,
			totals: checkTotals(this.list.list, this.list.totals, this.entries),
			changesNothing: fresh.count + changed.count + returned.count + gone.paid + gone.later === 0
		};
	}

	/** The rows from one place on that a filter lets through: the file's in its order, then the gone. */
	window(filter: RowFilter, from: number, count: number): RowWindow {
		const rows = this.#rowsOf(filter);
		const views = new RowViews(this.list.reader, this.#known, this.groups);
		const view = (row: Shown): RowView =>
			'known' in row ? views.ofGone(row, this.answerAbout(row)) : views.ofEntry(row);
		return { rows: rows.slice(from, from + count).map(view), from, count: rows.length };
	}

	/** One row, wherever a filter would put it. */
	row(id: number): RowView {
		return new RowViews(this.list.reader, this.#known, this.groups).ofEntry(this.entries[id]!);
	}

	#rowsOf(filter: RowFilter): readonly Shown[] {
		const key = JSON.stringify([filter.states, filter.remark, filter.text]);
		if (this.#shown?.filter === key) return this.#shown.rows;
		const match = new FilterMatch(filter);
		const rows = [
			...this.entries.filter((entry) => match.hasEntry(entry, this.list.reader)),
			...this.#gone.filter((bill) => match.hasGone(bill, this.#known))
		];
		this.#shown = { filter: key, rows };
		return rows;
	}

	#settle(group: Group): void {
		settleGroup(group, {
			reader: this.list.reader,
			known: this.#known,
			decisions: this.#decisions
		});
	}

	#settleOf(entry: ReviewEntry): void {
		const group = this.#roster.groupOf(entry);
		if (group) this.#settle(group);
		else this.#settleOwnerless(entry);
	}

	#settleOwnerless(entry: ReviewEntry): void {
		entry.standing = this.#decisions.isLeftOut(placeKey(entry)) ? 'left-out' : 'error';
	}

	#settleWith(remark: Remark): void {
		for (const group of this.groups.values()) {
			const isMarked = group.entries.some(
				({ remarks, context }) => remarks.includes(remark) || context.includes(remark)
			);
			if (isMarked) this.#settle(group);
		}
	}

	/** What depends on all entries together. */
	#refresh(): void {
		this.#shown = null;
		const hasKnown = this.#known.hasBills;
		const coverage = () => coverageOf(this.#recipe, this.list.reader, this.entries);
		this.#gone = hasKnown ? goneBills(this.#known, this.groups, coverage()) : [];
	}
}

type Shown = ReviewEntry | GoneBill;
