import { isMonth } from '#lib/domain/time/date.ts';
import { longMonth } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';

/** What a bill is called: its month, or else its invoice number or date. */
export function billName(key: string): string {
	return isMonth(key) ? longMonth(key, locale.language) : key;
}
