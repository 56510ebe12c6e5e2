const plainText = /^[\x20-\x7e]*$/;

/** Text as it is compared: small letters, no accents, one space between words. */
export function folded(text: string): string {
	// Nearly every text is ASCII; folding accents costs ten times as much as lowering.
	const plain = plainText.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
	return plain.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The words of a text, without what stands between them. */
export function wordsOf(text: string): string[] {
	return folded(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}
