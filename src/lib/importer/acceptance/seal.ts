import type { Import } from '#lib/domain/billing/import.ts';
import { importId } from '#lib/domain/ids.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { billSaid, canonicalBill } from '../review/bill-said.ts';
import { addBranch, monthsOf } from '../review/coverage.ts';
import { changedCustomerFields, customerAfter } from '../review/customer-document.ts';
import { canonicalCustomer, customerSaid, type CustomerSaid } from '../review/customer-said.ts';
import { acceptedOf, typedValues, type Group } from '../review/group.ts';
import type { Review } from '../review/review.ts';
import { Accepted, byKey, isAccepted, type RecipeDraft } from './accepted.ts';
import { contentHash } from './content-hash.ts';

export type SealProblem = { readonly code: 'nothing-accepted' };

/**
 * Closes a review into an import. Its id is the hash of what the file says as accepted: customers
 * and bills in the order of their numbers, so that the rows' order does not matter, and before they
 * are laid over what was known, so that the store does not matter. What a person typed over a name,
 * phone, address or mail is not in it: that is kept as a correction, and the file says the same
 * without it; so a file taken in twice is one import. What was typed over an amount, month or number
 * is in it, for without it the row would not be there.
 */
export async function seal(
	review: Review,
	recipe: { readonly id: string; readonly draft: RecipeDraft | null }
): Promise<Result<Accepted, SealProblem>> {
	const groups = [...review.groups.values()]
		.filter(({ entries }) => entries.some(isAccepted))
		.sort((a, b) => (a.customerNo < b.customerNo ? -1 : 1));
	if (groups.length === 0) return refuse({ code: 'nothing-accepted' });
	const accepted = groups.flatMap(({ entries }) => entries.filter(isAccepted));
	const branches = new Map<string, string>();
	const customers: Group[] = [];
	const look = (group: Group, said: CustomerSaid) => {
		addBranch(branches, said.texts.branch);
		if (isCustomerWritten(review, group, said)) customers.push(group);
	};
	const hash = await contentHash(recordsOf(review, groups, recipe.id, look));
	const imported: Import = {
		_id: importId(hash),
		type: 'import',
		recipe: recipe.id,
		bills: accepted.length,
		customers: groups.length,
		total: accepted.reduce((sum, { amount }) => sum + amount!, 0),
		periods: monthsOf(accepted),
		branches: [...branches.values()].sort()
	};
	return succeed(new Accepted(review, imported, recipe.draft, { customers, accepted }));
}

/** The records as they are hashed; shows each customer to `look` on the way, for it is costly to make. */
function* recordsOf(
	review: Review,
	groups: readonly Group[],
	recipe: string,
	look: (group: Group, said: CustomerSaid) => void
): Generator<string> {
	const { reader } = review.list;
	yield recipe;
	for (const group of groups) {
		const said = customerSaid(reader, group.customerNo, acceptedOf(group));
		look(group, said);
		yield canonicalCustomer(said);
		for (const entry of group.entries.filter(isAccepted).sort(byKey)) {
			yield canonicalBill(billSaid(reader, entry));
		}
	}
}

function isCustomerWritten({ list, known }: Review, group: Group, said: CustomerSaid): boolean {
	const stored = known.customers.get(group.customerNo);
	if (!stored) return true;
	const { content } = customerAfter(said, stored, typedValues(list.reader, acceptedOf(group)));
	return changedCustomerFields(content, stored).length > 0;
}
