import type { Course } from '../course.ts';
import { NotOrdinary } from '../unreadable.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { partText } from './part-text.ts';
import { isTrue, tagsOf } from './xml.ts';

export type Parts = ReadonlyMap<string, ZipEntry>;

export interface SheetPart {
	readonly name: string;
	readonly hidden: boolean;
	readonly entry: ZipEntry;
}

/** Where the parts of a workbook are, as its own relationships say. */
export interface WorkbookParts {
	readonly is1904: boolean;
	/** Worksheets in the order of their tabs; charts and macros on sheets of their own are left out. */
	readonly sheets: readonly SheetPart[];
	readonly styles: ZipEntry | null;
	readonly sharedStrings: ZipEntry | null;
}

export async function workbookParts(parts: Parts, course: Course): Promise<WorkbookParts> {
	const root = await relationships(parts, '', course);
	const path = root.find(({ kind }) => kind === 'officeDocument')?.path ?? '';
	const entry = parts.get(path);
	if (path !== 'xl/workbook.xml' || !entry) throw new NotOrdinary('the workbook is elsewhere');
	const xml = await partText(entry, course);
	const related = await relationships(parts, path, course);
	const byId = new Map(related.map((relation) => [relation.id, relation]));
	const sheets: SheetPart[] = [];
	for (const sheet of tagsOf(xml, 'sheet')) {
		const relation = byId.get(sheet.get('id') ?? '');
		if (relation?.kind === 'chartsheet' || relation?.kind === 'dialogsheet') continue;
		const sheetEntry = relation && parts.get(relation.path);
		const name = sheet.get('name');
		if (relation?.kind !== 'worksheet' || !sheetEntry || !name) throw new NotOrdinary('a sheet');
		sheets.push({
			name,
			hidden: (sheet.get('state') ?? 'visible') !== 'visible',
			entry: sheetEntry
		});
	}
	if (sheets.length === 0) throw new NotOrdinary('no sheets');
	const onlyOne = (kind: string) => {
		const found = related.filter((relation) => relation.kind === kind);
		const part = found[0] && parts.get(found[0].path);
		if (found.length > 1 || (found[0] && !part)) throw new NotOrdinary(kind);
		return part ?? null;
	};
	return {
		is1904: isTrue(tagsOf(xml, 'workbookPr')[0]?.get('date1904')),
		sheets,
		styles: onlyOne('styles'),
		sharedStrings: onlyOne('sharedStrings')
	};
}

interface Relationship {
	readonly id: string;
	/** The last word of the type: it is the same in both editions of the standard. */
	readonly kind: string;
	readonly path: string;
}

/** What the part at `path` refers to; the empty path is the file as a whole. */
async function relationships(
	parts: Parts,
	path: string,
	course: Course
): Promise<readonly Relationship[]> {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	const entry = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
	if (!entry) throw new NotOrdinary(`no relationships of ${path}`);
	return tagsOf(await partText(entry, course), 'Relationship')
		.filter((tag) => tag.get('TargetMode') !== 'External')
		.map((tag) => {
			const type = tag.get('Type') ?? '';
			return {
				id: tag.get('Id') ?? '',
				kind: type.slice(type.lastIndexOf('/') + 1),
				path: resolved(folder, tag.get('Target') ?? '')
			};
		});
}

function resolved(folder: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	const steps: string[] = [];
	for (const step of `${folder}${target}`.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	}
	return steps.join('/');
}
