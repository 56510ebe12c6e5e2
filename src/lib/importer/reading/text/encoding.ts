/** As much as is looked at to tell how a text is encoded. */
const SAMPLE_BYTES = 65_536;

/** The text of a file, or null where its bytes are no text in any encoding that offices use. */
export function decodedText(bytes: Uint8Array): string | null {
	const marked = markOf(bytes);
	if (marked) return new TextDecoder(marked).decode(bytes);
	const sample = bytes.subarray(0, SAMPLE_BYTES);
	const wide = marklessUtf16(sample);
	if (wide) return new TextDecoder(wide).decode(bytes);
	if (!isText(sample)) return null;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

function markOf([first, second, third]: Uint8Array): string | null {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** Every other byte of Latin text in UTF-16 is zero. */
function marklessUtf16(sample: Uint8Array): string | null {
	const zeros = [0, 0];
	const pairs = Math.floor(sample.length / 2);
	for (let at = 0; at < pairs * 2; at++) if (sample[at] === 0) zeros[at & 1]!++;
	const [even, odd] = zeros as [number, number];
	if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
	return even > pairs * 0.7 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

function isText(sample: Uint8Array): boolean {
	let controls = 0;
	for (const byte of sample) {
		if (byte === 0) return false;
		// Tab, line feed, vertical tab, form feed, return; the end-of-file mark of DOS; escape.
		if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) controls++;
	}
	return controls <= sample.length * 0.005;
}
