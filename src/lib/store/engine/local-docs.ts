import type { AnyDoc } from './row.ts';
import type { StoreTables } from './tables.ts';

/** A document that belongs to this database alone and is never replicated: `_local/…`. */
export interface LocalDoc {
	readonly _id: string;
	readonly _rev: string;
	readonly [field: string]: unknown;
}

export async function getLocal(tables: StoreTables, id: string): Promise<LocalDoc | null> {
	const row = await tables.local.get(id);
	return row ? { ...row.body, _id: row._id, _rev: row._rev } : null;
}

/** Writes it; gives the new revision, or null where `_rev` is not that of the stored one. */
export async function putLocal(tables: StoreTables, doc: AnyDoc): Promise<string | null> {
	const { _id, _rev, _revisions: _, ...body } = doc;
	const id = String(_id);
	return tables.dexie.transaction('rw', tables.local, async () => {
		const known = await tables.local.get(id);
		if ((known?._rev ?? undefined) !== (_rev ?? undefined)) return null;
		const next = `0-${known ? Number(known._rev.slice(2)) + 1 : 1}`;
		await tables.local.put({ _id: id, _rev: next, body });
		return next;
	});
}

/** Writes it over whatever is there; inside a transaction that holds the table. */
export async function replaceLocal(tables: StoreTables, doc: AnyDoc): Promise<void> {
	const { _id, _rev: _, ...body } = doc;
	const id = String(_id);
	const known = await tables.local.get(id);
	const next = `0-${known ? Number(known._rev.slice(2)) + 1 : 1}`;
	await tables.local.put({ _id: id, _rev: next, body });
}

/** Deletes every local document that is not to be kept. */
export async function forgetLocals(
	tables: StoreTables,
	isKept: (id: string) => boolean
): Promise<void> {
	await tables.local.filter(({ _id }) => !isKept(_id)).delete();
}

/** Gives the database another id, and takes away what belonged to it alone. */
export async function newGeneration(tables: StoreTables, uuid: string): Promise<void> {
	await tables.dexie.transaction('rw', tables.local, tables.meta, async () => {
		await tables.local.clear();
		await tables.meta.update('meta', { uuid });
	});
}

/** Deletes it; false where `rev` is not that of the stored one. */
export async function removeLocal(tables: StoreTables, id: string, rev: unknown): Promise<boolean> {
	return tables.dexie.transaction('rw', tables.local, async () => {
		const known = await tables.local.get(id);
		if (!known || known._rev !== rev) return false;
		await tables.local.delete(id);
		return true;
	});
}
