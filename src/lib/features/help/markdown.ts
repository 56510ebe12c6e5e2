import { lexer, type MarkedToken, type Token } from 'marked';

/*
 * A guide as values that components draw. The guides use a small part of Markdown; whatever else is
 * written in one is refused, so that a guide that would be drawn wrongly never ships.
 */

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong'; readonly content: readonly Inline[] }
	| { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
	/** A key, a file ending, or something to be typed as it stands. */
	| { readonly kind: 'literal'; readonly text: string }
	| { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

export type Block =
	| {
			readonly kind: 'heading';
			readonly level: number;
			readonly id: string;
			readonly content: readonly Inline[];
	  }
	| { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
	| {
			readonly kind: 'list';
			readonly isOrdered: boolean;
			readonly items: readonly (readonly Block[])[];
	  }
	| {
			readonly kind: 'table';
			readonly header: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	| { readonly kind: 'note'; readonly content: readonly Block[] };

/** Reads Markdown; `linkTo` says where a link leads inside the app. */
export function readBlocks(markdown: string, linkTo: (href: string) => string): Block[] {
	return blocksOf(lexer(markdown), linkTo);
}

/** The text of blocks, without any marks, words apart. */
export function plainText(blocks: readonly Block[]): string {
	return blocks.map(textOfBlock).join(' ');
}

/** The text of a line, without any marks. */
export function lineText(content: readonly Inline[]): string {
	return content
		.map((inline) => ('content' in inline ? lineText(inline.content) : inline.text))
		.join('');
}

/** How a heading is named in an address: the way that GitHub names it. */
export function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');
}

function textOfBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return lineText(block.content);
		case 'list':
			return block.items.map(plainText).join(' ');
		case 'table':
			return [block.header, ...block.rows].map((row) => row.map(lineText).join(' ')).join('; ');
		case 'note':
			return plainText(block.content);
	}
}

type LinkTo = (href: string) => string;

function blocksOf(tokens: readonly Token[], linkTo: LinkTo): Block[] {
	return tokens.flatMap((token) => blockOf(token as MarkedToken, linkTo) ?? []);
}

/** Null for what is not drawn. */
function blockOf(token: MarkedToken, linkTo: LinkTo): Block | null {
	const line = (tokens: readonly Token[]) => inlinesOf(tokens, linkTo);
	switch (token.type) {
		case 'space':
			return null;
		case 'heading': {
			const content = line(token.tokens);
			return { kind: 'heading', level: token.depth, id: anchorOf(lineText(content)), content };
		}
		case 'paragraph':
			return { kind: 'paragraph', content: line(token.tokens) };
		case 'text':
			// The line of a list item that has no blank lines around it.
			return { kind: 'paragraph', content: line(token.tokens ?? []) };
		case 'list':
			return {
				kind: 'list',
				isOrdered: token.ordered,
				items: token.items.map(({ tokens }) => blocksOf(tokens, linkTo))
			};
		case 'table':
			return {
				kind: 'table',
				header: token.header.map(({ tokens }) => line(tokens)),
				rows: token.rows.map((row) => row.map(({ tokens }) => line(tokens)))
			};
		case 'blockquote':
			return { kind: 'note', content: blocksOf(token.tokens, linkTo) };
		default:
			throw new Error(`a guide cannot hold ${token.type}: ${token.raw.slice(0, 60)}`);
	}
}

function inlinesOf(tokens: readonly Token[], linkTo: LinkTo): Inline[] {
	return (tokens as readonly MarkedToken[]).map((token) => {
		switch (token.type) {
			case 'text':
			case 'escape':
				return { kind: 'text', text: token.text };
			case 'strong':
				return { kind: 'strong', content: inlinesOf(token.tokens, linkTo) };
			case 'em':
				return { kind: 'emphasis', content: inlinesOf(token.tokens, linkTo) };
			case 'codespan':
				return { kind: 'literal', text: token.text };
			case 'link':
				return {
					kind: 'link',
					href: linkTo(token.href),
					content: inlinesOf(token.tokens, linkTo)
				};
			default:
				throw new Error(`a guide cannot hold ${token.type}: ${token.raw.slice(0, 60)}`);
		}
	});
}
