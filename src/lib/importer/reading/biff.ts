/** The records of an .xls: each has a type and a length in front, two bytes each. */

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** The workbook and each sheet and chart are a series of records between these two. */
const BEGIN: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x0a;
/** No type is larger. */
const LAST_TYPE = 0x10ff;

/** The first records of a workbook say whether the others are encrypted. */
export function areEncrypted(records: Uint8Array): boolean {
	for (const type of typesOf(records)) {
		if (type === FILE_PASS) return true;
		if (type === BOUND_SHEET || type === END) return false;
	}
	return false;
}

/**
 * Whether each record ends where the next begins, up to the end of the last series. The format has no
 * checksum: a value that was changed on its own cannot be seen.
 */
export function areWhole(records: Uint8Array): boolean {
	let depth = 0;
	let series = 0;
	for (const type of typesOf(records)) {
		// Behind the last series the stream is filled up with zeros, or with what was there before.
		if (depth === 0 && series > 0 && !BEGIN.has(type ?? -1)) break;
		if (type === null || type > LAST_TYPE) return false;
		if (BEGIN.has(type)) depth++;
		else if (type === END) {
			depth--;
			series++;
		}
	}
	return depth === 0 && series > 0;
}

/** The types in order; null for a record that is longer than what is left. */
function* typesOf(records: Uint8Array): Generator<number | null> {
	const view = new DataView(records.buffer, records.byteOffset, records.length);
	for (let at = 0; at + 4 <= view.byteLength;) {
		const next = at + 4 + view.getUint16(at + 2, true);
		yield next > view.byteLength ? null : view.getUint16(at, true);
		at = next;
	}
}
