import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedByHand, placesOf } from './own-order.ts';

/** A list as the screen shows it: who is in the order by hand first, then the others as they were. */
function shownIn(byHand: readonly string[], usual: readonly string[]): string[] {
	const places = placesOf(byHand);
	const placeOf = (customerNo: string) => places.get(customerNo) ?? places.size;
	return [...usual].sort((a, b) => placeOf(a) - placeOf(b));
}

test('the first move fixes the beginning of the list, as far as it reaches', () => {
	expect(movedByHand([], ['a', 'b', 'c', 'd'], 2, 0)).toEqual(['c', 'a', 'b']);
	expect(movedByHand([], ['a', 'b', 'c', 'd'], 0, 1)).toEqual(['b', 'a']);
});

test('a move that leads nowhere changes nothing', () => {
	expect(movedByHand(['b'], ['b', 'a'], 0, -1)).toEqual(['b']);
	expect(movedByHand(['b'], ['b', 'a'], 5, 0)).toEqual(['b']);
});

test('customers that are not shown keep their places among the others', () => {
	expect(movedByHand(['a', 'hidden', 'b'], ['a', 'b', 'c'], 1, 0)).toEqual(['b', 'hidden', 'a']);
});

const usual = ['a', 'b', 'c', 'd', 'e', 'f'];

test('the list shows what was moved where it was put, and all else in the order that it had', () => {
	fc.assert(
		fc.property(
			fc.shuffledSubarray(usual),
			fc.shuffledSubarray(usual, { minLength: 1 }),
			fc.nat({ max: 5 }),
			fc.nat({ max: 5 }),
			(byHand, someShown, fromAny, toAny) => {
				const shown = shownIn(
					byHand,
					usual.filter((each) => someShown.includes(each))
				);
				const from = fromAny % shown.length;
				const to = toAny % shown.length;
				const moving = shown[from]!;
				const after = movedByHand(byHand, shown, from, to);
				expect(new Set(after).size).toBe(after.length);
				const rest = shown.filter((each) => each !== moving);
				const expected = [...rest.slice(0, to), moving, ...rest.slice(to)];
				expect(
					shownIn(
						after,
						usual.filter((each) => someShown.includes(each))
					)
				).toEqual(expected);
				const hidden = (order: readonly string[]) =>
					order.filter((each) => !someShown.includes(each));
				expect(hidden(after)).toEqual(hidden(byHand));
			}
		),
		{ numRuns: 500 }
	);
});
