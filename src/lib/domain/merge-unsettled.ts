import { phonesSaid, type Customer } from './billing/customer.ts';
import { canonical, held, textOf, type Fields } from './merge.ts';

/** A value that somebody gave a field while somebody else gave it another. */
export interface OpposedValue {
	/** Left out where that side has no such field. */
	readonly value?: unknown;
	/** Who recorded it and when; left out where it came from a file. */
	readonly by?: string;
	readonly at?: string;
	/** The import it came from. */
	readonly importId?: string;
}

/** A field that waits for a person; stands in the document itself, under `unsettled`. */
export interface Unsettled {
	readonly field: string;
	/** The later first. One of them shows in the field, until somebody edits it. */
	readonly values: readonly OpposedValue[];
}

/** The field of an entry that says that somebody deleted the document while somebody edited it. */
export const DELETED = '_deleted';

/** One value of one field: entries taken apart, so that they can be merged as a set. */
export interface UnsettledPart {
	readonly field: string;
	readonly opposed: OpposedValue;
}

/** What waits in a document; nothing where it is not in the form that a merge writes. */
export function unsettledOf(doc: Fields): readonly Unsettled[] {
	const entries = held(doc, 'unsettled');
	return Array.isArray(entries) ? (entries as Unsettled[]) : [];
}

/** What a merge leaves in a document beside its content. */
export interface LeftByMerge {
	readonly merged?: readonly string[];
	readonly unsettled?: readonly Unsettled[];
}

/**
 * What a merge has left in a document, for whoever writes the document anew from what a file or a form
 * says: without it nobody would be asked which value is right, and a later merge would not know what
 * this revision was made from.
 */
export function leftByMerge(doc: Fields): LeftByMerge {
	const merged = held(doc, 'merged');
	const unsettled = unsettledOf(doc);
	return {
		...(Array.isArray(merged) ? { merged: merged as string[] } : {}),
		...(unsettled.length > 0 ? { unsettled } : {})
	};
}

export function partsOf(doc: Fields): readonly UnsettledPart[] {
	return unsettledOf(doc).flatMap(({ field, values }) =>
		values.map((opposed) => ({ field, opposed }))
	);
}

/** A value as an entry keeps it. `source` is the revision that it comes from. */
export function opposed(field: string, value: unknown, source: Fields): UnsettledPart {
	const [by, at, importId] = ['by', 'at', 'importId'].map((name) => held(source, name));
	const said = { value, by, at, ...(by === undefined ? { importId } : {}) };
	return { field, opposed: canonical(said) as OpposedValue };
}

/** Three ways: what was taken out on either side is settled, what was added on either side is kept. */
export function mergeParts(
	base: readonly UnsettledPart[],
	ours: readonly UnsettledPart[],
	theirs: readonly UnsettledPart[]
): readonly UnsettledPart[] {
	const [before, here, there] = [base, ours, theirs].map((parts) => new Set(parts.map(textOf)));
	return [...ours, ...theirs].filter((part) => {
		const text = textOf(part);
		return !before!.has(text) || (here!.has(text) && there!.has(text));
	});
}

/** The fields of entries that stood in the base and that both sides have settled. */
export function settledTwice(
	base: Fields,
	ours: readonly UnsettledPart[],
	theirs: Fields
): string[] {
	const open = new Set([...ours, ...partsOf(theirs)].map(({ field }) => field));
	return unsettledOf(base)
		.map(({ field }) => field)
		.filter((field) => !open.has(field));
}

/** The entries of these parts, each value once; an entry whose values all show is none. */
export function entriesOf(parts: readonly UnsettledPart[], doc: Fields): Unsettled[] {
	const unique = new Map(parts.map((part) => [textOf(part), part]));
	const byField = Map.groupBy(unique.values(), ({ field }) => field);
	return [...byField]
		.filter(([field, all]) => all.some((part) => !isShown(doc, field, part.opposed.value)))
		.map(([field, all]) => ({ field, values: all.map((part) => part.opposed).sort(laterFirst) }))
		.sort((a, b) => (a.field < b.field ? -1 : 1));
}

/** What a field shows; a document that is there shows that it is not deleted. */
export function shownIn(doc: Fields, field: string): unknown {
	return field === DELETED ? false : held(doc, field);
}

function isShown(doc: Fields, field: string, value: unknown): boolean {
	return textOf(shownIn(doc, field)) === textOf(value);
}

function laterFirst(a: OpposedValue, b: OpposedValue): number {
	const [first, second] = [a.at ?? '', b.at ?? ''];
	if (first !== second) return first < second ? 1 : -1;
	return textOf(a) < textOf(b) ? 1 : -1;
}

/**
 * The edit by which a person settles one entry: the chosen value in the field (undefined: without
 * the field), the entry gone. Choosing that the document stays deleted gives its deletion. To be
 * recorded like any other edit of that person's.
 */
export function settled(doc: Fields, field: string, chosen: unknown): Record<string, unknown> {
	if (field === DELETED && chosen === true) {
		return { _id: doc['_id'], _rev: doc['_rev'], _deleted: true };
	}
	const { unsettled: _, ...others } = doc;
	const open = unsettledOf(doc).filter((entry) => entry.field !== field);
	const edit: Record<string, unknown> = {
		...others,
		...(open.length > 0 ? { unsettled: open } : {})
	};
	if (field === DELETED) return edit;
	if (chosen === undefined) delete edit[field];
	else edit[field] = chosen;
	return withCorrection(edit, field);
}

const correctionKeys: Readonly<Record<string, string>> = {
	name: 'name',
	address: 'address',
	email: 'email',
	phones: 'phone'
};

/** A correction that stands for the field says what was chosen: the next import goes by it. */
function withCorrection(edit: Record<string, unknown>, field: string): Record<string, unknown> {
	const key = correctionKeys[field];
	const corrections = edit['corrections'] as Record<string, { given: string }> | undefined;
	const correction = key === undefined ? undefined : corrections?.[key];
	if (key === undefined || !correction) return edit;
	const value =
		field === 'phones' ? phonesSaid(edit as unknown as Customer) : String(edit[field] ?? '');
	return { ...edit, corrections: { ...corrections, [key]: { ...correction, value } } };
}
