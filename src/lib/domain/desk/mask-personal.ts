/*
 * What points to a person is taken out of a text before it is shown to others: of a ticket that becomes
 * a question for all (S2-15), of the words of an error that are sent along with a report.
 */
const MAIL = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+/gu;
/** From a question mark on, an address of the web may say anything about anybody. */
const QUERY = /(https?:\/\/[^\s?#]+)[?#][^\s]*/giu;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Five digits and more, with the signs that people write between those of a phone number. */
const NUMBER = /\+?\d(?:[\s().-]{0,2}\d){4,}/gu;
const SALUTED =
	/\b([Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Ss]dri?\.?|[Ss]audar[ai]|[Mm]as|[Mm]bak|Mr\.?|Mrs\.?|Ms\.?)\s+\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*/gu;
/** Shorter parts of a name are words of the language as often as not. */
const SHORTEST_PART = 3;

/**
 * A text without mail addresses, numbers of five digits and more (phones, NIP), the names that are
 * given, and whatever follows a salutation. It errs towards taking out too much; a person looks over what
 * is left.
 */
export function maskPersonal(text: string, names: readonly string[] = []): string {
	const plain = text
		.replace(QUERY, '$1')
		.replace(MAIL, '[email]')
		.replace(NUMBER, (digits) => (isNumberOfSomebody(digits) ? '[nomor]' : digits))
		.replace(SALUTED, '$1 [nama]');
	return partsOf(names).reduce(
		(masked, part) => masked.replace(new RegExp(wholeWord(part), 'giu'), '[nama]'),
		plain
	);
}

function isNumberOfSomebody(digits: string): boolean {
	return !DATE.test(digits) && !/^\d+(?:\.\d+){2,3}$/.test(digits);
}

function partsOf(names: readonly string[]): readonly string[] {
	const wholes = names.map((name) => name.trim()).filter((name) => name.length >= SHORTEST_PART);
	const parts = wholes.flatMap((name) => name.split(/\s+/u));
	return [...new Set([...wholes, ...parts])]
		.filter((part) => part.length >= SHORTEST_PART)
		.sort((a, b) => b.length - a.length);
}

function wholeWord(part: string): string {
	const literal = part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
	return `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
}
