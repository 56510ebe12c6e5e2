import type { Rupiah } from '../money.ts';
import type { CollectionSettings } from '../settings.ts';
import { daysBetween, type CalendarDate } from '../time/date.ts';
import { monthsAfter } from './plan-proposal.ts';

/** The part of `setting:collection` that the estimate follows. */
export type LateFeeRules = Pick<
	CollectionSettings,
	'lateFeeKind' | 'lateFeeAmount' | 'lateFeePercent' | 'lateFeeAfterDays' | 'lateFeeCap'
>;

/**
 * What the office would ask for a late bill: an estimate to be told, never part of the debt. Nothing
 * up to and including `lateFeeAfterDays` past the due day; after that for each month begun since the
 * due day, the first ending on the same day of the next month. A percentage is of what is `open` now,
 * without interest on interest, rounded to the nearest rupiah (a half upwards). Never above the cap.
 */
export function lateFee(
	open: Rupiah,
	dueOn: CalendarDate | null,
	today: CalendarDate,
	rules: LateFeeRules
): Rupiah {
	if (rules.lateFeeKind === 'none' || open <= 0 || dueOn === null) return 0;
	if (daysBetween(dueOn, today) <= rules.lateFeeAfterDays) return 0;
	const months = monthsBegun(dueOn, today);
	const fee =
		rules.lateFeeKind === 'fixed'
			? rules.lateFeeAmount * months
			: share(open, rules.lateFeePercent * months);
	return rules.lateFeeCap === undefined ? fee : Math.min(fee, rules.lateFeeCap);
}

/** Months begun since the due day, which must be past: the day after it begins the first. */
function monthsBegun(dueOn: CalendarDate, today: CalendarDate): number {
	let months = 1;
	while (monthsAfter(dueOn, months) < today) months++;
	return months;
}

/** Hundredths of a per cent of an amount. The product may be larger than a number holds exactly. */
function share(amount: Rupiah, hundredths: number): Rupiah {
	return Number((BigInt(amount) * BigInt(hundredths) + 5_000n) / 10_000n);
}
