import { phonesSaid, type CorrectableField, type Customer } from '#lib/domain/billing/customer.ts';
import type { ProposedField } from '#lib/domain/billing/customer-facts.ts';
import { pointOf } from '#lib/domain/billing/point.ts';
import type { Stored } from '#lib/domain/document.ts';
import { readPhones } from '#lib/domain/phone.ts';

/**
 * A customer with one value put right, in the words of proposals. The correction remembers what the
 * file had said, so that it stands while the next file keeps saying the same; no file says a position.
 */
export function customerWith(
	customer: Stored<Customer>,
	field: ProposedField,
	value: string
): Stored<Customer> {
	if (field === 'position') {
		const position = pointOf(value);
		return position ? { ...customer, position } : customer;
	}
	if (field !== 'phone') {
		return {
			...customer,
			[field]: value,
			corrections: corrected(customer, field, customer[field] ?? '', value)
		};
	}
	const { phoneGiven: _given, ...others } = customer;
	const phones = [...readPhones(value.replaceAll(' ', ', ')).phones];
	return {
		...others,
		phones,
		corrections: corrected(customer, 'phone', phonesSaid(customer), phonesSaid({ phones }))
	};
}

function corrected(
	{ corrections }: Customer,
	field: CorrectableField,
	said: string,
	value: string
): NonNullable<Customer['corrections']> {
	return { ...corrections, [field]: { given: corrections?.[field]?.given ?? said, value } };
}
