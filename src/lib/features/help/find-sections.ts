import { guideHref, type Guide } from './guide.ts';

/** A stretch of text; hits are what was searched for. */
export interface Piece {
	readonly text: string;
	readonly isHit: boolean;
}

export interface FoundSection {
	readonly href: string;
	readonly guide: string;
	readonly title: string;
	/** The text around the first hit. */
	readonly excerpt: readonly Piece[];
}

const EXCERPT_BEFORE = 40;
const EXCERPT_AFTER = 110;

/**
 * Sections that hold every word of a query, in any order and as any part of a word; those with a
 * word in their title first. Nothing for an empty query.
 */
export function findSections(guides: readonly Guide[], query: string): FoundSection[] {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	const found = guides.flatMap((guide) =>
		guide.sections
			.map((section) => ({ guide, section, isTitle: false }))
			.filter(({ section }) => {
				const text = `${section.title} ${section.text}`.toLowerCase();
				return words.every((word) => text.includes(word));
			})
			.map((hit) => ({ ...hit, isTitle: holdsAny(hit.section.title, words) }))
	);
	return found
		.sort((a, b) => Number(b.isTitle) - Number(a.isTitle))
		.map(({ guide, section }) => ({
			href: guideHref(guide.name, section === guide.sections[0] ? undefined : section.id),
			guide: guide.title,
			title: section.title,
			excerpt: excerptOf(section.text, words)
		}));
}

function holdsAny(text: string, words: readonly string[]): boolean {
	const lower = text.toLowerCase();
	return words.some((word) => lower.includes(word));
}

function excerptOf(text: string, words: readonly string[]): Piece[] {
	const lower = text.toLowerCase();
	const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
	const first = places.length === 0 ? 0 : Math.min(...places);
	const from = wordStart(text, first - EXCERPT_BEFORE);
	const to = wordStart(text, first + EXCERPT_AFTER);
	const pieces = marked(text.slice(from, to).trim(), words);
	return [
		...(from > 0 ? [{ text: '… ', isHit: false }] : []),
		...pieces,
		...(to < text.length ? [{ text: ' …', isHit: false }] : [])
	];
}

/** The place after the last blank at or before `at`, so that no word is cut. */
function wordStart(text: string, at: number): number {
	if (at <= 0) return 0;
	if (at >= text.length) return text.length;
	return text.lastIndexOf(' ', at) + 1;
}

function marked(text: string, words: readonly string[]): Piece[] {
	const pieces: Piece[] = [];
	const lower = text.toLowerCase();
	let at = 0;
	while (at < text.length) {
		const next = nextHit(lower, words, at);
		if (next.at > at) pieces.push({ text: text.slice(at, next.at), isHit: false });
		if (next.length > 0)
			pieces.push({ text: text.slice(next.at, next.at + next.length), isHit: true });
		at = next.at + next.length;
	}
	return pieces;
}

/** The next hit at or after `from`, the longest where two begin together; the end where none is. */
function nextHit(
	lower: string,
	words: readonly string[],
	from: number
): { at: number; length: number } {
	let best = { at: lower.length, length: 0 };
	for (const word of words) {
		const at = lower.indexOf(word, from);
		if (at < 0) continue;
		if (at < best.at || (at === best.at && word.length > best.length)) {
			best = { at, length: word.length };
		}
	}
	return best;
}
