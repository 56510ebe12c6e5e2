import { zipFile } from './zip-file.ts';

const NAMES = [
	['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
	['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
	['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
	['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0']
]
	.map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
	.join(' ');

/** Writes an .ods from the XML of its tables, so that a test can say exactly what stands in it. */
export function odsFile(tables: string, styles = ''): Promise<Uint8Array<ArrayBuffer>> {
	return zipFile([
		{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
		{ path: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
		{ path: 'content.xml', content: odsContent('document-content', tables, styles) }
	]);
}

/** The same in a single file of XML. */
export function flatOdsFile(tables: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(odsContent('document', tables, ''));
}

function odsContent(root: string, tables: string, styles: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:${root}>`;
}
