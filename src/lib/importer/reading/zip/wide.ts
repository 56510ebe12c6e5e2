/** Zip64: 64-bit fields that some streaming writers use for files of any size. */
const LOCATOR = 0x07064b50;
const WIDE_END = 0x06064b50;
const WIDE_EXTRA = 0x0001;
const SEE_WIDE = 0xffff_ffff;

/** Count of entries and start of the directory, or null where the plain end record says them. */
export function wideEnd(view: DataView, end: number): { count: number; start: number } | null {
	const locator = end - 20;
	if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return null;
	const at = whole(view, locator + 8);
	if (at + 56 > view.byteLength || view.getUint32(at, true) !== WIDE_END) return null;
	return { count: whole(view, at + 32), start: whole(view, at + 48) };
}

/** Sizes and place of the entry whose central header begins at `at`. */
export function wideEntry(
	view: DataView,
	at: number,
	nameLength: number
): { size: number; packedSize: number; offset: number } {
	const narrow = [24, 20, 42].map((field) => view.getUint32(at + field, true));
	const end = at + 46 + nameLength + view.getUint16(at + 30, true);
	for (let extra = at + 46 + nameLength; extra + 4 <= end;) {
		const next = extra + 4 + view.getUint16(extra + 2, true);
		if (view.getUint16(extra, true) === WIDE_EXTRA) {
			let field = extra + 4;
			for (const [nth, value] of narrow.entries()) {
				// Only the fields that did not fit are there, in this order.
				if (value !== SEE_WIDE || field + 8 > Math.min(next, end)) continue;
				narrow[nth] = whole(view, field);
				field += 8;
			}
		}
		extra = next;
	}
	const [size, packedSize, offset] = narrow as [number, number, number];
	return { size, packedSize, offset };
}

function whole(view: DataView, at: number): number {
	return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}
