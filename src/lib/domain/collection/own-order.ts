/**
 * An order by hand is a list of customer numbers; whoever is not in it comes after, in an order of its
 * own. `shown` is the list on the screen in its order, of which some may be in the list by hand.
 */

/** The place of each customer in an order by hand; customers that are not in it have none. */
export function placesOf(byHand: readonly string[]): ReadonlyMap<string, number> {
	return new Map(byHand.map((customerNo, at) => [customerNo, at]));
}

/**
 * The order by hand after the customer at `from` of `shown` was moved to `to`. Only the beginning of
 * the list that the move touches is fixed by it. Customers of the order that are not shown keep their
 * places among the others.
 */
export function movedByHand(
	byHand: readonly string[],
	shown: readonly string[],
	from: number,
	to: number
): string[] {
	const moving = shown[from];
	const target = Math.max(0, Math.min(shown.length - 1, to));
	if (moving === undefined || target === from) return [...byHand];
	const known = new Set(byHand);
	const lastKnown = shown.findLastIndex((customerNo) => known.has(customerNo));
	const rest = shown.filter((_, at) => at !== from);
	const moved = [...rest.slice(0, target), moving, ...rest.slice(target)];
	const fixed = moved.slice(0, Math.max(from, target, lastKnown) + 1);
	const isFixed = new Set(fixed);
	const slots = [...byHand, ...fixed.filter((customerNo) => !known.has(customerNo))];
	const next = fixed.values();
	return slots.map((customerNo) =>
		isFixed.has(customerNo) ? (next.next().value ?? customerNo) : customerNo
	);
}
