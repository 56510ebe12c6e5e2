import { disputeOf } from '../collection/field-state.ts';
import { isOnPlan, partsToAsk, planDays, type PlanPart } from '../collection/plan-state.ts';
import { sumRupiah, type Rupiah } from '../money.ts';
import type { CalendarDate } from '../time/date.ts';
import { isAbsent, openAmount, type Account } from './account.ts';
import type { Bill } from './bill.ts';

/**
 * Why an open bill is not asked for: the customer says that it is not right, it is being paid by an
 * agreement that is kept, or the last file no longer lists it.
 */
export type Withheld = 'disputed' | 'on-plan' | 'absent';

type AskedBill = Pick<Bill, 'key' | 'amount' | 'settled' | 'importId'>;

/** Why an open bill is not asked for on a day, the hardest reason first; null where it is. */
export function withheldBecause(
	bill: Pick<Bill, 'key' | 'importId'>,
	account: Account | null,
	today: CalendarDate
): Withheld | null {
	if (account && disputeOf(account.disputes, bill.key)) return 'disputed';
	if (isPlanHeld(account, today) && account?.plan && isOnPlan(account.plan, bill.key)) {
		return 'on-plan';
	}
	return isAbsent(bill, account) ? 'absent' : null;
}

function isPlanHeld(account: Account | null, today: CalendarDate): boolean {
	const { heldUntil } = planDays(account?.plan ?? null);
	return heldUntil !== null && today <= heldUntil;
}

/** What a reminder to a customer would be about. */
export interface Asked<B> {
	/** Bills that it asks for in full. */
	readonly bills: readonly B[];
	/** Bills of a plan of which `parts` are asked for, not the bills. */
	readonly onPlan: readonly B[];
	readonly parts: readonly PlanPart[];
	/** What it adds up to. */
	readonly open: Rupiah;
	/** Set where everything open is withheld: the bills above are those of the mildest reason. */
	readonly because: Withheld | null;
	/** Open bills that it does not speak of. */
	readonly withheld: readonly { readonly bill: B; readonly because: Withheld }[];
}

/** The mildest first. */
const byMildness: readonly Withheld[] = ['absent', 'on-plan', 'disputed'];

/**
 * Chooses what to ask of a customer on a day. Bills that are withheld are left out; where nothing
 * else is open the mildest reason gives way, for a hold to say so (see `holdsOn`). Of a plan the
 * parts that are due are asked for, never the whole of its bills.
 */
export function askedFor<B extends AskedBill>(
	bills: readonly B[],
	account: Account | null,
	today: CalendarDate
): Asked<B> {
	const judged = bills
		.filter((bill) => openAmount(bill, account) > 0)
		.map((bill) => ({ bill, because: withheldBecause(bill, account, today) }));
	const because = judged.some((one) => one.because === null)
		? null
		: (byMildness.find((reason) => judged.some((one) => one.because === reason)) ?? null);
	const named = judged.filter((one) => one.because === because).map(({ bill }) => bill);
	const plan = because === 'disputed' ? null : (account?.plan ?? null);
	const onPlan = plan ? named.filter(({ key }) => isOnPlan(plan, key)) : [];
	const sumOf = (some: readonly B[]) => sumRupiah(some.map((bill) => openAmount(bill, account)));
	// Whoever goes past an agreement that is kept asks for its next part.
	const until = because === 'on-plan' ? planDays(plan).nextOn : today;
	const parts = plan ? partsToAsk(plan, until ?? today, sumOf(onPlan)) : [];
	const inFull = parts.length > 0 ? named.filter((bill) => !onPlan.includes(bill)) : named;
	return {
		bills: inFull,
		onPlan: parts.length > 0 ? onPlan : [],
		parts,
		open: sumOf(inFull) + sumRupiah(parts.map(({ left }) => left)),
		because,
		withheld: judged.flatMap((one) =>
			one.because === null || one.because === because
				? []
				: [{ bill: one.bill, because: one.because }]
		)
	};
}
