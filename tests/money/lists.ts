import type { Bill } from '#lib/domain/billing/bill.ts';
import { billId } from '#lib/domain/ids.ts';

type Line = readonly [key: string, amount: number, isSettled?: true];

/** What a list says of one customer's bills. */
function list(...lines: readonly Line[]) {
	return (customerNo: string, importId: string): Bill[] =>
		lines.map(([key, amount, settled]) => ({
			_id: billId(customerNo, key),
			type: 'bill',
			customerNo,
			key,
			period: key,
			amount,
			dueOn: `${key}-20`,
			...(settled ? { settled } : {}),
			importId
		}));
}

/** Lists that come one after the other, or again: amounts change, bills go, come back and are paid. */
export const lists = [
	list(['2026-09', 100_000], ['2026-10', 100_000]),
	list(['2026-09', 80_000], ['2026-10', 100_000], ['2026-11', 120_000]),
	list(['2026-09', 80_000, true], ['2026-11', 150_000]),
	list(['2026-09', 90_000], ['2026-10', 40_000], ['2026-11', 120_000, true]),
	list(['2026-10', 0, true], ['2026-11', 120_000], ['2026-12', 75_000])
];
