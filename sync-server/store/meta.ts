import { randomBytes } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { defaultSecurity, type Security } from './security.ts';

/** What a database knows of itself. */
export interface Meta {
	/**
	 * Changes when the sequence starts anew (created, restored): a reader that comes with a sequence
	 * of another epoch starts from the beginning instead of missing changes.
	 */
	readonly epoch: string;
	/** The last change. */
	seq: number;
	living: number;
	deleted: number;
	purgeSeq: number;
	revsLimit: number;
	security: Security;
}

export const DEFAULT_REVS_LIMIT = 1_000;

export function newEpoch(): string {
	return randomBytes(4).toString('hex');
}

/** The one row of `meta`, held in memory and written in the transaction that changed it. */
export class MetaRow {
	#kept: Meta;
	readonly #read: StatementSync;
	readonly #update: StatementSync;
	current: Meta;

	constructor(sql: DatabaseSync) {
		this.#read = sql.prepare('SELECT * FROM meta');
		this.#update = sql.prepare(
			'UPDATE meta SET seq = ?, living = ?, deleted = ?, purge_seq = ?, revs_limit = ?, security = ?'
		);
		this.#kept = this.#load();
		this.current = { ...this.#kept };
	}

	/** To be called inside the transaction, before it is committed. */
	write(): void {
		const { seq, living, deleted, purgeSeq, revsLimit, security } = this.current;
		const kept = this.#kept;
		const isSame =
			seq === kept.seq &&
			purgeSeq === kept.purgeSeq &&
			revsLimit === kept.revsLimit &&
			security === kept.security;
		if (isSame) return;
		this.#update.run(seq, living, deleted, purgeSeq, revsLimit, JSON.stringify(security));
	}

	/** The transaction was committed. */
	settle(): void {
		this.#kept = { ...this.current };
	}

	/** The transaction was given up. */
	revert(): void {
		this.current = { ...this.#kept };
	}

	#load(): Meta {
		const row = this.#read.get()!;
		return {
			epoch: String(row['epoch']),
			seq: Number(row['seq']),
			living: Number(row['living']),
			deleted: Number(row['deleted']),
			purgeSeq: Number(row['purge_seq']),
			revsLimit: Number(row['revs_limit']),
			security: JSON.parse(String(row['security'])) as Security
		};
	}
}

export function insertMeta(sql: DatabaseSync): void {
	sql
		.prepare('INSERT INTO meta VALUES (1, ?, 0, 0, 0, 0, ?, ?)')
		.run(newEpoch(), DEFAULT_REVS_LIMIT, JSON.stringify(defaultSecurity));
}
