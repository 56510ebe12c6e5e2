import type { FileKind } from '../../workbook.ts';
import type { Layout } from './separator.ts';

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

/** More words a line than this, and it is prose. */
const WORDS_OF_A_VALUE = 5;

/**
 * The layout of a text in which nothing separates values: a list of one column, such as numbers one
 * below the other, or null for prose.
 */
export function singleColumn(text: string): Layout | null {
	const lines = text
		.slice(0, HEAD_CHARACTERS)
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '');
	const words = lines.reduce((sum, line) => sum + line.trim().split(/\s+/).length, 0);
	const isList = lines.length > 1 && words <= lines.length * WORDS_OF_A_VALUE;
	return isList ? { separator: '\t', start: text.startsWith('\ufeff') ? 1 : 0 } : null;
}
