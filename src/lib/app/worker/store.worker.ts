import { expose } from 'comlink';
import type { ProductDoc } from '#lib/domain/registry.ts';
import type { AcceptProgress, ImportOrigin } from '#lib/features/billing/import/accept-import.ts';
import type { RecordedPayment } from '#lib/domain/collection/bank/match-lines.ts';
import type { LineToMatch } from '#lib/domain/collection/bank/suggestion.ts';
import type { BankMatches } from '#lib/features/billing/bank/bank-matcher.ts';
import type { FieldView } from '#lib/features/billing/ledger/field-view.ts';
import type { LedgerView } from '#lib/features/billing/ledger/ledger-view.ts';
import type { Unsigned } from '#lib/features/billing/office.ts';
import type { DashboardQuestion, RowsAsked } from '#lib/features/dashboard/question.ts';
import { deskCalls } from './desk-calls.ts';
import { LogRenewal } from './log-renewal.ts';
import type { SyncStatus } from '#lib/sync/sync-status.ts';
import type { Signer } from '#lib/store/backup/signature.ts';
import type { ExchangeContent } from './store-copies.ts';
import { OfficeStore } from './office-store.ts';
import type { OpenOptions } from './open-options.ts';
import { keepOwnOrder, ownOrderOf } from '#lib/store/own-order.ts';
import { nextNumberIn } from './receipts.ts';
import { settleField, unsettledFields } from './review.ts';
import type { ServerOfStore } from './store-sync.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import { SyncProblem, type SyncProblemCode } from '#lib/sync/sync-problem.ts';

/** What a person's page has to know of a store that is open. */
export interface Opened {
	readonly ids: StoreIds;
	/** A database was here before and is not any more. */
	readonly isLost: boolean;
}

let store: OfficeStore | null = null;
const renewal = new LogRenewal();

/** The store, once it may be written to. */
async function writable(): Promise<OfficeStore> {
	await renewal.done();
	return opened();
}

function opened(): OfficeStore {
	if (!store) throw new Error('the store is not open yet');
	return store;
}

const api = {
	async open(options: OpenOptions): Promise<Result<Opened, SyncProblemCode>> {
		try {
			store ??= await OfficeStore.open(options);
			return succeed({ ids: await store.ids(), isLost: store.isLost });
		} catch (error) {
			// A store that is empty cannot begin without what all share.
			if (error instanceof SyncProblem) return refuse(error.code);
			throw error;
		}
	},
	get ledger(): LedgerView {
		return opened().view;
	},
	get field(): FieldView {
		return opened().field;
	},
	dashboard: async (question: DashboardQuestion) => (await opened().dashboard()).answer(question),
	dashboardRows: async (question: DashboardQuestion, asked: RowsAsked, most: number) =>
		(await opened().dashboard()).rows(question, asked, most),
	matchBankLines: async (
		lines: readonly LineToMatch[],
		recorded: readonly RecordedPayment[]
	): Promise<BankMatches> => (await opened().bankMatcher()).match(lines, recorded),
	ownOrder: () => ownOrderOf(opened().engines.billing),
	keepOwnOrder: async (customerNos: readonly string[]) =>
		keepOwnOrder((await writable()).engines.billing, customerNos),
	record: async (docs: readonly Unsigned<ProductDoc>[]) => (await writable()).record(docs),
	nextReceiptNo: async () => nextNumberIn((await writable()).engines, 'receipt'),
	nextVoucherNo: async () => nextNumberIn((await writable()).engines, 'voucher'),
	discard: async (docs: readonly { readonly _id: string; readonly _rev: string }[]) =>
		(await writable()).recorder.discard(docs),
	writeBackup: (
		passphrase: string,
		nowMs: number,
		onProgress: (done: number, total: number) => void
	) => opened().copies.writeBackup(passphrase, nowMs, onProgress),
	readBackup: async (file: Blob, passphrase: string, onProgress: (done: number) => void) =>
		(await writable()).copies.readBackup(file, passphrase, onProgress),
	writeExchange: (passphrase: string, signer: Signer, content: ExchangeContent) =>
		opened().copies.writeExchange(passphrase, signer, content),
	takeExchange: async (file: Blob, passphrase: string, branch: string) =>
		(await writable()).copies.takeExchange(file, passphrase, branch),
	serveKnown(port: MessagePort): void {
		// An import has begun: much will be written, and there is time for this while the file is read.
		void renewal.done();
		opened().serveKnown(port);
	},
	acceptImport: async (port: MessagePort, origin: ImportOrigin, onProgress: AcceptProgress) =>
		(await writable()).acceptImport(port, origin, onProgress),
	cancelImport: () => opened().cancelImport(),
	undoImport: async (run: string, reason: string) => (await writable()).undoImport(run, reason),
	listen: (listener: () => void) => opened().listen(listener),
	join: (server: ServerOfStore) => opened().exchange.join(server),
	leave: () => opened().exchange.leave(),
	ids: () => opened().ids(),
	unsent: () => opened().unsent(),
	listenToSync: (listener: (status: SyncStatus | null) => void) =>
		opened().exchange.listen(listener),
	nudgeSync: () => opened().exchange.nudge(),
	offerAgain: () => opened().exchange.sync?.offerAgain(),
	unsettled: () => unsettledFields(opened().engines),
	settleField: async (what: { readonly id: string; readonly field: string }, choice: number) => {
		const { engines, recorder } = await writable();
		return settleField(engines, recorder, what, choice);
	},
	keepFile: async (file: Blob, meta: { readonly name: string; readonly of: string }) =>
		(await writable()).files.keep(file, meta),
	fileDocuments: (ids: readonly string[]) => opened().files.documents(ids),
	openFile: (id: string) => opened().files.open(id),
	...deskCalls(opened, writable)
};

export type StoreWorker = typeof api;

expose(api);
