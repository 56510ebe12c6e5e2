import { isObject, type JsonDoc } from '../store/incoming.ts';

/** CouchDB's version of how checkpoints are named and written. */
export const REPLICATION_ID_VERSION = 4;
const MAX_HISTORY = 50;

/** What one session of a replication did; CouchDB's names and forms. */
export interface SessionRecord {
	readonly session_id: string;
	readonly start_time: string;
	readonly end_time: string;
	readonly start_last_seq: string | number;
	readonly end_last_seq: string | number;
	readonly recorded_seq: string | number;
	readonly missing_checked: number;
	readonly missing_found: number;
	readonly docs_read: number;
	readonly docs_written: number;
	readonly doc_write_failures: number;
}

/** How far a replication came: kept on both sides, and believed where both say the same. */
export interface Checkpoint {
	readonly session_id: string;
	readonly source_last_seq: string | number;
	readonly replication_id_version: number;
	readonly history: readonly SessionRecord[];
}

/**
 * The sequence that both sides vouch for, and the sessions up to it; null where they have none in
 * common. Either may have been restored from a back-up, or replaced.
 */
export function agreedOn(
	source: JsonDoc | null,
	target: JsonDoc | null
): { readonly seq: string; readonly history: readonly SessionRecord[] } | null {
	const [ours, theirs] = [historyOf(source), historyOf(target)];
	const known = new Map(theirs.map((record) => [record.session_id, record]));
	for (const [at, { session_id: id, recorded_seq: seq }] of ours.entries()) {
		const other = known.get(id);
		if (other === undefined) continue;
		// The side that was written first may be one step ahead: up to the earlier one both have all.
		return { seq: String(earlier(seq, other.recorded_seq)), history: ours.slice(at) };
	}
	return null;
}

export function checkpointWith(
	record: SessionRecord,
	before: readonly SessionRecord[]
): Checkpoint {
	const older = before.filter(({ session_id: id }) => id !== record.session_id);
	return {
		session_id: record.session_id,
		source_last_seq: record.recorded_seq,
		replication_id_version: REPLICATION_ID_VERSION,
		history: [record, ...older].slice(0, MAX_HISTORY)
	};
}

/** Members of a database may write what they like into its checkpoints: what is none is passed over. */
function historyOf(doc: JsonDoc | null): readonly SessionRecord[] {
	const history: unknown = doc?.['history'];
	return Array.isArray(history) ? history.filter(isRecord) : [];
}

function isRecord(entry: unknown): entry is SessionRecord {
	return (
		isObject(entry) && typeof entry['session_id'] === 'string' && isSequence(entry['recorded_seq'])
	);
}

function isSequence(given: unknown): boolean {
	return typeof given === 'number' || (typeof given === 'string' && /^\d{1,15}(?:-|$)/.test(given));
}

function earlier(one: string | number, other: string | number): string | number {
	return Number.parseInt(String(one), 10) <= Number.parseInt(String(other), 10) ? one : other;
}
