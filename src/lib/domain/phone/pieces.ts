/*
 * A cell may hold more than one number, with names, notes and signs around them. The library knows
 * none of this (it fails on `/` and overlooks what stands after `,`), so cells are taken apart first.
 */

const separators = /[/\\,;&|\n\r]|(?<![a-z])(?:atau|dan|or|and)(?![a-z])/i;
/** Text in brackets that holds a letter is a note: `0812… (Budi)`. */
const bracketedNotes = /[([{][^)\]}]*\p{L}[^)\]}]*[)\]}]/gu;
/** Digits with what people put between them; a plus sign only at the front. */
const runs = /\+?\s*\(?\d[\d\s().+-]*/g;
/** A letter O between, before or after digits was meant as a zero. */
const letterO = /(?<=^|[\d+(\s.-])o+(?=\d)|(?<=\d)o+(?=[\d\s.-]|$)/gi;
const unusualDashes = /[‐‑‒–—―−]/g;

/** The stretches of digits in a text, each still with its plus sign and inner signs. */
export function digitRuns(text: string): string[] {
	return text
		.replace(bracketedNotes, ' | ')
		.replace(unusualDashes, '-')
		.split(separators)
		.flatMap((piece) => (piece === undefined ? [] : (piece.match(runs) ?? [])))
		.map((run) => run.trim());
}

export function withZeroForLetterO(text: string): string {
	return text.replace(letterO, (letters) => '0'.repeat(letters.length));
}

/** One stretch that may be two numbers set apart by a space or dash only. */
export function splitWhereNumbersBegin(run: string): string[] {
	return run.split(/[\s-]+(?=\+?(?:62|0)?8\d{2})/);
}
