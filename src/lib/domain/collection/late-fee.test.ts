import { expect, test } from 'vitest';
import { defaultCollectionSettings } from '../billing/default-settings.ts';
import { lateFee, type LateFeeRules } from './late-fee.ts';

const none = defaultCollectionSettings();
const fixed: LateFeeRules = { ...none, lateFeeKind: 'fixed', lateFeeAmount: 5_000 };
const percent: LateFeeRules = { ...none, lateFeeKind: 'percent', lateFeePercent: 150 };
const DUE = '2026-10-20';

test.for([
	['nothing by default', none, 400_000, DUE, '2026-12-31', 0],
	['nothing on the due day', fixed, 400_000, DUE, DUE, 0],
	['the first month from the day after', fixed, 400_000, DUE, '2026-10-21', 5_000],
	['still the first on the same day of the next', fixed, 400_000, DUE, '2026-11-20', 5_000],
	['the second from the day after that', fixed, 400_000, DUE, '2026-11-21', 10_000],
	['a month ends with a shorter one', fixed, 400_000, '2026-01-31', '2026-02-28', 5_000],
	['and the next begins then', fixed, 400_000, '2026-01-31', '2026-03-01', 10_000],
	[
		'nothing within the days of patience',
		{ ...fixed, lateFeeAfterDays: 7 },
		400_000,
		DUE,
		'2026-10-27',
		0
	],
	[
		'all of the month after them',
		{ ...fixed, lateFeeAfterDays: 7 },
		400_000,
		DUE,
		'2026-10-28',
		5_000
	],
	['a share of what is open', percent, 400_000, DUE, '2026-10-21', 6_000],
	['for each month, without interest on it', percent, 400_000, DUE, '2026-12-21', 18_000],
	['a half is rounded up', percent, 100, DUE, '2026-10-21', 2],
	['less than a half down', percent, 99, DUE, '2026-10-21', 1],
	[
		'exact where a number would not be',
		{ ...percent, lateFeePercent: 10_000 },
		99_999_999_999,
		DUE,
		'2026-11-21',
		199_999_999_998
	],
	['never above the cap', { ...fixed, lateFeeCap: 12_000 }, 400_000, DUE, '2027-10-20', 12_000],
	['nothing on a paid bill', fixed, 0, DUE, '2026-12-31', 0],
	['nothing where no due day is known', fixed, 400_000, null, '2026-12-31', 0]
] as const)('%s', ([, rules, open, dueOn, today, fee]) => {
	expect(lateFee(open, dueOn, today, rules)).toBe(fee);
});
