/** How many rupiah one of the numbers in a column stands for. */
export type AmountUnit = 1 | 1_000 | 1_000_000;

const thousands =
	/(?<![\d.,]\s*)\b(?:ribu|ribuan|rb|thousands?)\b|\brp\.?\s*000\b|[('x]\s*1?[.,]?000\s*\)?$/i;
const millions = /(?<![\d.,]\s*)\b(?:juta|jutaan|jt|millions?)\b|\brp\.?\s*000[.,]000\b/i;

/**
 * The unit that a header or a line above the list names: "Tunggakan (Rp ribu)", "dalam jutaan
 * rupiah", "Rp 000". A number before the word is an amount, not a unit: "di atas 100 ribu".
 */
export function amountUnitIn(text: string): AmountUnit {
	if (millions.test(text)) return 1_000_000;
	return thousands.test(text) ? 1_000 : 1;
}
