import type { FileKind } from '../../workbook.ts';
import { isProse, sampleLines, type Layout } from './separator.ts';

/** Markup that SheetJS reads, separated values, or something else. */
export type TextKind = 'html' | 'excel-2003-xml' | 'flat-ods' | 'separated' | { not: FileKind };

const HEAD_CHARACTERS = 4_096;

/** What a text is by how it begins. */
export function textKind(text: string): TextKind {
	const head = text
		.slice(0, HEAD_CHARACTERS)
		.replace(/^\ufeff/, '')
		.trimStart();
	if (head.startsWith('{\\rtf')) return { not: 'word' };
	if (/^\{\s*"|^\[\s*[{[]/.test(head)) return { not: 'text' };
	if (!head.startsWith('<')) return 'separated';
	if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'excel-2003-xml';
	if (head.includes('opendocument.spreadsheet')) return 'flat-ods';
	const hasTable = /<table[\s>]/i.test(text);
	if (/<(?:html|head|body|meta|style|title|table)[\s>]|<!doctype html/i.test(head)) {
		return hasTable ? 'html' : { not: 'text' };
	}
	if (/<svg[\s>]/.test(head)) return { not: 'picture' };
	if (/^<(?:\?xml|!--|!DOCTYPE)/i.test(head)) return { not: 'xml' };
	return hasTable ? 'html' : 'separated';
}

/**
 * The layout of a text in which nothing separates values: a list of one column, such as numbers one
 * below the other, or null for prose.
 */
export function singleColumn(text: string): Layout | null {
	const lines = sampleLines(text);
	if (lines.length < 2 || isProse(lines, '\t')) return null;
	return { separator: '\t', start: text.startsWith('\ufeff') ? 1 : 0 };
}
