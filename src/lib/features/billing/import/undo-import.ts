import { isDeleted } from 'pouchdb-merge';
import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import type { ImportRun } from '#lib/domain/billing/import.ts';
import { customerNoOf, reversalId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { parentOf } from '#lib/store/engine/read.ts';
import { parseRevision } from '#lib/store/engine/revision.ts';
import { docOf, stateOf, type AnyDoc, type Row } from '#lib/store/engine/row.ts';
import type { Recorder, RecordProblem } from '#lib/store/recorder.ts';

export type UndoProblem =
	| { readonly code: 'no-such-run' }
	| { readonly code: 'undone-already' }
	/** A later file builds on this one: that has to be undone first. */
	| { readonly code: 'later-import' }
	/** Customers or bills of the import were worked on since. */
	| { readonly code: 'worked-on-since'; readonly customers: number }
	/** What was there before is no longer kept here: a backup holds documents as they stand. */
	| { readonly code: 'history-missing' }
	| RecordProblem;

const factTypes = ['payment', 'reminder', 'outcome', 'promise', 'pause'] as const;

/** A run among the others; those after it have been undone already. */
interface RunPlace {
	readonly row: Row;
	readonly run: ImportRun;
	readonly earlier: readonly Row[];
	readonly later: readonly Row[];
}

/**
 * Takes an import back as if the file had never been read: what it made goes, what it changed is as
 * it was, payments that it recorded are reversed. Only while nobody has built anything on it.
 * `reason` is what the history of payments will say.
 */
export async function undoImport(
	engine: Engine,
	recorder: Recorder,
	runId: string,
	reason: string
): Promise<Result<void, UndoProblem>> {
	const row = await engine.tables.of(runId).get(runId);
	if (!row) return refuse({ code: 'no-such-run' });
	if (await isReversed(engine, runId)) return refuse({ code: 'undone-already' });
	const runs = engine.tables.of('import-run:');
	const place: RunPlace = {
		row,
		run: docOf(row) as unknown as ImportRun,
		earlier: await runs.where('$.s').below(row.$.s).sortBy('$.s'),
		later: await runs.where('$.s').above(row.$.s).toArray()
	};
	for (const other of place.later) {
		if (!(await isReversed(engine, other._id))) return refuse({ code: 'later-import' });
	}
	const written = await rowsOfImport(engine, place);
	const touched = await touchedSince(engine, place, written);
	if (touched.size > 0) return refuse({ code: 'worked-on-since', customers: touched.size });

	const docs = await asBefore(engine, place, written);
	if (!docs) return refuse({ code: 'history-missing' });
	docs.push(...(await withdrawnAbsences(engine, place)), ...(await importItself(engine, place)));
	const signed = await reversals(engine, place, reason);
	return recorder.record(signed, { asGiven: docs });
}

async function isReversed(engine: Engine, factId: string): Promise<boolean> {
	const id = reversalId(factId);
	return (await engine.tables.of(id).get(id)) !== undefined;
}

/** Everything that carries the import's id. It was written after the run before it, so look from there. */
async function rowsOfImport(engine: Engine, { run, earlier }: RunPlace): Promise<Row[]> {
	const rows = await Promise.all(
		(['customer', 'bill', 'absence'] as const).map((type) =>
			engine.tables
				.of(`${type}:`)
				.where('$.s')
				.above(earlier.at(-1)?.$.s ?? 0)
				.filter((row) => row['importId'] === run.importId)
				.toArray()
		)
	);
	return rows.flat();
}

/** Customers whose documents were edited, or of whom a fact was recorded, after the run. */
async function touchedSince(
	engine: Engine,
	place: RunPlace,
	written: readonly Row[]
): Promise<Set<string>> {
	const { row: runRow, run, later } = place;
	const customers = new Set(written.map(numberOf));
	const isClear = isHistoryClear(place);
	// Undoing a later import writes rows as well, but no person has signed them since.
	const isEdited = (row: Row) => String(row['at'] ?? '') > run.at;
	const touched = new Set(
		written.filter((row) => row.$.s > runRow.$.s && (!isClear || isEdited(row))).map(numberOf)
	);
	const own = new Set(
		[run, ...later.map((row) => docOf(row) as unknown as ImportRun)].flatMap(
			({ payments }) => payments ?? []
		)
	);
	for (const type of factTypes) {
		const facts = await engine.tables.of(`${type}:`).where('$.s').above(runRow.$.s).toArray();
		for (const fact of facts) {
			if (own.has(fact._id)) continue;
			for (const customerNo of customersOf(fact as unknown as CustomerFact)) {
				if (customers.has(customerNo)) touched.add(customerNo);
			}
		}
	}
	return touched;
}

/**
 * Whether a revision's import tells which run wrote it. A file that was read twice has two runs with
 * one import; what came before the first of them cannot be told from what came before the second.
 */
function isHistoryClear({ run, earlier, later }: RunPlace): boolean {
	const laterImports = later.map((row) => row['importId']);
	const isReadAgain = laterImports.includes(run.importId);
	return (
		!isReadAgain &&
		!earlier.some((row) => [run.importId, ...laterImports].includes(row['importId']))
	);
}

function numberOf(row: Row): string {
	return typeof row['customerNo'] === 'string' ? row['customerNo'] : customerNoOf(row._id);
}

/**
 * The documents as they were before the import wrote them; a removal where there was none. Null where
 * one of them is not known any more: a guess would delete what was there.
 */
async function asBefore(
	engine: Engine,
	{ row: runRow, run, later }: RunPlace,
	written: readonly Row[]
): Promise<AnyDoc[] | null> {
	const undone = new Set<unknown>([run.importId, ...later.map((row) => row['importId'])]);
	const docs: AnyDoc[] = [];
	for (const row of written) {
		const isWrittenAgain = row.$.s > runRow.$.s;
		const before = await bodyBefore(engine, row, isWrittenAgain ? undone : new Set());
		if (before === 'unknown') return null;
		docs.push(
			before === 'nothing'
				? removal(row._id, row._rev)
				: { _id: row._id, _rev: row._rev, ...before }
		);
	}
	return docs;
}

/** What a row was made from, past revisions of the imports that are `undone`. */
async function bodyBefore(
	engine: Engine,
	row: Row,
	undone: ReadonlySet<unknown>
): Promise<AnyDoc | 'nothing' | 'unknown'> {
	const state = stateOf(row, false);
	for (let rev = row._rev; ;) {
		const parent = parentOf(state.tree, rev);
		if (parent === null) return parseRevision(rev).generation === 1 ? 'nothing' : 'unknown';
		if (isDeleted({ rev_tree: state.tree }, parent)) return 'nothing';
		const found = await engine.revision(state, parent);
		if (!found) return 'unknown';
		if (!undone.has(found.body['importId'])) return found.body;
		rev = parent;
	}
}

/** Absences that the import took back, because its file listed their bills again. */
async function withdrawnAbsences(
	engine: Engine,
	{ row: runRow, run, earlier }: RunPlace
): Promise<AnyDoc[]> {
	const rows = await engine.tables.deleted
		.where('$.s')
		.between(earlier.at(-1)?.$.s ?? 0, runRow.$.s)
		.filter(({ _id }) => _id.startsWith('absence:'))
		.toArray();
	const docs: AnyDoc[] = [];
	for (const row of rows) {
		const state = stateOf(row, true);
		const before = await engine.previousOf(state, row._rev);
		const isWithdrawn = before?.body['listedIn'] === run.importId;
		if (before && isWithdrawn) docs.push({ _id: row._id, ...before.body });
	}
	return docs;
}

/** The import's own document goes, unless an earlier run of the same list still stands for it. */
async function importItself(engine: Engine, { run, earlier }: RunPlace): Promise<AnyDoc[]> {
	for (const other of earlier) {
		const isSame = other['importId'] === run.importId;
		if (isSame && !(await isReversed(engine, other._id))) return [];
	}
	const known = await engine.state(run.importId);
	return known && !known.isDeleted ? [removal(known.id, known.rev)] : [];
}

function removal(_id: string, _rev: string): AnyDoc {
	return { _id, _rev, _deleted: true };
}

async function reversals(engine: Engine, { run }: RunPlace, reason: string): Promise<AnyDoc[]> {
	const reversal = (target: string, customerNos: readonly string[]) => ({
		_id: reversalId(target),
		type: 'reversal',
		target,
		customerNos: [...customerNos],
		reason
	});
	const payments = await engine.states(run.payments ?? []);
	return [
		...[...payments.values()].map(({ id, body }) => reversal(id, [String(body['customerNo'])])),
		reversal(run._id, [])
	];
}
