/** Whether two values that IndexedDB can hold say the same; the order of an object's fields is no matter. */
export function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (a instanceof Map || b instanceof Map) {
		return a instanceof Map && b instanceof Map && isSame([...a], [...b]);
	}
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [ofA, ofB] = [Object.entries(a), Object.entries(b)];
	return (
		ofA.length === ofB.length &&
		ofA.every(([field, value]) => Object.hasOwn(b, field) && isSame(value, fieldOf(b, field)))
	);
}

function fieldOf(value: object, field: string): unknown {
	return (value as Record<string, unknown>)[field];
}
