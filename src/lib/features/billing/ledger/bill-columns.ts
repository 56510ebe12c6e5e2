import { isAbsent, openAmount, type Account } from '#lib/domain/billing/account.ts';
import { dueDateOf } from '#lib/domain/billing/ageing.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { disputeOf } from '#lib/domain/collection/field-state.ts';
import { isOnPlan } from '#lib/domain/collection/plan-state.ts';
import { dayNumber } from '#lib/domain/time/date.ts';
import { grown, NO_DAY } from './columns.ts';
import { Dictionary } from './dictionary.ts';

export const bits = { settled: 1, absent: 2, gone: 4, disputed: 8, planned: 16 } as const;

/** The numbers kept of each bill, a column each. */
export interface BillNumbers {
	customer: Int32Array;
	/** The customer's next bill, or END. */
	next: Int32Array;
	amount: Float64Array;
	open: Float64Array;
	/** Due day, assumed where the file gives none; NO_DAY where nothing is known. */
	due: Int32Array;
	importRow: Int32Array;
	/** See `bits`; `gone` marks a deleted bill, whose row waits for it to come back. */
	flags: Uint8Array;
}

/** Bills as columns, chained by customer. */
export class BillColumns {
	readonly imports: Dictionary;
	readonly numbers: BillNumbers;
	readonly key: string[];

	constructor(content: BillContent = emptyContent()) {
		this.imports = new Dictionary(content.imports);
		this.numbers = content.numbers;
		this.key = content.key;
	}

	get count(): number {
		return this.key.length;
	}

	/** The bill with this key in a customer's chain, or null. */
	find(firstBill: number, key: string): number | null {
		for (let row = firstBill; row >= 0; row = this.numbers.next[row]!) {
			if (this.key[row] === key) return row;
		}
		return null;
	}

	/** Adds a row before `firstBill` in its customer's chain; the caller keeps it as the new first. */
	add(customer: number, key: string, firstBill: number): number {
		const row = this.count;
		this.key.push(key);
		this.#grow(row + 1);
		this.numbers.customer[row] = customer;
		this.numbers.next[row] = firstBill;
		return row;
	}

	/** Takes in a bill's document. */
	put(row: number, bill: Bill, account: Account | null, usualDueDay: number): void {
		const due = dueDateOf(bill, usualDueDay);
		this.numbers.amount[row] = bill.amount;
		this.numbers.due[row] = due === null ? NO_DAY : dayNumber(due);
		this.numbers.importRow[row] = this.imports.indexOf(bill.importId ?? '');
		this.numbers.flags[row] = bill.settled ? bits.settled : 0;
		this.putAccount(row, account);
	}

	/** Takes in what the customer's facts say of a bill that is already here. */
	putAccount(row: number, account: Account | null): void {
		const { amount, open, flags, importRow } = this.numbers;
		const importId = this.imports.names[importRow[row]!];
		const bill = {
			key: this.key[row]!,
			amount: amount[row]!,
			...(flags[row]! & bits.settled ? { settled: true as const } : {}),
			...(importId ? { importId } : {})
		};
		open[row] = openAmount(bill, account);
		const ofFacts = bits.absent | bits.disputed | bits.planned;
		flags[row] =
			(flags[row]! & ~ofFacts) |
			(isAbsent(bill, account) ? bits.absent : 0) |
			(account && disputeOf(account.disputes, bill.key) ? bits.disputed : 0) |
			(account?.plan && isOnPlan(account.plan, bill.key) ? bits.planned : 0);
	}

	remove(row: number): void {
		this.numbers.flags[row] = bits.gone;
		this.numbers.amount[row] = 0;
		this.numbers.open[row] = 0;
	}

	isGone(row: number): boolean {
		return (this.numbers.flags[row]! & bits.gone) !== 0;
	}

	#grow(count: number): void {
		const { numbers } = this;
		numbers.customer = grown(numbers.customer, count);
		numbers.next = grown(numbers.next, count);
		numbers.amount = grown(numbers.amount, count);
		numbers.open = grown(numbers.open, count);
		numbers.due = grown(numbers.due, count);
		numbers.importRow = grown(numbers.importRow, count);
		numbers.flags = grown(numbers.flags, count);
	}
}

/** Everything in the columns, to be kept and taken up again. */
export interface BillContent {
	readonly imports: readonly string[];
	readonly numbers: BillNumbers;
	readonly key: string[];
}

function emptyContent(): BillContent {
	return {
		imports: [],
		numbers: {
			customer: new Int32Array(),
			next: new Int32Array(),
			amount: new Float64Array(),
			open: new Float64Array(),
			due: new Int32Array(),
			importRow: new Int32Array(),
			flags: new Uint8Array()
		},
		key: []
	};
}
