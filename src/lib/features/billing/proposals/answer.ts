import { hasRole } from '#lib/domain/access/person.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { WaitingProposal } from '#lib/domain/billing/proposal-state.ts';
import type { Stored } from '#lib/domain/document.ts';
import { customerId } from '#lib/domain/ids.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';
import { reversalOf } from '../customers/reverse.ts';
import { customerWith } from './customer-with.ts';

export type AnswerProblem =
	/** Somebody has answered meanwhile, or the proposal was taken back. */
	{ readonly code: 'gone' } | { readonly code: 'customer-missing' } | RecordProblem;

/** What an answer has done, to be taken back at once. */
export interface Answered {
	readonly customerNo: string;
	readonly review: string;
	/** The customer as it was; null where it was left alone. */
	readonly before: Stored<Customer> | null;
}

/** Whether somebody may edit customers, and so says what becomes of proposals. */
export function mayAnswer({ person }: Pick<BillingOffice, 'person'>): boolean {
	return hasRole(person, 'staff', 'supervisor', 'admin');
}

/**
 * Accepts or refuses a proposal. Accepting corrects the customer in the same write, by the same kind
 * of correction as an edit: the next file that still says the old leaves it alone.
 */
export async function answerProposal(
	office: BillingOffice,
	customerNo: string,
	{ id, field, value }: Pick<WaitingProposal, 'id' | 'field' | 'value'>,
	accepted: boolean
): Promise<Result<Answered, AnswerProblem>> {
	const [customer, account] = await Promise.all([
		office.tables.customers.get(customerId(customerNo)),
		office.tables.accounts.get(customerNo)
	]);
	if (!account?.proposals.some((one) => one.id === id)) return refuse({ code: 'gone' });
	if (accepted && !customer) return refuse({ code: 'customer-missing' });
	const review = office.newId('review');
	const before = accepted ? customer! : null;
	const kept = await office.record([
		{ _id: review, type: 'review', proposal: id, customerNo, accepted },
		...(before ? [customerWith(before, field, value)] : [])
	]);
	return kept.ok ? succeed({ customerNo, review, before }) : kept;
}

/** Takes an answer back: the proposal waits again, and the customer is as before. */
export async function takeBackAnswer(
	office: BillingOffice,
	{ customerNo, review, before }: Answered,
	reason: string
): Promise<Result<void, RecordProblem>> {
	const now = before && (await office.tables.customers.get(before._id));
	return office.record([
		reversalOf(review, [customerNo], reason),
		...(before && now ? [{ ...before, _rev: now._rev }] : [])
	]);
}
