import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Proposal } from '#lib/domain/billing/customer-facts.ts';
import type { Visit, VisitOutcome } from '#lib/domain/collection/facts.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';
import { keepPhotos, type PhotoProblem } from '../photos/keep-photos.ts';
import { proposalsFrom, type EntryProblem, type ProposalEntry } from '../proposals/propose.ts';

export interface VisitEntry {
	/** The same for every attempt to keep it: it cannot be there twice, and its photos are its own. */
	readonly id?: string;
	readonly customerNo: string;
	readonly outcome: VisitOutcome;
	readonly visitedOn: CalendarDate;
	readonly note: string;
	/** Empty: nobody need come again. */
	readonly nextOn: CalendarDate | '';
	/** Left out where the person did not allow it. */
	readonly position?: Visit['position'];
	readonly photos?: readonly File[];
	/** Photos that were kept for something else, and that the person has been asked about. */
	readonly acceptedPhotos?: readonly string[];
	/** What turned out to be wrong in the customer's data; kept with the visit. */
	readonly proposed?: { readonly customer: Customer | null; readonly entry: ProposalEntry };
	readonly today: CalendarDate;
}

export type VisitProblem =
	| { readonly code: 'visited-in-the-future' }
	| { readonly code: 'next-in-the-past' }
	| EntryProblem
	| PhotoProblem
	| RecordProblem;

/** Keeps a visit to a customer. */
export async function recordVisit(
	office: BillingOffice,
	entry: VisitEntry
): Promise<Result<void, VisitProblem>> {
	const { customerNo, outcome, visitedOn, nextOn, position, today } = entry;
	if (visitedOn > today) return refuse({ code: 'visited-in-the-future' });
	if (nextOn !== '' && nextOn < today) return refuse({ code: 'next-in-the-past' });
	const note = entry.note.trim();
	const _id = entry.id ?? office.newId('visit');
	const proposals = proposedWith(office, entry, _id);
	if (!proposals.ok) return proposals;
	const photos = await keepPhotos(office, entry.photos ?? [], _id, entry.acceptedPhotos);
	if (!photos.ok) return photos;
	return office.record([
		{
			_id,
			type: 'visit',
			customerNo,
			outcome,
			visitedOn,
			...(note === '' ? {} : { note }),
			...(photos.value.length === 0 ? {} : { photos: photos.value }),
			...(nextOn === '' ? {} : { nextOn }),
			...(position ? { position } : {})
		},
		...proposals.value
	]);
}

/** Somebody who opened the part for corrections and changed nothing proposes nothing. */
function proposedWith(
	office: BillingOffice,
	{ customerNo, proposed }: VisitEntry,
	visit: string
): Result<Unsigned<Proposal>[], EntryProblem> {
	if (!proposed) return succeed([]);
	const made = proposalsFrom(office, customerNo, proposed.customer, proposed.entry, { visit });
	return !made.ok && made.problem.code === 'nothing-changed' ? succeed([]) : made;
}
