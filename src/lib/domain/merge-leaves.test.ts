import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayWrite, type Write } from './access/may-write.ts';
import type { Doc } from './document.ts';
import { textOf, type Fields } from './merge.ts';
import { byWinning, mergeLeaves, type Leaf } from './merge-leaves.ts';
import { settled, unsettledOf } from './merge-unsettled.ts';

const runs = { numRuns: 500, seed: 20_261_121 };

const _id = 'customer:1';
const morning = { by: 'ani', at: '2026-11-20T08:00:00.000Z~0000', device: 'a' };
const noon = { by: 'budi', at: '2026-11-20T12:00:00.000Z~0000', device: 'b' };
const evening = { by: 'cici', at: '2026-11-20T18:00:00.000Z~0000', device: 'c' };

function aLeaf(rev: string, fields: Fields, isDeleted = false): Leaf {
	return { rev, isDeleted, doc: { _id, ...fields } };
}

function merged(base: Fields | null, ...leaves: readonly Leaf[]): Record<string, unknown> {
	return mergeLeaves(leaves, () => base && { _id, ...base });
}

describe('a document that was edited apart', () => {
	it('keeps the edits of different fields, and nothing waits for a person', () => {
		const doc = merged(
			{ name: 'Sari', address: 'Jl. A' },
			aLeaf('2-b', { name: 'Sari W.', address: 'Jl. A', ...morning }),
			aLeaf('2-a', { name: 'Sari', address: 'Jl. B', ...noon })
		);
		expect(doc).toEqual({
			_id,
			name: 'Sari W.',
			address: 'Jl. B',
			merged: ['2-a', '2-b'],
			...morning
		});
	});

	it('shows the later of two values for one field, and keeps both with who and when', () => {
		const doc = merged(
			{ name: 'Sari' },
			aLeaf('2-b', { name: 'Sari W.', ...morning }),
			aLeaf('2-a', { name: 'Sri', ...noon })
		);
		expect(doc['name']).toBe('Sri');
		expect(doc['unsettled']).toEqual([
			{
				field: 'name',
				values: [
					{ value: 'Sri', by: 'budi', at: noon.at },
					{ value: 'Sari W.', by: 'ani', at: morning.at }
				]
			}
		]);
	});

	it('in three places shows the latest value of each field, whichever history is the longest', () => {
		const doc = merged(
			{ name: 'Sari', address: 'Jl. A' },
			aLeaf('3-a', { name: 'Pagi', address: 'Jl. A', ...morning }),
			aLeaf('2-b', { name: 'Sari', address: 'Jl. Malam', ...evening }),
			aLeaf('2-a', { name: 'Siang', address: 'Jl. A', ...noon })
		);
		expect(doc).toMatchObject({ name: 'Siang', address: 'Jl. Malam', ...morning });
		expect(unsettledOf(doc).map(({ field }) => field)).toEqual(['name']);
	});

	it('by two files carries no signature, and says which import each value came from', () => {
		const doc = merged(
			{ amount: 100, importId: 'import:1' },
			aLeaf('2-b', { amount: 150, importId: 'import:2' }),
			aLeaf('2-a', { amount: 175, importId: 'import:3' })
		);
		expect(doc).not.toHaveProperty('by');
		expect(unsettledOf(doc)).toHaveLength(1);
		expect(unsettledOf(doc)[0]!.values).toEqual(
			expect.arrayContaining([
				{ value: 150, importId: 'import:2' },
				{ value: 175, importId: 'import:3' }
			])
		);
	});

	it('and deleted is there, and says that somebody deleted it', () => {
		const doc = merged(
			{ name: 'Sari' },
			aLeaf('2-a', { name: 'Sri', ...noon }),
			aLeaf('2-b', {}, true)
		);
		expect(doc).toMatchObject({ name: 'Sri', ...noon });
		expect(doc['unsettled']).toEqual([
			{
				field: '_deleted',
				values: [{ value: false, by: 'budi', at: noon.at }, { value: true }]
			}
		]);
	});

	it('may be merged by a third person, for the signature that stands is left', () => {
		const fields = { type: 'customer', customerNo: '1', phones: [] };
		const winner = aLeaf('2-b', { ...fields, name: 'Sari W.', ...morning });
		const doc = merged(null, winner, aLeaf('2-a', { ...fields, name: 'Sri', ...noon }));
		const doni = { id: 'doni', name: 'Doni Contoh', roles: ['staff'] as const };
		expect(doc['name']).toBe('Sri');
		expect(mayWrite(doni, doc as unknown as Write, winner.doc as unknown as Doc)).toEqual({
			ok: true,
			value: undefined
		});
	});

	it('keeps the correction that each of two people made', () => {
		const given = { name: 'Sari', address: 'Jl. A' };
		const name = { given: 'Sari', value: 'Sri' };
		const address = { given: 'Jl. A', value: 'Jl. B' };
		const doc = merged(
			given,
			aLeaf('2-b', { ...given, name: 'Sri', corrections: { name }, ...morning }),
			aLeaf('2-a', { ...given, address: 'Jl. B', corrections: { address }, ...noon })
		);
		expect(doc['corrections']).toEqual({ name, address });
		expect(unsettledOf(doc)).toEqual([]);
	});
});

