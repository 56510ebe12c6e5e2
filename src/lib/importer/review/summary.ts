import type { Rupiah } from '#lib/domain/money.ts';
import type { Month } from '#lib/domain/time/date.ts';
import { severityOf, type Remark, type Severity } from '../remark.ts';
import type { TotalCheck } from '../records/totals.ts';
import type { GoneAnswer } from './decisions.ts';
import { rowStates, stateOf, type ReviewEntry, type RowState } from './row-state.ts';

export interface Tally {
	count: number;
	/** What the rows add up to; a gone bill counts with what is open. */
	total: Rupiah;
}

export interface RemarkCount {
	readonly remark: Remark;
	readonly severity: Severity;
	/** Rows that carry the remark. */
	readonly count: number;
	/** Rows that wait for an answer and carry it: what "accept all of this kind" would touch. */
	readonly waiting: number;
}

/** The preview in one object, for the line above it and the chips that filter it. */
export interface Summary {
	readonly states: Readonly<Record<RowState, Readonly<Tally>>>;
	/** What will be taken: bills (new, changed, returned, unchanged) with their sum, and their customers. */
	readonly accepted: Readonly<Tally> & { readonly customers: number };
	readonly gone: Readonly<Record<GoneAnswer, number>>;
	/** Remarks that any row carries, the gravest and most frequent first. */
	readonly remarks: readonly RemarkCount[];
	readonly periods: readonly Month[];
	readonly branches: readonly string[];
	/** Rows of the list that are no bills. */
	readonly skipped: {
		readonly blank: number;
		readonly notes: number;
		readonly nothingOwed: number;
	};
	readonly totals: readonly TotalCheck[];
	/** Nothing would be written but that the file was looked at. */
	readonly changesNothing: boolean;
}

const gravity: Record<Severity, number> = { error: 0, doubt: 1, note: 2 };

/** Counts what entries and remarks there are. One pass; cheap enough to follow every change. */
export class SummaryCount {
	readonly states = Object.fromEntries(
		rowStates.map((state) => [state, { count: 0, total: 0 }])
	) as Record<RowState, Tally>;
	readonly #remarks = new Map<Remark, { count: number; waiting: number }>();

	addEntry(entry: ReviewEntry): void {
		const tally = this.states[stateOf(entry)];
		tally.count++;
		tally.total += entry.amount ?? 0;
		const isWaiting = entry.standing === 'doubtful';
		for (const remark of entry.remarks) this.#addRemark(remark, isWaiting);
		for (const remark of entry.context) this.#addRemark(remark, isWaiting);
	}

	addGone(open: Rupiah, remarks: readonly Remark[]): void {
		this.states.gone.count++;
		this.states.gone.total += open;
		for (const remark of remarks) this.#addRemark(remark, false);
	}

	get accepted(): Tally {
		const { new: fresh, changed, returned, unchanged } = this.states;
		const taken = [fresh, changed, returned, unchanged];
		return {
			count: taken.reduce((sum, tally) => sum + tally.count, 0),
			total: taken.reduce((sum, tally) => sum + tally.total, 0)
		};
	}

	get remarks(): RemarkCount[] {
		return [...this.#remarks]
			.map(([remark, tally]) => ({ remark, severity: severityOf(remark), ...tally }))
			.sort(
				(a, b) =>
					gravity[a.severity] - gravity[b.severity] ||
					b.count - a.count ||
					(a.remark < b.remark ? -1 : 1)
			);
	}

	#addRemark(remark: Remark, isWaiting: boolean): void {
		const tally = this.#remarks.get(remark);
		if (!tally) this.#remarks.set(remark, { count: 1, waiting: Number(isWaiting) });
		else {
			tally.count++;
			if (isWaiting) tally.waiting++;
		}
	}
}
