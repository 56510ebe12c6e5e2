import { phonesSaid, type CorrectableField, type Customer } from '#lib/domain/billing/customer.ts';
import type { Stored } from '#lib/domain/document.ts';
import { readPhones } from '#lib/domain/phone.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import { phone as shown } from '#lib/i18n/format.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';
import { unreadablePhone } from '../proposals/unreadable-phone.ts';

export interface CustomerEntry {
	readonly name: string;
	/** Numbers as typed, parted by commas. */
	readonly phones: string;
	readonly address: string;
	readonly email: string;
	readonly area: string;
}

export type CorrectProblem =
	| { readonly code: 'nothing-changed' }
	| { readonly code: 'phone-unreadable'; readonly given: string }
	| RecordProblem;

/** What the fields of the form begin with. */
export function entryOf(customer: Customer): CustomerEntry {
	return {
		name: customer.name,
		phones: customer.phones.map(({ number }) => shown(number)).join(', '),
		address: customer.address ?? '',
		email: customer.email ?? '',
		area: customer.area ?? ''
	};
}

/**
 * Keeps corrected data of a customer. Each changed field remembers what the file had said, so that
 * the correction stands while the next file keeps saying the same.
 */
export async function correctCustomer(
	office: BillingOffice,
	customer: Stored<Customer>,
	entry: CustomerEntry
): Promise<Result<void, CorrectProblem>> {
	const before = entryOf(customer);
	const changed = (Object.keys(before) as (keyof CustomerEntry)[]).filter(
		(field) => entry[field].trim() !== before[field]
	);
	if (changed.length === 0) return refuse({ code: 'nothing-changed' });

	const isPhoneChanged = changed.includes('phones');
	const unreadable = unreadablePhone(entry.phones);
	if (isPhoneChanged && unreadable !== null) {
		return refuse({ code: 'phone-unreadable', given: unreadable });
	}
	const reading = readPhones(entry.phones);
	const phones = isPhoneChanged
		? { phones: [...reading.phones] }
		: {
				phones: customer.phones,
				...(customer.phoneGiven === undefined ? {} : { phoneGiven: customer.phoneGiven })
			};

	const corrections: NonNullable<Customer['corrections']> = { ...customer.corrections };
	const correct = (field: CorrectableField, said: string, value: string) => {
		corrections[field] = { given: customer.corrections?.[field]?.given ?? said, value };
	};
	if (changed.includes('name')) correct('name', customer.name, entry.name.trim());
	if (changed.includes('address')) correct('address', customer.address ?? '', entry.address.trim());
	if (changed.includes('email')) correct('email', customer.email ?? '', entry.email.trim());
	if (changed.includes('area')) correct('area', customer.area ?? '', entry.area.trim());
	if (isPhoneChanged) correct('phone', phonesSaid(customer), phonesSaid(phones));

	const {
		phoneGiven: _given,
		phones: _phones,
		address: _address,
		email: _email,
		area: _area,
		...others
	} = customer;
	return office.record([
		{
			...others,
			name: entry.name.trim(),
			...phones,
			...(entry.address.trim() === '' ? {} : { address: entry.address.trim() }),
			...(entry.email.trim() === '' ? {} : { email: entry.email.trim() }),
			...(entry.area.trim() === '' ? {} : { area: entry.area.trim() }),
			corrections
		}
	]);
}
