import type { FileDoc } from '#lib/domain/files/file.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, KeepFileProblem } from '../office.ts';

/** As many as a fact may name. */
export const MOST_PHOTOS = 20;

export type PhotoProblem =
	/** One of them was not kept; `name` says which. */
	| { readonly code: 'photo-not-kept'; readonly name: string; readonly why: KeepFileProblem }
	/** The same picture was kept for something else before. */
	| { readonly code: 'photo-known'; readonly name: string; readonly known: FileDoc };

/**
 * Keeps photos for a document that is about to be recorded, and gives their ids; nothing is refused
 * halfway but the record itself: a photo without a fact is only tidied away one day. A picture that
 * proves something else already is asked about, unless its id is among `accepted`.
 */
export async function keepPhotos(
	office: BillingOffice,
	photos: readonly File[],
	of: string,
	accepted: readonly string[] = []
): Promise<Result<string[], PhotoProblem>> {
	const ids: string[] = [];
	for (const photo of photos) {
		const name = photo.name === '' ? 'foto' : photo.name.slice(0, 100);
		const kept = await office.files.keep(photo, { name, of });
		if (!kept.ok) return refuse({ code: 'photo-not-kept', name, why: kept.problem });
		const known = kept.value;
		if (known.of !== of && !accepted.includes(known._id)) {
			return refuse({ code: 'photo-known', name, known });
		}
		if (!ids.includes(known._id)) ids.push(known._id);
	}
	return succeed(ids);
}
