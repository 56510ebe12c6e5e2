import type { Visit, VisitOutcome } from '#lib/domain/collection/facts.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';
import { keepPhotos, type PhotoProblem } from '../photos/keep-photos.ts';

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
	readonly today: CalendarDate;
}

export type VisitProblem =
	| { readonly code: 'visited-in-the-future' }
	| { readonly code: 'next-in-the-past' }
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
		}
	]);
}
