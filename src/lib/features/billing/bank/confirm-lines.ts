import { openAmount } from '#lib/domain/billing/account.ts';
import type { Payment } from '#lib/domain/billing/facts.ts';
import type { BankLine, BankLink } from '#lib/domain/collection/bank/bank-facts.ts';
import { lineStates, type LineState } from '#lib/domain/collection/bank/line-state.ts';
import { oldestFirst as spread, type Suggestion } from '#lib/domain/collection/bank/suggestion.ts';
import { billIdRange, reversalId } from '#lib/domain/ids.ts';
import { sumRupiah, type Rupiah } from '#lib/domain/money.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { reversalOf } from '../customers/reverse.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';
import { oldestFirst, type Allocation } from '../payments/allocate.ts';

/** What a customer gets of a line. */
export interface Share {
	readonly customerNo: string;
	readonly amount: Rupiah;
	/** As suggested; left out: the oldest bills first. */
	readonly allocations?: readonly Allocation[];
}

/** What a person says that a line is. */
export type Confirmation = { readonly line: BankLine } & (
	{ readonly shares: readonly Share[] } | { readonly recorded: string; readonly customerNo: string }
);

export type ConfirmProblem =
	/** Somebody has said meanwhile what the line is. */
	| { readonly code: 'line-is-done' }
	/** The bills that it was to pay have been paid meanwhile. */
	| { readonly code: 'bills-changed' }
	| { readonly code: 'shares-differ'; readonly by: Rupiah }
	| { readonly code: 'reason-missing' }
	| RecordProblem;

/** What was kept, so that it can be taken back at once. */
export type Kept = readonly { readonly id: string; readonly customerNos: readonly string[] }[];

/** A suggestion as a person's own word. */
export function confirmationOf(line: BankLine, suggestion: Suggestion): Confirmation {
	const { customerNo, recorded, allocations } = suggestion;
	if (recorded !== null) return { line, recorded, customerNo };
	return { line, shares: [{ customerNo, amount: line.amount, allocations }] };
}

/**
 * Makes payments of lines, or links them to payments that are there: all of them or none. A payment
 * names its line, so that one made of the same line on another device is known for its double.
 */
export async function confirmLines(
	office: BillingOffice,
	confirmations: readonly Confirmation[]
): Promise<Result<Kept, ConfirmProblem>> {
	const paid = new Paid(office);
	const docs: (Unsigned<Payment> | Unsigned<BankLink>)[] = [];
	for (const confirmation of confirmations) {
		const { line } = confirmation;
		const state = await stateOf(office, line);
		if (state.kind !== 'waiting') return refuse({ code: 'line-is-done' });
		if ('recorded' in confirmation) {
			docs.push({
				_id: office.newId('bank-link'),
				type: 'bank-link',
				line: line._id,
				payment: confirmation.recorded,
				customerNo: confirmation.customerNo
			});
			continue;
		}
		const { shares } = confirmation;
		const by = line.amount - sumRupiah(shares.map(({ amount }) => amount));
		if (by !== 0 || shares.some(({ amount }) => amount <= 0)) {
			return refuse({ code: 'shares-differ', by });
		}
		for (const share of shares) {
			const allocations = await paid.allocate(share);
			if (!allocations) return refuse({ code: 'bills-changed' });
			docs.push({
				_id: office.newId('payment'),
				type: 'payment',
				customerNo: share.customerNo,
				amount: share.amount,
				allocations,
				method: 'transfer',
				paidOn: line.bookedOn,
				note: line.description,
				bankLine: line._id
			});
		}
	}
	const kept = await office.record(docs);
	if (!kept.ok) return kept;
	return succeed(docs.map(({ _id, customerNo }) => ({ id: _id, customerNos: [customerNo] })));
}

/** Says that a line is not a customer's payment. */
export async function skipLine(
	office: BillingOffice,
	line: BankLine,
	reason: string
): Promise<Result<Kept, ConfirmProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-missing' });
	const state = await stateOf(office, line);
	if (state.kind !== 'waiting') return refuse({ code: 'line-is-done' });
	const id = office.newId('bank-skip');
	const kept = await office.record([
		{ _id: id, type: 'bank-skip', line: line._id, reason: reason.trim() }
	]);
	return kept.ok ? succeed([{ id, customerNos: [] }]) : kept;
}

/** Takes back what was said of lines; they wait again. */
export async function takeBack(
	office: BillingOffice,
	kept: Kept,
	reason: string
): Promise<Result<void, RecordProblem>> {
	const reversed = await office.tables.reversals.bulkGet(kept.map(({ id }) => reversalId(id)));
	const standing = kept.filter((_, at) => !reversed[at]);
	return office.record(standing.map(({ id, customerNos }) => reversalOf(id, customerNos, reason)));
}

/** What stands of a line, as something that can be taken back. */
export function keptOf(state: LineState): Kept {
	switch (state.kind) {
		case 'waiting':
			return [];
		case 'paid':
			return [...state.payments, ...state.doubles].map(({ _id, customerNo }) => ({
				id: _id,
				customerNos: [customerNo]
			}));
		case 'recorded':
			return [{ id: state.link._id, customerNos: [state.link.customerNo] }];
		case 'skipped':
			return [{ id: state.skip._id, customerNos: [] }];
	}
}

/** How a line stands in the store now, whatever a screen shows. */
async function stateOf({ tables }: BillingOffice, line: BankLine): Promise<LineState> {
	const [payments, links, skips] = await Promise.all([
		tables.payments.where({ bankLine: line._id }).toArray(),
		tables.bankLinks.where({ line: line._id }).toArray(),
		tables.bankSkips.where({ line: line._id }).toArray()
	]);
	const ids = [
		...[...payments, ...links, ...skips].map(({ _id }) => _id),
		...links.map(({ payment }) => payment)
	].map(reversalId);
	const found = await tables.reversals.bulkGet(ids);
	const reversals = new Set(found.flatMap((reversal) => (reversal ? [reversal._id] : [])));
	return lineStates([line], { payments, links, skips, reversals }).get(line._id)!;
}

/** What is open of customers' bills while several lines are made payments of at once. */
class Paid {
	readonly #office: BillingOffice;
	readonly #open = new Map<string, { key: string; open: Rupiah; dueOn: null }[]>();

	constructor(office: BillingOffice) {
		this.#office = office;
	}

	/** Which bills a share pays; null where they are not open as they were. */
	async allocate({ customerNo, amount, allocations }: Share): Promise<Allocation[] | null> {
		const bills = await this.#billsOf(customerNo);
		const given = allocations ?? spread(bills, amount);
		for (const allocation of given) {
			const bill = bills.find(({ key }) => key === allocation.key);
			if (!bill || bill.open < allocation.amount) return null;
		}
		for (const { key, amount: used } of given) {
			const bill = bills.find((one) => one.key === key)!;
			bill.open -= used;
		}
		return given.map((one) => ({ ...one }));
	}

	async #billsOf(customerNo: string) {
		const known = this.#open.get(customerNo);
		if (known) return known;
		const { tables } = this.#office;
		const range = billIdRange(customerNo);
		const [bills, account] = await Promise.all([
			tables.bills.where('_id').between(range.from, range.below).toArray(),
			tables.accounts.get(customerNo)
		]);
		const open = oldestFirst(bills)
			.map((bill) => ({ key: bill.key, open: openAmount(bill, account ?? null), dueOn: null }))
			.filter((bill) => bill.open > 0);
		this.#open.set(customerNo, open);
		return open;
	}
}
