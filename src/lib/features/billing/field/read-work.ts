import { dayWorkOf, stampsOf, type DayWork } from '#lib/domain/collection/day-work.ts';
import { reversalId } from '#lib/domain/ids.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import type { BillingTables } from '../office.ts';

/** A day's work, and whose. */
export interface WorkOf extends DayWork {
	readonly who: string | null;
}

/** Reads and adds up what a person recorded on a day; nobody does nothing. */
export async function readWork(
	tables: BillingTables,
	{
		who,
		day,
		zone
	}: { readonly who: string | null; readonly day: CalendarDate; readonly zone: Zone }
): Promise<WorkOf> {
	if (who === null) return nothing(who);
	const { from, below } = stampsOf(day, zone);
	const [payments, promises, visits] = await Promise.all([
		tables.payments.where('[by+at]').between([who, from], [who, below]).toArray(),
		tables.promises.where('[by+at]').between([who, from], [who, below]).toArray(),
		tables.visits.where('[by+at]').between([who, from], [who, below]).toArray()
	]);
	const facts = [...payments, ...promises, ...visits];
	// The list of a morning waits for no second answer.
	if (facts.length === 0) return nothing(who);
	const [reversals, accounts] = await Promise.all([
		tables.reversals.bulkGet(facts.map(({ _id }) => reversalId(_id))),
		tables.accounts.bulkGet([...new Set(payments.map(({ customerNo }) => customerNo))])
	]);
	const work = dayWorkOf(facts, {
		person: who,
		day,
		zone,
		reversed: new Set(reversals.flatMap((reversal) => (reversal ? [reversal.target] : []))),
		doubtful: new Set(accounts.flatMap((account) => (account?.doubtful ?? []).map(({ id }) => id)))
	});
	return { who, ...work };
}

function nothing(who: string | null): WorkOf {
	return { who, customers: new Map(), taken: [], takenBefore: 0 };
}
