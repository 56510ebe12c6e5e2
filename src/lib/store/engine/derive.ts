import Dexie, { type PromiseExtended, type Table } from 'dexie';
import { typeOfId } from '#lib/domain/ids.ts';
import { docOf, type AnyDoc, type Row } from './row.ts';
import type { StoreTables } from './tables.ts';

/** In place of an index, for documents whose own id is the key. */
export const BY_ID = ':id';

/**
 * Rows that follow from facts, kept in the same transaction as the facts. A derived row is always
 * worked out anew from all facts of its key: facts may arrive in any order, and twice is as once.
 */
export interface Derivation<DerivedRow = unknown> {
	/** The table of the derived rows; its primary key is the key of the derivation. */
	readonly table: string;
	/** The types of documents that it follows from, and the index that finds them by key. */
	readonly sources: Readonly<Record<string, string>>;
	/** The keys that a document bears upon. */
	keysOf(doc: AnyDoc): readonly string[];
	/** The row of a key; null where there is none. */
	derive(key: string, docs: readonly AnyDoc[]): DerivedRow | null;
}

/** The derivations that a write to documents of these ids may change. */
export function touched(
	derivations: readonly Derivation[],
	ids: Iterable<string>
): readonly Derivation[] {
	const types = new Set<string>();
	for (const id of ids) types.add(typeOfId(id));
	return derivations.filter(({ sources }) => Object.keys(sources).some((type) => types.has(type)));
}

/** The types of documents that derivations follow from. */
export function typesFollowed(derivations: readonly Derivation[]): ReadonlySet<string> {
	return new Set(derivations.flatMap(({ sources }) => Object.keys(sources)));
}

/** The tables that must be part of the transaction in which derivations are brought up to date. */
export function tablesOf(
	tables: StoreTables,
	derivations: readonly Derivation[]
): readonly Table[] {
	return derivations.flatMap(({ table, sources }) => [
		tables.dexie.table(table),
		...Object.keys(sources).map((type) => tables.of(`${type}:`))
	]);
}

/** The keys that changed documents bear upon, before and after the change. */
function keysTouched(derivation: Derivation, docs: Iterable<AnyDoc>): Set<string> {
	const keys = new Set<string>();
	for (const doc of docs) {
		if (!(typeOfId(String(doc['_id'])) in derivation.sources)) continue;
		for (const key of derivation.keysOf(doc)) keys.add(key);
	}
	return keys;
}

/**
 * Works out anew what these documents bear upon, inside the transaction of the write. Whatever is asked
 * is asked at once: one after the other, each question would wait for the browser to come back.
 */
export async function deriveAgain(
	tables: StoreTables,
	derivations: readonly Derivation[],
	changed: readonly AnyDoc[]
): Promise<void> {
	const asked = derivations
		.map((derivation) => ({ derivation, keys: [...keysTouched(derivation, changed)] }))
		.filter(({ keys }) => keys.length > 0);
	const found = await Dexie.Promise.all(
		asked.map(({ derivation, keys }) =>
			Dexie.Promise.all(
				Object.entries(derivation.sources).map(([type, index]) =>
					rowsOfKeys(tables.of(`${type}:`), index, keys)
				)
			)
		)
	);
	const work = asked.flatMap(({ derivation, keys }, at) => {
		const byKey = new Map<string, AnyDoc[]>(keys.map((key) => [key, []]));
		for (const doc of found[at]!.flat().map(docOf)) {
			// A document may bear upon keys besides the ones that are asked for.
			for (const key of derivation.keysOf(doc)) byKey.get(key)?.push(doc);
		}
		return keepDerived(tables.dexie.table(derivation.table), derivation, byKey);
	});
	await Dexie.Promise.all(work);
}

/** A single key, as nearly always, is answered in one go and not row by row. */
function rowsOfKeys(
	table: Table<Row, string>,
	index: string,
	keys: readonly string[]
): PromiseExtended<Row[]> {
	const [key] = keys;
	if (index === BY_ID) {
		return table.bulkGet([...keys]).then((rows) => rows.filter((row) => row !== undefined));
	}
	if (keys.length === 1) return table.where(index).equals(key!).toArray();
	let [first, last] = [key!, key!];
	for (const one of keys) {
		if (one < first) first = one;
		if (one > last) last = one;
	}
	const between = () => table.where(index).between(first, last, true, true);
	return between()
		.count()
		.then((count) => {
			// All between them at once, rather than a jump to each of many keys that have nothing.
			if (count <= keys.length) return between().distinct().toArray();
			return table
				.where(index)
				.anyOf([...keys])
				.distinct()
				.toArray();
		});
}

/** Works out all rows from all documents; what is kept must already be the same. */
export async function rebuild(tables: StoreTables, derivation: Derivation): Promise<void> {
	const table = tables.dexie.table(derivation.table);
	await tables.dexie.transaction('rw', [...tablesOf(tables, [derivation])], async () => {
		const byKey = await sourcesByKey(tables, derivation);
		await table.clear();
		await Dexie.Promise.all(keepDerived(table, derivation, byKey));
	});
}

/** All documents that a derivation follows from, by the keys that they bear upon. */
export async function sourcesByKey(
	tables: StoreTables,
	derivation: Derivation
): Promise<Map<string, AnyDoc[]>> {
	const byKey = new Map<string, AnyDoc[]>();
	for (const type of Object.keys(derivation.sources)) {
		for (const doc of (await tables.of(`${type}:`).toArray()).map(docOf)) {
			for (const key of derivation.keysOf(doc)) {
				const docs = byKey.get(key);
				if (docs) docs.push(doc);
				else byKey.set(key, [doc]);
			}
		}
	}
	return byKey;
}

/** Puts and deletes rows; no await in here, for whoever asks may be doing other things at once. */
function keepDerived(
	table: Table,
	derivation: Derivation,
	byKey: ReadonlyMap<string, readonly AnyDoc[]>
): PromiseExtended<unknown>[] {
	const rows: unknown[] = [];
	const gone: string[] = [];
	for (const [key, docs] of byKey) {
		const row = docs.length === 0 ? null : derivation.derive(key, docs);
		if (row === null) gone.push(key);
		else rows.push(row);
	}
	return [
		...(rows.length > 0 ? [table.bulkPut(rows)] : []),
		...(gone.length > 0 ? [table.bulkDelete(gone)] : [])
	];
}
