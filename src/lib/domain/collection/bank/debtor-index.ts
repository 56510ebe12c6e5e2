import type { Rupiah } from '../../money.ts';
import type { CalendarDate } from '../../time/date.ts';
import { codesOf, digitRuns, nameWords, payerWords, squeezed } from './payer-text.ts';

/** A customer as far as a bank's line can point to them. */
export interface Debtor {
	readonly customerNo: string;
	readonly name: string;
	/** E.164, with or without the plus sign, or as dialled. */
	readonly phones: readonly string[];
	/** What is open, the oldest first. */
	readonly bills: readonly DebtorBill[];
	/** A day on which they promised to pay. */
	readonly promisedOn: CalendarDate | null;
}

export interface DebtorBill {
	readonly key: string;
	readonly open: Rupiah;
	readonly dueOn: CalendarDate | null;
}

/** By which of a customer's marks a description names them. */
export interface Naming {
	readonly number: boolean;
	/** A number so short that it may be there by chance. */
	readonly shortNumber: boolean;
	readonly phone: boolean;
	/** The bill whose invoice number stands there. */
	readonly invoice: string | null;
}

/** So many digits or letters are no chance. */
const SURE_NUMBER = 6;
const SHORT_NUMBER = 4;
/** A phone without its country code. */
const LEAST_PHONE = 8;
/** Words that so many customers share say little by themselves. */
const COMMON_WORD = 60;
/** An amount that so many owe says nothing by itself. */
const COMMON_AMOUNT = 40;

/** Debtors by all that a bank's description can name them with, and by what they may pay. */
export class DebtorIndex {
	readonly #byNumber = new Map<string, Debtor>();
	readonly #byPhone = new Map<string, Debtor[]>();
	readonly #byInvoice = new Map<string, { readonly debtor: Debtor; readonly key: string }>();
	readonly #byWord = new Map<string, Debtor[]>();
	readonly #byAmount = new Map<Rupiah, Set<Debtor>>();
	readonly #words = new Map<Debtor, readonly string[]>();

	constructor(debtors: Iterable<Debtor>) {
		for (const debtor of debtors) this.#add(debtor);
	}

	find(customerNo: string): Debtor | null {
		return this.#byNumber.get(squeezed(customerNo)) ?? null;
	}

	nameOf(debtor: Debtor): readonly string[] {
		return this.#words.get(debtor) ?? [];
	}

	/** How many may pay exactly this: one bill of theirs, their oldest bills, or all. */
	owing(amount: Rupiah): ReadonlySet<Debtor> {
		return this.#byAmount.get(amount) ?? new Set();
	}

	/** Everybody that a line may be of, with how its description names them. */
	candidates(description: string, amount: Rupiah): Map<Debtor, Naming> {
		const found = new Map<Debtor, Naming>();
		const note = (debtor: Debtor, naming: Partial<Naming>) =>
			found.set(debtor, { ...(found.get(debtor) ?? notNamed), ...naming });
		for (const code of codesOf(description)) this.#noteCode(code, note);
		for (const run of digitRuns(description)) {
			this.#noteCode(run, note);
			for (const debtor of this.#byPhone.get(nationalNumber(run)) ?? [])
				note(debtor, { phone: true });
			// A virtual account is the company's code and then the customer's number.
			for (let at = 1; at <= run.length - SURE_NUMBER; at++) {
				const debtor = this.#byNumber.get(run.slice(at));
				if (debtor) note(debtor, { number: true });
			}
		}
		for (const word of new Set(payerWords(description))) {
			const own = this.#byWord.get(word) ?? [];
			if (own.length <= COMMON_WORD) for (const debtor of own) note(debtor, {});
		}
		this.#noteShared(payerWords(description), note);
		const owing = this.owing(amount);
		if (owing.size <= COMMON_AMOUNT) for (const debtor of owing) note(debtor, {});
		return found;
	}

	#noteCode(code: string, note: (debtor: Debtor, naming: Partial<Naming>) => void): void {
		const invoice = this.#byInvoice.get(code);
		if (invoice) note(invoice.debtor, { invoice: invoice.key });
		const debtor = code.length >= SHORT_NUMBER ? this.#byNumber.get(code) : undefined;
		if (!debtor || !/\d/.test(code)) return;
		note(debtor, code.length >= SURE_NUMBER ? { number: true } : { shortNumber: true });
	}

	/** Of common words, those customers who have two of them. */
	#noteShared(
		words: readonly string[],
		note: (debtor: Debtor, naming: Partial<Naming>) => void
	): void {
		const common = [...new Set(words)]
			.map((word) => this.#byWord.get(word) ?? [])
			.filter((own) => own.length > COMMON_WORD)
			.sort((a, b) => a.length - b.length);
		const [rarest, ...others] = common;
		if (!rarest || others.length === 0) return;
		const shared = new Set(others.flat());
		for (const debtor of rarest) if (shared.has(debtor)) note(debtor, {});
	}

	#add(debtor: Debtor): void {
		this.#byNumber.set(squeezed(debtor.customerNo), debtor);
		for (const phone of debtor.phones) {
			const national = nationalNumber(phone.replace(/\D/g, ''));
			if (national.length >= LEAST_PHONE) push(this.#byPhone, national, debtor);
		}
		for (const { key } of debtor.bills) {
			const code = squeezed(key);
			// A month or a day is no invoice number.
			if (code.length >= SURE_NUMBER && !/^\d{4}-\d{2}(-\d{2})?$/.test(key)) {
				this.#byInvoice.set(code, { debtor, key });
			}
		}
		const words = nameWords(debtor.name);
		this.#words.set(debtor, words);
		for (const word of new Set(words)) push(this.#byWord, word, debtor);
		let sum = 0;
		for (const { open } of debtor.bills) {
			sum += open;
			for (const amount of [open, sum]) {
				const own = this.#byAmount.get(amount);
				if (own) own.add(debtor);
				else this.#byAmount.set(amount, new Set([debtor]));
			}
		}
	}
}

const notNamed: Naming = { number: false, shortNumber: false, phone: false, invoice: null };

function push<K>(map: Map<K, Debtor[]>, key: K, debtor: Debtor): void {
	const own = map.get(key);
	if (own) own.push(debtor);
	else map.set(key, [debtor]);
}

/** Digits of a phone without what stands in front of it at home or abroad. */
function nationalNumber(digits: string): string {
	return digits.replace(/^(?:0|62)/, '');
}
