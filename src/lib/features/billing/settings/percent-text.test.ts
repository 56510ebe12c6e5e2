import { expect, test } from 'vitest';
import { percentText, readPercent } from './percent-text.ts';

test.for([
	['1,5', 150],
	['1.5', 150],
	['2', 200],
	['0,05', 5],
	[' 12,34 ', 1234],
	['100', 10_000],
	['100,01', null],
	['1,234', null],
	['-1', null],
	['', null],
	['dua', null]
] as const)('“%s” is %s hundredths', ([text, hundredths]) => {
	expect(readPercent(text)).toBe(hundredths);
});

test('what is written is read as the same', () => {
	for (let hundredths = 0; hundredths <= 10_000; hundredths += 7) {
		expect(readPercent(percentText(hundredths))).toBe(hundredths);
	}
});
