import { fillPieces, piecesOf, unclosedBrace, type Piece } from './template-pieces.ts';
import {
	isVariableName,
	requiredVariables,
	type VariableName,
	type VariableValues
} from './variables.ts';

/** The text and the variables of a reminder's template. */
export function templatePieces(body: string): Piece<VariableName>[] {
	return piecesOf(body, isVariableName);
}

/**
 * Fills a template. A line that holds nothing but variables which turn out empty is left out (the
 * list of bills, say, where there is one bill only). Unknown names stay as written: `problemsIn`
 * keeps such a template from being saved.
 */
export function fillTemplate(body: string, values: VariableValues): string {
	return fillPieces(body, isVariableName, values);
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
			const near = unclosedBrace(piece.text);
			if (near !== null) problems.push({ code: 'unclosed-brace', near });
		}
	}
	for (const name of requiredVariables) {
		if (!used.has(name)) problems.push({ code: 'missing-variable', name });
	}
	const { length } = fillTemplate(body, sample);
	if (length > LONGEST_MESSAGE) problems.push({ code: 'too-long', length, limit: LONGEST_MESSAGE });
	return problems;
}
