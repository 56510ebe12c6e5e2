import { hasRole } from '#lib/domain/access/person.ts';
import type { Pause } from '#lib/domain/billing/facts.ts';
import { customerId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import { unitedNumbers } from '../customers/customer-record.ts';
import { reversalOf, type ReverseProblem } from '../customers/reverse.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';

export type UniteProblem =
	| { readonly code: 'reason-missing' }
	| { readonly code: 'other-missing' }
	| { readonly code: 'united-already' }
	| RecordProblem;

/** Whether somebody says which numbers are one customer, and may take that back. */
export function mayUnite({ person }: Pick<BillingOffice, 'person'>): boolean {
	return hasRole(person, 'staff', 'supervisor', 'admin');
}

/**
 * Says that two numbers are one customer. Who asked not to be written to asked for all their numbers:
 * what stands at one side is recorded at the other as well, where nothing of the kind stands.
 */
export async function unite(
	office: BillingOffice,
	customerNo: string,
	other: string,
	given: string
): Promise<Result<void, UniteProblem>> {
	const reason = given.trim();
	if (reason === '') return refuse({ code: 'reason-missing' });
	const { tables } = office;
	const [known, group, joining] = await Promise.all([
		tables.customers.get(customerId(other)),
		unitedNumbers(tables, customerNo),
		unitedNumbers(tables, other)
	]);
	if (!known || other === customerNo) return refuse({ code: 'other-missing' });
	if (group.includes(other)) return refuse({ code: 'united-already' });
	const pauses = await Promise.all([
		pausesFrom(office, group, joining),
		pausesFrom(office, joining, group)
	]);
	return office.record([
		{ _id: office.newId('union'), type: 'union', customerNos: [customerNo, other], reason },
		...pauses.flat()
	]);
}

/** Takes the unions back by which a number belongs to the others directly. */
export async function part(
	office: BillingOffice,
	customerNo: string,
	given: string
): Promise<Result<void, ReverseProblem>> {
	const reason = given.trim();
	if (reason === '') return refuse({ code: 'reason-missing' });
	const account = await office.tables.accounts.get(customerNo);
	return office.record(
		(account?.united ?? []).map((united) =>
			reversalOf(united.union, [customerNo, united.customerNo], reason)
		)
	);
}

/** The hardest of the pauses that stand at some numbers, for those others where none stands. */
async function pausesFrom(
	{ tables, newId }: BillingOffice,
	from: readonly string[],
	to: readonly string[]
): Promise<Unsigned<Pause>[]> {
	const [standing, others] = await Promise.all([
		tables.accounts.bulkGet([...from]),
		tables.accounts.bulkGet([...to])
	]);
	const pauses = standing.flatMap((account) => account?.pause ?? []);
	const hardest =
		pauses.find(({ kind }) => kind === 'opt-out') ??
		pauses.toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0];
	if (!hardest) return [];
	const { kind, reason, until } = hardest;
	return to
		.filter((_, at) => others[at]?.pause === null || others[at] === undefined)
		.map((customerNo) => ({
			_id: newId('pause'),
			type: 'pause',
			kind,
			customerNo,
			reason,
			...(until === null ? {} : { until })
		}));
}
