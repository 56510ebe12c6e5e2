import { phonesSaid, type Customer } from '#lib/domain/billing/customer.ts';
import type { ProposedField } from '#lib/domain/billing/customer-facts.ts';
import { pointText } from '#lib/domain/billing/point.ts';

/** What is known of a customer, field by field, in the words in which proposals keep it. */
export function knownValues(customer: Customer | null): Record<ProposedField, string> {
	return {
		name: customer?.name ?? '',
		phone: customer ? phonesSaid(customer) : '',
		address: customer?.address ?? '',
		area: customer?.area ?? '',
		position: customer?.position ? pointText(customer.position) : ''
	};
}
