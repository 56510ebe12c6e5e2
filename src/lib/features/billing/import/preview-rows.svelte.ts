import type { RowFilter } from '#lib/importer/review/filter.ts';
import type { RowWindow } from '#lib/importer/review/review.ts';
import type { ImportFlow } from './import-flow.svelte.ts';

const noRows: RowWindow = { rows: [], from: 0, count: 0 };

/** The rows of the preview that are on screen, and the filter that they pass. */
export class PreviewRows {
	readonly #flow: ImportFlow;
	#filter = $state.raw<RowFilter>({});
	#lines = $state.raw<RowWindow>(noRows);
	#wanted = { from: 0, count: 0 };
	#asked = 0;

	constructor(flow: ImportFlow) {
		this.#flow = flow;
	}

	get filter(): RowFilter {
		return this.#filter;
	}

	get lines(): RowWindow {
		return this.#lines;
	}

	filterBy(filter: RowFilter): void {
		this.#filter = filter;
		void this.read();
	}

	show(from: number, count: number): void {
		const { rows, from: first, count: inAll } = this.#lines;
		this.#wanted = { from, count };
		const end = Math.min(from + count, inAll);
		if (from < first || end > first + rows.length) void this.read();
	}

	/** Reads the rows anew; an answer that a later question has overtaken is dropped. */
	async read(): Promise<void> {
		const asked = ++this.#asked;
		const MARGIN = 40;
		const from = Math.max(0, this.#wanted.from - MARGIN);
		const answer = await this.#flow.window(this.#filter, from, this.#wanted.count + 2 * MARGIN);
		if (asked === this.#asked && answer.ok) this.#lines = answer.value;
	}
}
