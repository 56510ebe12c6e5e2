import type { Cell } from '../../workbook.ts';
import type { SheetRows } from '../cells/sheet-rows.ts';
import type { Course } from '../course.ts';
import type { Layout } from './separator.ts';

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** `="0812"` is how a list tells Excel to leave a number alone; the person sees what is inside. */
const kept = /^="((?:[^"]|"")*)"$/;

/**
 * Reads rows of separated values. Every value is text: what it means is asked of the whole column
 * later, and a leading zero is never lost. A quote that is never closed is a character like any other.
 */
export async function readDelimited(
	text: string,
	layout: Layout,
	rows: SheetRows,
	course: Course
): Promise<void> {
	const fields = new Fields(text, layout, course.limits.cellCharacters);
	for (let number = 1; !fields.isEnd; number++) {
		rows.add(number, false, fields.row());
		if (number % 500 === 0) await course.pause(() => fields.done);
	}
}

class Fields {
	readonly #text: string;
	readonly #separator: number;
	readonly #longest: number;
	#at: number;

	constructor(text: string, { separator, start }: Layout, longest: number) {
		this.#text = text;
		this.#separator = separator.charCodeAt(0);
		this.#longest = longest;
		this.#at = start;
	}

	get isEnd(): boolean {
		return this.#at >= this.#text.length;
	}

	get done(): number {
		return this.#at / this.#text.length;
	}

	row(): Cell[] {
		const cells: Cell[] = [];
		for (;;) {
			const value = this.#text.charCodeAt(this.#at) === QUOTE ? this.#quoted() : this.#bare();
			cells.push(value === '' ? null : value);
			const code = this.#text.charCodeAt(this.#at);
			this.#at++;
			if (code === this.#separator) continue;
			if (code === RETURN && this.#text.charCodeAt(this.#at) === LINE_FEED) this.#at++;
			return cells;
		}
	}

	/** Up to the separator or the end of the line. */
	#bare(): string {
		const start = this.#at;
		for (; this.#at < this.#text.length; this.#at++) {
			const code = this.#text.charCodeAt(this.#at);
			if (code === this.#separator || code === LINE_FEED || code === RETURN) break;
		}
		const value = this.#text.slice(start, this.#at);
		return value.startsWith('="') ? unwrapped(value) : value;
	}

	#quoted(): string {
		const start = this.#at + 1;
		let close = this.#text.indexOf('"', start);
		let isDoubled = false;
		while (close !== -1 && this.#text.charCodeAt(close + 1) === QUOTE) {
			isDoubled = true;
			close = this.#text.indexOf('"', close + 2);
			if (close - start > this.#longest) break;
		}
		if (close === -1 || close - start > this.#longest) return this.#bare();
		const inside = this.#text.slice(start, close);
		this.#at = close + 1;
		const value = isDoubled ? inside.replaceAll('""', '"') : inside;
		// What follows the closing quote by mistake belongs to the value.
		return unwrapped(value + this.#bare());
	}
}

function unwrapped(value: string): string {
	const inside = kept.exec(value)?.[1];
	return inside === undefined ? value : inside.replaceAll('""', '"');
}
