import { ageBuckets } from '#lib/domain/billing/ageing.ts';
import {
	billStatuses,
	customerHolds,
	noFilter,
	sortKeys,
	type BillFilter,
	type Sorting
} from './filter.ts';

/**
 * A filter as the query of an address: a list can be bookmarked, sent, saved as a view and gone back
 * to. What an address says wrongly is left out.
 */
export function toQuery(filter: BillFilter, sorting: Sorting): string {
	const query = new URLSearchParams();
	if (filter.search !== '') query.set('q', filter.search);
	addAll(query, 'status', filter.statuses);
	addAll(query, 'hold', filter.holds);
	addAll(query, 'age', filter.ages);
	addAll(query, 'branch', filter.branches);
	addAll(query, 'collector', filter.collectors);
	if (filter.amountFrom !== null) query.set('from', String(filter.amountFrom));
	if (filter.amountTo !== null) query.set('to', String(filter.amountTo));
	if (filter.reminded !== 'any') query.set('reminded', filter.reminded);
	if (filter.reach !== 'any') query.set('reach', filter.reach);
	query.set('sort', `${sorting.descending ? '-' : ''}${sorting.by}`);
	return query.toString();
}

/** Null where the address says nothing of a filter. */
export function fromQuery(text: string): { filter: BillFilter; sorting: Sorting } | null {
	const query = new URLSearchParams(text);
	const sort = query.get('sort');
	if (sort === null) return null;
	const by = sortKeys.find((key) => key === sort.replace(/^-/, ''));
	return {
		filter: {
			...noFilter,
			search: query.get('q') ?? '',
			statuses: known(query, 'status', billStatuses),
			holds: known(query, 'hold', customerHolds),
			ages: known(query, 'age', ageBuckets),
			branches: query.getAll('branch'),
			collectors: query.getAll('collector'),
			amountFrom: amount(query.get('from')),
			amountTo: amount(query.get('to')),
			reminded: known(query, 'reminded', ['yes', 'no'] as const)[0] ?? 'any',
			reach: known(query, 'reach', ['whatsapp', 'none'] as const)[0] ?? 'any'
		},
		sorting: { by: by ?? 'due', descending: sort.startsWith('-') }
	};
}

function addAll(query: URLSearchParams, name: string, values: readonly string[]): void {
	for (const value of values) query.append(name, value);
}

function known<Value extends string>(
	query: URLSearchParams,
	name: string,
	values: readonly Value[]
): Value[] {
	const asked = new Set(query.getAll(name));
	return values.filter((value) => asked.has(value));
}

function amount(text: string | null): number | null {
	return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
