import { expose } from 'comlink';
import type { ProductDoc } from '#lib/domain/registry.ts';
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
	listen: (listener: () => void) => opened().listen(listener)
};

export type StoreWorker = typeof api;

expose(api);
