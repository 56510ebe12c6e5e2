import type { FileDoc } from '#lib/domain/files/file.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { KeepFileProblem } from '#lib/features/billing/office.ts';
import type { FileMeta, FileStore } from '#lib/store/files/file-store.ts';
import { pictureOf } from '#lib/store/files/picture.ts';
import type { FetchProblem } from '#lib/sync/synced-files.ts';
import type { FileSource } from './store-sync.ts';

export type OpenFileProblem =
	| FetchProblem
	/** The bytes are not on this device, and it is joined to no server. */
	| { readonly code: 'file-not-here' };

/** Photos and documents as a page works with them: kept here, opened from here or from the server. */
export class OfficeFiles {
	readonly #store: FileStore;
	readonly #source: () => FileSource | null;

	/** `source` gives what else there is of files at that moment: a server's. */
	constructor(store: FileStore, source: () => FileSource | null) {
		this.#store = store;
		this.#source = source;
	}

	/** Resolves when it is on disk; it is brought to the server after the facts. */
	async keep(
		given: Blob,
		meta: Omit<FileMeta, 'thumbnail'>
	): Promise<Result<FileDoc, KeepFileProblem>> {
		const picture = await pictureOf(given);
		if (!picture.ok) return picture;
		const { bytes, ...rest } = picture.value;
		return this.#store.keep(bytes, { ...meta, ...rest });
	}

	/** Documents with their thumbnails; those that are not here and cannot be fetched are left out. */
	async documents(ids: readonly string[]): Promise<FileDoc[]> {
		try {
			return (await this.#source()?.documents(ids)) ?? (await this.#store.documents(ids));
		} catch {
			// What is wrong with the server shows in the exchanges.
			return this.#store.documents(ids);
		}
	}

	async open(id: string): Promise<Result<Blob, OpenFileProblem>> {
		const here = await this.#store.open(id);
		if (here) return succeed(here);
		return (await this.#source()?.fetch(id)) ?? refuse({ code: 'file-not-here' });
	}
}
