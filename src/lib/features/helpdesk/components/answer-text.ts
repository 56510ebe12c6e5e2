import { NO, YES } from '#lib/domain/desk/form.ts';
import type { FormAnswer } from '#lib/domain/desk/ticket.ts';
import type { FormField } from '#lib/domain/desk/masters.ts';
import { isCalendarDate } from '#lib/domain/time/date.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { longDate } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { said } from '#lib/i18n/said.ts';

/**
 * An answer to a question of a service as a person reads it: choices in the language of the interface,
 * dates in words. As it was kept, where the service has no such question any more.
 */
export function answerText(
	service: { readonly fields: readonly FormField[] } | undefined,
	{ key, value }: Pick<FormAnswer, 'key' | 'value'>
): string {
	const words = deskWords();
	if (value === YES) return words.yes;
	if (value === NO) return words.no;
	const field = service?.fields.find((asked) => asked.key === key);
	if (field?.kind === 'date' && isCalendarDate(value)) return longDate(value, locale.language);
	const option = field?.options?.find(({ id }) => id === value);
	return option ? said(option) : value;
}
