import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	deviceLettersAt,
	deviceLettersRange,
	deviceLettersId,
	isDeviceLetters,
	placeOfLetters
} from './device.ts';

it('device letters go from A to Z and on with two', () => {
	const places = [0, 1, 25, 26, 27, 51, 52, 701, 702];
	expect(places.map(deviceLettersAt)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('every place has letters of its own, which say their place', () => {
	fc.assert(
		fc.property(fc.nat(400_000), (place) => {
			const letters = deviceLettersAt(place);
			expect(placeOfLetters(letters)).toBe(place);
			expect(isDeviceLetters(letters)).toBe(true);
		}),
		{ seed: 20_261_121 }
	);
});

it('small letters, digits and too many letters are none', () => {
	expect(['', 'a', 'A1', 'ABCDE', ' A'].some(isDeviceLetters)).toBe(false);
});

it('the letters of a branch stand together, and those of no other', () => {
	const { from, below } = deviceLettersRange('kota');
	const isIn = (id: string) => id >= from && id < below;
	expect(isIn(deviceLettersId('kota', 'A')) && isIn(deviceLettersId('kota', 'ZZ'))).toBe(true);
	expect(isIn(deviceLettersId('kota-2', 'A'))).toBe(false);
});
