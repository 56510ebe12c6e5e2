import { severityOf, type Remark } from '../remark.ts';

/** What to do about a bill that the file does not list any more. */
export type GoneAnswer =
	/** It was paid: the caller records the payment. */
	| 'paid'
	/** It stays open as if it were listed; nothing is recorded. */
	| 'keep'
	/** Not known yet: it is recorded as absent, and asked about later. */
	| 'later';

/** What a person can say about rows of the preview. */
export type Decision =
	/** Take a doubtful row as it is. Of rows that contradict each other it chooses this one. */
	| { readonly kind: 'accept'; readonly row: number }
	/** Take all rows with this doubt, as far as no other doubt holds them. */
	| { readonly kind: 'accept-all'; readonly remark: Remark }
	| { readonly kind: 'leave-out'; readonly row: number }
	/** Take back what was said about a row. */
	| { readonly kind: 'reconsider'; readonly row: number }
	| { readonly kind: 'reconsider-all'; readonly remark: Remark }
	| { readonly kind: 'gone'; readonly bill: string; readonly answer: GoneAnswer }
	| { readonly kind: 'all-gone'; readonly answer: GoneAnswer };

/** Doubts between rows of which only one can be right: to accept them all would answer nothing. */
export const contested: ReadonlySet<Remark> = new Set<Remark>([
	'row.amounts-differ',
	'row.status-differs'
]);

/**
 * What a person has said so far. Rows are known by their place (see `placeKey`), which stays the same
 * when a column is given another meaning; bills that are gone by their id.
 */
export class Decisions {
	readonly #rows = new Map<number, Set<Remark>>();
	readonly #kinds = new Set<Remark>();
	readonly #leftOut = new Set<number>();
	readonly #gone = new Map<string, GoneAnswer>();
	#allGone: GoneAnswer = 'later';

	accept(place: number, remarks: readonly Remark[]): void {
		this.#leftOut.delete(place);
		this.#rows.set(place, new Set(remarks.filter((remark) => severityOf(remark) === 'doubt')));
	}

	acceptAll(remark: Remark): void {
		if (!contested.has(remark)) this.#kinds.add(remark);
	}

	leaveOut(place: number): void {
		this.#rows.delete(place);
		this.#leftOut.add(place);
	}

	reconsider(place: number): void {
		this.#rows.delete(place);
		this.#leftOut.delete(place);
	}

	reconsiderAll(remark: Remark): void {
		this.#kinds.delete(remark);
	}

	answerGone(bill: string, answer: GoneAnswer): void {
		this.#gone.set(bill, answer);
	}

	answerAllGone(answer: GoneAnswer): void {
		this.#gone.clear();
		this.#allGone = answer;
	}

	isAccepted(place: number, remark: Remark): boolean {
		return this.#kinds.has(remark) || this.#rows.get(place)?.has(remark) === true;
	}

	/** Whether a person chose this row among rows that contradict each other. */
	isChosen(place: number): boolean {
		const said = this.#rows.get(place);
		return said !== undefined && [...contested].some((remark) => said.has(remark));
	}

	isLeftOut(place: number): boolean {
		return this.#leftOut.has(place);
	}

	aboutGone(bill: string): GoneAnswer {
		return this.#gone.get(bill) ?? this.#allGone;
	}
}
