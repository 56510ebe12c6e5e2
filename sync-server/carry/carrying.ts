import { randomBytes } from 'node:crypto';
import { agreedOn, checkpointWith, type Checkpoint, type SessionRecord } from './checkpoint.ts';
import type { CarryChange, Peer } from './peer.ts';
import type { Replication } from './replication.ts';

/** So many changes may be looked at again after a power cut where none of them had to be carried. */
const LOOKED_AT_BEFORE_CHECKPOINT = 1_000;

/** Counts of one session, in CouchDB's words. */
export interface CarryStats {
	missing_checked: number;
	missing_found: number;
	docs_read: number;
	docs_written: number;
	doc_write_failures: number;
}

export interface CarryingOptions {
	readonly replication: Replication;
	readonly source: Peer;
	readonly target: Peer;
	/** Epoch milliseconds. */
	readonly now: () => number;
	readonly stop: AbortSignal;
}

/**
 * One session of a replication: reads the feed of the source, asks the target which revisions it
 * does not have, and brings it these with their histories. What was carried before is not carried
 * again; so two that carry to each other come to rest.
 */
export class Carrying {
	readonly stats: CarryStats = {
		missing_checked: 0,
		missing_found: 0,
		docs_read: 0,
		docs_written: 0,
		doc_write_failures: 0
	};
	readonly session = randomBytes(16).toString('hex');
	readonly #options: CarryingOptions;
	readonly #startTime: string;
	readonly #revs: { source: string | null; target: string | null } = { source: null, target: null };
	#before: readonly SessionRecord[] = [];
	#startSeq = '0';
	#since: string | null = null;
	#pending: number | null = null;
	#unrecorded = { written: 0, lookedAt: 0 };
	#checkpoint: Checkpoint | null = null;

	constructor(options: CarryingOptions) {
		this.#options = options;
		this.#startTime = this.#timeText();
	}

	/** How far the source's feed was carried; null: not begun. */
	get since(): string | null {
		return this.#since;
	}

	/** Changes that are still to be looked at; null where the source does not say. */
	get pending(): number | null {
		return this.#pending;
	}

	get checkpoint(): Checkpoint | null {
		return this.#checkpoint;
	}

	/** Opens both sides and finds where they left off. */
	async begin(): Promise<void> {
		const { source, target, replication } = this.#options;
		await source.open(false);
		await target.open(replication.createTarget);
		const [ours, theirs] = [
			await source.localDoc(this.#checkpointId),
			await target.localDoc(this.#checkpointId)
		];
		this.#revs.source = revOf(ours);
		this.#revs.target = revOf(theirs);
		const agreed = replication.useCheckpoints ? agreedOn(ours, theirs) : null;
		this.#before = agreed?.history ?? [];
		this.#since = agreed?.seq ?? replication.sinceSeq;
		this.#startSeq = this.#since ?? '0';
	}

	/** Carries what there is now. Gives whether anything was looked at. */
	async run(): Promise<boolean> {
		const { source, target, stop } = this.#options;
		const limit = Math.min(source.batch, target.batch);
		let hasLooked = false;
		for (;;) {
			if (stop.aborted) return hasLooked;
			const page = await source.changes(this.#since, limit);
			if (page.changes.length > 0) await this.#carry(page.changes);
			hasLooked ||= page.changes.length > 0;
			this.#unrecorded.lookedAt += page.last === this.#since ? 0 : Math.max(1, page.changes.length);
			this.#since = page.last;
			this.#pending = page.pending;
			if (page.isEnd) return hasLooked;
			if (this.#isWorthRecording) await this.record();
		}
	}

	/** Carries what there is and what comes, until it is stopped or something fails. */
	async follow(onCaughtUp: () => void): Promise<void> {
		const { source, stop } = this.#options;
		while (!stop.aborted) {
			await this.run();
			if (this.#isWorthRecording) await this.record();
			onCaughtUp();
			await source.changed(this.#since, stop);
		}
	}

	/** Writes down on both sides how far this came; not where nothing has happened since. */
	async record(): Promise<void> {
		const { replication, source, target } = this.#options;
		if (this.#unrecorded.lookedAt === 0 || !replication.useCheckpoints) return;
		this.#unrecorded = { written: 0, lookedAt: 0 };
		const recorded = this.#since ?? '0';
		const record: SessionRecord = {
			session_id: this.session,
			start_time: this.#startTime,
			end_time: this.#timeText(),
			start_last_seq: this.#startSeq,
			end_last_seq: recorded,
			recorded_seq: recorded,
			...this.stats
		};
		this.#checkpoint = checkpointWith(record, this.#before);
		this.#revs.target = await this.#put(target, this.#revs.target);
		this.#revs.source = await this.#put(source, this.#revs.source);
	}

	get #isWorthRecording(): boolean {
		const { written, lookedAt } = this.#unrecorded;
		return written > 0 || lookedAt >= LOOKED_AT_BEFORE_CHECKPOINT;
	}

	get #checkpointId(): string {
		return `_local/${this.#options.replication.id}`;
	}

	async #carry(changes: readonly CarryChange[]): Promise<void> {
		const { source, target } = this.#options;
		const asked = new Map(changes.map(({ id, revs }) => [id, revs]));
		const missing = await target.missing(asked);
		this.stats.missing_checked += changes.reduce((sum, { revs }) => sum + revs.length, 0);
		if (missing.size === 0) return;
		this.stats.missing_found += [...missing.values()].reduce((sum, revs) => sum + revs.length, 0);
		const docs = await source.revisions(missing);
		this.stats.docs_read += docs.length;
		const { written, failed } = await target.write(docs);
		this.stats.docs_written += written;
		this.stats.doc_write_failures += failed;
		this.#unrecorded.written += written;
	}

	#put(peer: Peer, rev: string | null): Promise<string> {
		return peer.putLocalDoc(this.#checkpointId, {
			...this.#checkpoint!,
			...(rev === null ? {} : { _rev: rev })
		});
	}

	#timeText(): string {
		return new Date(this.#options.now()).toUTCString();
	}
}

function revOf(doc: Readonly<Record<string, unknown>> | null): string | null {
	const rev = doc?.['_rev'];
	return typeof rev === 'string' ? rev : null;
}
