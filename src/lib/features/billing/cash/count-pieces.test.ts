import { expect, test } from 'vitest';
import { sumOfPieces, type Pieces } from './count-pieces.ts';

test.each<[Pieces, number | null, number | null]>([
	[{}, null, null],
	[{}, 0, 0],
	[{ 100_000: 0 }, null, 0],
	[{ 100_000: 3, 50_000: 1, 1_000: 2 }, null, 352_000],
	[{ 20_000: 2, 5_000: null }, 1_700, 41_700],
	[{ 10_000: -4, 2_000: 1.5 }, 500, 500]
])('%o and coins of %s make %s', (pieces, coins, sum) => {
	expect(sumOfPieces(pieces, coins)).toBe(sum);
});
