import type { DeskLedger } from './desk-ledger.ts';
import { wordsOf } from './folded.ts';
import type { SimilarQuestion } from './question.ts';
import { stemsOf } from './stems.ts';

/** Older tickets are no duplicates. */
const RECENT_MS = 90 * 86_400_000;
const SHORTEST_WORD = 3;
/** Less than this share of words in common is chance. */
const LEAST_LIKENESS = 0.34;
const SAME_SERVICE = 0.2;
const SAME_REQUESTER = 0.2;

export interface SimilarRow {
	readonly row: number;
	readonly isOfRequester: boolean;
	/** 0 to 1. */
	readonly likeness: number;
}

/** Rows of tickets whose titles have words in common with a text; S2-22, fewer duplicates. */
export function similarRows(
	ledger: DeskLedger,
	question: SimilarQuestion,
	nowMs: number
): SimilarRow[] {
	const wanted = wordSet(question.text);
	if (wanted.size === 0) return [];
	const { numbers, texts, names } = ledger.columns;
	const [service = Number.NaN] = names.service.placesOf(question.service ? [question.service] : []);
	const [requester = Number.NaN] = names.requester.placesOf(
		question.requester ? [question.requester] : []
	);
	const found: SimilarRow[] = [];
	for (let row = ledger.count - 1; row >= 0; row--) {
		if (numbers.lastMs[row]! < nowMs - RECENT_MS) continue;
		const isOfRequester = numbers.requester[row] === requester;
		if (question.isOwnOnly && !isOfRequester) continue;
		if (texts.id[row] === question.except) continue;
		const alike = share(wanted, texts.title[row]!);
		if (alike < LEAST_LIKENESS) continue;
		const likeness =
			alike * (1 - SAME_SERVICE - SAME_REQUESTER) +
			(numbers.service[row] === service ? SAME_SERVICE : 0) +
			(isOfRequester ? SAME_REQUESTER : 0);
		found.push({ row, isOfRequester, likeness });
	}
	return found
		.sort(
			(a, b) =>
				Number(b.isOfRequester) - Number(a.isOfRequester) ||
				b.likeness - a.likeness ||
				numbers.filedMs[b.row]! - numbers.filedMs[a.row]!
		)
		.slice(0, question.most);
}

/** How much of the shorter of both texts the other has, too. */
function share(wanted: ReadonlySet<string>, title: string): number {
	const words = kept(title);
	if (words.length === 0) return 0;
	let common = 0;
	for (const word of words) if (stemsOf(word).some((stem) => wanted.has(stem))) common++;
	return common / words.length;
}

function wordSet(text: string): Set<string> {
	return new Set(kept(text).flatMap(stemsOf));
}

function kept(text: string): string[] {
	return [...new Set(wordsOf(text).filter((word) => word.length >= SHORTEST_WORD))];
}
