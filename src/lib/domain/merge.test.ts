import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields, type Fields } from './merge.ts';

const runs = { numRuns: 500, seed: 20_261_120 };

const aField = fc.constantFrom('name', 'phones', 'address', 'branch', 'extra', 'constructor');
const aValue = fc.oneof(
	fc.constantFrom('Sari', 'Budi', '', 0, 1, true, null),
	fc.constantFrom(
		[],
		['a', 'b'],
		['b', 'a'],
		{ x: 1, y: 2 },
		{ y: 2, x: 1 },
		{ x: [1, { z: 1, a: 2 }] }
	)
);
const aStamp = fc.constantFrom('2026-11-20T08:00:00.000Z~0000', '2026-11-20T09:00:00.000Z~0000');

/** A version of one document; signed by one of few people at one of few moments, or not at all. */
const aVersion: fc.Arbitrary<Fields> = fc
	.tuple(
		fc.array(fc.tuple(aField, aValue), { maxLength: 6 }),
		fc.option(
			fc.record({ by: fc.constantFrom('sari', 'budi'), at: aStamp, device: fc.constant('d') })
		)
	)
	.map(([fields, signed]) => ({ _id: 'customer:1', ...Object.fromEntries(fields), ...signed }));

const aBase = fc.option(aVersion);

function same(a: unknown, b: unknown): boolean {
	try {
		expect(a).toEqual(b);
		return true;
	} catch {
		return false;
	}
}

/** The fields that a merge decides one by one. */
function content(doc: Fields): Fields {
	const { _id: _, by: __, at: ___, device: ____, ...fields } = doc;
	return fields;
}

function own(doc: Fields | null, field: string): unknown {
	return doc && Object.hasOwn(doc, field) ? doc[field] : undefined;
}

describe('two edits of one document', () => {
	it('in different fields are both kept', () => {
		const base = { _id: 'customer:1', name: 'Sari', address: 'Jl. A', branch: 'Utara' };
		const { doc, conflicts } = mergeFields(
			base,
			{ ...base, name: 'Sari W.' },
			{ _id: 'customer:1', name: 'Sari', address: 'Jl. B' }
		);
		expect(doc).toEqual({ _id: 'customer:1', name: 'Sari W.', address: 'Jl. B' });
		expect(conflicts).toEqual([]);
	});

	it('of the same field show the later one and report both', () => {
		const base = { _id: 'customer:1', name: 'Sari' };
		const early = { by: 'ani', at: '2026-11-20T08:00:00.000Z~0000', device: 'a' };
		const late = { by: 'budi', at: '2026-11-20T09:00:00.000Z~0000', device: 'b' };
		const { doc, conflicts } = mergeFields(
			base,
			{ ...base, name: 'Sari W.', ...late },
			{ ...base, name: 'Sri', ...early }
		);
		expect(doc).toEqual({ _id: 'customer:1', name: 'Sari W.', ...late });
		expect(conflicts).toEqual([{ field: 'name', base: 'Sari', ours: 'Sari W.', theirs: 'Sri' }]);
	});

	it('one of which takes a field away while the other changes it: the field is reported', () => {
		const base = { _id: 'customer:1', email: 'a@example.test' };
		const { conflicts } = mergeFields(
			base,
			{ _id: 'customer:1' },
			{ _id: 'customer:1', email: 'b@example.test' }
		);
		expect(conflicts).toMatchObject([{ field: 'email', theirs: 'b@example.test' }]);
	});

	it('are never merged with an edit of another document', () => {
		expect(() => mergeFields(null, { _id: 'customer:1' }, { _id: 'customer:2' })).toThrow(
			'broken invariant'
		);
	});

	it('leave out what describes a revision, and keep attachments', () => {
		const photo = { photo: { stub: true } };
		const { doc } = mergeFields(
			null,
			{ _id: 'customer:1', _rev: '2-a', _conflicts: ['2-b'], _attachments: photo },
			{ _id: 'customer:1', _rev: '2-b' }
		);
		expect(doc).toEqual({ _id: 'customer:1', _attachments: photo });
	});

	it('are merged alike whichever side is called ours', () => {
		fc.assert(
			fc.property(aBase, aVersion, aVersion, (base, one, two) => {
				const here = mergeFields(base, one, two);
				const there = mergeFields(base, two, one);
				expect(JSON.stringify(there.doc)).toBe(JSON.stringify(here.doc));
				expect(there.conflicts).toEqual(
					here.conflicts.map(({ ours, theirs, ...others }) => ({
						...others,
						ours: theirs,
						theirs: ours
					}))
				);
			}),
			runs
		);
	});

	it('give each field a value of one of the sides, and report it only where both changed it', () => {
		fc.assert(
			fc.property(aBase, aVersion, aVersion, (base, ours, theirs) => {
				const { doc, conflicts } = mergeFields(base, ours, theirs);
				const reported = new Set(conflicts.map(({ field }) => field));
				const fields = new Set([content(doc), content(ours), content(theirs)].flatMap(Object.keys));
				for (const field of fields) {
					const [before, left, right, merged] = [base, ours, theirs, doc].map((one) =>
						own(one, field)
					);
					expect(same(merged, left) || same(merged, right)).toBe(true);
					const bothChanged = !same(left, before) && !same(right, before) && !same(left, right);
					expect(reported.has(field)).toBe(bothChanged);
					if (same(right, before)) expect(merged).toEqual(left);
					if (same(left, before)) expect(merged).toEqual(right);
				}
			}),
			runs
		);
	});

	it('of which one is no edit give the other', () => {
		fc.assert(
			fc.property(aVersion, aVersion, (base, edit) => {
				const merged = mergeFields(base, base, edit);
				expect(content(merged.doc)).toEqual(content(edit));
				expect(merged.conflicts).toEqual([]);
			}),
			runs
		);
	});

	it('are not changed by merging what came out with either of them again', () => {
		fc.assert(
			fc.property(aBase, aVersion, aVersion, (base, ours, theirs) => {
				fc.pre(ours['at'] !== theirs['at']);
				const { doc } = mergeFields(base, ours, theirs);
				expect(mergeFields(base, doc, ours).doc).toEqual(doc);
				expect(mergeFields(base, theirs, doc).doc).toEqual(doc);
			}),
			runs
		);
	});

	it('are signed by one person at one moment, whole', () => {
		fc.assert(
			fc.property(aBase, aVersion, aVersion, (base, ours, theirs) => {
				const { doc } = mergeFields(base, ours, theirs);
				const signed = ({ by, at, device }: Fields): unknown[] => [by, at, device];
				expect([signed(ours), signed(theirs)]).toContainEqual(signed(doc));
			}),
			runs
		);
	});

	it('come out with their keys in one order, however they were written', () => {
		fc.assert(
			fc.property(aBase, aVersion, aVersion, (base, ours, theirs) => {
				const turned = Object.fromEntries(Object.entries(ours).reverse());
				const { doc } = mergeFields(base, ours, theirs);
				expect(JSON.stringify(mergeFields(base, turned, theirs).doc)).toBe(JSON.stringify(doc));
				expect(Object.keys(doc)).toEqual(Object.keys(doc).toSorted());
			}),
			runs
		);
	});
});
