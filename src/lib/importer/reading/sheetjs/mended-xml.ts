import type { Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { MARK } from './mark.ts';

const emptyItem = /<((?:[\w-]+:)?si)(?:\s[^>]*)?\/>/g;
const cell = /<((?:[\w-]+:)?)c(?=[\s/>])([^>]*?)(?:\/>|>([^]*?)<\/\1c>)/g;
const typeAttribute = /\st\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const formula = /<(?:[\w-]+:)?f(?=[\s/>])/;
const value = /<((?:[\w-]+:)?)v(?:\s[^>]*)?(?:\/>|>([^]*?)<\/\1v>)/;
const oddMarkup = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>/g;
const wideEntity = /&#(?:x([\da-f]+)|(\d+));/gi;

/** SheetJS counts shared strings wrongly where one is an empty tag. */
export function mendedStrings(xml: string): string {
	return plainMarkup(xml).replace(emptyItem, '<$1></$1>');
}

/**
 * A worksheet's XML with the few cells rewritten that SheetJS would lose or misread: formulas without
 * a result, errors of newer versions of Excel, dates as text, and texts of formulas, whose entities it
 * resolves twice.
 */
export function mendedSheet(xml: string, limits: Limits): string {
	let cells = 0;
	return plainMarkup(xml).replace(
		cell,
		(whole, prefix: string, attributes: string, body: string | undefined) => {
			if (body !== undefined && ++cells > limits.thoroughCells) {
				throw new Unreadable({ code: 'too-large-unpacked', limit: limits.bytesUnpacked });
			}
			const type = typeAttribute.exec(attributes);
			const typeName = type?.[1] ?? type?.[2] ?? 'n';
			if (typeName === 'inlineStr') return whole;
			const bare = type ? attributes.replace(type[0], '') : attributes;
			const found = value.exec(body ?? '');
			const text = found?.[2] ?? '';
			const asText = (content: string) =>
				`<${prefix}c${bare} t="str"><${prefix}v>${content}</${prefix}v></${prefix}c>`;
			if (text === '') {
				const isUncached = formula.test(body ?? '') && !(typeName === 'str' && found);
				if (isUncached) return asText(MARK.uncached);
				return type ? `<${prefix}c${bare}/>` : whole;
			}
			switch (typeName) {
				case 'e':
					return asText(MARK.error + escapedTwice(text));
				case 'd':
					return asText(MARK.date + escapedTwice(text));
				case 'str':
					return /[&_\r]|[^\0-\x7f]/.test(text) ? asText(escapedTwice(text)) : whole;
				default:
					return whole;
			}
		}
	);
}

function escapedTwice(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('_x', '_x005F_x');
}

/**
 * Without comments, which make SheetJS lose the row behind them, and with CDATA as ordinary text.
 */
function plainMarkup(xml: string): string {
	const plain = xml.replace(oddMarkup, (_, text: string | undefined) =>
		(text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
	);
	return withWideCharacters(plain);
}

/** SheetJS cuts characters beyond the first 65,536, such as emoji, when they are written as numbers. */
function withWideCharacters(xml: string): string {
	if (!xml.includes('&#')) return xml;
	return xml.replace(wideEntity, (whole, hex: string | undefined, decimal: string) => {
		const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
		return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
