import { mayWrite } from '#lib/domain/access/may-write.ts';
import type { Person } from '#lib/domain/access/person.ts';
import type { Doc } from '#lib/domain/document.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { FileBytes } from '#lib/store/files/file-bytes.ts';
import { SYNC_STATE } from '#lib/sync/unsent.ts';
import type { DeskEngines } from './desk-engines.ts';

/** A page of the log: facts are small. */
const AT_ONCE = 500;

/**
 * Takes what a person recorded, and no server has, from one database of the helpdesk to the other;
 * under the same ids and revisions, so that it may happen twice. What the other may not hold stays
 * behind: no server would take it.
 */
export async function moveDesk(
	from: DeskEngines,
	to: DeskEngines,
	person: Person,
	isToMailbox: boolean
): Promise<void> {
	const mayStay = (doc: AnyDoc) =>
		doc['by'] === person.id && mayWrite(person, doc as AnyDoc & Doc, null, isToMailbox).ok;
	await moveDocs(from.desk, to.desk, mayStay);
	const ids = await moveDocs(from['desk-files'], to['desk-files'], mayStay);
	const [before, after] = [new FileBytes(from['desk-files']), new FileBytes(to['desk-files'])];
	for (const id of ids) {
		const bytes = await before.get(id);
		if (bytes) await after.put(id, bytes, false, Date.now());
	}
}

/** Gives the ids of what went along. */
async function moveDocs(
	from: Engine,
	to: Engine,
	mayStay: (doc: AnyDoc) => boolean
): Promise<string[]> {
	const { pushedSeq = 0 } = ((await from.getLocal(SYNC_STATE)) ?? {}) as { pushedSeq?: number };
	const moved: string[] = [];
	for (let since = pushedSeq, hasMore = true; hasMore;) {
		const page = await from.changesSince(since, AT_ONCE);
		const docs = page.changes
			.filter(({ isDeleted }) => !isDeleted)
			.map(({ id, rev, body }): AnyDoc => ({ _id: id, _rev: rev, ...body }))
			.filter(mayStay);
		if (docs.length > 0) await to.write(docs, { newEdits: false });
		moved.push(...docs.map(({ _id }) => String(_id)));
		since = page.lastSeq;
		hasMore = page.hasMore;
	}
	return moved;
}
