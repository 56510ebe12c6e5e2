/** Hundredths of a per cent as people write it: 150 is `1,5`. */
export function percentText(hundredths: number): string {
	return String(hundredths / 100).replace('.', ',');
}

/** The other way round, with a comma or a point; null where it is no per cent with two decimals. */
export function readPercent(text: string): number | null {
	const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
	if (!parts) return null;
	const hundredths = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
	return hundredths <= 10_000 ? hundredths : null;
}
