import { importText } from '#lib/i18n/areas/import.ts';
import { phone, rupiah, shortDate, shortMonth } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { Field } from '#lib/importer/remark.ts';

/** What a field is called; the customer number by the office's own name for it. */
export function fieldLabel(field: Field, customerNoLabel: string): string {
	const { meanings } = importText();
	return field === 'customerNo' ? meanings.customerNo(customerNoLabel) : meanings[field];
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isoMonth = /^\d{4}-\d{2}$/;

/** A field's value as it is written for people. */
export function fieldText(field: Field, value: string): string {
	if (value === '') return '';
	switch (field) {
		case 'amount':
		case 'base':
		case 'tax':
		case 'fine':
			return rupiah(Number(value));
		case 'period':
			return isoMonth.test(value) ? shortMonth(value, locale.language) : value;
		case 'dueOn':
			return isoDate.test(value) ? shortDate(value, locale.language) : value;
		case 'phone':
			return value.split(', ').map(phone).join(', ');
		default:
			return value;
	}
}
