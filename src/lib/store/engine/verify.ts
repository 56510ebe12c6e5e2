import type { Table } from 'dexie';
import { collectLeaves, isDeleted, winningRev } from 'pouchdb-merge';
import { attachmentProblems } from './verify-attachments.ts';
import { sourcesByKey, type Derivation } from './derive.ts';
import { availableRevisions } from './plan.ts';
import type { StoreProblem } from './problems.ts';
import { treeOf, type Row } from './row.ts';
import { isSame } from './same.ts';
import type { StoreTables } from './tables.ts';

/**
 * Holds every row against its revision tree, every side table against the rows, and every derived row
 * against what the facts give, in one transaction: a write is there wholly or not at all.
 */
export async function verify(
	tables: StoreTables,
	derivations: readonly Derivation[]
): Promise<StoreProblem[]> {
	return tables.dexie.transaction('r', [...tables.all], async () => {
		const problems: StoreProblem[] = [];
		const kept = await checkRows(tables, problems);
		await checkBodies(tables, kept, problems);
		problems.push(...(await attachmentProblems(tables)));
		for (const derivation of derivations) await checkDerived(tables, derivation, problems);
		return problems;
	});
}

/** Checks winners and counters; gives the revisions, by document, whose bodies must be kept aside. */
async function checkRows(
	tables: StoreTables,
	problems: StoreProblem[]
): Promise<Map<string, Set<string>>> {
	const meta = await tables.readMeta();
	const kept = new Map<string, Set<string>>();
	const seqs = new Set<number>();
	let count = 0;
	for (const table of [...tables.living, tables.deleted]) {
		await eachRow(table, (row) => {
			const id = row._id;
			if (table === tables.deleted) {
				if (kept.has(id)) problems.push({ code: 'living-and-deleted', id, detail: row._rev });
			} else {
				count++;
				if (tables.of(id) !== table) {
					problems.push({ code: 'in-wrong-table', id, detail: table.name });
				}
			}
			problems.push(...rowProblems(row, table === tables.deleted));
			const seq = row.$.s;
			const isBranched = table !== tables.deleted && collectLeaves(treeOf(row, false)).length > 1;
			if (row.$.b !== (isBranched ? seq : undefined)) {
				problems.push({ code: 'branches-not-indexed', id, detail: String(row.$.b) });
			}
			if (seqs.has(seq)) problems.push({ code: 'sequence-repeated', id, detail: String(seq) });
			seqs.add(seq);
			if (seq < 1 || seq > meta.seq) {
				problems.push({ code: 'sequence-not-given-out', id, detail: `${seq} of ${meta.seq}` });
			}
			const aside = availableRevisions(treeOf(row, table === tables.deleted));
			aside.delete(row._rev);
			kept.set(id, aside);
		});
	}
	if (count !== meta.count) {
		problems.push({ code: 'count-wrong', id: '', detail: `${meta.count}, not ${count}` });
	}
	return kept;
}

function rowProblems(row: Row, isInDeleted: boolean): StoreProblem[] {
	const rev_tree = treeOf(row, isInDeleted);
	const winner = winningRev({ rev_tree });
	const isGone = isDeleted({ rev_tree }, winner);
	if (winner === row._rev && isGone === isInDeleted) return [];
	return [{ code: 'wrong-winner', id: row._id, detail: `${row._rev}, not ${winner}` }];
}

async function checkBodies(
	tables: StoreTables,
	kept: ReadonlyMap<string, Set<string>>,
	problems: StoreProblem[]
): Promise<void> {
	const keys = (await tables.bodies.toCollection().primaryKeys()) as unknown as [string, string][];
	for (const [id, rev] of keys) {
		if (!kept.get(id)?.delete(rev)) problems.push({ code: 'body-of-no-revision', id, detail: rev });
	}
	for (const [id, revs] of kept) {
		for (const rev of revs) problems.push({ code: 'body-missing', id, detail: rev });
	}
}

async function checkDerived(
	tables: StoreTables,
	derivation: Derivation,
	problems: StoreProblem[]
): Promise<void> {
	const table = tables.dexie.table<unknown, string>(derivation.table);
	const stored = new Map<string, unknown>();
	await table.toCollection().each((row, { primaryKey }) => stored.set(primaryKey, row));
	for (const [key, docs] of await sourcesByKey(tables, derivation)) {
		const row = derivation.derive(key, docs);
		if (!isSame(row ?? undefined, stored.get(key))) {
			problems.push({ code: 'derived-wrong', id: key, detail: derivation.table });
		}
		stored.delete(key);
	}
	for (const key of stored.keys()) {
		problems.push({ code: 'derived-wrong', id: key, detail: derivation.table });
	}
}

const ROWS_AT_ONCE = 1_000;

/** Page by page: a store of years would not fit into memory at once. */
async function eachRow(table: Table<Row, string>, visit: (row: Row) => void): Promise<void> {
	for (let after = ''; ;) {
		const rows = await table.where('_id').above(after).limit(ROWS_AT_ONCE).toArray();
		rows.forEach(visit);
		const last = rows.at(-1);
		if (!last) return;
		after = last._id;
	}
}
