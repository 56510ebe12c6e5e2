import type { MetadataJson } from 'libphonenumber-js/core';

/** Every national number that Indonesia could have, and those of fixed lines, as patterns. */
export const possibleNumbers =
	'00[1-9]\\d{9,14}|(?:[1-36]|8\\d{5})\\d{6}|00\\d{9}|[1-9]\\d{8,10}|[2-9]\\d{7}';
export const fixedLines =
	'2[124]\\d{7,8}|619\\d{8}|2(?:1(?:14|500)|2\\d{3})\\d{3}|61\\d{5,8}|(?:2(?:[35][1-4]|6[0-8]|7[1-6]|8\\d|9[1-8])|3(?:1|[25][1-8]|3[1-68]|4[1-3]|6[1-3568]|7[0-469]|8\\d)|4(?:0[1-589]|1[01347-9]|2[0-36-8]|3[0-24-68]|43|5[1-378]|6[1-5]|7[134]|8[1245])|5(?:1[1-35-9]|2[25-8]|3[124-9]|4[1-3589]|5[1-46]|6[1-8])|6(?:[25]\\d|3[1-69]|4[1-6])|7(?:02|[125][1-9]|[36]\\d|4[1-8]|7[0-36-9])|9(?:0[12]|1[013-8]|2[0-479]|5[125-8]|6[23679]|7[159]|8[01346]))\\d{5,8}';

/**
 * Indonesia's numbering plan, cut from the full metadata of libphonenumber-js: 2 kB instead of 150,
 * and with the kinds of line, which its small metadata leaves out. A test holds it equal to what the
 * installed package says, so an update of the package asks for an update of this table.
 */
const plan = [
	'62',
	'00[89]',
	possibleNumbers,
	[7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
	[
		['(\\d)(\\d{3})(\\d{3})', '$1 $2 $3', ['15']],
		['(\\d{2})(\\d{5,9})', '$1 $2', ['2[124]|[36]1'], '(0$1)'],
		['(\\d{3})(\\d{5,7})', '$1 $2', ['800'], '0$1'],
		['(\\d{3})(\\d{5,8})', '$1 $2', ['[2-79]'], '(0$1)'],
		['(\\d{3})(\\d{3,4})(\\d{3})', '$1-$2-$3', ['8[1-35-9]'], '0$1'],
		['(\\d{3})(\\d{6,8})', '$1 $2', ['1'], '0$1'],
		['(\\d{3})(\\d{3})(\\d{4})', '$1 $2 $3', ['804'], '0$1'],
		['(\\d{3})(\\d)(\\d{3})(\\d{3})', '$1 $2 $3 $4', ['80'], '0$1'],
		['(\\d{3})(\\d{4})(\\d{4,5})', '$1-$2-$3', ['8'], '0$1']
	],
	'0',
	0,
	0,
	0,
	0,
	0,
	[
		[fixedLines, [7, 8, 9, 10, 11]],
		['8[1-35-9]\\d{7,10}', [9, 10, 11, 12]],
		[
			'00(?:1803\\d{5,11}|7803\\d{7})|(?:177\\d|800)\\d{5,7}',
			[8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
		],
		['809\\d{7}', [10]],
		0,
		0,
		['(?:1500|8071\\d{3})\\d{3}', [7, 10]],
		0,
		0,
		['804\\d{7}', [10]]
	]
];

/** The package declares every country as present; the parser needs only the ones it is asked about. */
export const indonesia = {
	version: 4,
	country_calling_codes: { '62': ['ID'] },
	countries: { ID: plan }
} as unknown as MetadataJson;
