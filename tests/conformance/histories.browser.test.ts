import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { contentOf } from './content.ts';
import {
	destroyAll,
	ours,
	type DatabaseOptions,
	problemsIn,
	reference,
	type PouchDatabase
} from './databases.ts';

/*
 * The same random history on three stores of ours and on three of PouchDB's own adapter: after each
 * step both say the same of every document, and once all have met, all six do.
 */

const STORES = 3;
const ids = ['bill:1', 'bill:2', 'customer:1', 'other'];

interface Step {
	readonly store: number;
	readonly id: string;
	/** Which leaf is changed, counted round. */
	readonly leaf: number;
	readonly what:
		| { readonly kind: 'write' | 'edit'; readonly value: number }
		| { readonly kind: 'delete' }
		| { readonly kind: 'send'; readonly to: number }
		| { readonly kind: 'compact' };
}

const aStep: fc.Arbitrary<Step> = fc.record({
	store: fc.nat({ max: STORES - 1 }),
	id: fc.constantFrom(...ids),
	leaf: fc.nat({ max: 3 }),
	what: fc.oneof(
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), value: fc.nat(2) }) },
		{ weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), value: fc.nat(2) }) },
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const) }) },
		{
			weight: 4,
			arbitrary: fc.record({ kind: fc.constant('send' as const), to: fc.nat(STORES - 1) })
		},
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant('compact' as const) }) }
	)
});

/** Takes a step; gives what the caller was told. */
async function take(stores: readonly PouchDatabase[], step: Step): Promise<unknown> {
	const db = stores[step.store]!;
	const { id, what } = step;
	switch (what.kind) {
		case 'write':
			return told(db.put({ _id: id, value: what.value }));
		case 'edit':
		case 'delete': {
			const leaves = (await contentOf(db))[id]?.leaves ?? [];
			const parent = leaves[step.leaf % Math.max(1, leaves.length)]?.['_rev'];
			if (parent === undefined) return null;
			const change = what.kind === 'delete' ? { _deleted: true } : { value: what.value };
			return told(db.put({ _id: id, _rev: parent, ...change }));
		}
		case 'send':
			return send(db, stores[what.to]!);
		case 'compact':
			await db.compact();
			return null;
	}
}

async function told(work: Promise<{ rev: string }>): Promise<unknown> {
	return work.then(
		({ rev }) => rev,
		({ status }: { status: number }) => status
	);
}

/** What the replicator does, without its checkpoints: every leaf that the other side lacks. */
async function send(from: PouchDatabase, to: PouchDatabase): Promise<unknown> {
	const { results } = await from.changes({ style: 'all_docs' });
	const asked = Object.fromEntries(
		results.map(({ id, changes }) => [id, changes.map(({ rev }) => rev)])
	);
	const lacking = await to.revsDiff(asked);
	const docs = Object.entries(lacking)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([id, { missing }]) => missing.toSorted().map((rev) => ({ id, rev })));
	if (docs.length === 0) return lacking;
	const found = await from.bulkGet({ docs, revs: true });
	const sent = found.results.flatMap((result) => result.docs.flatMap(({ ok }) => (ok ? [ok] : [])));
	await to.bulkDocs(sent as object[], { new_edits: false });
	return sent.length;
}

/**
 * Everything that both adapters should say alike. Sequences only of histories without compaction: a
 * revision that was compacted and comes back is written again there, see the list of differences.
 */
async function all(stores: readonly PouchDatabase[], withSequences: boolean): Promise<unknown[]> {
	return Promise.all(
		stores.map(async (db) => ({
			content: await contentOf(db),
			listed: await db.allDocs({ include_docs: true, conflicts: true }),
			count: (await db.info()).doc_count,
			seq: withSequences ? (await db.info()).update_seq : 0
		}))
	);
}

function rounds(): readonly (readonly [number, number])[] {
	return [0, 1].flatMap(() => [[0, 1] as const, [1, 2] as const, [2, 0] as const, [1, 0] as const]);
}

async function plays(steps: readonly Step[], options: DatabaseOptions): Promise<void> {
	const mine = Array.from({ length: STORES }, () => ours(options));
	const theirs = Array.from({ length: STORES }, () => reference(options));
	for (const step of steps) {
		expect(await take(mine, step)).toEqual(await take(theirs, step));
	}
	const isCompacted = options.auto_compaction || steps.some(({ what }) => what.kind === 'compact');
	expect(await all(mine, !isCompacted)).toEqual(await all(theirs, !isCompacted));
	for (const [from, to] of rounds()) {
		await send(mine[from]!, mine[to]!);
		await send(theirs[from]!, theirs[to]!);
	}
	const contents = await Promise.all([...mine, ...theirs].map(contentOf));
	for (const content of contents) expect(content).toEqual(contents[0]);
	for (const db of mine) expect(await problemsIn(db)).toEqual([]);
	await destroyAll();
}

describe('any history', () => {
	afterEach(destroyAll);

	it('is told alike by our store and by PouchDB’s own adapter, and ends alike everywhere', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 20 }), (steps) =>
				plays(steps, {})
			),
			{ numRuns: 60, seed: 20_261_120 }
		);
	}, 240_000);

	it('is told alike while each compacts as it goes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 20 }), (steps) =>
				plays(steps, { auto_compaction: true })
			),
			{ numRuns: 20, seed: 20_261_121 }
		);
	}, 240_000);
});
