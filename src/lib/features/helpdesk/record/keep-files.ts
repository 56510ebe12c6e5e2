import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { FileOwner, Helpdesk, KeepFileProblem } from '../helpdesk.ts';

/** As many as a fact may name. */
export const MOST_FILES = 20;
const LONGEST_NAME = 100;

/** One of the files was not kept; `name` says which. */
export interface FileNotKept {
	readonly code: 'file-not-kept';
	readonly name: string;
	readonly why: KeepFileProblem;
}

/**
 * Keeps files for a ticket and gives their ids. Nothing is refused halfway but the record itself: a file
 * without a fact is only tidied away one day. `internal` files never leave the desk.
 */
export async function keepFiles(
	desk: Pick<Helpdesk, 'files'>,
	files: readonly File[],
	owner: FileOwner
): Promise<Result<string[], FileNotKept>> {
	const ids: string[] = [];
	for (const file of files.slice(0, MOST_FILES)) {
		const name = file.name === '' ? 'berkas' : file.name.slice(0, LONGEST_NAME);
		const kept = await desk.files.keep(file, { name, of: owner.ticket, ...owner });
		if (!kept.ok) return refuse({ code: 'file-not-kept', name, why: kept.problem });
		if (!ids.includes(kept.value._id)) ids.push(kept.value._id);
	}
	return succeed(ids);
}
