import { xlsxFile } from './xlsx-file.ts';
import { zipFile } from './zip-file.ts';

/** A workbook in which a part unpacks to spaces without end. */
export function spaceBomb(megabytes: number, declaredSize?: number) {
	return xlsxFile({ sheets: [{ rows: '' }], parts: [bombPart(megabytes, declaredSize)] });
}

function bombPart(megabytes: number, declaredSize?: number) {
	return {
		path: 'xl/worksheets/sheet1.xml',
		content: spaces(megabytes),
		...(declaredSize === undefined ? {} : { declaredSize })
	};
}

function* spaces(megabytes: number): Generator<string> {
	yield '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
	const megabyte = ' '.repeat(1_000_000);
	for (let nth = 0; nth < megabytes; nth++) yield megabyte;
	yield '</sheetData></worksheet>';
}

/** The same bytes with one bit turned over, at a place between 0 and 1. */
export function withBitFlipped(
	bytes: Uint8Array<ArrayBuffer>,
	place: number
): Uint8Array<ArrayBuffer> {
	const flipped = bytes.slice();
	flipped[Math.floor(bytes.length * place)]! ^= 0x10;
	return flipped;
}

/** A zip of parts that hold nothing to speak of, as look-alikes need it. */
export function zipOf(...paths: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
	return zipFile(paths.map((path) => ({ path, content: `<${'x'.repeat(10)}/>` })));
}
