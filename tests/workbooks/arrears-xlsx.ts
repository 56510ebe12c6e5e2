import {
	AMOUNT_COLUMNS,
	TOTAL_COLUMN,
	serialOf,
	type ArrearsList,
	type ArrearsRow
} from './arrears-list.ts';
import {
	contentTypes,
	relationships,
	worksheetEnd,
	worksheetStart,
	XML_START
} from './xlsx-parts.ts';
import { columnName, escapeXml } from './xml.ts';
import { zipFile } from './zip-file.ts';

/**
 * Writes an arrears list as .xlsx the way Excel does (`shared`: each text once, cells point to it) or
 * the way many exports do (`inline`). Rows go to the compressor as they come: a hundred thousand take
 * about a second and little memory.
 */
export function arrearsXlsx(
	list: ArrearsList,
	texts: 'shared' | 'inline'
): Promise<Uint8Array<ArrayBuffer>> {
	const shared = new Map<string, number>();
	const textCell = texts === 'shared' ? sharedCell(shared) : inlineCell;
	return zipFile([
		{ path: '[Content_Types].xml', content: contentTypes(1, texts === 'shared') },
		{ path: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
		{ path: 'xl/workbook.xml', content: WORKBOOK },
		{
			path: 'xl/_rels/workbook.xml.rels',
			content: relationships([
				['worksheet', 'worksheets/sheet1.xml'],
				['styles', 'styles.xml'],
				...(texts === 'shared' ? [['sharedStrings', 'sharedStrings.xml'] as const] : [])
			])
		},
		{ path: 'xl/styles.xml', content: STYLES },
		{ path: 'xl/worksheets/sheet1.xml', content: sheetXml(list, textCell) },
		...(texts === 'shared'
			? [{ path: 'xl/sharedStrings.xml', content: sharedStringsXml(shared) }]
			: [])
	]);
}

type TextCell = (reference: string, style: string, text: string) => string;

function sharedCell(shared: Map<string, number>): TextCell {
	return (reference, style, text) => {
		let index = shared.get(text);
		if (index === undefined) shared.set(text, (index = shared.size));
		return `<c r="${reference}"${style} t="s"><v>${index}</v></c>`;
	};
}

const inlineCell: TextCell = (reference, style, text) =>
	`<c r="${reference}"${style} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;

function* sheetXml(list: ArrearsList, textCell: TextCell): Generator<string> {
	yield worksheetStart();
	for (const [at, title] of list.titles.entries()) yield rowXml(at + 1, [title], textCell, BOLD);
	yield rowXml(4, list.header, textCell, BOLD);
	let number = 4;
	let total = 0;
	let chunk = '';
	for (const row of list.rows) {
		total += Number(row[TOTAL_COLUMN]);
		chunk += rowXml(++number, row, textCell, '');
		if (chunk.length > 100_000) {
			yield chunk;
			chunk = '';
		}
	}
	const last = number + 1;
	const totalColumn = columnName(TOTAL_COLUMN);
	const sum = `<f>SUM(${totalColumn}5:${totalColumn}${number})</f><v>${total}</v>`;
	yield `${chunk}<row r="${last}">${textCell(`A${last}`, BOLD, 'TOTAL')}<c r="${totalColumn}${last}"${AMOUNT}>${sum}</c></row>`;
	yield worksheetEnd();
}

function rowXml(number: number, row: ArrearsRow, textCell: TextCell, style: string): string {
	let xml = `<row r="${number}" spans="1:15">`;
	for (const [column, cell] of row.entries()) {
		if (cell === null) continue;
		const reference = `${columnName(column)}${number}`;
		if (typeof cell === 'string') xml += textCell(reference, style, cell);
		else if (typeof cell === 'object') {
			xml += `<c r="${reference}"${DATE}><v>${serialOf(cell.date)}</v></c>`;
		} else {
			xml += `<c r="${reference}"${AMOUNT_COLUMNS.has(column) ? AMOUNT : style}><v>${cell}</v></c>`;
		}
	}
	return `${xml}</row>`;
}

function* sharedStringsXml(shared: ReadonlyMap<string, number>): Generator<string> {
	yield `${XML_START}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${shared.size}">`;
	let chunk = '';
	for (const text of shared.keys()) {
		chunk += `<si><t>${escapeXml(text)}</t></si>`;
		if (chunk.length > 100_000) {
			yield chunk;
			chunk = '';
		}
	}
	yield `${chunk}</sst>`;
}

const BOLD = ' s="1"';
const AMOUNT = ' s="2"';
const DATE = ' s="3"';

const WORKBOOK = `${XML_START}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="Tunggakan" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const STYLES = `${XML_START}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
