import { UncachedFormula, type Cell } from '../../workbook.ts';
import { numberCell } from '../cells/number-cell.ts';
import type { NumberFormat } from '../cells/number-format.ts';
import { NotOrdinary } from '../unreadable.ts';
import { typedCell, type CellContext } from './cell-types.ts';
import { richText } from './rich-text.ts';
import { plainText } from './xml.ts';

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const ZERO = 48;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const LETTER_A = 65;
const SMALL_C = 99;
const SMALL_F = 102;
const SMALL_I = 105;
const SMALL_R = 114;
const SMALL_S = 115;
const SMALL_T = 116;
const SMALL_V = 118;

/** As many digits as a number surely holds. */
const EXACT_DIGITS = 15;

/**
 * Reads the cells of one row from the text of a sheet, by character codes and without an object per
 * tag: this is where the time of a large workbook goes.
 */
export class RowScanner {
	readonly #context: CellContext;
	readonly #formats: readonly NumberFormat[];
	readonly #prefix: number;
	readonly #closeValue: string;
	readonly #closeFormula: string;
	readonly #closeInline: string;
	#text = '';
	#at = 0;
	#end = 0;
	#row = 0;
	// The cell at hand: its attributes, then its value.
	#column = -1;
	#style = 0;
	#type = 'n';
	#isEmpty = false;

	constructor(context: CellContext, prefix: string) {
		this.#context = context;
		this.#formats = context.formats;
		this.#prefix = prefix.length;
		this.#closeValue = `</${prefix}v>`;
		this.#closeFormula = `</${prefix}f>`;
		this.#closeInline = `</${prefix}is>`;
	}

	/** The cells between `from` and `end`, which is where the row's closing tag begins. */
	scan(text: string, from: number, end: number, row: number): Cell[] {
		this.#text = text;
		this.#at = from;
		this.#end = end;
		this.#row = row;
		const cells: Cell[] = [];
		let previous = -1;
		while (this.#toTag()) {
			const name = this.#at + 1 + this.#prefix;
			const after = text.charCodeAt(name + 1);
			const isCell =
				text.charCodeAt(name) === SMALL_C &&
				(after === SPACE || after === GREATER || after === SLASH || after < SPACE);
			if (!isCell) throw this.#odd('a tag between cells');
			this.#at = name + 1;
			this.#column = previous + 1;
			this.#attributes();
			const column = this.#column;
			if (column <= previous) throw this.#odd('cells out of order');
			previous = column;
			if (this.#isEmpty) continue;
			const cell = this.#value();
			if (cell === null) continue;
			// A cell far to the right is refused by its column, before anything is made for the gap.
			while (cells.length < column && cells.length < 1024) cells.push(null);
			cells.push(cell);
		}
		return cells;
	}

	/** Steps over white space to the next tag; false at the end of the row. */
	#toTag(): boolean {
		for (; this.#at < this.#end; this.#at++) {
			const code = this.#text.charCodeAt(this.#at);
			if (code === LESS) return true;
			if (code > SPACE) throw this.#odd('text between tags');
		}
		return false;
	}

