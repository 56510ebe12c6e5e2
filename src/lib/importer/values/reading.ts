/** What was made of a cell: a value where there is one, and what there is to say about it. */
export interface Reading<T, R extends string> {
	readonly value: T | null;
	readonly remarks: readonly R[];
}

const empty: Reading<never, never> = { value: null, remarks: [] };

/** Nothing there, and nothing to say about it. */
export function nothing<T, R extends string>(): Reading<T, R> {
	return empty;
}

export function read<T>(value: T): Reading<T, never> {
	return { value, remarks: empty.remarks };
}

export function unread<R extends string>(remark: R): Reading<never, R> {
	return { value: null, remarks: [remark] };
}
