import { XML_START } from './xlsx-parts.ts';
import { escapeXml } from './xml.ts';
import { zipFile, type ZipPart } from './zip-file.ts';

interface XlsxSheet {
	readonly name?: string;
	readonly state?: 'visible' | 'hidden' | 'veryHidden';
	/** What stands inside of `sheetData`, as XML. */
	readonly rows: string;
	/** What stands in front of `sheetData` and behind it. */
	readonly before?: string;
	readonly after?: string;
}

export interface XlsxFile {
	readonly sheets: readonly XlsxSheet[];
	/** The items inside of `sst`, as XML; without it there are no shared strings. */
	readonly strings?: string;
	/** Number formats; style 0 is General, style 1 has the first of these. */
	readonly formats?: readonly string[];
	readonly workbookProperties?: string;
	/** Namespaces of the strict edition of the standard. */
	readonly isStrict?: boolean;
	/** `x:` in front of every element, as some libraries write it. */
	readonly prefix?: string;
	/** Targets of relationships from the root, `/xl/…`, instead of from the workbook. */
	readonly hasRootTargets?: boolean;
	/** Parts to be added, or to stand in the place of those made here. */
	readonly parts?: readonly ZipPart[];
	/** How each part is written into the zip. */
	readonly packing?: Omit<ZipPart, 'path' | 'content'>;
}

/** Writes an .xlsx from pieces of XML, so that a test can say exactly what stands in it. */
export function xlsxFile(file: XlsxFile): Promise<Uint8Array<ArrayBuffer>> {
	const made = [
		...packageParts(file),
		{ path: 'xl/styles.xml', content: stylesXml(file) },
		...file.sheets.map((sheet, at) => ({
			path: `xl/worksheets/sheet${at + 1}.xml`,
			content: worksheetXml(sheet, file)
		})),
		...(file.strings === undefined
			? []
			: [{ path: 'xl/sharedStrings.xml', content: inMain(file, 'sst', file.strings) }])
	];
	const replaced = new Set(file.parts?.map(({ path }) => path));
	return zipFile([
		...made.filter(({ path }) => !replaced.has(path)).map((part) => ({ ...part, ...file.packing })),
		...(file.parts ?? [])
	]);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function packageParts(file: XlsxFile): ZipPart[] {
	const base = file.hasRootTargets ? '/xl/' : '';
	const targets = [
		...file.sheets.map((_, at) => ['worksheet', `${base}worksheets/sheet${at + 1}.xml`] as const),
		['styles', `${base}styles.xml`] as const,
		...(file.strings === undefined ? [] : [['sharedStrings', `${base}sharedStrings.xml`] as const])
	];
	const sheets = file.sheets.map(
		({ name, state }, at) =>
			`<${p(file)}sheet name="${escapeXml(name ?? `Lembar ${at + 1}`)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`
	);
	const workbook = `${file.workbookProperties ?? ''}<${p(file)}sheets>${sheets.join('')}</${p(file)}sheets>`;
	return [
		{ path: '[Content_Types].xml', content: contentTypesXml(file) },
		{
			path: '_rels/.rels',
			content: relationshipsXml(file, [['officeDocument', 'xl/workbook.xml']])
		},
		{ path: 'xl/workbook.xml', content: inMain(file, 'workbook', workbook) },
		{ path: 'xl/_rels/workbook.xml.rels', content: relationshipsXml(file, targets) }
	];
}

function relationshipsXml(
	{ isStrict }: XlsxFile,
	targets: readonly (readonly [kind: string, target: string])[]
): string {
	const base = isStrict ? `${STRICT}/officeDocument/relationships` : OFFICE;
	const list = targets.map(
		([kind, target], at) =>
			`<Relationship Id="rId${at + 1}" Type="${base}/${kind}" Target="${target}"/>`
	);
	return `${XML_START}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

function contentTypesXml(file: XlsxFile): string {
	const override = (path: string, kind: string) =>
		`<Override PartName="/xl/${path}" ContentType="${TYPES}.${kind}+xml"/>`;
	const list = [
		override('workbook.xml', 'sheet.main'),
		...file.sheets.map((_, at) => override(`worksheets/sheet${at + 1}.xml`, 'worksheet')),
		override('styles.xml', 'styles'),
		...(file.strings === undefined ? [] : [override('sharedStrings.xml', 'sharedStrings')])
	];
	return `${XML_START}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`;
}

function stylesXml(file: XlsxFile): string {
	const formats = file.formats ?? [];
	const tag = (name: string, attributes: string) => `<${p(file)}${name} ${attributes}/>`;
	const codes = formats.map((code, at) =>
		tag('numFmt', `numFmtId="${164 + at}" formatCode="${escapeXml(code)}"`)
	);
	const styles = [0, ...formats.map((_, at) => 164 + at)].map((id) =>
		tag('xf', `numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"`)
	);
	const list = (name: string, inside: readonly string[]) =>
		`<${p(file)}${name} count="${inside.length}">${inside.join('')}</${p(file)}${name}>`;
	return inMain(
		file,
		'styleSheet',
		(codes.length > 0 ? list('numFmts', codes) : '') +
			list('cellStyleXfs', [tag('xf', 'numFmtId="14"')]) +
			list('cellXfs', styles)
	);
}

function worksheetXml({ rows, before = '', after = '' }: XlsxSheet, file: XlsxFile): string {
	return inMain(
		file,
		'worksheet',
		`${before}<${p(file)}sheetData>${rows}</${p(file)}sheetData>${after}`
	);
}

function inMain(file: XlsxFile, root: string, inside: string): string {
	const main = file.isStrict
		? `${STRICT}/spreadsheetml/main`
		: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const related = file.isStrict ? `${STRICT}/officeDocument/relationships` : OFFICE;
	const own = file.prefix ? `xmlns:${file.prefix}` : 'xmlns';
	return `${XML_START}<${p(file)}${root} ${own}="${main}" xmlns:r="${related}">${inside}</${p(file)}${root}>`;
}

function p({ prefix }: XlsxFile): string {
	return prefix ? `${prefix}:` : '';
}
