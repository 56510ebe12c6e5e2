import type { Engine } from '#lib/store/engine/engine.ts';
import type { DocState } from '#lib/store/engine/row.ts';

const PAGE = 5_000;
/** Rows that are read at once: so many that it is quick, so few that memory stays small. */
const STRETCH = 5_000;
/** From this many written documents on all rows are read: going through the changes takes longer. */
const CHANGES_WORTH_ALL = 100_000;
/** A snapshot is taken anew after this many changes. */
const CHANGES_WORTH_A_SNAPSHOT = 1_000;

/** The rows of a derived table in memory, in a form that questions are answered from. */
export interface RowHolder<Row, Content> {
	put(row: Row): void;
	/** There is no such row any more. */
	remove(id: string): void;
	/** Every row is about to be read; those that are not among them are gone. */
	clear(): void;
	/** All of it as one value that IndexedDB keeps. */
	content(): Content;
}

/** What a feed follows, and how its snapshot is kept. */
export interface FeedPlan {
	/** The derived table; its key is the row's id. */
	readonly table: string;
	/** The snapshot's name. */
	readonly snapshot: string;
	/** Counts up when the content changes its meaning: an older snapshot is made anew. */
	readonly format: number;
	/** The ids of the rows that a written document bears on. */
	readonly idsOf: (change: DocState) => readonly string[];
}

interface SnapshotRow<Content> {
	readonly name: string;
	readonly format: number;
	/** The sequence up to which the snapshot follows the store. */
	readonly seq: number;
	readonly uuid: string;
	/** The version of the store's schema: with another one rows may have been derived anew. */
	readonly version: number;
	readonly content: Content;
}

/** Keeps rows in memory in step with a derived table, whichever tab or replication wrote. */
export class DerivedFeed<Row extends { readonly id: string }, Content> {
	readonly #engine: Engine;
	readonly #plan: FeedPlan;
	readonly #holder: RowHolder<Row, Content>;
	#seq: number;
	#snapshotSeq: number;
	#running: Promise<void> | null = null;

	private constructor(
		engine: Engine,
		plan: FeedPlan,
		holder: RowHolder<Row, Content>,
		seq: number
	) {
		this.#engine = engine;
		this.#plan = plan;
		this.#holder = holder;
		this.#seq = seq;
		this.#snapshotSeq = seq;
	}

	/** From the last snapshot, where there is one of this store; gives the holder as well. */
	static async open<
		Row extends { readonly id: string },
		Content,
		H extends RowHolder<Row, Content>
	>(
		engine: Engine,
		plan: FeedPlan,
		holderOf: (content: Content | undefined) => H
	): Promise<{ readonly feed: DerivedFeed<Row, Content>; readonly holder: H }> {
		const [kept, { uuid, seq }] = await Promise.all([
			engine.tables.dexie.table<SnapshotRow<Content>, string>('snapshots').get(plan.snapshot),
			engine.meta()
		]);
		const isUsable =
			kept?.format === plan.format &&
			kept.uuid === uuid &&
			kept.version === engine.tables.version &&
			kept.seq <= seq;
		const holder = holderOf(isUsable ? kept.content : undefined);
		const feed = new DerivedFeed<Row, Content>(engine, plan, holder, isUsable ? kept.seq : 0);
		return { feed, holder };
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
			// What is written meanwhile is looked at again: a row taken in twice is as one taken in once.
			this.#seq = seq;
		} else {
			await this.#readSince(seq);
		}
		await this.#keepSnapshot();
	}

	async #readAll(): Promise<void> {
		const rows = this.#rows();
		this.#holder.clear();
		for (let after = ''; ;) {
			const some = await rows.where(':id').above(after).limit(STRETCH).toArray();
			for (const row of some) this.#holder.put(row);
			if (some.length < STRETCH) return;
			after = some.at(-1)!.id;
		}
	}

	async #readSince(until: number): Promise<void> {
		while (this.#seq < until) {
			const page = await this.#engine.changesSince(this.#seq, PAGE);
			const ids = [...new Set(page.changes.flatMap(this.#plan.idsOf))];
			const rows = await this.#rows().bulkGet(ids);
			ids.forEach((id, at) => {
				const row = rows[at];
				if (row) this.#holder.put(row);
				else this.#holder.remove(id);
			});
			this.#seq = page.hasMore ? page.lastSeq : Math.max(until, page.lastSeq);
		}
	}

	#rows() {
		return this.#engine.tables.dexie.table<Row, string>(this.#plan.table);
	}

	/** It only makes the next opening quicker: what keeps it from being taken spoils no answer. */
	async #keepSnapshot(): Promise<void> {
		if (this.#seq - this.#snapshotSeq < CHANGES_WORTH_A_SNAPSHOT) return;
		// Also where it fails: a full disk is not asked again with each question.
		this.#snapshotSeq = this.#seq;
		try {
			await this.#putSnapshot();
		} catch {
			// The rows are read once more at the next opening.
		}
	}

	async #putSnapshot(): Promise<void> {
		const { uuid } = await this.#engine.meta();
		await this.#engine.tables.dexie.table<SnapshotRow<Content>, string>('snapshots').put({
			name: this.#plan.snapshot,
			format: this.#plan.format,
			seq: this.#seq,
			uuid,
			version: this.#engine.tables.version,
			content: this.#holder.content()
		});
	}
}
