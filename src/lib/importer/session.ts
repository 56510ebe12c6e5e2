import type { Recipe } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Accepted } from './acceptance/accepted.ts';
import { seal, type SealProblem } from './acceptance/seal.ts';
import type { KnownSource } from './known.ts';
import type { Pace } from './pace.ts';
import type { Proposal } from './proposal.ts';
import { Fixes } from './records/fixes.ts';
import { readList } from './records/read-list.ts';
import type { Field } from './remark.ts';
import type { FileSource, ReadWorkbook } from './reader.ts';
import { Decisions, type Decision } from './review/decisions.ts';
import type { RowFilter } from './review/filter.ts';
import { KnownRecords, knownRecords } from './review/known-records.ts';
import { Review, type RowWindow } from './review/review.ts';
import type { RowView } from './review/row-view.ts';
import type { Summary } from './review/summary.ts';
import { Understanding, type Adjustment } from './understanding.ts';
import type { FileProblem, Workbook } from './workbook.ts';

/** Why there is nothing to review yet. */
export type NotReady =
	| { readonly code: 'no-file' }
	/** A column that the list cannot be taken without has to be named first. */
	| { readonly code: 'column-missing'; readonly missing: Proposal['missing'] };

export type RowProblem = { readonly code: 'no-such-row' };

/**
 * One import from the file to the documents. The order is: `open`, any number of `adjust`, `review`,
 * then `window`, `fix` and `decide` in any order, then `seal`. What is known can be loaded at any time;
 * to adjust afterwards leads back to `review`, and what was typed and decided stays as long as the
 * rows are the same.
 */
export class ImportSession {
	readonly #readWorkbook: ReadWorkbook;
	#understanding: Understanding | null = null;
	#known = new KnownRecords();
	#fixes = new Fixes();
	#decisions = new Decisions();
	#review: Review | null = null;

	constructor(readWorkbook: ReadWorkbook) {
		this.#readWorkbook = readWorkbook;
	}

	async open(
		source: FileSource,
		recipes: readonly Stored<Recipe>[],
		pace: Pace
	): Promise<Result<Proposal, FileProblem>> {
		const read = await this.#read(source, pace);
		if (!read.ok) return read;
		this.#understanding = await Understanding.of(read.value, source.name, recipes);
		this.#startAnew();
		if (!this.#understanding) return refuse({ code: 'no-cells' });
		return succeed(this.#understanding.proposal());
	}

	/** Looks into a second file for phones; what it offers stands in the proposal's `joins`. */
	async openOther(
		source: FileSource,
		pace: Pace
	): Promise<Result<Proposal, FileProblem | NotReady>> {
		if (!this.#understanding) return refuse({ code: 'no-file' });
		const read = await this.#read(source, pace);
		if (!read.ok) return read;
		this.#understanding.addOthers(read.value);
		this.#review = null;
		return succeed(this.#understanding.proposal());
	}

	async adjust(adjustment: Adjustment): Promise<Result<Proposal, NotReady>> {
		if (!this.#understanding) return refuse({ code: 'no-file' });
		const { isOtherRows } = await this.#understanding.adjust(adjustment);
		if (isOtherRows) this.#startAnew();
		this.#review = null;
		return succeed(this.#understanding.proposal());
	}

	/** Loads what is known; a review that is open already is compared with it. */
	async load(source: KnownSource, pace: Pace): Promise<void> {
		this.#known = await knownRecords(source, pace);
		if (this.#review) await this.#compare(this.#review, pace);
	}

	/** Reads all rows with the columns as they are understood now. */
	async review(pace: Pace): Promise<Result<Summary, NotReady>> {
		const understanding = this.#understanding;
		if (!understanding) return refuse({ code: 'no-file' });
		if (!understanding.isComplete) {
			return refuse({ code: 'column-missing', missing: understanding.proposal().missing });
		}
		const list = understanding.list();
		const steps = readList(
			list,
			understanding.defaults,
			this.#fixes,
			understanding.otherPhones(list)
		);
		const { entries, ...read } = await pace.walk('understanding', list.rows.length, steps);
		const review = new Review(read, entries, understanding.recipe, this.#fixes, this.#decisions);
		await this.#compare(review, pace);
		this.#review = review;
		return succeed(review.summary());
	}

	summary(): Result<Summary, NotReady> {
		return this.#review ? succeed(this.#review.summary()) : refuse({ code: 'no-file' });
	}

	window(filter: RowFilter, from: number, count: number): Result<RowWindow, NotReady> {
		return this.#review
			? succeed(this.#review.window(filter, from, count))
			: refuse({ code: 'no-file' });
	}

	/** Types a text over a field of a row, and gives the row as it is then. */
	fix(row: number, field: Field, text: string): Result<RowView, NotReady | RowProblem> {
		if (!this.#review) return refuse({ code: 'no-file' });
		if (!this.#review.entries[row]) return refuse({ code: 'no-such-row' });
		this.#review.fix(row, field, text);
		return succeed(this.#review.row(row));
	}

	decide(decision: Decision): Result<Summary, NotReady | RowProblem> {
		if (!this.#review) return refuse({ code: 'no-file' });
		if ('row' in decision && !this.#review.entries[decision.row]) {
			return refuse({ code: 'no-such-row' });
		}
		this.#review.decide(decision);
		return succeed(this.#review.summary());
	}

	async seal(): Promise<Result<Accepted, NotReady | SealProblem>> {
		if (!this.#review || !this.#understanding) return refuse({ code: 'no-file' });
		return seal(this.#review, {
			id: this.#understanding.recipe,
			draft: this.#understanding.recipeDraft()
		});
	}

	async #read(source: FileSource, pace: Pace): Promise<Result<Workbook, FileProblem>> {
		return this.#readWorkbook(source, pace.forReading());
	}

	async #compare(review: Review, pace: Pace): Promise<void> {
		await pace.walk('comparing', review.groups.size, review.compareWith(this.#known));
	}

	/** Rows count differently now: what was typed over them and said of them means nothing any more. */
	#startAnew(): void {
		this.#fixes = new Fixes();
		this.#decisions = new Decisions();
		this.#review = null;
	}
}
