/**
 * Money is a whole number of rupiah. Sen are never stored: a file that has them is shown as doubtful
 * and a person decides. Sums of rupiah stay exact: the largest safe integer is 9 quadrillion.
 */
export type Rupiah = number;

/** The largest amount one bill or payment may have: one hundred billion rupiah. */
export const LARGEST_AMOUNT: Rupiah = 100_000_000_000;

export function isRupiah(value: unknown): value is Rupiah {
	return Number.isSafeInteger(value);
}

export function sumRupiah(amounts: Iterable<Rupiah>): Rupiah {
	let sum = 0;
	for (const amount of amounts) sum += amount;
	return sum;
}
