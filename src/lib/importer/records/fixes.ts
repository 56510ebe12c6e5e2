import type { Field } from '../remark.ts';

/** Fields that differ between the bills of one row, where a row holds a bill for each month. */
const ofOneBill: ReadonlySet<Field> = new Set(['amount', 'period']);

/** What a person typed over cells of the preview. Kept by row, so that it outlives another mapping. */
export class Fixes {
	readonly #texts = new Map<number, Map<string, string>>();

	set(row: number, slot: number, field: Field, text: string): void {
		const ofRow = this.#texts.get(row) ?? new Map<string, string>();
		ofRow.set(keyOf(field, slot), text);
		this.#texts.set(row, ofRow);
	}

	get(row: number, slot: number, field: Field): string | undefined {
		return this.#texts.size === 0 ? undefined : this.#texts.get(row)?.get(keyOf(field, slot));
	}

	/** Takes back what was typed for a field of a row. */
	forget(row: number, slot: number, field: Field): void {
		this.#texts.get(row)?.delete(keyOf(field, slot));
	}

	/** Rows on which something was typed. */
	get count(): number {
		return this.#texts.size;
	}
}

function keyOf(field: Field, slot: number): string {
	return ofOneBill.has(field) ? `${field}/${slot}` : field;
}
