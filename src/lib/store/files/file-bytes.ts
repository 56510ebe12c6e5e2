import Dexie, { type Table } from 'dexie';
import type { Engine } from '../engine/engine.ts';
import { guarded } from '../engine/problems.ts';

interface BytesRow {
	readonly id: string;
	readonly data: Blob;
}

/**
 * What is known of bytes that are here: apart from them, so that noting that somebody looked at a
 * photo does not write the photo.
 */
export interface FileUse {
	readonly id: string;
	readonly size: number;
	readonly openedAtMs: number;
	/** 1: a server has said that it has them. What is not safe is never dropped. */
	readonly isSafe: 0 | 1;
}

/** That somebody looked is noted this often: what is dropped first need not be known to the minute. */
const NOTED_EVERY_MS = 60 * 60_000;
/** Bytes that no document came after: the tab was closed in between, and not just now. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;

/** The bytes of files that are on this device, beside their documents. */
export class FileBytes {
	readonly #bytes: Table<BytesRow, string>;
	readonly #uses: Table<FileUse, string>;
	readonly #documents: Table<unknown, string>;
	readonly #dexie: Dexie;

	constructor({ tables }: Engine) {
		this.#dexie = tables.dexie;
		this.#bytes = tables.dexie.table('bytes');
		this.#uses = tables.dexie.table('uses');
		this.#documents = tables.of('file:');
	}

	async get(id: string): Promise<Blob | null> {
		return (await guarded(() => this.#bytes.get(id)))?.data ?? null;
	}

	/** Resolves when they are on disk. What was safe before stays so. */
	put(id: string, data: Blob, isSafe: boolean, nowMs: number): Promise<void> {
		return this.#write(async () => {
			const known = await this.#uses.get(id);
			const safe = isSafe || known?.isSafe === 1 ? 1 : 0;
			await this.#bytes.put({ id, data });
			await this.#uses.put({ id, size: data.size, openedAtMs: nowMs, isSafe: safe });
		});
	}

	/** Takes back what was put for a document that was then refused. */
	remove(id: string): Promise<void> {
		return this.#write(() => this.#drop([id]));
	}

	async noteOpened(id: string, nowMs: number): Promise<void> {
		const use = await guarded(() => this.#uses.get(id));
		if (!use || nowMs - use.openedAtMs < NOTED_EVERY_MS) return;
		await guarded(() => this.#uses.update(id, { openedAtMs: nowMs }));
	}

	/** What no server is known to have, in no order. */
	unsafe(): Promise<FileUse[]> {
		const unsafe = this.#uses
			.where('[isSafe+openedAtMs]')
			.between([0, Dexie.minKey], [0, Dexie.maxKey]);
		return guarded(() => unsafe.toArray());
	}

	async isSafe(id: string): Promise<boolean> {
		return (await guarded(() => this.#uses.get(id)))?.isSafe === 1;
	}

	async markSafe(ids: readonly string[]): Promise<void> {
		const safe = ids.map((key) => ({ key, changes: { isSafe: 1 as const } }));
		await guarded(() => this.#uses.bulkUpdate(safe));
	}

	/** What a server said counts no longer: it was set back, or it is another one. */
	async distrust(): Promise<void> {
		await guarded(() => this.#uses.toCollection().modify({ isSafe: 0 }));
	}

	/** All that is here, in bytes. */
	async total(): Promise<number> {
		let total = 0;
		await guarded(() => this.#uses.each(({ size }) => (total += size)));
		return total;
	}

	/**
	 * Drops what was opened longest ago, as far as a server has it, until no more than `budget` bytes
	 * are here, and what was put and never recorded. Gives how many files went.
	 */
	makeRoom(budget: number, nowMs: number): Promise<number> {
		return this.#write(async () => {
			const gone = await this.#forgotten(nowMs);
			let left = (await this.total()) - gone.reduce((sum, { size }) => sum + size, 0);
			await this.#uses
				.where('[isSafe+openedAtMs]')
				.between([1, Dexie.minKey], [1, Dexie.maxKey])
				.until(() => left <= budget)
				.each((use) => {
					gone.push(use);
					left -= use.size;
				});
			await this.#drop(gone.map(({ id }) => id));
			return gone.length;
		});
	}

	async #forgotten(nowMs: number): Promise<FileUse[]> {
		const old = await this.#uses
			.where('[isSafe+openedAtMs]')
			.between([0, Dexie.minKey], [0, nowMs - FORGOTTEN_AFTER_MS])
			.toArray();
		const documents = await this.#documents.bulkGet(old.map(({ id }) => id));
		return old.filter((_, at) => documents[at] === undefined);
	}

	async #drop(ids: readonly string[]): Promise<void> {
		await this.#bytes.bulkDelete([...ids]);
		await this.#uses.bulkDelete([...ids]);
	}

	#write<T>(work: () => Promise<T>): Promise<T> {
		const tables = [this.#bytes, this.#uses, this.#documents];
		return guarded(() => this.#dexie.transaction('rw', tables, work));
	}
}
