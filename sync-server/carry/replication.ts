import { hash } from 'node:crypto';
import { HttpRefusal } from '../http/couch-errors.ts';
import { isTextList } from '../http/read-options.ts';
import { selectorOf } from '../http/selector.ts';
import type { JsonDoc } from '../store/incoming.ts';
import { keyOf, readEndpoint, type Endpoint } from './endpoint.ts';

/** Which documents are carried. */
export type CarryFilter =
	| { readonly kind: 'all' }
	| { readonly kind: 'ids'; readonly ids: readonly string[] }
	| { readonly kind: 'selector'; readonly selector: JsonDoc };

/** What is to be carried from where to where. */
export interface Replication {
	/** The same for the same work, on this server: names the checkpoints. */
	readonly id: string;
	readonly source: Endpoint;
	readonly target: Endpoint;
	readonly filter: CarryFilter;
	readonly createTarget: boolean;
	readonly isContinuous: boolean;
	/** Where to begin where there is no checkpoint; null: at the beginning. */
	readonly sinceSeq: string | null;
	readonly useCheckpoints: boolean;
}

/** Databases that are written by their own rules only. */
const PROTECTED: ReadonlySet<string> = new Set(['_users', '_replicator']);

/** Reads a document of `_replicator`, or the body of `_replicate`. Throws a refusal. */
export function readReplication(doc: JsonDoc, serverId: string): Replication {
	const source = readEndpoint('source', doc['source']);
	const target = readEndpoint('target', doc['target']);
	if (target.kind === 'local' && PROTECTED.has(target.name)) {
		throw new HttpRefusal(403, 'forbidden', `Nothing is carried into ${target.name}.`);
	}
	for (const field of ['filter', 'query_params', 'winning_revs_only'] as const) {
		// Left out in silence, more would be carried than was meant.
		if (doc[field] !== undefined && doc[field] !== false) {
			throw new HttpRefusal(501, 'not_implemented', `\`${field}\` is not offered.`);
		}
	}
	const filter = filterOf(doc);
	const key = JSON.stringify([serverId, keyOf(source), keyOf(target), filter]);
	return {
		id: hash('md5', key),
		source,
		target,
		filter,
		createTarget: doc['create_target'] === true,
		isContinuous: doc['continuous'] === true,
		sinceSeq: sinceOf(doc['since_seq']),
		useCheckpoints: doc['use_checkpoints'] !== false
	};
}

/** The id as CouchDB tells it: with what does not change the checkpoints. */
export function fullId({ id, isContinuous, createTarget }: Replication): string {
	return id + (isContinuous ? '+continuous' : '') + (createTarget ? '+create_target' : '');
}

function filterOf(doc: JsonDoc): CarryFilter {
	const { doc_ids: ids, selector } = doc;
	if (ids !== undefined && selector !== undefined) {
		throw new HttpRefusal(400, 'bad_request', '`doc_ids` and `selector` are mutually exclusive.');
	}
	if (ids !== undefined) {
		if (!isTextList(ids)) throw new HttpRefusal(400, 'bad_request', '`doc_ids` must be a list.');
		return { kind: 'ids', ids: [...new Set(ids)].toSorted() };
	}
	if (selector === undefined) return { kind: 'all' };
	selectorOf(selector);
	return { kind: 'selector', selector: selector as JsonDoc };
}

function sinceOf(given: unknown): string | null {
	if (given === undefined || given === null) return null;
	if (typeof given === 'string' || typeof given === 'number') return String(given);
	throw new HttpRefusal(400, 'bad_request', '`since_seq` must be a sequence.');
}
