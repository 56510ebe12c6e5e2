import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineByLibrary, lineOf } from './line.ts';

const seed = 62;
const nationals = fc.oneof(
	fc.stringMatching(/^8[0-9]{5,14}$/),
	fc.stringMatching(/^8[1-35-9][0-9]{7,10}$/),
	fc.stringMatching(/^[1-9][0-9]{4,12}$/)
);

test('a number is the same line whether the mobile plan or the phone library tells it', () => {
	fc.assert(
		fc.property(nationals, (national) => {
			expect(lineOf(national)).toEqual(lineByLibrary(national));
		}),
		{ seed, numRuns: 10_000 }
	);
});

test.each([
	['81234567890', 'mobile'],
	['215551234', 'fixed'],
	['76531234', 'fixed'],
	['8001234567', 'other'],
	['1500888', 'other']
])('%s is a %s line', (national, kind) => {
	expect(lineOf(national)).toEqual({ number: `+62${national}`, kind });
});

test.each(['8412345678', '14022', '812', '812345678901234'])('%s is no line', (national) => {
	expect(lineOf(national)).toBeNull();
});