	#attributes(): void {
		const text = this.#text;
		this.#style = 0;
		this.#type = 'n';
		for (;;) {
			const code = text.charCodeAt(this.#at);
			if (code === GREATER || code === SLASH) {
				this.#isEmpty = code === SLASH;
				this.#at += this.#isEmpty ? 2 : 1;
				return;
			}
			if (code <= SPACE) {
				this.#at++;
				continue;
			}
			const quote = text.charCodeAt(this.#at + 2);
			const isShort = text.charCodeAt(this.#at + 1) === EQUALS;
			if (isShort && (quote === QUOTE || quote === APOSTROPHE)) {
				this.#at += 3;
				if (code === SMALL_R) this.#reference();
				else if (code === SMALL_S) this.#style = this.#digits();
				else if (code === SMALL_T) this.#type = this.#word(quote);
				else throw this.#odd('an unknown attribute');
				if (text.charCodeAt(this.#at) !== quote) throw this.#odd('an attribute');
				this.#at++;
			} else this.#stepOverAttribute();
		}
	}

	#reference(): void {
		let column = 0;
		for (; ; this.#at++) {
			const letter = this.#text.charCodeAt(this.#at) - LETTER_A;
			if (letter < 0 || letter > 25 || column > 100_000) break;
			column = column * 26 + letter + 1;
		}
		if (column === 0 || this.#digits() !== this.#row) throw this.#odd('a cell reference');
		this.#column = column - 1;
	}

	#digits(): number {
		let value = 0;
		for (; ; this.#at++) {
			const digit = this.#text.charCodeAt(this.#at) - ZERO;
			if (!(digit >= 0 && digit <= 9) || value > 1e9) return value;
			value = value * 10 + digit;
		}
	}

	#word(quote: number): string {
		const start = this.#at;
		// Nearly always `s`.
		if (this.#text.charCodeAt(start) === SMALL_S && this.#text.charCodeAt(start + 1) === quote) {
			this.#at++;
			return 's';
		}
		while (this.#at < this.#end && this.#text.charCodeAt(this.#at) !== quote) this.#at++;
		return this.#text.slice(start, this.#at);
	}

	#stepOverAttribute(): void {
		const open = this.#text.indexOf('=', this.#at) + 1;
		const quote = this.#text[open];
		const close = quote === '"' || quote === "'" ? this.#text.indexOf(quote, open + 1) : -1;
		if (open === 0 || close === -1 || close > this.#end) throw this.#odd('an attribute');
		this.#at = close + 1;
	}

	/** The inside of a cell up to its closing tag, and the cell that it makes. */
	#value(): Cell {
		const text = this.#text;
		let from = -1;
		let to = -1;
		let isFormula = false;
		let inline: string | null = null;
		for (;;) {
			if (!this.#toTag()) throw this.#odd('a cell without an end');
			if (text.charCodeAt(this.#at + 1) === SLASH) break;
			const name = this.#at + 1 + this.#prefix;
			const code = text.charCodeAt(name);
			const after = text.charCodeAt(name + 1);
			if (code === SMALL_V && after === GREATER) {
				from = name + 2;
				to = text.indexOf('<', from);
				if (!text.startsWith(this.#closeValue, to)) throw this.#odd('markup in a value');
				this.#at = to + this.#closeValue.length;
				continue;
			}
			const tagEnd = text.indexOf('>', name);
			const isEmpty = text.charCodeAt(tagEnd - 1) === SLASH;
			const isOneLetter = after === GREATER || after === SLASH || after <= SPACE;
			if (code === SMALL_V && isOneLetter) {
				from = tagEnd + 1;
				to = isEmpty ? from : this.#closing(this.#closeValue, from);
				if (text.slice(from, to).includes('<')) throw this.#odd('markup in a value');
			} else if (code === SMALL_F && isOneLetter) {
				isFormula = true;
				if (!isEmpty) this.#closing(this.#closeFormula, tagEnd);
			} else if (code === SMALL_I && after === SMALL_S) {
				const plain = this.#plainInline(tagEnd + 1);
				if (plain !== null) return plain;
				if (!isEmpty) inline = text.slice(tagEnd + 1, this.#closing(this.#closeInline, tagEnd));
			} else throw this.#odd('a tag in a cell');
			if (isEmpty) this.#at = tagEnd + 1;
		}
		this.#at += this.#prefix + 4;
		if (this.#type === 'inlineStr') return inline === null ? null : richText(inline);
		if (from === to) {
			// The result of a formula can be an empty text, which is a result.
			if (isFormula && !(this.#type === 'str' && from !== -1)) return new UncachedFormula();
			return null;
		}
		return this.#plainCell(from, to);
	}

	/** Nearly every inline text is one `<t>`, and the cell ends behind it. */
	#plainInline(at: number): string | null {
		const text = this.#text;
		if (this.#type !== 'inlineStr' || !text.startsWith('<t>', at)) return null;
		const close = text.indexOf('<', at + 3);
		if (!text.startsWith('</t></is></c>', close)) return null;
		this.#at = close + 13;
		return plainText(text.slice(at + 3, close));
	}

	/** Steps behind the closing tag, and gives back where it begins. */
	#closing(tag: string, from: number): number {
		const close = this.#text.indexOf(tag, from);
		if (close === -1 || close >= this.#end) throw this.#odd('a tag without an end');
		this.#at = close + tag.length;
		return close;
	}

	/** Whole numbers and shared strings without making a text of their digits. */
	#plainCell(from: number, to: number): Cell {
		const type = this.#type;
		if ((type === 's' || type === 'n') && to - from <= EXACT_DIGITS) {
			let value = 0;
			let at = from;
			for (; at < to; at++) {
				const digit = this.#text.charCodeAt(at) - ZERO;
				if (!(digit >= 0 && digit <= 9)) break;
				value = value * 10 + digit;
			}
			if (at === to) {
				if (type === 's') {
					const shared = this.#context.strings[value];
					if (shared === undefined) throw this.#odd('a missing shared string');
					return shared;
				}
				const format = this.#formats[this.#style];
				if (format === undefined || format === 'plain') return value;
				return numberCell(value, format, this.#context.is1904);
			}
		}
		const text = this.#text.slice(from, to);
		return typedCell(type, type === 'n' ? text.trim() : text, this.#style, this.#context);
	}

	#odd(what: string): NotOrdinary {
		return new NotOrdinary(`${what} in row ${this.#row}`);
	}
}
