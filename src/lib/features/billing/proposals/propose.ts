import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Proposal, ProposedField } from '#lib/domain/billing/customer-facts.ts';
import { pointText, type Point } from '#lib/domain/billing/point.ts';
import { readPhones } from '#lib/domain/phone.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { phone as shown } from '#lib/i18n/format.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';
import { keepPhotos, type PhotoProblem } from '../photos/keep-photos.ts';
import { knownValues } from './known-values.ts';
import { unreadablePhone } from './unreadable-phone.ts';

/** What somebody on the spot says is right, as typed. */
export interface ProposalEntry {
	readonly name: string;
	/** Numbers parted by commas. */
	readonly phones: string;
	readonly address: string;
	readonly area: string;
	/** Left out where nobody says where it is. */
	readonly position?: Point | undefined;
}

export type EntryProblem =
	| { readonly code: 'nothing-changed' }
	| { readonly code: 'phone-unreadable'; readonly given: string };
export type ProposeProblem = EntryProblem | PhotoProblem | RecordProblem;

/** What the fields of the form begin with. */
export function proposalEntryOf(customer: Customer | null): ProposalEntry {
	return {
		name: customer?.name ?? '',
		phones: (customer?.phones ?? []).map(({ number }) => shown(number)).join(', '),
		address: customer?.address ?? '',
		area: customer?.area ?? ''
	};
}

/** A proposal for each field that differs from what is known. A field that was emptied proposes nothing. */
export function proposalsFrom(
	office: Pick<BillingOffice, 'newId'>,
	customerNo: string,
	customer: Customer | null,
	entry: ProposalEntry,
	origin: Pick<Proposal, 'note' | 'visit' | 'photos'> = {}
): Result<Unsigned<Proposal>[], EntryProblem> {
	const before = proposalEntryOf(customer);
	const known = knownValues(customer);
	const isTyped = (field: 'name' | 'phones' | 'address' | 'area') =>
		entry[field].trim() !== before[field] && entry[field].trim() !== '';
	const unreadable = isTyped('phones') ? unreadablePhone(entry.phones) : null;
	if (unreadable !== null) return refuse({ code: 'phone-unreadable', given: unreadable });
	const numbers = readPhones(entry.phones).phones.map(({ number }) => number);
	const values: Record<ProposedField, string> = {
		name: isTyped('name') ? entry.name.trim() : known.name,
		phone: isTyped('phones') ? numbers.join(' ') : known.phone,
		address: isTyped('address') ? entry.address.trim() : known.address,
		area: isTyped('area') ? entry.area.trim() : known.area,
		position: entry.position ? pointText(entry.position) : known.position
	};
	const changed = (Object.keys(values) as ProposedField[]).filter(
		(field) => values[field] !== known[field]
	);
	if (changed.length === 0) return refuse({ code: 'nothing-changed' });
	return succeed(
		changed.map((field) => ({
			_id: office.newId('proposal'),
			type: 'proposal',
			customerNo,
			field,
			was: known[field],
			value: values[field],
			...origin
		}))
	);
}

/** Keeps proposals of their own, without a visit. */
export async function propose(
	office: BillingOffice,
	customerNo: string,
	customer: Customer | null,
	entry: ProposalEntry,
	given: {
		/** The same for every attempt: its photos are its own. */
		readonly of: string;
		readonly note: string;
		readonly photos: readonly File[];
		readonly acceptedPhotos: readonly string[];
	}
): Promise<Result<void, ProposeProblem>> {
	const checked = proposalsFrom(office, customerNo, customer, entry);
	if (!checked.ok) return checked;
	const photos = await keepPhotos(office, given.photos, given.of, given.acceptedPhotos);
	if (!photos.ok) return photos;
	const note = given.note.trim();
	return office.record(
		checked.value.map((proposal, at) => ({
			...proposal,
			...(at === 0 ? { _id: given.of } : {}),
			...(note === '' ? {} : { note }),
			...(photos.value.length === 0 ? {} : { photos: photos.value })
		}))
	);
}
