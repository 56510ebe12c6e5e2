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
	store: Store,
	source: AcceptedSource,
	origin: ImportOrigin,
	tell: AcceptProgress,
	signal: AbortSignal
): Promise<Result<AcceptedRun, AcceptProblem>> {
	const onProgress = seldom(tell);
	const head = await source.head();
	const total = 2 * head.documents;
	const docs = await fetched(source, head.documents, signal, (done) => onProgress(done, total));
	if (!docs) return refuse({ code: 'cancelled' });
	const asGiven = [...docs, ...(await statementsOf(store.engine, head))];
	const run = importRun(head, origin);
	const signed = [
		...(head.recipe ? [head.recipe] : []),
		...paymentsOf(head, origin, run),
		run
	] as unknown as AnyDoc[];
	return store.feed.holdDuring(async () => {
		const before = (await store.engine.meta()).seq;
		try {
			const kept = await store.recorder.record(signed, {
				asGiven,
				signal,
				onProgress: (written) => onProgress(Math.min(total, head.documents + written), total)
			});
			if (!kept.ok) return kept;
		} catch (error) {
			if (signal.aborted) return refuse({ code: 'cancelled' });
			throw error;
		}
		await store.feed.takeWritten([...asGiven, ...signed], before, (await store.engine.meta()).seq);
		return succeed({ run: run._id, changes: head.changes });
	});
}

/** A bar moves smoothly enough at this pace, and a page that draws it has time for it. */
const TELL_EVERY_MS = 100;

function seldom(tell: AcceptProgress): AcceptProgress {
	let toldAt = 0;
	return (done, total) => {
		if (performance.now() - toldAt < TELL_EVERY_MS) return;
		toldAt = performance.now();
		tell(done, total);
	};
}

/** All documents, page by page; null where it was called off. The next page is made while one comes. */
async function fetched(
	source: AcceptedSource,
	count: number,
	signal: AbortSignal,
	onProgress: (done: number) => void
): Promise<AnyDoc[] | null> {
	const docs: AnyDoc[] = [];
	let coming = source.documents(0, DOCUMENTS_AT_ONCE);
	for (let from = DOCUMENTS_AT_ONCE; docs.length < count; from += DOCUMENTS_AT_ONCE) {
		if (signal.aborted) return null;
		const following = source.documents(from, DOCUMENTS_AT_ONCE);
		const page = await coming;
		if (page.length === 0) throw new Error(`the import gave ${docs.length} of ${count} documents`);
		for (const doc of page) docs.push(doc as unknown as AnyDoc);
		coming = following;
		onProgress(docs.length);
	}
	return docs;
}

/** What stands beside customers and bills: the import itself, and absences that it takes back. */
async function statementsOf(engine: Engine, head: AcceptedHead): Promise<AnyDoc[]> {
	const withdrawn = await engine.states(head.withdrawnAbsences);
	const removals = [...withdrawn.values()].map(({ id, rev }) => ({
		_id: id,
		_rev: rev,
		_deleted: true
	}));
	return head.isImportKnown ? removals : [...removals, head.import as unknown as AnyDoc];
}

type UnsignedRun = Omit<ImportRun, 'by' | 'at' | 'device'>;

function importRun(head: AcceptedHead, { fileName, sheet }: ImportOrigin): UnsignedRun {
	const payments = head.paid.map(() => `payment:${ulid()}`);
	return {
		_id: `import-run:${ulid()}`,
		type: 'import-run',
		importId: head.import._id,
		fileName: fileName.slice(0, 300),
		sheet: sheet.slice(0, 300),
		rows: head.rows,
		changes: head.changes,
		...(payments.length > 0 ? { payments } : {})
	};
}

/** A bill that is gone and said to be paid is paid in full, in a manner that nobody knows. */
function paymentsOf(
	{ paid }: AcceptedHead,
	{ today }: ImportOrigin,
	{ payments = [] }: UnsignedRun
) {
	return paid.map(({ customerNo, key, openAmount }, at) => ({
		_id: payments[at]!,
		type: 'payment' as const,
		customerNo,
		amount: openAmount,
		allocations: [{ key, amount: openAmount }],
		method: 'other' as const,
		paidOn: today
	}));
}
