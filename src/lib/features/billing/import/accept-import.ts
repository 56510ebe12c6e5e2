import { ulid } from 'ulid';
import type { ImportRun } from '#lib/domain/billing/import.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { AcceptedHead } from '#lib/importer/acceptance/accepted.ts';
import type { AcceptedSource } from '#lib/importer/acceptance/accepted-source.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import type { Recorder, RecordProblem } from '#lib/store/recorder.ts';
import type { LedgerFeed } from '../ledger/ledger-feed.ts';

/** Where the accepted list came from, and the day of payments that it tells of. */
export interface ImportOrigin {
	readonly fileName: string;
	readonly sheet: string;
	readonly today: CalendarDate;
}

export interface AcceptedRun {
	/** The id of the import run. */
	readonly run: string;
	readonly changes: AcceptedHead['changes'];
}

export type AcceptProblem = RecordProblem | { readonly code: 'cancelled' };

/** How many documents have been fetched and written, of so many that will be. */
export type AcceptProgress = (done: number, total: number) => void;

interface Store {
	readonly engine: Engine;
	readonly recorder: Recorder;
	readonly feed: LedgerFeed;
}

const DOCUMENTS_AT_ONCE = 5_000;

/**
 * Writes an accepted import: customers, bills and absences, the layout, payments for bills that are
 * said to be paid, and the record of who took it in. One transaction: all of it or nothing.
 */
export async function acceptImport(
	{ engine, recorder, feed }: Store,
	source: AcceptedSource,
	origin: ImportOrigin,
	onProgress: AcceptProgress,
	signal: AbortSignal
): Promise<Result<AcceptedRun, AcceptProblem>> {
	const head = await source.head();
	const total = 2 * head.documents;
	const docs: AnyDoc[] = [];
	while (docs.length < head.documents) {
		if (signal.aborted) return refuse({ code: 'cancelled' });
		const page = await source.documents(docs.length, DOCUMENTS_AT_ONCE);
		docs.push(...(page as unknown as readonly AnyDoc[]));
		onProgress(docs.length, total);
	}
	const withdrawn = await engine.states(head.withdrawnAbsences);
	const statements: AnyDoc[] = [...withdrawn.values()].map(({ id, rev }) => ({
		_id: id,
		_rev: rev,
		_deleted: true
	}));
	if (!head.isImportKnown) statements.push(head.import as unknown as AnyDoc);

	const before = (await engine.meta()).seq;
	const asGiven = [...docs, ...statements];
	const run = importRun(head, origin);
	const payments = paymentsOf(head, origin);
	const signed = [
		...(head.recipe ? [head.recipe] : []),
		...payments,
		{ ...run, ...(payments.length > 0 ? { payments: payments.map(({ _id }) => _id) } : {}) }
	] as unknown as AnyDoc[];
	try {
		const kept = await recorder.record(signed, {
			asGiven,
			signal,
			onProgress: (written) => onProgress(Math.min(total, head.documents + written), total)
		});
		if (!kept.ok) return kept;
	} catch (error) {
		if (signal.aborted) return refuse({ code: 'cancelled' });
		throw error;
	}
	await feed.takeWritten([...asGiven, ...signed], before, (await engine.meta()).seq);
	return succeed({ run: run._id, changes: head.changes });
}

function importRun(
	head: AcceptedHead,
	{ fileName, sheet }: ImportOrigin
): Omit<ImportRun, 'by' | 'at' | 'device'> {
	return {
		_id: `import-run:${ulid()}`,
		type: 'import-run',
		importId: head.import._id,
		fileName: fileName.slice(0, 300),
		sheet: sheet.slice(0, 300),
		rows: head.rows,
		changes: head.changes
	};
}

/** A bill that is gone and said to be paid is paid in full, in a manner that nobody knows. */
function paymentsOf({ paid }: AcceptedHead, { today }: ImportOrigin) {
	return paid.map(({ customerNo, key, openAmount }) => ({
		_id: `payment:${ulid()}`,
		type: 'payment' as const,
		customerNo,
		amount: openAmount,
		allocations: [{ key, amount: openAmount }],
		method: 'other' as const,
		paidOn: today
	}));
}
