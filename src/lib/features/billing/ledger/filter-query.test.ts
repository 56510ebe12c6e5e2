import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someFilter, someSorting } from '#tests/builders/some-arrears.ts';
import { noFilter } from './filter.ts';
import { fromQuery, toQuery } from './filter-query.ts';

describe('a list’s address', () => {
	it('brings back the same list, whatever it is filtered by', () => {
		fc.assert(
			fc.property(
				someFilter,
				someSorting,
				fc.string(),
				fc.array(fc.string()),
				(filter, sorting, search, branches) => {
					const whole = {
						...filter,
						search: search.toWellFormed(),
						branches: branches.map((name) => name.toWellFormed())
					};
					expect(fromQuery(toQuery(whole, sorting))).toEqual({ filter: whole, sorting });
				}
			),
			{ seed: 20_261_120, numRuns: 300 }
		);
	});

	it('says nothing of a filter where it has no order', () => {
		expect(fromQuery('')).toBeNull();
		expect(fromQuery('q=toko')).toBeNull();
	});

	it('leaves out what it says wrongly, and keeps the rest', () => {
		const read = fromQuery(
			'sort=-nonsense&status=open&status=none&age=1-30&age=old&from=abc&to=-5&reminded=maybe&reach=x&hold=paused'
		);
		expect(read).toEqual({
			filter: { ...noFilter, statuses: ['open'], ages: ['1-30'], holds: ['paused'] },
			sorting: { by: 'due', descending: true }
		});
	});
});
