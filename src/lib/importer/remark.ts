import type { PhoneRemark } from '#lib/domain/phone.ts';

/** What a row of a list of arrears can say about a bill and its customer. */
export const fields = [
	'customerNo',
	'name',
	'phone',
	'amount',
	'base',
	'tax',
	'fine',
	'period',
	'dueOn',
	'invoiceNo',
	'branch',
	'area',
	'address',
	'email',
	'collector',
	'status'
] as const;
export type Field = (typeof fields)[number];

/** A cell that holds no value at all: `#N/A`, or a formula saved without its result. */
export type CellTrouble = 'cell-error' | 'formula-without-result';

export type CustomerNoRemark =
	| CellTrouble
	| 'missing'
	/** A number beyond 15 digits, or 1.62393E+11: the spreadsheet has rounded it. */
	| 'digits-lost'
	| 'is-a-date'
	| 'too-long'
	/** One or two digits shorter than the column's usual length: a leading zero may be lost. */
	| 'shorter-than-column'
	/** Letters where the column has digits only. */
	| 'unlike-column'
	/** With its leading zeros put back it is a number that is known. */
	| 'known-with-zeros';

export type AmountRemark =
	| CellTrouble
	| 'missing'
	| 'not-a-number'
	| 'too-large'
	| 'sen'
	| 'negative'
	| 'zero'
	/** 1.234 or 1,234 in a column that writes both ways. */
	| 'ambiguous-separator'
	/** 350 as a number among texts such as 1.250.000: it may stand for 350.000. */
	| 'maybe-thousands'
	/** The column is in thousands or millions of rupiah. */
	| 'multiplied'
	/** The month columns of the row do not add up to its total. */
	| 'months-do-not-add-up'
	/** Base, tax and fine do not add up to the amount. */
	| 'parts-do-not-add-up';

export type PeriodRemark =
	| CellTrouble
	| 'missing'
	| 'not-a-period'
	| 'no-year'
	/** A cell names more than one month; the first is taken. */
	| 'spans-months'
	/** The amount is for all months from the first owed to the last; the first is its key. */
	| 'several-months'
	/** Only a month is named; the year stands above the list. */
	| 'year-from-title'
	/** The month that the person chose for the whole file. */
	| 'from-file'
	/** Told by the invoice number or due date, for want of a month. */
	| 'none-but-key';

export type DateRemark =
	| CellTrouble
	| 'no-such-date'
	| 'not-a-date'
	| 'month-first'
	/** Excel may have turned day and month around before saving. */
	| 'maybe-swapped';

export type StatusRemark = CellTrouble | 'maybe-settled';
export type TextRemark = CellTrouble | 'cut';

/** What is said of the row as a whole, most of it learnt from other rows or from what is known. */
export type RowRemark =
	| 'hidden'
	| 'customer-from-above'
	/** The number is missing on this row, in a list where that is not the habit. */
	| 'maybe-from-above'
	/** The same number and month with another amount stands on another row. */
	| 'amounts-differ'
	| 'names-differ'
	| 'status-differs'
	| 'name-differs-from-known'
	/** A person changed the stored bill by hand; the file says otherwise. */
	| 'overwrites-edit'
	| 'correction-kept'
	| 'correction-superseded'
	| 'phone-from-other-list'
	/** Paid in full here already, and still in the file. */
	| 'paid-but-listed'
	/** For a bill that is gone: this file lists no bill of its month at all. */
	| 'month-not-in-file';

interface RemarksOf {
	customerNo: CustomerNoRemark;
	name: TextRemark;
	phone: CellTrouble | PhoneRemark;
	amount: AmountRemark;
	base: AmountRemark;
	tax: AmountRemark;
	fine: AmountRemark;
	period: PeriodRemark;
	dueOn: DateRemark;
	invoiceNo: CellTrouble | 'digits-lost' | 'cut';
	branch: TextRemark;
	area: TextRemark;
	address: TextRemark;
	email: TextRemark;
	collector: TextRemark;
	status: StatusRemark;
	row: RowRemark;
}

/** A remark names its field and what there is to say: `phone.digits-lost`. */
export type Remark = { [F in keyof RemarksOf]: `${F}.${RemarksOf[F]}` }[keyof RemarksOf];

/** An error leaves the row out, a doubt waits for a person, a note is only shown. */
export type Severity = 'error' | 'doubt' | 'note';

const errors: ReadonlySet<string> = new Set<Remark>([
	'customerNo.missing',
	'customerNo.digits-lost',
	'customerNo.is-a-date',
	'customerNo.too-long',
	'customerNo.cell-error',
	'customerNo.formula-without-result',
	'amount.missing',
	'amount.not-a-number',
	'amount.too-large',
	'amount.cell-error',
	'amount.formula-without-result',
	'period.missing',
	'period.not-a-period',
	'period.no-year',
	'period.cell-error',
	'period.formula-without-result',
	'dueOn.no-such-date'
]);

const doubts: ReadonlySet<string> = new Set<Remark>([
	'customerNo.shorter-than-column',
	'customerNo.unlike-column',
	'customerNo.known-with-zeros',
	'amount.sen',
	'amount.negative',
	'amount.ambiguous-separator',
	'amount.maybe-thousands',
	'amount.months-do-not-add-up',
	'period.spans-months',
	'dueOn.not-a-date',
	'dueOn.maybe-swapped',
	'dueOn.formula-without-result',
	'invoiceNo.digits-lost',
	'phone.digits-lost',
	'phone.trailing-zeros',
	'phone.formula-without-result',
	'status.maybe-settled',
	'row.maybe-from-above',
	'row.amounts-differ',
	'row.names-differ',
	'row.status-differs',
	'row.name-differs-from-known',
	'row.overwrites-edit'
]);

export function severityOf(remark: Remark): Severity {
	return errors.has(remark) ? 'error' : doubts.has(remark) ? 'doubt' : 'note';
}

/** The field a remark stands beside; `row` for the row as a whole. */
export function fieldOf(remark: Remark): Field | 'row' {
	return remark.slice(0, remark.indexOf('.')) as Field | 'row';
}
