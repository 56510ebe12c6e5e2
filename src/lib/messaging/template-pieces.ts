/** A piece of a template: text as it stands, or a variable (known or not) as it was written. */
export type Piece<Name extends string> =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'variable'; readonly name: Name }
	| { readonly kind: 'unknown'; readonly written: string };

const inBraces = /\{([^{}\n]*)\}/g;

export function piecesOf<Name extends string>(
	body: string,
	isName: (name: string) => name is Name
): Piece<Name>[] {
	const pieces: Piece<Name>[] = [];
	let end = 0;
	for (const match of body.matchAll(inBraces)) {
		if (match.index > end) pieces.push({ kind: 'text', text: body.slice(end, match.index) });
		const name = match[1]!.trim().toLowerCase();
		pieces.push(isName(name) ? { kind: 'variable', name } : { kind: 'unknown', written: match[0] });
		end = match.index + match[0].length;
	}
	if (end < body.length) pieces.push({ kind: 'text', text: body.slice(end) });
	return pieces;
}

/**
 * Fills a text with values. A line that holds nothing but variables which turn out empty is left out;
 * with `leavesOutLabels` also one that says something around them ("Reason: "). Unknown names stay as
 * written; a value is never filled again.
 */
export function fillPieces<Name extends string>(
	body: string,
	isName: (name: string) => name is Name,
	values: Readonly<Record<Name, string>>,
	leavesOutLabels = false
): string {
	return body
		.replaceAll('\r\n', '\n')
		.split('\n')
		.flatMap((line) => {
			const pieces = piecesOf(line, isName);
			const filled = pieces
				.map((piece) => {
					if (piece.kind === 'text') return piece.text;
					return piece.kind === 'variable' ? values[piece.name] : piece.written;
				})
				.join('');
			const variables = pieces.filter((piece) => piece.kind === 'variable');
			const isEmptied = variables.length > 0 && variables.every(({ name }) => values[name] === '');
			return isEmptied && (leavesOutLabels || filled.trim() === '') ? [] : [filled];
		})
		.join('\n')
		.trim();
}

/** What stands around the first brace that belongs to no variable; null where there is none. */
export function unclosedBrace(text: string): string | null {
	const at = text.search(/[{}]/);
	return at < 0 ? null : text.slice(at, at + 20);
}
