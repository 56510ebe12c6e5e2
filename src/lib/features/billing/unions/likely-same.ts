import { likenessOf, type Likeness } from '#lib/domain/billing/likeness.ts';
import { customerId } from '#lib/domain/ids.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { BillingOffice } from '../office.ts';

/** Another number that may be the same customer, and why. */
export interface LikelySame {
	readonly customer: Customer;
	readonly why: Likeness;
}

const MOST = 5;
/** A number that half the town uses says nothing. */
const MOST_CANDIDATES = 50;
const order: readonly Likeness[] = ['phone-and-name', 'address-and-name', 'phone'];

/** Who may be the same customer, the likeliest first; `known` are those that are united already. */
export async function likelySame(
	{ ledger, tables }: Pick<BillingOffice, 'ledger' | 'tables'>,
	customer: Customer,
	known: readonly string[]
): Promise<LikelySame[]> {
	const questions = [...customer.phones.map(({ number }) => number), customer.address ?? ''];
	const found = await Promise.all(
		questions
			.filter((question) => question.trim() !== '')
			.map((question) => ledger.find(question, MOST_CANDIDATES))
	);
	const numbers = new Set(found.flat().map(({ customerNo }) => customerNo));
	for (const customerNo of [customer.customerNo, ...known]) numbers.delete(customerNo);
	const others = await tables.customers.bulkGet([...numbers].map(customerId));
	return others
		.flatMap((other) => {
			const why = other ? likenessOf(customer, other) : null;
			return other && why ? [{ customer: other as Customer, why }] : [];
		})
		.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why))
		.slice(0, MOST);
}
