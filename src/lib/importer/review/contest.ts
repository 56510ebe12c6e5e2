import { placeKey } from '../records/entry.ts';
import type { RecordReader } from '../records/record-reader.ts';
import type { Remark } from '../remark.ts';
import { billSaid, canonicalBill } from './bill-said.ts';
import type { Decisions } from './decisions.ts';
import type { ReviewEntry } from './row-state.ts';

/**
 * Settles which of a customer's entries are the same bill. Rows that agree on number, key and amount
 * are one bill; rows that agree on number and key only contradict each other, and a person says which
 * is right. Returns the entries that stand for a bill; the others are marked.
 */
export function settleContests(
	entries: readonly ReviewEntry[],
	reader: RecordReader,
	decisions: Decisions
): ReviewEntry[] {
	if (entries.length === 1) return [...entries];
	const standing: ReviewEntry[] = [];
	for (const rivals of alike(entries, ({ key }) => key!)) {
		if (rivals.length === 1) standing.push(rivals[0]!);
		else standing.push(...settleRivals(rivals, reader, decisions));
	}
	return standing;
}

/** Entries that agree in something, in lists of their own. */
function alike(
	entries: readonly ReviewEntry[],
	inWhat: (entry: ReviewEntry) => string
): ReviewEntry[][] {
	const lists = new Map<string, ReviewEntry[]>();
	for (const entry of entries) {
		const what = inWhat(entry);
		const list = lists.get(what);
		if (list) list.push(entry);
		else lists.set(what, [entry]);
	}
	return [...lists.values()];
}

function settleRivals(
	rivals: readonly ReviewEntry[],
	reader: RecordReader,
	decisions: Decisions
): ReviewEntry[] {
	const alternatives = alike(rivals, ({ amount, isSettled }) => `${amount}/${isSettled}`);
	const representatives = alternatives.map((same) => representative(same, reader));
	if (representatives.length === 1) return representatives;

	const chosen = representatives.find((entry) => decisions.isChosen(placeKey(entry)));
	const amounts = new Set(representatives.map(({ amount }) => amount));
	const remark: Remark = amounts.size > 1 ? 'row.amounts-differ' : 'row.status-differs';
	for (const entry of representatives) {
		entry.context = [...entry.context, remark];
		if (chosen && entry !== chosen) entry.standing = 'left-out';
	}
	return chosen ? [chosen] : representatives;
}

/**
 * The entry that stands for several equal ones: the one whose record sorts first, so that it does not
 * depend on the order of the rows. The others become repeats of it.
 */
function representative(same: readonly ReviewEntry[], reader: RecordReader): ReviewEntry {
	if (same.length === 1) return same[0]!;
	const texts = same.map((entry) => canonicalBill(billSaid(reader, entry)));
	let best = 0;
	texts.forEach((text, index) => {
		if (text < texts[best]!) best = index;
	});
	const first = same[best]!;
	for (const entry of same) {
		if (entry === first) continue;
		entry.standing = 'repeat';
		entry.repeatOf = first;
	}
	return first;
}
