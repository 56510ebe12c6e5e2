import type { FileKind } from '../workbook.ts';
import type { Course } from './course.ts';
import type { ZipEntry } from './zip/directory.ts';
import { unpackedWhole } from './zip/unpack.ts';

/** What a zip holds: a workbook in one of three forms, or something else. */
export type PackageKind = 'xlsx' | 'xlsb' | 'ods' | { not: FileKind };

/** Types are declared in these two parts; neither is ever larger. */
const LARGEST_DECLARATION = 4_000_000;

/** The part that nearly every file of its kind has. */
const USUAL: readonly (readonly [path: string, kind: PackageKind])[] = [
	['xl/workbook.xml', 'xlsx'],
	['xl/workbook.bin', 'xlsb'],
	['word/document.xml', { not: 'word' }],
	['ppt/presentation.xml', { not: 'presentation' }]
];

/** The types that a file with other paths declares. */
const DECLARED: readonly (readonly [type: RegExp, kind: PackageKind])[] = [
	[/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template|addin)\.macro/i, 'xlsx'],
	[/ms-excel\.sheet\.binary/, 'xlsb'],
	[/opendocument\.spreadsheet/, 'ods'],
	[/wordprocessingml|ms-word|opendocument\.text/, { not: 'word' }],
	[/presentationml|ms-powerpoint|opendocument\.presentation/, { not: 'presentation' }]
];

export async function packageKind(
	parts: ReadonlyMap<string, ZipEntry>,
	course: Course
): Promise<PackageKind> {
	const usual = USUAL.find(([path]) => parts.has(path));
	if (usual) return usual[1];
	for (const path of ['[Content_Types].xml', 'mimetype']) {
		const entry = parts.get(path);
		if (!entry || entry.size > LARGEST_DECLARATION) continue;
		const text = new TextDecoder().decode(await unpackedWhole(entry, course));
		const declared = DECLARED.find(([type]) => type.test(text));
		if (declared) return declared[1];
	}
	return parts.has('content.xml') ? 'ods' : { not: 'archive' };
}
