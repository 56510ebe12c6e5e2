import type { Person } from '#lib/domain/access/person.ts';
import type { DatabaseKind, FirstDatabaseKind } from '#lib/domain/registry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ContainerProblem } from '#lib/store/backup/container.ts';
import {
	takeExchange,
	type Exchanged,
	type ExchangeProblem
} from '#lib/store/backup/exchange-file.ts';
import { preferRestored } from '#lib/store/backup/prefer-restored.ts';
import { readBackup, type MayTake, type Restored } from '#lib/store/backup/read-backup.ts';
import type { Signer } from '#lib/store/backup/signature.ts';
import { writeBackup } from '#lib/store/backup/write-backup.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { FileStore } from '#lib/store/files/file-store.ts';
import type { DeskStore } from './desk-store.ts';
import { ofTheFirstStart } from './first-settings.ts';
import type { LazyDesk } from './lazy-desk.ts';
import type { ServerExchange } from './server-exchange.ts';

/** What goes into a file for another device. */
export interface ExchangeContent {
	readonly branch: string;
	/** All documents; else those that the server does not have yet. */
	readonly isWhole: boolean;
	readonly madeAtMs: number;
}

/** What is copied from and to. */
export interface CopiedStore {
	readonly engines: Readonly<Record<FirstDatabaseKind, Engine>>;
	readonly desk: LazyDesk;
	readonly files: FileStore;
	readonly exchange: ServerExchange;
	readonly person: Person;
	readonly officeName: () => string;
}

type AllEngines = Readonly<Record<DatabaseKind, Engine>>;

/** The sealed files that a store is written into and read from. */
export class StoreCopies {
	readonly #store: CopiedStore;

	constructor(store: CopiedStore) {
		this.#store = store;
	}

	/** Seals everything into one file. */
	async writeBackup(
		passphrase: string,
		madeAtMs: number,
		onProgress: (done: number, total: number) => void
	): Promise<Blob> {
		const { engines } = await this.#all();
		return writeBackup(engines, passphrase, { ...this.#label(), madeAtMs }, { onProgress });
	}

	/**
	 * Merges a backup in; derived rows and the ledger follow by themselves. The databases are others
	 * from then on: what was agreed with a server before is looked at anew.
	 */
	async readBackup(
		file: Blob,
		passphrase: string,
		onProgress: (done: number) => void
	): Promise<Result<Restored, ContainerProblem>> {
		const { engines, desk } = await this.#all();
		const { exchange, files } = this.#store;
		const before = await engines.org.states(ofTheFirstStart());
		const options = { onProgress, mayTake: this.#mayTake(desk) };
		const restored = await readBackup(engines, file, passphrase, options);
		await preferRestored(engines.org, before);
		if (!restored.ok) return restored;
		await exchange.stop();
		const { server } = exchange;
		for (const { bytes } of [files, desk.files]) await bytes.distrust();
		for (const engine of Object.values(engines)) await engine.newGeneration();
		if (server) await exchange.join(server);
		return restored;
	}

	/**
	 * Seals what the server does not have yet, or all of it, for another device; signed. Whose that is
	 * nobody knows, so that what stays inside the desk does not go along.
	 */
	async writeExchange(
		passphrase: string,
		signer: Signer,
		{ branch, isWhole, madeAtMs }: ExchangeContent
	): Promise<Blob> {
		const { exchange } = this.#store;
		await exchange.opened();
		const { engines } = await this.#all();
		const since = isWhole ? undefined : exchange.sync?.brought();
		const label = { ...this.#label(), madeAtMs, branch };
		const isLeftOut = (doc: AnyDoc) => doc['internal'] === true;
		return writeBackup(engines, passphrase, label, {
			signer,
			isLeftOut,
			...(since ? { since } : {})
		});
	}

	async takeExchange(
		file: Blob,
		passphrase: string,
		branch: string
	): Promise<Result<Exchanged, ExchangeProblem>> {
		const { engines, desk } = await this.#all();
		return takeExchange(engines, file, passphrase, branch, { mayTake: this.#mayTake(desk) });
	}

	/** A mailbox holds what concerns its person, whatever is in a file. */
	#mayTake({ place }: DeskStore): MayTake {
		const { id } = this.#store.person;
		return (database, doc) => {
			if (place === 'desk' || (database !== 'desk' && database !== 'desk-files')) return true;
			return doc['requester'] === id && doc['internal'] !== true;
		};
	}

	async #all(): Promise<{ readonly engines: AllEngines; readonly desk: DeskStore }> {
		const desk = await this.#store.desk.get();
		return { engines: { ...this.#store.engines, ...desk.engines }, desk };
	}

	#label() {
		return { officeName: this.#store.officeName(), personName: this.#store.person.name };
	}
}
