/**
 * A message as WhatsApp draws it: lines of runs with marks. Only for showing; the text that is sent
 * stays as it is.
 */
export interface FormattedLine {
	readonly kind: 'plain' | 'quote' | 'item';
	readonly runs: readonly FormattedRun[];
}

export interface FormattedRun {
	readonly text: string;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly strike: boolean;
	readonly mono: boolean;
}

type Mark = 'bold' | 'italic' | 'strike';
const marks: Record<string, Mark> = { '*': 'bold', _: 'italic', '~': 'strike' };
const none = { bold: false, italic: false, strike: false, mono: false };

export function formattedLines(text: string): FormattedLine[] {
	return text.split('\n').map((line) => {
		if (line.startsWith('> ')) return { kind: 'quote', runs: runsOf(line.slice(2), none) };
		if (/^[-*] /.test(line)) return { kind: 'item', runs: runsOf(line.slice(2), none) };
		return { kind: 'plain', runs: runsOf(line, none) };
	});
}

/** A mark opens before a non-space at the start of a word and closes after one at the end of a word. */
function runsOf(text: string, style: Omit<FormattedRun, 'text'>): FormattedRun[] {
	for (let at = 0; at < text.length; at++) {
		if (text.startsWith('```', at)) {
			const end = text.indexOf('```', at + 3);
			if (end > at + 3) {
				return [
					...plainRun(text.slice(0, at), style),
					{ ...style, mono: true, text: text.slice(at + 3, end) },
					...runsOf(text.slice(end + 3), style)
				];
			}
		}
		const mark = marks[text[at]!];
		if (!mark || style[mark] || isWordCharacter(text[at - 1])) continue;
		const end = closingMark(text, at);
		if (end < 0) continue;
		return [
			...plainRun(text.slice(0, at), style),
			...runsOf(text.slice(at + 1, end), { ...style, [mark]: true }),
			...runsOf(text.slice(end + 1), style)
		];
	}
	return plainRun(text, style);
}

function closingMark(text: string, open: number): number {
	if (isBlank(text[open + 1])) return -1;
	for (let at = open + 2; at < text.length; at++) {
		if (text[at] === text[open] && !isBlank(text[at - 1]) && !isWordCharacter(text[at + 1])) {
			return at;
		}
	}
	return -1;
}

function plainRun(text: string, style: Omit<FormattedRun, 'text'>): FormattedRun[] {
	return text === '' ? [] : [{ ...style, text }];
}

function isBlank(char: string | undefined): boolean {
	return char === undefined || /\s/.test(char);
}

function isWordCharacter(char: string | undefined): boolean {
	return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
