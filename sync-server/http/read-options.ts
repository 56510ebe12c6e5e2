import type { ReadOptions } from '../store/doc-reader.ts';
import { HttpRefusal } from './couch-errors.ts';
import type { Query } from './query.ts';

/** What a request wants to have beside the documents themselves. */
export function readOptions(query: Query): ReadOptions {
	const since = query.json('atts_since');
	if (since !== undefined && !isTextList(since)) {
		throw new HttpRefusal(400, 'bad_request', 'atts_since must be a list of revisions');
	}
	const options: ReadOptions = {
		revs: query.flag('revs'),
		revsInfo: query.flag('revs_info'),
		conflicts: query.flag('conflicts') || query.flag('meta'),
		deletedConflicts: query.flag('deleted_conflicts') || query.flag('meta'),
		localSeq: query.flag('local_seq'),
		attachments: query.flag('attachments'),
		attsSince: since
	};
	const isPlain = Object.values(options).every((value) => value === false || value === undefined);
	return isPlain ? NOTHING : { ...options, revsInfo: options.revsInfo || query.flag('meta') };
}

const NOTHING: ReadOptions = {};

export function isTextList(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
