/** Indonesian and English months, long and short, with the spellings seen in offices. */
const spellings = [
	'januari january jan',
	'februari pebruari february feb peb pebr febr',
	'maret march mar mrt',
	'april apr',
	'mei may',
	'juni june jun',
	'juli july jul',
	'agustus august agt agu ags agust agus aug',
	'september sept sep',
	'oktober october okt oct',
	'november nopember nov nop nopemb',
	'desember december des dec'
];

const byName = new Map(
	spellings.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))
);

/** The month (1–12) that a word names, whatever its case and with or without its full stop. */
export function monthOfName(word: string): number | null {
	return byName.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

/** A two-digit year is of this century: bills are not older. */
export function fullYear(year: string): number {
	return year.length <= 2 ? 2000 + Number(year) : Number(year);
}