describe('what nobody has settled yet', () => {
	const base = merged(
		{ name: 'Sari' },
		aLeaf('2-b', { name: 'Sari W.', ...morning }),
		aLeaf('2-a', { name: 'Sri', ...noon })
	);
	const { _id: _, ...open } = base;

	it('is kept by a later merge', () => {
		const doc = merged(
			base,
			aLeaf('4-b', { ...open, address: 'Jl. A', ...evening }),
			aLeaf('4-a', { ...open, branch: 'Utara', ...evening })
		);
		expect(doc['unsettled']).toEqual(base['unsettled']);
	});

	it('stays settled where one side has settled it while the other edited something else', () => {
		const doc = merged(
			base,
			aLeaf('4-b', { ...settled(base, 'name', 'Sari W.'), ...evening }),
			aLeaf('4-a', { ...open, branch: 'Utara', ...evening })
		);
		expect(doc).toMatchObject({ name: 'Sari W.', branch: 'Utara' });
		expect(doc).not.toHaveProperty('unsettled');
	});

	it('waits again where two people settled it in different ways, one of them as it stood', () => {
		const doc = merged(
			base,
			aLeaf('4-b', { ...settled(base, 'name', 'Sari W.'), ...noon }),
			aLeaf('4-a', { ...settled(base, 'name', 'Sri'), ...evening })
		);
		expect(doc['name']).toBe('Sri');
		expect(unsettledOf(doc)[0]?.values.map(({ value }) => value)).toEqual(['Sri', 'Sari W.']);
	});
});

describe('settling', () => {
	const entry = (field: string) => ({ field, values: [{ value: 'a' }, { value: 'b' }] });

	it('one field sets it and leaves the others waiting', () => {
		const doc = {
			_id,
			_rev: '3-a',
			name: 'a',
			email: 'a',
			unsettled: [entry('email'), entry('name')]
		};
		expect(settled(doc, 'name', 'b')).toEqual({
			_id,
			_rev: '3-a',
			name: 'b',
			email: 'a',
			unsettled: [entry('email')]
		});
	});

	it('the last field leaves no trace of the question', () => {
		const doc = { _id, name: 'a', unsettled: [entry('name')] };
		expect(settled(doc, 'name', undefined)).toEqual({ _id });
	});

	it('a field that was corrected by hand makes the choice the correction', () => {
		const doc = {
			_id,
			phones: [],
			corrections: { phone: { given: '0761', value: '' } },
			unsettled: [entry('phones')]
		};
		const chosen = [{ number: '+6200000000001', kind: 'mobile' }];
		expect(settled(doc, 'phones', chosen)).toMatchObject({
			phones: chosen,
			corrections: { phone: { given: '0761', value: '+6200000000001' } }
		});
	});

	it('a deletion either deletes or stops asking', () => {
		const doc = { _id, _rev: '3-a', name: 'a', unsettled: [entry('_deleted')] };
		expect(settled(doc, '_deleted', true)).toEqual({ _id, _rev: '3-a', _deleted: true });
		expect(settled(doc, '_deleted', false)).toEqual({ _id, _rev: '3-a', name: 'a' });
	});
});

const someFields = fc.dictionary(
	fc.constantFrom('name', 'address', 'phones', 'importId', 'corrections'),
	fc.constantFrom<unknown>(
		'Sari',
		'Budi',
		1,
		null,
		['a', 'b'],
		{ name: 'x' },
		{ name: 'y', address: 'z' }
	)
);
const someSignature = fc.option(fc.constantFrom(morning, noon, evening), { nil: {} });
const aVersion = fc
	.tuple(someFields, someSignature)
	.map(([fields, signed]): Fields => ({ _id, ...fields, ...signed }));
const someLeaves = fc
	.uniqueArray(fc.tuple(fc.constantFrom(2, 3, 10), fc.stringMatching(/^[0-9a-f]{4}$/)), {
		minLength: 2,
		maxLength: 4,
		selector: ([generation, hash]) => `${generation}-${hash}`
	})
	.chain((revs) =>
		fc.tuple(
			...revs.map(([generation, hash], at) =>
				fc.record({
					rev: fc.constant(`${generation}-${hash}`),
					isDeleted: at === 0 ? fc.constant(false) : fc.boolean(),
					doc: aVersion
				})
			)
		)
	);

describe('merging whatever leaves there are', () => {
	it('gives the same revision in whatever order they are looked at', () => {
		fc.assert(
			fc.property(
				someLeaves.chain((leaves) =>
					fc.tuple(
						fc.constant(leaves),
						fc.shuffledSubarray(leaves, { minLength: leaves.length, maxLength: leaves.length })
					)
				),
				fc.option(aVersion),
				([leaves, shuffled], base) => {
					const one = mergeLeaves(leaves, () => base);
					expect(JSON.stringify(mergeLeaves(shuffled, () => base))).toBe(JSON.stringify(one));
				}
			),
			runs
		);
	});

	it('loses no value that somebody gave a field: it shows, or it waits', () => {
		fc.assert(
			fc.property(someLeaves, fc.option(aVersion), (leaves, base) => {
				const doc = mergeLeaves(leaves, () => base);
				const open = new Map(unsettledOf(doc).map(({ field, values }) => [field, values]));
				const text = (value: unknown) => textOf(value ?? null);
				for (const leaf of leaves.filter(({ isDeleted }) => !isDeleted)) {
					for (const field of ['name', 'address', 'phones']) {
						const value = leaf.doc[field];
						if (text(value) === text(base?.[field])) continue;
						const kept = [doc[field], ...(open.get(field) ?? []).map((one) => one.value)];
						expect(kept.map(text)).toContain(text(value));
					}
				}
			}),
			runs
		);
	});

	it('is signed as the winner is', () => {
		fc.assert(
			fc.property(someLeaves, (leaves) => {
				const [winner] = leaves.toSorted(byWinning);
				const doc = mergeLeaves(leaves, () => null);
				const signed = ({ by, at, device }: Fields): unknown[] => [by, at, device];
				expect(signed(doc)).toEqual(signed(winner!.doc));
			}),
			runs
		);
	});
});
