import type { Customer } from '#lib/domain/billing/customer.ts';
import type { WaitingProposal } from '#lib/domain/billing/proposal-state.ts';
import { customerId } from '#lib/domain/ids.ts';
import type { BillingTables } from '../office.ts';

/** A proposal that nobody has answered, with whom it is about. */
export interface ProposalInList {
	readonly customerNo: string;
	/** Null where only facts have arrived. */
	readonly customer: Customer | null;
	readonly proposal: WaitingProposal;
}

/** What waits with these customers, the oldest first. */
export async function proposalsOf(
	tables: BillingTables,
	customerNos: readonly string[]
): Promise<ProposalInList[]> {
	const [accounts, customers] = await Promise.all([
		tables.accounts.bulkGet([...customerNos]),
		tables.customers.bulkGet(customerNos.map(customerId))
	]);
	return accounts
		.flatMap((account, at) =>
			(account?.proposals ?? []).map((proposal) => ({
				customerNo: customerNos[at]!,
				customer: customers[at] ?? null,
				proposal
			}))
		)
		.sort((a, b) => (a.proposal.at < b.proposal.at ? -1 : 1));
}
