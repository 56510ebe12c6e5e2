import { BUILT_IN, numberFormatOf, type NumberFormat } from '../cells/number-format.ts';
import { tagsOf } from './xml.ts';

/** The number format of each cell style, by the style's number. */
export function cellFormats(styles: string): readonly NumberFormat[] {
	const codes = new Map(BUILT_IN);
	for (const format of tagsOf(styles, 'numFmt')) {
		codes.set(Number(format.get('numFmtId')), format.get('formatCode') ?? '');
	}
	const section = /<((?:[\w-]+:)?cellXfs)[\s>][^]*?<\/\1>/.exec(styles)?.[0] ?? '';
	return tagsOf(section, 'xf').map((style) =>
		numberFormatOf(codes.get(Number(style.get('numFmtId') ?? 0)) ?? '')
	);
}
