import { canonical, held, isLater, mergeFields, textOf, type Fields } from './merge.ts';
import {
	DELETED,
	entriesOf,
	mergeParts,
	opposed,
	partsOf,
	settledTwice,
	type UnsettledPart
} from './merge-unsettled.ts';
import { assert } from './result.ts';

/** A revision that nothing replaces. */
export interface Leaf {
	readonly rev: string;
	readonly isDeleted: boolean;
	readonly doc: Fields;
}

const signature = ['at', 'by', 'device'] as const;
const CORRECTIONS = 'corrections';

/**
 * Merges the leaves of one document into the revision that is written on top of the winner (without
 * `_rev`). `baseOf` gives what a leaf and those that win over it were made from, null where that is
 * not known.
 *
 * Where a field was changed differently the later shows, and all values stand in `unsettled` with who
 * recorded them and when. A deletion beside an edit loses, as it does with CouchDB's winner, and is
 * told there too. `merged` names the leaves. The signature is the winner's: the rules let anybody who
 * may edit a document leave the signature that stands, but sign for nobody else.
 *
 * Follows from the leaves and bases alone: two devices that merge the same write the same revision.
 */
export function mergeLeaves(
	leaves: readonly Leaf[],
	baseOf: (leaf: Leaf) => Fields | null
): Record<string, unknown> {
	const [winner, ...others] = leaves.toSorted(byWinning);
	assert(winner && !winner.isDeleted && others.length > 0, 'an edit that another stands beside');
	const fold = new Fold(winner.doc);
	for (const leaf of others) {
		if (leaf.isDeleted) fold.addDeletion(leaf.doc);
		else fold.addEdit(leaf.doc, baseOf(leaf));
	}
	return canonical({
		...fold.result(),
		...Object.fromEntries(signature.map((part) => [part, held(winner.doc, part)])),
		merged: leaves.map(({ rev }) => rev).sort()
	}) as Record<string, unknown>;
}

/** CouchDB's order: what lives before what is deleted, the longer history first, then by hash. */
export function byWinning(a: Leaf, b: Leaf): number {
	if (a.isDeleted !== b.isDeleted) return a.isDeleted ? 1 : -1;
	const [ofA, ofB] = [a, b].map(({ rev }) => Number.parseInt(rev, 10));
	if (ofA !== ofB) return ofB! - ofA!;
	return a.rev < b.rev ? 1 : -1;
}

/** What has been merged so far, and from which leaf each field's value came. */
class Fold {
	#doc: Fields;
	#latest: Fields;
	#parts: readonly UnsettledPart[];
	readonly #first: Fields;
	readonly #sources = new Map<string, Fields>();

	constructor(first: Fields) {
		this.#first = first;
		this.#latest = first;
		this.#doc = saidBy(first);
		this.#parts = partsOf(first);
	}

	addEdit(leaf: Fields, base: Fields | null): void {
		const { doc, conflicts } = mergeFields(this.#before(leaf, base), this.#doc, saidBy(leaf));
		const next = { ...doc };
		const added: UnsettledPart[] = [];
		for (const { field, ours, theirs } of conflicts) {
			const source = this.#sources.get(field) ?? this.#first;
			next[field] = isLater(source, leaf) ? ours : theirs;
			if (isSettledByPerson(field)) {
				added.push(opposed(field, ours, source), opposed(field, theirs, leaf));
			}
		}
		for (const field of Object.keys(next)) {
			if (textOf(next[field]) !== textOf(held(this.#doc, field))) this.#sources.set(field, leaf);
		}
		this.#doc = next;
		this.#latest = isLater(this.#latest, leaf) ? this.#latest : leaf;
		this.#parts = [...mergeParts(partsOf(base ?? {}), this.#parts, partsOf(leaf)), ...added];
	}

	addDeletion(deletion: Fields): void {
		const both = [opposed(DELETED, false, this.#latest), opposed(DELETED, true, deletion)];
		this.#parts = [...this.#parts, ...both];
	}

	result(): Record<string, unknown> {
		const doc = gathered(this.#doc);
		const unsettled = entriesOf(this.#parts, doc);
		return unsettled.length > 0 ? { ...doc, unsettled } : doc;
	}

	/** What two people settled apart counts as changed by both, even where one chose what stood there. */
	#before(leaf: Fields, base: Fields | null): Fields | null {
		if (base === null) return null;
		const before = { ...saidBy(base) };
		for (const field of settledTwice(base, this.#parts, leaf)) delete before[field];
		return before;
	}
}

/** What a revision says of its subject: corrections one by one, for two people may make one each. */
function saidBy(doc: Fields): Fields {
	const { merged: _, unsettled: __, [CORRECTIONS]: corrections, ...said } = doc;
	if (typeof corrections !== 'object' || corrections === null) return said;
	const each = Object.entries(corrections).map(([key, value]) => [`${CORRECTIONS}.${key}`, value]);
	return { ...said, ...(Object.fromEntries(each) as Fields) };
}

function gathered(said: Fields): Record<string, unknown> {
	const isCorrection = (field: string) => field.startsWith(`${CORRECTIONS}.`);
	const entries = Object.entries(said);
	const each = entries
		.filter(([field]) => isCorrection(field))
		.map(([field, value]) => [field.slice(CORRECTIONS.length + 1), value] as const);
	return {
		...Object.fromEntries(entries.filter(([field]) => !isCorrection(field))),
		...(each.length > 0 ? { [CORRECTIONS]: Object.fromEntries(each) } : {})
	};
}

/** A correction goes with the field that it corrects; which import wrote last is nobody's choice. */
function isSettledByPerson(field: string): boolean {
	return field !== 'importId' && !field.startsWith(`${CORRECTIONS}.`);
}
