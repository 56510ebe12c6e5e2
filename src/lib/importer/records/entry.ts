import type { Rupiah } from '#lib/domain/money.ts';
import type { Remark } from '../remark.ts';

/** Where a bill stands in the list: a row, and in a wide list which of its amount columns. */
export interface Place {
	readonly row: number;
	readonly slot: number;
}

/** A place as one number, to remember what was said about it. */
export function placeKey({ row, slot }: Place): number {
	return row * 256 + slot;
}

/** One bill as one place of the list says it. Texts stay in the reader's cells and are read when asked for. */
export interface Entry extends Place {
	/** Its place among all entries. */
	readonly id: number;
	readonly customerNo: string | null;
	readonly key: string | null;
	readonly amount: Rupiah | null;
	/** The file says that it is paid. */
	readonly isSettled: boolean;
	/** What its own cells give to remark; other rows and what is known may add to it. */
	readonly remarks: readonly Remark[];
}
