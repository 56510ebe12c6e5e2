import type { StoreTables } from './tables.ts';
import type { Row } from './row.ts';

/** Which ids to list, in the order of their UTF-16 code units, as PouchDB's own adapters sort them. */
export interface IdRange {
	readonly from: string;
	readonly to: string;
	readonly includesFrom: boolean;
	readonly includesTo: boolean;
	readonly isDescending: boolean;
	readonly skip: number;
	/** Null for all. */
	readonly limit: number | null;
}

export const allIds: IdRange = {
	from: '',
	to: '\uffff',
	includesFrom: true,
	includesTo: true,
	isDescending: false,
	skip: 0,
	limit: null
};

/** Rows of documents that are not deleted, by id, over all tables. */
export async function rowsByIdRange(tables: StoreTables, range: IdRange): Promise<Row[]> {
	if (range.from > range.to) return [];
	const enough = range.limit === null ? null : range.skip + range.limit;
	const perTable = await Promise.all(
		tables.living.map((table) => {
			const rows = table
				.where('_id')
				.between(range.from, range.to, range.includesFrom, range.includesTo);
			const ordered = range.isDescending ? rows.reverse() : rows;
			return (enough === null ? ordered : ordered.limit(enough)).toArray();
		})
	);
	const sign = range.isDescending ? -1 : 1;
	const all = perTable.flat().sort((a, b) => (a._id < b._id ? -sign : sign));
	return all.slice(range.skip, enough ?? undefined);
}
