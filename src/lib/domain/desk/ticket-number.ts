/** `T-SORONG-B-00017`, or `T-B-00017` where no branch stands before the letters. */
const TICKET_NUMBER =
	/(?<![\p{L}\p{N}-])T-(?:[A-Z0-9-]{1,40}-)?[A-Z]{1,4}-\d{5,}(?![\p{L}\p{N}])/giu;

/** The numbers of tickets that a text names, as they are written on tickets; each once, in order. */
export function ticketNumbersIn(text: string): readonly string[] {
	return [...new Set([...text.matchAll(TICKET_NUMBER)].map(([found]) => found.toUpperCase()))];
}
