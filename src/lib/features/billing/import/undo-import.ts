import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import type { ImportRun } from '#lib/domain/billing/import.ts';
import { customerNoOf, reversalId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { docOf, stateOf, type AnyDoc, type Row } from '#lib/store/engine/row.ts';
import type { Recorder, RecordProblem } from '#lib/store/recorder.ts';

export type UndoProblem =
	| { readonly code: 'no-such-run' }
	| { readonly code: 'undone-already' }
	/** A later file builds on this one: that has to be undone first. */
	| { readonly code: 'later-import' }
	/** Customers or bills of the import were worked on since. */
	| { readonly code: 'worked-on-since'; readonly customers: number }
	| RecordProblem;

const factTypes = ['payment', 'reminder', 'outcome', 'promise', 'pause'] as const;

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
	const run = docOf(row) as unknown as ImportRun;
	const { earlier, later } = await otherRuns(engine, row);
	for (const other of later) {
		if (!(await isReversed(engine, other._id))) return refuse({ code: 'later-import' });
	}
	const written = await rowsOfImport(engine, run.importId, earlier?.$.s ?? 0);
	const touched = await touchedSince(engine, row, run, written);
	if (touched.size > 0) return refuse({ code: 'worked-on-since', customers: touched.size });

	const docs = await asBefore(engine, written);
	const known = await engine.state(run.importId);
	if (known && !known.isDeleted) docs.push(removal(known.id, known.rev));
	const signed = await reversals(engine, runId, run, reason);
	return recorder.record(signed, { asGiven: docs });
}

async function isReversed(engine: Engine, factId: string): Promise<boolean> {
	const id = reversalId(factId);
	return (await engine.tables.of(id).get(id)) !== undefined;
}

async function otherRuns(
	engine: Engine,
	row: Row
): Promise<{ earlier: Row | undefined; later: readonly Row[] }> {
	const runs = engine.tables.of('import-run:');
	return {
		earlier: await runs.where('$.s').below(row.$.s).last(),
		later: await runs.where('$.s').above(row.$.s).toArray()
	};
}

/** Everything that carries the import's id. It was written after the run before it, so look from there. */
async function rowsOfImport(engine: Engine, importId: string, after: number): Promise<Row[]> {
	const rows = await Promise.all(
		(['customer', 'bill', 'absence'] as const).map((type) =>
			engine.tables
				.of(`${type}:`)
				.where('$.s')
				.above(after)
				.filter((row) => row['importId'] === importId)
				.toArray()
		)
	);
	return rows.flat();
}

/** Customers whose documents were edited, or of whom a fact was recorded, after the run. */
async function touchedSince(
	engine: Engine,
	runRow: Row,
	run: ImportRun,
	written: readonly Row[]
): Promise<Set<string>> {
	const customers = new Set(written.map(numberOf));
	const touched = new Set(written.filter((row) => row.$.s > runRow.$.s).map(numberOf));
	const own = new Set(run.payments ?? []);
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

function numberOf(row: Row): string {
	return typeof row['customerNo'] === 'string' ? row['customerNo'] : customerNoOf(row._id);
}

/** The documents as they were before the import wrote them; a removal where there was none. */
async function asBefore(engine: Engine, written: readonly Row[]): Promise<AnyDoc[]> {
	const docs: AnyDoc[] = [];
	for (const row of written) {
		const previous = await engine.previousOf(stateOf(row, false), row._rev);
		docs.push(
			previous ? { _id: row._id, _rev: row._rev, ...previous.body } : removal(row._id, row._rev)
		);
	}
	return docs;
}

function removal(_id: string, _rev: string): AnyDoc {
	return { _id, _rev, _deleted: true };
}

async function reversals(
	engine: Engine,
	runId: string,
	run: ImportRun,
	reason: string
): Promise<AnyDoc[]> {
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
		reversal(runId, [])
	];
}
