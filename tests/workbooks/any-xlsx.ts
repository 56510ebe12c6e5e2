import fc from 'fast-check';
import type { XlsxFile } from './xlsx-file.ts';
import { columnName } from './xml.ts';

/** Formats that a cell of `anyXlsx` may have, by style number. */
const FORMATS = [
	'dd/mm/yyyy',
	'000000000000',
	'#,##0.00',
	'[$-421]d mmmm yyyy;@',
	'"Rp"\\ #,##0',
	'0'
];

/** Workbooks of all kinds of cells, written in all the ways that XML leaves open. */
export function anyXlsx(): fc.Arbitrary<XlsxFile> {
	return fc
		.record({
			strings: fc.array(anyItem(), { minLength: 1, maxLength: 8 }),
			sheets: fc.array(anySheet(), { minLength: 1, maxLength: 3 }),
			is1904: fc.boolean(),
			prefix: fc.constantFrom('', 'x'),
			isStrict: fc.boolean(),
			hasRootTargets: fc.boolean(),
			packing: fc.record({ stored: fc.boolean(), descriptor: fc.boolean() })
		})
		.map(({ strings, sheets, is1904, prefix, ...rest }) => {
			const tag = (xml: string) =>
				prefix ? xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`) : xml;
			return {
				...rest,
				prefix,
				formats: FORMATS,
				strings: tag(strings.join('')),
				workbookProperties: is1904 ? tag('<workbookPr date1904="1"/>') : '',
				sheets: sheets.map(({ rows, ...sheet }) => ({
					...sheet,
					rows: tag(rows(strings.length)),
					after: tag('<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>')
				}))
			};
		});
}

type RowsXml = (strings: number) => string;

function anySheet(): fc.Arbitrary<{ state: 'visible' | 'hidden' | 'veryHidden'; rows: RowsXml }> {
	const row = fc.record({
		gap: fc.integer({ min: 0, max: 3 }),
		isHidden: fc.boolean(),
		cells: fc.array(
			fc.record({
				gap: fc.integer({ min: 0, max: 30 }),
				hasReference: fc.boolean(),
				cell: anyCell()
			}),
			{ maxLength: 8 }
		),
		space: fc.constantFrom('', '\n  ')
	});
	return fc.record({
		state: fc.constantFrom('visible', 'hidden', 'veryHidden'),
		rows: fc.array(row, { maxLength: 6 }).map((rows) => (strings: number) => {
			let number = 0;
			return rows
				.map(({ gap, isHidden, cells, space }) => {
					number += 1 + gap;
					let column = -1;
					const inside = cells.map(({ gap, hasReference, cell }) => {
						// Without a reference a cell stands right behind the one before.
						column += hasReference ? 1 + gap : 1;
						const reference = hasReference ? ` r="${columnName(column)}${number}"` : '';
						return space + cell(reference, strings);
					});
					return `<row r="${number}"${isHidden ? ' hidden="1"' : ''} spans="1:9">${inside.join('')}${space}</row>`;
				})
				.join('');
		})
	});
}

type CellXml = (reference: string, strings: number) => string;

function anyCell(): fc.Arbitrary<CellXml> {
	const style = fc.integer({ min: 0, max: FORMATS.length }).map((at) => (at ? ` s="${at}"` : ''));
	const formula = fc.constantFrom('', '<f>A1*2</f>', '<f t="shared" si="0"/>');
	return fc.oneof(
		fc.tuple(style, formula, anyNumber()).map(
			([s, f, v]) =>
				(r: string) =>
					`<c${r}${s}>${f}<v>${v}</v></c>`
		),
		fc.tuple(style, fc.nat()).map(
			([s, at]) =>
				(r: string, strings: number) =>
					`<c${r}${s} t="s"><v>${at % strings}</v></c>`
		),
		anyItem().map((item) => (r: string) => {
			return `<c${r} t="inlineStr">${item.replace('<si>', '<is>').replace('</si>', '</is>')}</c>`;
		}),
		anyXmlText().map((text) => (r: string) => `<c${r} t="str"><f>A1&amp;B1</f><v>${text}</v></c>`),
		fc.constantFrom('0', '1').map((v) => (r: string) => `<c${r} t="b"><v>${v}</v></c>`),
		fc
			.constantFrom('#N/A', '#REF!', '#DIV/0!', '#SPILL!', '#NAME?')
			.map((v) => (r: string) => `<c${r} t="e"><v>${v}</v></c>`),
		fc
			.constantFrom('2026-08-17', '2026-08-17T09:30:00', '2026-12-31T23:59:59.500Z')
			.map((v) => (r: string) => `<c${r} t="d"><v>${v}</v></c>`),
		fc
			.constantFrom(
				'<f>A1*2</f>',
				'<f>A1*2</f><v></v>',
				'<f>A1*2</f><v/>',
				'<f t="shared" si="0"/>',
				'',
				'<v/>'
			)
			.map((inside) => (r: string) => `<c${r}>${inside}</c>`),
		style.map((s) => (r: string) => `<c${r}${s}/>`)
	);
}

function anyNumber(): fc.Arbitrary<string> {
	return fc.oneof(
		fc.integer({ min: 0, max: 60_000 }).map(String),
		fc.maxSafeInteger().map(String),
		fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
		fc.constantFrom('1.6239265548612346E+17', '8.12E+10', '46251.5', '-0', '162392655486', '007')
	);
}

/** A shared string: plain, with fonts, with a reading aid, empty. */
function anyItem(): fc.Arbitrary<string> {
	const run = anyXmlText().map((text) => `<t xml:space="preserve">${text}</t>`);
	return fc.oneof(
		anyXmlText().map((text) => `<si><t>${text}</t></si>`),
		fc
			.array(run, { minLength: 1, maxLength: 3 })
			.map((runs) => `<si>${runs.map((text) => `<r><rPr><b/></rPr>${text}</r>`).join('')}</si>`),
		fc
			.tuple(run, run)
			.map(
				([text, aid]) => `<si>${text}<rPh sb="0" eb="1">${aid}</rPh><phoneticPr fontId="1"/></si>`
			),
		fc.constant('<si></si>'),
		fc.constant('<si><t></t></si>')
	);
}

const NAMED = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&apos;']
]);

/** Text as it may stand between tags: entities by name and by number, Excel's own escapes, any script. */
function anyXmlText(): fc.Arbitrary<string> {
	const character = fc
		.string({ unit: 'binary', minLength: 1, maxLength: 1 })
		.filter((text) =>
			/^[\t\n\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]$/u.test(text)
		);
	const usual = fc.constantFrom(...'AZaz09 &<>"\'.,/-+=@_x');
	const piece = fc.oneof(
		usual.map((text) => NAMED.get(text) ?? text),
		character.map((text) => NAMED.get(text) ?? text),
		character.map((text) => `&#${text.codePointAt(0)};`),
		character.map((text) => `&#x${text.codePointAt(0)!.toString(16)};`),
		fc.constantFrom('_x000D_', '_x005F_', '_x0041_', '_x000d_\n', '&amp;lt;', '&amp;#65;', ' > ')
	);
	return fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
}
