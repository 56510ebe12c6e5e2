import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { DocState } from '#lib/store/engine/row.ts';
import { DeskLedger } from './desk-ledger.ts';
import { columnsFrom, contentOf, DESK_FORMAT, type DeskContent } from './desk-snapshot.ts';

const SNAPSHOT = 'desk';
const PAGE = 5_000;
/** Summaries that are read at once: so many that it is quick, so few that memory stays small. */
const STRETCH = 5_000;
/** From this many written documents on all summaries are read: going through the changes takes longer. */
const CHANGES_WORTH_ALL = 100_000;
/** A snapshot is taken anew after this many changes. */
const CHANGES_WORTH_A_SNAPSHOT = 1_000;

interface SnapshotRow {
	readonly name: typeof SNAPSHOT;
	readonly format: number;
	/** The sequence up to which the snapshot follows the store. */
	readonly seq: number;
	readonly uuid: string;
	/** The version of the store's schema: with another one summaries may have been derived anew. */
	readonly version: number;
	readonly content: DeskContent;
}

/** Keeps the ledger of tickets in step with the store, whichever tab or replication wrote. */
export class DeskFeed {
	readonly ledger: DeskLedger;
	readonly #engine: Engine;
	#seq: number;
	#snapshotSeq: number;
	#running: Promise<void> | null = null;

	private constructor(engine: Engine, kept: SnapshotRow | null) {
		this.#engine = engine;
		this.ledger = new DeskLedger(kept ? columnsFrom(kept.content) : undefined);
		this.#seq = kept?.seq ?? 0;
		this.#snapshotSeq = this.#seq;
	}

	/** From the last snapshot, where there is one of this store. */
	static async open(engine: Engine): Promise<DeskFeed> {
		const [kept, { uuid, seq }] = await Promise.all([
			engine.tables.dexie.table<SnapshotRow, string>('snapshots').get(SNAPSHOT),
			engine.meta()
		]);
		const isUsable =
			kept?.format === DESK_FORMAT &&
			kept.uuid === uuid &&
			kept.version === engine.tables.version &&
			kept.seq <= seq;
		return new DeskFeed(engine, isUsable ? kept : null);
	}

	/** Up to what this follows the store. */
	get seq(): number {
		return this.#seq;
	}

	/** Takes in what was written since; one run at a time, and one more for who asks meanwhile. */
	async catchUp(): Promise<void> {
		while (this.#running) await this.#running;
		this.#running = this.#walk().finally(() => {
			this.#running = null;
		});
		return this.#running;
	}

	async #walk(): Promise<void> {
		const { seq } = await this.#engine.meta();
		if (seq === this.#seq) return;
		if (this.#seq === 0 || seq - this.#seq > CHANGES_WORTH_ALL) {
			await this.#readAll();
			// What is written meanwhile is looked at again: a ticket taken in twice is as one taken in once.
			this.#seq = seq;
		} else {
			await this.#readSince(seq);
		}
		await this.#keepSnapshot();
	}

	async #readAll(): Promise<void> {
		const summaries = this.#summaries();
		for (let after = ''; ;) {
			const some = await summaries.where(':id').above(after).limit(STRETCH).toArray();
			for (const summary of some) this.ledger.put(summary);
			if (some.length < STRETCH) return;
			after = some.at(-1)!.id;
		}
	}

	async #readSince(until: number): Promise<void> {
		while (this.#seq < until) {
			const page = await this.#engine.changesSince(this.#seq, PAGE);
			const ids = [...new Set(page.changes.flatMap(ticketOf))];
			for (const summary of await this.#summaries().bulkGet(ids)) {
				if (summary) this.ledger.put(summary);
			}
			this.#seq = page.hasMore ? page.lastSeq : Math.max(until, page.lastSeq);
		}
	}

	#summaries() {
		return this.#engine.tables.dexie.table<TicketSummary, string>('ticketSummaries');
	}

	async #keepSnapshot(): Promise<void> {
		if (this.#seq - this.#snapshotSeq < CHANGES_WORTH_A_SNAPSHOT) return;
		const { uuid } = await this.#engine.meta();
		this.#snapshotSeq = this.#seq;
		await this.#engine.tables.dexie.table<SnapshotRow, string>('snapshots').put({
			name: SNAPSHOT,
			format: DESK_FORMAT,
			seq: this.#seq,
			uuid,
			version: this.#engine.tables.version,
			content: contentOf(this.ledger.columns)
		});
	}
}

/** The ticket that a written document bears on. */
function ticketOf({ id, body }: DocState): string[] {
	switch (typeOfId(id)) {
		case 'ticket':
			return [id];
		case 'ticket-event':
		case 'rating': {
			const { ticket } = body as { readonly ticket?: unknown };
			return typeof ticket === 'string' ? [ticket] : [];
		}
		default:
			return [];
	}
}
