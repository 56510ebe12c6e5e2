import type { ProposedField } from '#lib/domain/billing/customer-facts.ts';
import { phone } from '#lib/i18n/format.ts';

/** A proposed value as people write it; facts keep phones as E.164 with spaces between. */
export function proposedText(field: ProposedField, value: string): string {
	if (field !== 'phone') return value;
	return value
		.split(' ')
		.map((one) => (one.startsWith('+') ? phone(one) : one))
		.join(', ');
}
