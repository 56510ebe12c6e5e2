import type { ProductDoc } from '#lib/domain/registry.ts';
import type { Unsigned } from '#lib/features/helpdesk/helpdesk.ts';
import type { DeskView } from '#lib/features/helpdesk/ledger/desk-view.ts';
import type { FileMeta } from '#lib/store/files/file-store.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import { databaseOf } from '#lib/store/recorder.ts';
import type { OfficeStore } from './office-store.ts';
import { nextTicketNoIn } from './ticket-numbers.ts';

/** What the view can be asked: all that it does. */
export type DeskQuestion = {
	[Name in keyof DeskView]: DeskView[Name] extends (...args: never[]) => unknown ? Name : never;
}[keyof DeskView];

/** What a page has to know of databases of the helpdesk that are open. */
export interface DeskOpened {
	readonly ids: StoreIds;
	/** A database was here before and is not any more. */
	readonly isLost: boolean;
}

type OwnDocs = readonly { readonly _id: string; readonly _rev: string }[];

/**
 * The calls of a page about the helpdesk. `opened` gives the store, `writable` once it may be written
 * to.
 */
export function deskCalls(opened: () => OfficeStore, writable: () => Promise<OfficeStore>) {
	const recorderOf = async (docs: readonly { readonly _id: string }[]) => {
		const store = await writable();
		const kind = docs.length > 0 ? databaseOf(docs) : 'org';
		const isOfDesk = kind === 'desk' || kind === 'desk-files';
		return isOfDesk ? (await store.desk.get()).recorder : store.recorder;
	};
	return {
		/** Resolves when the databases are there to be read. */
		openDesk: async (): Promise<void> => void (await opened().desk.get()),
		/** Resolves once somebody has asked for the helpdesk and it is open; that may be never. */
		deskOpened: async (): Promise<DeskOpened> => {
			const desk = await opened().desk.opened;
			return { ids: await desk.ids(), isLost: desk.isLost };
		},
		askDesk: async (question: DeskQuestion, ...args: unknown[]): Promise<unknown> => {
			const view = await (await opened().desk.get()).view();
			const answer = view[question] as (...given: unknown[]) => unknown;
			return answer.apply(view, args);
		},
		listenToDesk: async (listener: () => void) => (await opened().desk.get()).listen(listener),
		recordAtDesk: async (docs: readonly Unsigned<ProductDoc>[]) =>
			(await recorderOf(docs)).record(docs as unknown as Record<string, unknown>[]),
		discardAtDesk: async (docs: OwnDocs) => (await recorderOf(docs)).discard(docs),
		nextTicketNo: async () => nextTicketNoIn((await writable()).engines),
		keepTicketFile: async (file: Blob, meta: Omit<FileMeta, 'thumbnail'>) =>
			(await (await writable()).deskFiles()).keep(file, meta),
		ticketFileDocuments: async (ids: readonly string[]) =>
			(await opened().deskFiles()).documents(ids),
		openTicketFile: async (id: string) => (await opened().deskFiles()).open(id)
	};
}
