import { parse } from 'svelte/compiler';

/** Attributes whose value a person reads or hears. */
const spoken = new Set([
	'alt',
	'label',
	'placeholder',
	'title',
	'hint',
	'text',
	'caption',
	'aria-label',
	'aria-description',
	'aria-roledescription',
	'aria-valuetext'
]);

/** What stands in these is not language: caps of keys, code, drawings. */
const unspoken = new Set(['kbd', 'code', 'svg']);

/** The product's name is the same in every language. */
const PRODUCT = /SatuLoket/g;

/** A part of the tree that `parse` gives; each type has some of these fields. */
interface Node {
	readonly type: string;
	readonly start: number;
	readonly name?: string;
	readonly data?: string;
	readonly value?: unknown;
	readonly operator?: string;
}

export interface LiteralText {
	readonly line: number;
	readonly text: string;
}

/** Words that stand in a component's markup themselves, with their line. */
export function literalTexts(source: string): LiteralText[] {
	const found: LiteralText[] = [];

	function keep({ start }: Node, text: unknown): void {
		if (typeof text !== 'string' || !/\p{L}/u.test(text.replace(PRODUCT, ''))) return;
		found.push({ line: source.slice(0, start).split('\n').length, text: text.trim() });
	}

	function visitMarkup(part: unknown): void {
		for (const node of nodesOf(part)) {
			if (node.type === 'Text') keep(node, node.data);
			else if (node.type === 'ExpressionTag') visitShown(node);
			else if (node.type === 'Attribute' && spoken.has(node.name ?? '')) visitShown(node.value);
			else if (node.type === 'Attribute' || node.type === 'StyleDirective') continue;
			else if (!(node.type === 'RegularElement' && unspoken.has(node.name ?? ''))) {
				visitMarkup(Object.values(node));
			}
		}
	}

	/** Follows an expression to the texts that it may come to; what it asks or looks up is not shown. */
	function visitShown(part: unknown): void {
		for (const node of nodesOf(part)) {
			const { expression, consequent, alternate, left, right, quasis } = node as unknown as Record<
				string,
				unknown
			>;
			if (node.type === 'Text') keep(node, node.data);
			else if (node.type === 'Literal') keep(node, node.value);
			else if (node.type === 'TemplateElement') keep(node, (node.value as { raw: string }).raw);
			else if (node.type === 'ExpressionTag') visitShown(expression);
			else if (node.type === 'ConditionalExpression') visitShown([consequent, alternate]);
			else if (node.type === 'LogicalExpression') visitShown([left, right]);
			else if (node.type === 'BinaryExpression' && node.operator === '+') visitShown([left, right]);
			else if (node.type === 'TemplateLiteral') visitShown(quasis);
		}
	}

	visitMarkup(parse(source, { modern: true }).fragment);
	return found;
}

function nodesOf(part: unknown): Node[] {
	if (Array.isArray(part)) return part.flatMap(nodesOf);
	if (typeof part !== 'object' || part === null || !('type' in part)) return [];
	return [part as Node];
}
