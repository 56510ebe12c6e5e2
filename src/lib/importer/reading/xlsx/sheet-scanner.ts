import type { MergedRange } from '../../workbook.ts';
import type { SheetRows } from '../cells/sheet-rows.ts';
import { NotOrdinary, Unreadable } from '../unreadable.ts';
import type { CellContext } from './cell-types.ts';
import { mergedRange } from './merged-range.ts';
import { RowScanner } from './row-scanner.ts';
import { attributesOf, isTrue, refuseOddXml, tagsOf } from './xml.ts';

/** A row cannot be longer, with every column it may have filled up. */
const LONGEST_ROW = 9_000_000;
/** More than this in front of the rows or behind them is not what Excel writes. */
const LONGEST_REST = 16_000_000;

/** Reads the XML of a worksheet as it comes, row by row. */
export class SheetScanner {
	readonly #context: CellContext;
	readonly #rows: SheetRows;
	#state: 'before' | 'rows' | 'after' = 'before';
	#rest = '';
	/** How much of the rest has been looked through for the end of a row. */
	#searched = 0;
	#row = 0;
	#scanner!: RowScanner;
	#openRow = '';
	#closeRow = '';
	#closeRows = '';

	constructor(context: CellContext, rows: SheetRows) {
		this.#context = context;
		this.#rows = rows;
	}

	feed(chunk: string): void {
		this.#rest += chunk;
		if (this.#state === 'before') this.#findRows();
		if (this.#state === 'rows') this.#readRows();
		if (this.#state === 'rows' && this.#rest.length > LONGEST_ROW) {
			throw new Unreadable({ code: 'too-large-unpacked', limit: LONGEST_ROW });
		}
		if (this.#rest.length > LONGEST_REST) throw new NotOrdinary('a very long head or foot');
	}

	/** To be called once after the last chunk. */
	end(): readonly MergedRange[] {
		if (this.#state !== 'after') throw new NotOrdinary('a sheet that does not end');
		refuseOddXml(this.#rest);
		return tagsOf(this.#rest, 'mergeCell').map((tag) => mergedRange(tag.get('ref') ?? ''));
	}

	#findRows(): void {
		const start = /<((?:[\w-]+:)?)sheetData(\s[^>]*)?>|<(?:[\w-]+:)?sheetData\s*\/>/.exec(
			this.#rest
		);
		if (!start) return;
		refuseOddXml(this.#rest.slice(0, start.index));
		this.#rest = this.#rest.slice(start.index + start[0].length);
		const prefix = start[1];
		if (prefix === undefined || start[0].endsWith('/>')) {
			this.#state = 'after';
			return;
		}
		this.#state = 'rows';
		this.#scanner = new RowScanner(this.#context, prefix);
		this.#openRow = `<${prefix}row`;
		this.#closeRow = `</${prefix}row>`;
		this.#closeRows = `</${prefix}sheetData`;
	}

	#readRows(): void {
		const text = this.#rest;
		let at = 0;
		for (;;) {
			const open = this.#nextTag(text, at);
			if (open === -1) {
				at = text.length;
				break;
			}
			at = open;
			if (text.startsWith(this.#openRow, open)) {
				const next = this.#readRow(text, open);
				if (next === -1) break;
				at = next;
				continue;
			}
			// The tag may be cut off by the end of the chunk.
			if (text.length - open < this.#closeRows.length) break;
			if (!text.startsWith(this.#closeRows, open)) throw new NotOrdinary('a tag between rows');
			this.#state = 'after';
			break;
		}
		this.#rest = text.slice(at);
		this.#searched = this.#rest.length;
	}

	#nextTag(text: string, from: number): number {
		for (let at = from; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === 60) return at;
			if (code > 32) throw new NotOrdinary('text between rows');
		}
		return -1;
	}

	/** The position behind the row, or -1 where it is not complete yet. */
	#readRow(text: string, open: number): number {
		const tagEnd = text.indexOf('>', open);
		if (tagEnd === -1) return -1;
		const tag = text.slice(open + this.#openRow.length, tagEnd);
		const isEmpty = tag.endsWith('/');
		// A row that was incomplete before need not be looked through again.
		const from = open === 0 ? Math.max(tagEnd, this.#searched - this.#closeRow.length) : tagEnd;
		const close = isEmpty ? tagEnd : text.indexOf(this.#closeRow, from);
		if (close === -1) return -1;
		const { number, isHidden } = this.#rowAttributes(tag);
		if (isEmpty) return tagEnd + 1;
		this.#rows.add(number, isHidden, this.#scanner.scan(text, tagEnd + 1, close, number));
		return close + this.#closeRow.length;
	}

	#rowAttributes(tag: string): { number: number; isHidden: boolean } {
		// Nearly always `r="12"` comes first, and nothing more than sizes after it.
		const quick = /^ r="(\d{1,7})"/.exec(tag);
		const isQuick = quick !== null && !tag.includes('hidden');
		const attributes = isQuick ? null : attributesOf(tag);
		const given = isQuick ? quick[1] : attributes?.get('r');
		const number = given === undefined ? this.#row + 1 : Number(given);
		if (!(number > this.#row)) throw new NotOrdinary('rows out of order');
		this.#row = number;
		return { number, isHidden: isTrue(attributes?.get('hidden')) };
	}
}
