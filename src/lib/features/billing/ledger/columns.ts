type NumberArray = Float64Array | Int32Array | Uint8Array;

/** Room for `count` numbers: the same array, or a larger one with the same content. */
export function grown<A extends NumberArray>(array: A, count: number): A {
	if (count <= array.length) return array;
	const larger = new (array.constructor as new (length: number) => A)(
		Math.max(1024, count, array.length * 2)
	);
	larger.set(array);
	return larger;
}

/** No day: sorts after every real day. */
export const NO_DAY = 0x7fffffff;

/** The end of a customer's chain of bills. */
export const END = -1;
