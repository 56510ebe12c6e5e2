import {
	correctableFields,
	phonesSaid,
	type CorrectableField,
	type Correction,
	type Customer,
	type Phone
} from '#lib/domain/billing/customer.ts';
import type { Stored } from '#lib/domain/document.ts';
import { customerId } from '#lib/domain/ids.ts';
import { leftByMerge, type LeftByMerge } from '#lib/domain/merge-unsettled.ts';
import type { CustomerSaid } from './customer-said.ts';

/** A customer to write: as it is new, or with the revision that it replaces. */
export type CustomerWrite = Customer & LeftByMerge & { readonly _rev?: string };

/** What a customer is after the import, and what became of corrections that a person had made. */
export interface CustomerAfter {
	readonly content: CustomerContent;
	readonly kept: readonly CorrectableField[];
	readonly superseded: readonly CorrectableField[];
}

export type CustomerContent = Omit<Customer, '_id' | 'type' | 'importId' | 'by' | 'at' | 'device'>;

/** Values that a person typed in the preview, by field; a phone as its text and the numbers in it. */
export interface TypedValues {
	readonly name?: string;
	readonly address?: string;
	readonly email?: string;
	readonly phone?: { readonly text: string; readonly phones: readonly Phone[] };
}

/** More numbers than this are not kept. */
const MOST_PHONES = 20;

/**
 * What a customer is after the import. What a person typed is kept as a correction of what the file
 * said; a correction made before stands while the file keeps saying what it said then (or says the
 * correction itself); where the file says something new, that is news, and the correction is past.
 * Where the file says nothing, what was known stays.
 */
export function customerAfter(
	said: CustomerSaid,
	known: Customer | null,
	typed: TypedValues
): CustomerAfter {
	const corrections: Partial<Record<CorrectableField, Correction>> = {};
	const kept: CorrectableField[] = [];
	const superseded: CorrectableField[] = [];

	/** Which word counts for a field: the person's (new or kept), the file's, or what was known. */
	const decide = (field: CorrectableField, given: string, typedValue: string | undefined) => {
		if (typedValue !== undefined) {
			if (typedValue !== given) corrections[field] = { given, value: typedValue };
			return 'typed';
		}
		const before = known?.corrections?.[field];
		if (!before) return given === '' ? 'known' : 'file';
		if (given === '' || given === before.given || given === before.value) {
			corrections[field] = before;
			if (given !== '' && given !== before.value) kept.push(field);
			return 'known';
		}
		superseded.push(field);
		return 'file';
	};

	const textOf = (field: 'name' | 'address' | 'email'): string | undefined => {
		const given = said.texts[field] ?? '';
		const word = decide(field, given, typed[field]);
		return word === 'typed' ? typed[field] : word === 'file' ? given : known?.[field];
	};
	const content: CustomerContent = {
		customerNo: said.customerNo,
		name: textOf('name') ?? '',
		...phonesAfter(said, known, typed, decide)
	};
	const email = textOf('email');
	if (email) content.email = email;
	const address = textOf('address');
	if (address) content.address = address;
	const givenArea = said.texts.area ?? '';
	const area = decide('area', givenArea, undefined) === 'file' ? givenArea : known?.area;
	if (area) content.area = area;
	for (const field of ['branch', 'collector'] as const) {
		const text = said.texts[field] ?? known?.[field];
		if (text) content[field] = text;
	}
	if (known?.position) content.position = known.position;
	if (known?.extra) content.extra = known.extra;
	if (Object.keys(corrections).length > 0) content.corrections = corrections;
	return { content, kept, superseded };
}

function phonesAfter(
	said: CustomerSaid,
	known: Customer | null,
	typed: TypedValues,
	decide: (field: 'phone', given: string, typed: string | undefined) => 'typed' | 'file' | 'known'
): Pick<Customer, 'phones' | 'phoneGiven'> {
	const phones = said.phones.slice(0, MOST_PHONES);
	const file = said.phoneGiven === null ? { phones } : { phones, phoneGiven: said.phoneGiven };
	const own = typed.phone && typedPhones(typed.phone);
	const word = decide('phone', phonesSaid(file), own && phonesSaid(own));
	if (word === 'typed') return own!;
	const before = known && {
		phones: known.phones,
		...(known.phoneGiven === undefined ? {} : { phoneGiven: known.phoneGiven })
	};
	// Digits that were lost in the file are no news about a number that is known.
	if (before && (word === 'known' || (phones.length === 0 && before.phones.length > 0)))
		return before;
	return file;
}

function typedPhones(
	typed: NonNullable<TypedValues['phone']>
): Pick<Customer, 'phones' | 'phoneGiven'> {
	const phones = typed.phones.slice(0, MOST_PHONES);
	return phones.length === 0 && typed.text !== '' ? { phones, phoneGiven: typed.text } : { phones };
}

/** Fields in which the customer after the import differs from the stored one. */
export function changedCustomerFields(
	after: CustomerContent,
	known: Customer
): (keyof CustomerContent)[] {
	const fields = ['name', 'email', 'address', 'branch', 'area', 'collector'] as const;
	const changed: (keyof CustomerContent)[] = fields.filter(
		(field) => after[field] !== known[field]
	);
	if (phonesSaid(after) !== phonesSaid(known)) changed.push('phones');
	if (!isSameCorrections(after.corrections, known.corrections)) changed.push('corrections');
	return changed;
}

function isSameCorrections(a: Customer['corrections'], b: Customer['corrections']): boolean {
	return correctableFields.every(
		(field) => a?.[field]?.given === b?.[field]?.given && a?.[field]?.value === b?.[field]?.value
	);
}

/** The document to write; for the order of its keys and its missing signature see `billDocument`. */
export function customerDocument(
	after: CustomerContent,
	known: Stored<Customer> | null,
	importId: string
): CustomerWrite {
	const { corrections } = after;
	const ordered =
		corrections &&
		Object.fromEntries(
			correctableFields.flatMap((field) => {
				const correction = corrections[field];
				return correction ? [[field, { given: correction.given, value: correction.value }]] : [];
			})
		);
	return {
		_id: customerId(after.customerNo),
		...(known ? { _rev: known._rev } : {}),
		type: 'customer',
		customerNo: after.customerNo,
		name: after.name,
		phones: after.phones.map(({ number, kind }) => ({ number, kind })),
		...(after.phoneGiven === undefined ? {} : { phoneGiven: after.phoneGiven }),
		...(after.email === undefined ? {} : { email: after.email }),
		...(after.address === undefined ? {} : { address: after.address }),
		...(after.branch === undefined ? {} : { branch: after.branch }),
		...(after.area === undefined ? {} : { area: after.area }),
		...(after.position === undefined ? {} : { position: after.position }),
		...(after.collector === undefined ? {} : { collector: after.collector }),
		...(after.extra === undefined ? {} : { extra: after.extra }),
		...(ordered === undefined ? {} : { corrections: ordered }),
		...(known ? leftByMerge(known) : {}),
		importId
	};
}
