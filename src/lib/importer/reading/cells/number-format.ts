/** What a number format makes of a number, as far as it matters here. */
export type NumberFormat = 'plain' | 'date' | ZerosFormat;

/** A format of zeros only: the number is shown with at least this many digits. */
interface ZerosFormat {
	readonly digits: number;
}

const known = new Map<string, NumberFormat>();

/**
 * Only the first section counts, the one for positive numbers. `0` alone is how amounts are shown
 * without decimals: those stay numbers.
 */
export function numberFormatOf(code: string): NumberFormat {
	let format = known.get(code);
	if (format === undefined) known.set(code, (format = parse(code)));
	return format;
}

function parse(code: string): NumberFormat {
	const [section = ''] = code
		// Text that is shown as it stands, spaces as wide as a character, colours, currencies, locales.
		.replace(/"[^"]*"|\\.|_.|\*./g, (text) => (text.startsWith('*') ? '' : '~'))
		.replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
		.split(';');
	if (/^0{2,}$/.test(section)) return { digits: section.length };
	return /[dmyhs]/i.test(section.replace(/General|AM\/PM|A\/P/gi, '')) ? 'date' : 'plain';
}

/** Codes of the formats that every workbook has without naming them. */
export const BUILT_IN: ReadonlyMap<number, string> = new Map([
	[14, 'm/d/yy'],
	[15, 'd-mmm-yy'],
	[16, 'd-mmm'],
	[17, 'mmm-yy'],
	[18, 'h:mm AM/PM'],
	[19, 'h:mm:ss AM/PM'],
	[20, 'h:mm'],
	[21, 'h:mm:ss'],
	[22, 'm/d/yy h:mm'],
	[45, 'mm:ss'],
	[46, '[h]:mm:ss'],
	[47, 'mmss.0']
]);
