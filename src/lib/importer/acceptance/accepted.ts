import type { Absence } from '#lib/domain/billing/facts.ts';
import type { Import, Recipe } from '#lib/domain/billing/import.ts';
import { absenceId, billId } from '#lib/domain/ids.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { KnownBill } from '../known.ts';
import { billAfter, billDocument, type BillWrite } from '../review/bill-document.ts';
import { billSaid } from '../review/bill-said.ts';
import {
	customerAfter,
	customerDocument,
	type CustomerWrite
} from '../review/customer-document.ts';
import { customerSaid } from '../review/customer-said.ts';
import type { GoneBill } from '../review/gone.ts';
import { acceptedOf, storedBill, typedValues, type Group } from '../review/group.ts';
import type { Review } from '../review/review.ts';
import type { ReviewEntry } from '../review/row-state.ts';

/** A recipe without its signature, which whoever stores it puts on. */
export type RecipeDraft = Omit<Recipe, 'by' | 'at' | 'device'> & { readonly _rev?: string };

/** A document that the import writes. */
export type AcceptedDoc = CustomerWrite | BillWrite | Absence;

/** What an accepted import comes to, without its documents, which are many. */
export interface AcceptedHead {
	readonly import: Import;
	/** The same records were imported before: the import's document is stored already. */
	readonly isImportKnown: boolean;
	/** The layout to remember; null where it is remembered so already. */
	readonly recipe: RecipeDraft | null;
	/** Documents to write: customers first, then bills, then absences. */
	readonly documents: number;
	readonly rows: { readonly accepted: number; readonly leftOut: number };
	readonly changes: {
		readonly created: number;
		readonly changed: number;
		readonly unchanged: number;
		readonly absent: number;
		readonly returned: number;
	};
	/** Gone bills that a person says were paid: the caller records payments for them. */
	readonly paid: readonly PaidBill[];
	/**
	 * Absences to delete. A bill returns by being written with this import's id; where an absence names
	 * that very import (an older file taken in once more), it has to go itself.
	 */
	readonly withdrawnAbsences: readonly string[];
}

export interface PaidBill {
	readonly customerNo: string;
	readonly key: string;
	readonly openAmount: Rupiah;
}

/**
 * An import ready to be stored. Documents are made when they are asked for: a list of them would be a
 * second copy of the file.
 */
export class Accepted {
	readonly head: AcceptedHead;
	readonly #review: Review;
	readonly #customers: readonly Group[];
	readonly #bills: readonly ReviewEntry[];
	readonly #absences: readonly GoneBill[];

	constructor(
		review: Review,
		imported: Import,
		recipe: RecipeDraft | null,
		/** Customers to write, and all accepted entries. */
		{
			customers,
			accepted
		}: { readonly customers: readonly Group[]; readonly accepted: readonly ReviewEntry[] }
	) {
		this.#review = review;
		this.#customers = customers;
		this.#bills = accepted.filter((entry) => isBillWritten(review, entry)).sort(byKey);
		this.#absences = review.gone.filter((bill) => review.answerAbout(bill) === 'later');
		const { states } = review.summary();
		this.head = {
			import: imported,
			isImportKnown: review.known.imports.has(imported._id),
			recipe,
			documents: this.#customers.length + this.#bills.length + this.#absences.length,
			rows: {
				accepted: accepted.length + states.repeat.count,
				leftOut: states.error.count + states.doubtful.count + states['left-out'].count
			},
			changes: {
				created: states.new.count,
				changed: states.changed.count,
				unchanged: states.unchanged.count,
				absent: this.#absences.length,
				returned: states.returned.count
			},
			paid: review.gone
				.filter((bill) => review.answerAbout(bill) === 'paid')
				.map(({ known: { bill, open } }) => ({
					customerNo: bill.customerNo,
					key: bill.key,
					openAmount: open
				})),
			withdrawnAbsences: accepted
				.filter(({ change }) => change === 'returned')
				.filter((entry) => knownBill(review, entry)!.absentAfter.includes(imported._id))
				.map((entry) => absenceId(idOf(entry), imported._id))
		};
	}

	/** The documents from one place on, each made anew: asking twice gives the same. */
	documents(from: number, count: number): AcceptedDoc[] {
		const docs: AcceptedDoc[] = [];
		const end = Math.min(from + count, this.head.documents);
		for (let at = from; at < end; at++) docs.push(this.#documentAt(at));
		return docs;
	}

	#documentAt(at: number): AcceptedDoc {
		const bills = at - this.#customers.length;
		if (bills < 0) return this.#customer(this.#customers[at]!);
		const absences = bills - this.#bills.length;
		return absences < 0
			? this.#bill(this.#bills[bills]!)
			: this.#absence(this.#absences[absences]!);
	}

	#customer(group: Group): CustomerWrite {
		const { known } = this.#review;
		const stored = known.customers.get(group.customerNo) ?? null;
		return customerDocument(contentOf(this.#review, group), stored, this.head.import._id);
	}

	#bill(entry: ReviewEntry): BillWrite {
		const { list } = this.#review;
		const stored = knownBill(this.#review, entry)?.bill ?? null;
		const after = billAfter(billSaid(list.reader, entry), stored, list.reader);
		return billDocument(after, stored, this.head.import._id);
	}

	#absence({ known: { bill } }: GoneBill): Absence {
		const listedIn = bill.importId!;
		return {
			_id: absenceId(bill._id, listedIn),
			type: 'absence',
			customerNo: bill.customerNo,
			key: bill.key,
			listedIn,
			importId: this.head.import._id
		};
	}
}

export function isAccepted({ standing }: ReviewEntry): boolean {
	return standing === 'accepted';
}

function contentOf({ list: { reader }, known }: Review, group: Group) {
	const accepted = acceptedOf(group);
	const said = customerSaid(reader, group.customerNo, accepted);
	const stored = known.customers.get(group.customerNo) ?? null;
	return customerAfter(said, stored, typedValues(reader, accepted)).content;
}

/**
 * Whether the bill itself is new or says something new. A row can be shown as changed for its
 * customer's sake alone; its bill is then left as it is.
 */
function isBillWritten(review: Review, entry: ReviewEntry): boolean {
	if (entry.change === 'unchanged') return false;
	if (entry.change !== 'changed') return true;
	const stored = storedBill(entry, { reader: review.list.reader, known: review.known });
	return stored === null || stored.changed.length > 0;
}

function knownBill({ known }: Review, entry: ReviewEntry): KnownBill | undefined {
	return known.bill(entry.customerNo!, entry.key!);
}

function idOf(entry: ReviewEntry): string {
	return billId(entry.customerNo!, entry.key!);
}

export function byKey(a: ReviewEntry, b: ReviewEntry): number {
	if (a.customerNo !== b.customerNo) return a.customerNo! < b.customerNo! ? -1 : 1;
	return a.key! < b.key! ? -1 : a.key! > b.key! ? 1 : 0;
}
