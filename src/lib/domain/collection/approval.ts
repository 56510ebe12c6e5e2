import type { Rupiah } from '../money.ts';
import type { Adjustment, Verdict } from './facts.ts';

/**
 * The most that anybody may ever approve of what they recorded themselves, on one bill. The office's
 * own limit stands in the verdict, because accounts are worked out without settings; whoever writes
 * it could write any number there, so that number counts up to here only.
 */
export const MOST_OWN_APPROVAL: Rupiah = 1_000_000;

/** `unsound`: who recorded it has approved it above what counts; it waits for good. */
export type AdjustmentStanding = 'waiting' | 'approved' | 'refused' | 'unsound';

export interface JudgedAdjustment {
	readonly adjustment: Adjustment;
	readonly standing: AdjustmentStanding;
	readonly verdict: Verdict | null;
}

/**
 * How each adjustment stands, from those facts that stand; the order does not matter. Two people are
 * needed to approve, or one within the limit: what somebody approves of their own adds up on a bill,
 * so that a large discount cannot go through in small pieces. A refusal needs nobody else.
 */
export function judgeAdjustments(
	adjustments: readonly Adjustment[],
	verdicts: readonly Verdict[]
): JudgedAdjustment[] {
	const answers = new Map(verdicts.map((verdict) => [verdict.adjustment, verdict]));
	const own = new Map<string, Rupiah>();
	const judged = adjustments.map((adjustment) => ({
		adjustment,
		verdict: answers.get(adjustment._id) ?? null
	}));
	return judged.sort(byVerdict).map(({ adjustment, verdict }) => {
		if (verdict === null) return { adjustment, verdict, standing: 'waiting' };
		if (!verdict.approved) return { adjustment, verdict, standing: 'refused' };
		if (verdict.by !== adjustment.by) return { adjustment, verdict, standing: 'approved' };
		const sum = (own.get(adjustment.key) ?? 0) + adjustment.amount;
		if (sum > Math.min(verdict.ownUpTo, MOST_OWN_APPROVAL)) {
			return { adjustment, verdict, standing: 'unsound' };
		}
		own.set(adjustment.key, sum);
		return { adjustment, verdict, standing: 'approved' };
	});
}

/** Whether one person may approve what they recorded, beside what counts on the bill already. */
export function mayApproveOwn(amount: Rupiah, approvedAlready: Rupiah, limit: Rupiah): boolean {
	return amount + approvedAlready <= Math.min(limit, MOST_OWN_APPROVAL);
}

function byVerdict(
	a: Pick<JudgedAdjustment, 'adjustment' | 'verdict'>,
	b: Pick<JudgedAdjustment, 'adjustment' | 'verdict'>
): number {
	const [first, second] = [a, b].map((one) => one.verdict ?? one.adjustment);
	if (first!.at !== second!.at) return first!.at < second!.at ? -1 : 1;
	return first!._id < second!._id ? -1 : first!._id > second!._id ? 1 : 0;
}
