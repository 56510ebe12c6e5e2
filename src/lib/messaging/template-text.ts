import {
	isVariableName,
	requiredVariables,
	type VariableName,
	type VariableValues
} from './variables.ts';

/** A piece of a template: text as it stands, or a variable (known or not) as it was written. */
export type TemplatePiece =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'variable'; readonly name: VariableName }
	| { readonly kind: 'unknown'; readonly written: string };

const inBraces = /\{([^{}\n]*)\}/g;

export function templatePieces(body: string): TemplatePiece[] {
	const pieces: TemplatePiece[] = [];
	let end = 0;
	for (const match of body.matchAll(inBraces)) {
		if (match.index > end) pieces.push({ kind: 'text', text: body.slice(end, match.index) });
		const name = match[1]!.trim().toLowerCase();
		pieces.push(
			isVariableName(name) ? { kind: 'variable', name } : { kind: 'unknown', written: match[0] }
		);
		end = match.index + match[0].length;
	}
	if (end < body.length) pieces.push({ kind: 'text', text: body.slice(end) });
	return pieces;
}

/**
 * Fills a template. A line that holds nothing but variables which turn out empty is left out (the
 * list of bills, say, where there is one bill only). Unknown names stay as written: `problemsIn`
 * keeps such a template from being saved.
 */
export function fillTemplate(body: string, values: VariableValues): string {
	return body
		.replaceAll('\r\n', '\n')
		.split('\n')
		.flatMap((line) => {
			const pieces = templatePieces(line);
			const filled = pieces.map((piece) => filledPiece(piece, values)).join('');
			const isEmptied = filled.trim() === '' && pieces.some((piece) => piece.kind === 'variable');
			return isEmptied ? [] : [filled];
		})
		.join('\n')
		.trim();
}

function filledPiece(piece: TemplatePiece, values: VariableValues): string {
	if (piece.kind === 'text') return piece.text;
	return piece.kind === 'variable' ? values[piece.name] : piece.written;
}

export type TemplateProblem =
	| { readonly code: 'unknown-variable'; readonly written: string }
	| { readonly code: 'missing-variable'; readonly name: VariableName }
	| { readonly code: 'unclosed-brace'; readonly near: string }
	| { readonly code: 'too-long'; readonly length: number; readonly limit: number };

/**
 * The longest message, in characters once filled. A link over about 2,000 encoded characters is cut
 * by some browsers, and nobody reads a longer reminder.
 */
export const LONGEST_MESSAGE = 1200;

/** What keeps a template from being used; `sample` fills it to see how long it becomes. */
export function problemsIn(body: string, sample: VariableValues): TemplateProblem[] {
	const pieces = templatePieces(body);
	const used = new Set(
		pieces.filter((piece) => piece.kind === 'variable').map((piece) => piece.name)
	);
	const problems: TemplateProblem[] = [];
	for (const piece of pieces) {
		if (piece.kind === 'unknown') {
			problems.push({ code: 'unknown-variable', written: piece.written });
		} else if (piece.kind === 'text') {
			const brace = piece.text.search(/[{}]/);
			if (brace >= 0) {
				problems.push({ code: 'unclosed-brace', near: piece.text.slice(brace, brace + 20) });
			}
		}
	}
	for (const name of requiredVariables) {
		if (!used.has(name)) problems.push({ code: 'missing-variable', name });
	}
	const { length } = fillTemplate(body, sample);
	if (length > LONGEST_MESSAGE) problems.push({ code: 'too-long', length, limit: LONGEST_MESSAGE });
	return problems;
}
