import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terbilang } from './terbilang.ts';

test.for([
	[0, 'nol rupiah'],
	[1, 'satu rupiah'],
	[10, 'sepuluh rupiah'],
	[11, 'sebelas rupiah'],
	[12, 'dua belas rupiah'],
	[19, 'sembilan belas rupiah'],
	[20, 'dua puluh rupiah'],
	[21, 'dua puluh satu rupiah'],
	[100, 'seratus rupiah'],
	[101, 'seratus satu rupiah'],
	[111, 'seratus sebelas rupiah'],
	[200, 'dua ratus rupiah'],
	[1_000, 'seribu rupiah'],
	[1_100, 'seribu seratus rupiah'],
	[2_000, 'dua ribu rupiah'],
	[11_000, 'sebelas ribu rupiah'],
	[21_000, 'dua puluh satu ribu rupiah'],
	[100_000, 'seratus ribu rupiah'],
	[101_000, 'seratus satu ribu rupiah'],
	[120_500, 'seratus dua puluh ribu lima ratus rupiah'],
	[1_000_000, 'satu juta rupiah'],
	[1_001_000, 'satu juta seribu rupiah'],
	[2_350_750, 'dua juta tiga ratus lima puluh ribu tujuh ratus lima puluh rupiah'],
	[1_000_000_000, 'satu miliar rupiah'],
	[100_000_000_000, 'seratus miliar rupiah'],
	[1_000_000_001_000, 'satu triliun seribu rupiah']
] as const)('%d is %s', ([amount, words]) => {
	expect(terbilang(amount)).toBe(words);
});

test.for([-1, 1.5, NaN, Infinity, 1e15])('%d has no words', (amount) => {
	expect(() => terbilang(amount)).toThrow(RangeError);
});

const VALUES: Readonly<Record<string, number>> = {
	nol: 0,
	satu: 1,
	dua: 2,
	tiga: 3,
	empat: 4,
	lima: 5,
	enam: 6,
	tujuh: 7,
	delapan: 8,
	sembilan: 9
};
const SCALES: Readonly<Record<string, number>> = {
	ribu: 1e3,
	juta: 1e6,
	miliar: 1e9,
	triliun: 1e12
};

/** Reads the words as a listener does, from left to right. */
function heard(text: string): number {
	let whole = 0;
	let group = 0;
	let unit = 0;
	const plain = text.replace(/ rupiah$/, '').replace(/\bse(?=puluh|belas|ratus|ribu)/g, 'satu ');
	for (const word of plain.split(' ')) {
		if (word in VALUES) unit = VALUES[word]!;
		else if (word === 'puluh' || word === 'ratus') {
			group += unit * (word === 'puluh' ? 10 : 100);
			unit = 0;
		} else if (word === 'belas') {
			group += 10 + unit;
			unit = 0;
		} else {
			whole += (group + unit) * SCALES[word]!;
			group = unit = 0;
		}
	}
	return whole + group + unit;
}

test('whoever hears the words writes down the amount', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (amount) => {
			expect(heard(terbilang(amount))).toBe(amount);
		}),
		{ numRuns: 2_000 }
	);
});
