import { expose } from 'comlink';
import type { ProductDoc } from '#lib/domain/registry.ts';
import type { AcceptProgress, ImportOrigin } from '#lib/features/billing/import/accept-import.ts';
import type { LedgerView } from '#lib/features/billing/ledger/ledger-view.ts';
import type { Unsigned } from '#lib/features/billing/office.ts';
import { OfficeStore, type OpenOptions } from './office-store.ts';

let store: OfficeStore | null = null;

function opened(): OfficeStore {
	if (!store) throw new Error('the store is not open yet');
	return store;
}

const api = {
	async open(options: OpenOptions): Promise<void> {
		store ??= await OfficeStore.open(options);
	},
	get ledger(): LedgerView {
		return opened().view;
	},
	record: (docs: readonly Unsigned<ProductDoc>[]) => opened().record(docs),
	discard: (docs: readonly { readonly _id: string; readonly _rev: string }[]) =>
		opened().recorder.discard(docs),
	writeBackup: (
		passphrase: string,
		nowMs: number,
		onProgress: (done: number, total: number) => void
	) => opened().writeBackup(passphrase, nowMs, onProgress),
	readBackup: (file: Blob, passphrase: string, onProgress: (done: number) => void) =>
		opened().readBackup(file, passphrase, onProgress),
	serveKnown: (port: MessagePort) => opened().serveKnown(port),
	acceptImport: (port: MessagePort, origin: ImportOrigin, onProgress: AcceptProgress) =>
		opened().acceptImport(port, origin, onProgress),
	cancelImport: () => opened().cancelImport(),
	undoImport: (run: string, reason: string) => opened().undoImport(run, reason),
	listen: (listener: () => void) => opened().listen(listener)
};

export type StoreWorker = typeof api;

expose(api);
