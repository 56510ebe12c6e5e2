import { adapterFun, uuid } from 'pouchdb-utils';
import { Engine } from '../engine/engine.ts';
import type { Derivation } from '../engine/derive.ts';
import type { AnyDoc, DocState } from '../engine/row.ts';
import type { StoreSchema } from '../engine/tables.ts';
import { allDocs, type AllDocsOptions } from './all-docs.ts';
import { bulkDocs, writeLocal, type BulkDocsOptions } from './bulk-docs.ts';
import { bulkGet, revsDiff, type BulkGetOptions } from './bulk-get.ts';
import { feedChanges, type ChangesOptions } from './changes-feed.ts';
import { attachmentData, metadataOf } from './documents.ts';
import { deleted, missing, pouchError } from './errors.ts';

export const ADAPTER = 'satuloket';

/** What `new PouchDB(name, options)` may say to this adapter. */
export interface AdapterOptions {
	readonly name: string;
	readonly revs_limit?: number;
	readonly auto_compaction?: boolean;
	readonly deterministic_revs?: boolean;
	/** Tables for types of documents, and rows derived from them; none: all in one table. */
	readonly schema?: StoreSchema;
	readonly derivations?: readonly Derivation[];
	/** An engine that is open already, to share with the app. */
	readonly engine?: Engine;
}

type Callback<T = unknown> = (error: unknown, answer?: T) => void;

/**
 * The methods that PouchDB's core calls. They answer through callbacks and return nothing: a promise
 * that is returned would be taken for the answer.
 */
export function attachAdapter(
	api: Record<string, unknown>,
	options: AdapterOptions,
	opened: Callback
): void {
	let engine: Engine;

	/** Runs the work and hands its answer, or PouchDB's kind of error, to the callback. */
	function answer<T>(callback: Callback<T>, work: () => Promise<T>): void {
		work().then(
			(value) => callback(null, value),
			(error: unknown) => callback(pouchError(error))
		);
	}

	api['_remote'] = false;
	api['type'] = () => ADAPTER;
	api['_id'] = (callback: Callback) => answer(callback, async () => (await engine.meta()).uuid);
	api['_info'] = (callback: Callback) =>
		answer(callback, async () => {
			const { count, seq } = await engine.meta();
			return { doc_count: count, update_seq: seq };
		});

	api['_bulkDocs'] = (
		request: { docs: AnyDoc[] },
		bulkOptions: BulkDocsOptions,
		callback: Callback
	) =>
		answer(callback, () =>
			bulkDocs(engine, request.docs, bulkOptions, options.deterministic_revs !== false)
		);

	api['_get'] = (id: string, getOptions: { rev?: string; latest?: boolean }, callback: Callback) =>
		answer(callback, async () => {
			const state = await engine.state(id);
			if (!state) throw missing();
			if (!getOptions.rev && state.isDeleted) throw deleted();
			const rev = getOptions.rev ?? state.rev;
			const found = await engine.revision(state, rev, getOptions.latest);
			if (!found) throw missing();
			const doc = { ...found.body, _id: state.id, _rev: found.rev };
			return { doc, metadata: metadataOf(state) };
		});

	api['_getAttachment'] = (
		_id: string,
		_name: string,
		attachment: { digest: string },
		{ binary }: { binary?: boolean },
		callback: Callback
	) => answer(callback, () => attachmentData(engine, attachment.digest, binary ?? false));

	api['_allDocs'] = (allDocsOptions: AllDocsOptions, callback: Callback) =>
		answer(callback, () => allDocs(engine, allDocsOptions));

	api['_changes'] = (changesOptions: ChangesOptions) => feedChanges(engine, changesOptions);

	api['_getRevisionTree'] = (id: string, callback: Callback) =>
		answer(callback, async () => (await known(id)).tree);

	api['_doCompaction'] = (id: string, revs: string[], callback: Callback) =>
		answer(callback, () => engine.dropBodies(id, revs));

	api['_purge'] = (id: string, revs: string[], callback: Callback) =>
		answer(callback, async () => ({
			ok: true,
			deletedRevs: revs,
			documentWasRemovedCompletely: await engine.purge(id, revs)
		}));

	api['_getLocal'] = (id: string, callback: Callback) =>
		answer(callback, async () => {
			const doc = await engine.getLocal(id);
			if (!doc) throw missing();
			return doc;
		});
	api['_putLocal'] = (doc: AnyDoc, first: unknown, second?: Callback) =>
		answerLocal(doc, first, second);
	api['_removeLocal'] = (doc: AnyDoc, first: unknown, second?: Callback) =>
		answerLocal({ ...doc, _deleted: true }, first, second);

	api['revsDiff'] = adapterFun(
		'revsDiff',
		function (asked: Record<string, string[]>, first: unknown, second?: Callback) {
			answer(callbackOf(first, second), () => revsDiff(engine, asked));
		}
	);
	api['bulkGet'] = adapterFun(
		'bulkGet',
		function (bulkOptions: BulkGetOptions, callback: Callback) {
			answer(callback, () => bulkGet(engine, bulkOptions));
		}
	);

	api['_close'] = (callback: Callback) => {
		engine.close();
		callback(null);
	};
	api['_destroy'] = (_options: unknown, callback: Callback) =>
		answer(callback, async () => {
			await engine.destroy();
			return { ok: true };
		});

	async function known(id: string): Promise<DocState> {
		const state = await engine.state(id);
		if (!state) throw missing();
		return state;
	}

	function answerLocal(doc: AnyDoc, first: unknown, second: Callback | undefined): void {
		answer(callbackOf(first, second), async () => {
			const result = await writeLocal(engine, doc);
			if (result instanceof Error) throw result;
			return result;
		});
	}

	answer(opened, async () => {
		engine =
			options.engine ??
			(await Engine.open(options.name, {
				newUuid: uuid,
				...(options.schema ? { schema: options.schema } : {}),
				...(options.derivations ? { derivations: options.derivations } : {}),
				...(options.revs_limit ? { revLimit: options.revs_limit } : {}),
				autoCompaction: options.auto_compaction ?? false
			}));
	});
}

/** PouchDB calls some methods with options before the callback, and some without. */
function callbackOf(first: unknown, second: Callback | undefined): Callback {
	return second ?? (first as Callback);
}
