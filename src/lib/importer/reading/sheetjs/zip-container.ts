import type { Course } from '../course.ts';
import { Unreadable } from '../unreadable.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { unpackedWhole } from '../zip/unpack.ts';
import type { Container } from './library.ts';
import { mendedOds } from './mended-ods.ts';
import { mendedSheet, mendedStrings } from './mended-xml.ts';

const NO_STYLES = new TextEncoder().encode('<office:document-styles/>');

/** Pictures, fonts and embedded files stay packed. */
const needed = /(?:\.(?:xml|rels|bin)|(?:^|\/)mimetype)$/i;

/**
 * The parts of a zip for SheetJS: unpacked and checked here, so that it sees what was checked and
 * nothing else. On its own it reads a damaged part without a word.
 */
export async function zipContainer(
	parts: ReadonlyMap<string, ZipEntry>,
	course: Course
): Promise<Container> {
	const container: Container = {
		FullPaths: ['Root Entry/'],
		FileIndex: [{ name: 'Root Entry', type: 5 }]
	};
	// SheetJS does not read an .ods without it, though it need not be there.
	if (parts.has('content.xml') && !parts.has('styles.xml')) {
		container.FullPaths.push('Root Entry/styles.xml');
		container.FileIndex.push({ name: 'styles.xml', type: 2, content: NO_STYLES });
	}
	const entries = [...parts.values()].filter(({ path }) => needed.test(path));
	for (const [nth, entry] of entries.entries()) {
		const bytes = await unpackedWhole(entry, course);
		if (entry.path === 'META-INF/manifest.xml' && isEncrypted(bytes)) {
			throw new Unreadable({ code: 'password-protected' });
		}
		container.FullPaths.push(`Root Entry/${entry.path}`);
		container.FileIndex.push({
			name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
			type: 2,
			content: mended(entry.path, bytes, course)
		});
		await course.rest((0.3 * nth) / entries.length);
	}
	return container;
}

function isEncrypted(manifest: Uint8Array): boolean {
	return new TextDecoder().decode(manifest).includes('encryption-data');
}

/** The text of an .ods, in which everything stands. */
export function odsContent({ FullPaths, FileIndex }: Container): string {
	const content = FileIndex[FullPaths.indexOf('Root Entry/content.xml')]?.content;
	return new TextDecoder().decode(Uint8Array.from(content ?? []));
}

function mended(
	path: string,
	bytes: Uint8Array<ArrayBuffer>,
	{ limits }: Course
): Uint8Array<ArrayBuffer> {
	if (path === 'content.xml') return rewritten(bytes, (xml) => mendedOds(xml, limits));
	if (/sheet[^/]*\.xml$/i.test(path)) return rewritten(bytes, mendedSheet);
	return /sharedstrings[^/]*\.xml$/i.test(path) ? rewritten(bytes, mendedStrings) : bytes;
}

function rewritten(
	bytes: Uint8Array<ArrayBuffer>,
	mend: (xml: string) => string
): Uint8Array<ArrayBuffer> {
	const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
	const encoding = !isUtf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
	try {
		const xml = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return new TextEncoder().encode(mend(xml));
	} catch (cause) {
		if (cause instanceof TypeError) return bytes;
		throw cause;
	}
}
