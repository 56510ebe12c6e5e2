import type { FileKind } from '../workbook.ts';

/** What a file's first bytes say that it is. Its name is never asked: offices rename files. */
export type Content = 'zip' | 'compound-file' | 'bare-xls' | 'maybe-text' | { not: FileKind };

const SIGNATURES: readonly (readonly [at: number, bytes: string, content: Content])[] = [
	[0, 'PK\x03\x04', 'zip'],
	[0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound-file'],
	[0, '\x09\x00\x04\x00', 'bare-xls'],
	[0, '\x09\x02\x06\x00', 'bare-xls'],
	[0, '\x09\x04\x06\x00', 'bare-xls'],
	[0, '\x09\x08\x08\x00', 'bare-xls'],
	[0, '\x09\x08\x10\x00', 'bare-xls'],
	[0, '%PDF', { not: 'pdf' }],
	[0, '\x89PNG', { not: 'picture' }],
	[0, '\xff\xd8\xff', { not: 'picture' }],
	[0, 'GIF8', { not: 'picture' }],
	[0, 'II*\0', { not: 'picture' }],
	[0, 'MM\0*', { not: 'picture' }],
	[8, 'WEBP', { not: 'picture' }],
	[4, 'ftyphe', { not: 'picture' }],
	[4, 'ftypavif', { not: 'picture' }],
	[0, '{\\rtf', { not: 'word' }],
	[0, 'PK\x05\x06', { not: 'archive' }],
	[0, 'Rar!', { not: 'archive' }],
	[0, '7z\xbc\xaf', { not: 'archive' }],
	[0, '\x1f\x8b', { not: 'archive' }],
	[0, '\xfd7zXZ', { not: 'archive' }],
	[0, 'BZh', { not: 'archive' }]
];

export function contentOf(bytes: Uint8Array): Content {
	for (const [at, signature, content] of SIGNATURES) {
		if (startsWith(bytes, at, signature)) return content;
	}
	// `BM` alone may be the first letters of a list; a bitmap has four zeros behind its size.
	if (startsWith(bytes, 0, 'BM') && startsWith(bytes, 6, '\0\0\0\0')) return { not: 'picture' };
	return 'maybe-text';
}

function startsWith(bytes: Uint8Array, at: number, signature: string): boolean {
	for (let nth = 0; nth < signature.length; nth++) {
		if (bytes[at + nth] !== signature.charCodeAt(nth)) return false;
	}
	return true;
}
