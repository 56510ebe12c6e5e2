/** The parts of an .xlsx that are the same in every one of them. */
export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Relationships rId1, rId2, … in the order given. */
export function relationships(
	targets: readonly (readonly [kind: string, target: string])[]
): string {
	const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const list = targets.map(
		([kind, target], at) =>
			`<Relationship Id="rId${at + 1}" Type="${base}/${kind}" Target="${target}"/>`
	);
	return `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

export function contentTypes(sheets: number, hasSharedStrings: boolean): string {
	const override = (path: string, kind: string) =>
		`<Override PartName="/xl/${path}" ContentType="${TYPE}.${kind}+xml"/>`;
	const list = [
		override('workbook.xml', 'sheet.main'),
		...Array.from({ length: sheets }, (_, at) =>
			override(`worksheets/sheet${at + 1}.xml`, 'worksheet')
		),
		override('styles.xml', 'styles'),
		...(hasSharedStrings ? [override('sharedStrings.xml', 'sharedStrings')] : [])
	];
	return `${XML_START}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`;
}

export function worksheetStart(): string {
	return `${XML_START}<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
}

export function worksheetEnd(): string {
	return '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
}
