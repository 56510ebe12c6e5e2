import type { Rupiah } from '#lib/domain/money.ts';
import { cashText } from '#lib/i18n/areas/cash.ts';
import { rupiah } from '#lib/i18n/format.ts';

/** `kurang Rp 5.000`, `lebih Rp 2.000`; for differences that are not zero. */
export function differenceText(difference: Rupiah): string {
	const t = cashText().dialog;
	return difference < 0 ? t.short(rupiah(-difference)) : t.over(rupiah(difference));
}
